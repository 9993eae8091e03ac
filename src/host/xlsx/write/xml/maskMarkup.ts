import { HostError } from "../../../WorkbookHost";
import { LESS_THAN } from "../../xml/characters";

const kinds = [
  { open: "<!--", close: "-->" },
  { open: "<![CDATA[", close: "]]>" },
  { open: "<?", close: "?>" },
];

/**
 * The text with blanks in place of comments, CDATA sections and instructions: what is left can be scanned by
 * searching, and every place in it is the same place in the text. Throws `unsupported` for a DOCTYPE.
 */
export function maskMarkup(text: string): string {
  const pieces: string[] = [];
  let copied = 0;
  for (let at = nextSpecial(text, 0); at >= 0; at = nextSpecial(text, copied)) {
    const kind = kinds.find(({ open }) => text.startsWith(open, at));
    const end = kind === undefined ? -1 : text.indexOf(kind.close, at + kind.open.length);
    if (kind === undefined || end < 0) throw new HostError("unsupported", "a part declares a document type");
    const behind = end + kind.close.length;
    pieces.push(text.slice(copied, at), " ".repeat(behind - at));
    copied = behind;
  }
  return copied === 0 ? text : pieces.join("") + text.slice(copied);
}

/** Searches by the rarer characters: "<" is so frequent that a search for it is many times slower. */
function nextSpecial(text: string, from: number): number {
  const bang = nextMark(text, "!", from);
  const question = nextMark(text, "?", from);
  return bang < 0 || (question >= 0 && question < bang) ? question : bang;
}

function nextMark(text: string, mark: string, from: number): number {
  let at = text.indexOf(mark, from + 1);
  while (at >= 0 && text.charCodeAt(at - 1) !== LESS_THAN) at = text.indexOf(mark, at + 1);
  return at < 0 ? -1 : at - 1;
}
