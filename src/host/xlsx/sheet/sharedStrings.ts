import type { Budget } from "../limits";
import { endsName, GREATER_THAN, SLASH } from "../xml/characters";
import { behindTag } from "../xml/tags";
import { readStringItem, unescapeText } from "./stringItem";

/** Reads the table of shared strings; their order is their number. */
export function readSharedStrings(xml: string, budget: Budget): readonly string[] {
  const strings: string[] = [];
  let at = 0;
  for (;;) {
    at = xml.indexOf("<si", at);
    if (at < 0) break;
    if (!endsName(xml.charCodeAt(at + 3))) {
      at += 3;
      continue;
    }
    const start = xml.charCodeAt(at + 3) === GREATER_THAN ? at + 4 : behindTag(xml, at + 1);
    if (xml.charCodeAt(start - 2) === SLASH) {
      strings.push("");
      at = start;
    } else {
      at = readItem(xml, start, strings);
    }
  }
  budget.spend("sharedStrings", strings.length);
  return strings;
}

/** Nearly every item is one `<t>` alone: that way makes one string and nothing else. */
function readItem(xml: string, start: number, strings: string[]): number {
  if (xml.startsWith("<t", start) && endsName(xml.charCodeAt(start + 2))) {
    const textStart = xml.charCodeAt(start + 2) === GREATER_THAN ? start + 3 : behindTag(xml, start + 1);
    const textEnd = xml.indexOf("<", textStart);
    if (xml.charCodeAt(textStart - 2) !== SLASH && xml.startsWith("</t></si>", textEnd)) {
      strings.push(unescapeText(xml.slice(textStart, textEnd)));
      return textEnd + 9;
    }
  }
  const item = readStringItem(xml, start, "</si");
  strings.push(item.text);
  return item.end;
}
