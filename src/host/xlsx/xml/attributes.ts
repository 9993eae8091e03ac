import { corrupt } from "../corrupt";
import { APOSTROPHE, EQUALS, GREATER_THAN, LESS_THAN, QUOTE, SLASH, SPACE } from "./characters";

/**
 * Steps through the attributes of one tag without making a string of any. Set `at` behind the element's name, call
 * `next` until it is false; then `at` stands behind the tag.
 */
export class AttributeScanner {
  at = 0;
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** Whether the tag closed itself ("/>"); known when `next` has returned false. */
  isEmpty = false;

  constructor(readonly xml: string) {}

  /** Moves to the next attribute; false at the tag's end. */
  next(): boolean {
    const { xml } = this;
    let at = this.at;
    let char = xml.charCodeAt(at);
    while (char <= SPACE) char = xml.charCodeAt(++at);
    if (char === GREATER_THAN || char === SLASH) return this.endTag(at, char);
    this.nameStart = at;
    while (char > SPACE && char !== EQUALS && char !== GREATER_THAN) char = xml.charCodeAt(++at);
    this.nameEnd = at;
    while (char <= SPACE) char = xml.charCodeAt(++at);
    if (char !== EQUALS) throw corrupt(`an attribute without value at ${at}`);
    char = xml.charCodeAt(++at);
    while (char <= SPACE) char = xml.charCodeAt(++at);
    this.readValue(at, char);
    return true;
  }

  private readValue(start: number, quote: number): void {
    if (quote !== QUOTE && quote !== APOSTROPHE) throw corrupt(`an attribute without quotes at ${start}`);
    const { xml } = this;
    let at = start + 1;
    let char = xml.charCodeAt(at);
    // Behind the end the code is NaN, which stops the loop like "<" does.
    while (char !== quote && char >= 0 && char !== LESS_THAN) char = xml.charCodeAt(++at);
    if (char !== quote) throw corrupt(`an attribute without end at ${start}`);
    this.valueStart = start + 1;
    this.valueEnd = at;
    this.at = at + 1;
  }

  private endTag(at: number, char: number): false {
    this.isEmpty = char === SLASH;
    const end = this.isEmpty ? at + 1 : at;
    if (this.xml.charCodeAt(end) !== GREATER_THAN) throw corrupt(`a tag without end at ${at}`);
    this.at = end + 1;
    return false;
  }
}
