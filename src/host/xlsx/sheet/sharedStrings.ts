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

/** Nearly every item is one `<t>`, and at most the settings of its furigana: that way makes one string, nothing else. */
function readItem(xml: string, start: number, strings: string[]): number {
  if (xml.startsWith("<t", start) && endsName(xml.charCodeAt(start + 2))) {
    const textStart = xml.charCodeAt(start + 2) === GREATER_THAN ? start + 3 : behindTag(xml, start + 1);
    const textEnd = xml.indexOf("<", textStart);
    const end = xml.charCodeAt(textStart - 2) === SLASH ? -1 : simpleItemEnd(xml, textEnd);
    if (end >= 0) {
      strings.push(unescapeText(xml.slice(textStart, textEnd)));
      return end;
    }
  }
  const item = readStringItem(xml, start, "</si");
  strings.push(item.text);
  return item.end;
}

/** Place behind the item whose only text ends at `textEnd`; −1 where more follows. */
function simpleItemEnd(xml: string, textEnd: number): number {
  if (!xml.startsWith("</t><", textEnd)) return -1;
  const next = textEnd + 4;
  const close = xml.startsWith("<phoneticPr ", next) ? behindTag(xml, next + 1) : next;
  return xml.startsWith("</si>", close) ? close + 5 : -1;
}
