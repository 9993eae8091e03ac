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
  // Nearly every part has a declaration, and nothing else of the kind.
  let copied = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
  const pieces = [" ".repeat(copied)];
  const starts = /<[!?]/gu;
  starts.lastIndex = hasMark(text, "!", copied) || hasMark(text, "?", copied) ? copied : text.length;
  for (let found = starts.exec(text); found !== null; found = starts.exec(text)) {
    const at = found.index;
    const kind = kinds.find(({ open }) => text.startsWith(open, at));
    const end = kind === undefined ? -1 : text.indexOf(kind.close, at + kind.open.length);
    if (kind === undefined || end < 0) throw new HostError("unsupported", "a part declares a document type");
    const behind = end + kind.close.length;
    pieces.push(text.slice(copied, at), " ".repeat(behind - at));
    copied = behind;
    starts.lastIndex = behind;
  }
  return pieces.join("") + text.slice(copied);
}

/** Searches by the rarer character: "<" is so frequent that a search for it is many times slower. */
function hasMark(text: string, mark: string, from: number): boolean {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (text.charCodeAt(at - 1) === LESS_THAN) return true;
  }
  return false;
}
