import type { CellValue } from "../../../core/model/cell";
import type { CellSnapshot } from "../../../core/model/worksheet";
import { corrupt } from "../corrupt";
import type { NumberFormat } from "../format/numberFormat";
import type { CellFormats } from "../format/styles";
import { AttributeScanner } from "../xml/attributes";
import { GREATER_THAN, LESS_THAN, SLASH } from "../xml/characters";
import { behindTag } from "../xml/tags";
import { readIndex, readNumber } from "./cellNumber";
import { makeCell, makeIsoDateCell, makeNumberCell, makeTextCell } from "./cellSnapshot";
import { FormulaReader } from "./formulaReader";
import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../../core/model/cell";
import { readStringItem, skipElement, startsElement, unescapeText } from "./stringItem";

/** What the cells of a worksheet refer to. */
export type CellContext = {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly is1904: boolean;
};

const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;
const LETTER_F = 0x66;

/**
 * Reads one `<c>` after the other. This is where the time of a large file goes: it compares code units, and makes a
 * string only of what ends up in the snapshot.
 */
export class CellReader {
  /** Place behind the cell that was read last. */
  at = 0;
  /** The row of the cell that was read last; set it to the row's own before its first cell. */
  rowIndex = -1;
  /** The column of the cell that was read last, −1 at a row's beginning. */
  columnIndex = -1;
  /** Whether the row has no number of its own, so that its first cell tells it. */
  isRowImplied = false;
  readonly formulas: FormulaReader;

  private readonly tag: AttributeScanner;
  private type = "n";
  private style = 0;
  private valueStart = -1;
  private valueEnd = -1;
  private inline: string | undefined;
  private formula: string | undefined;

  constructor(
    private readonly xml: string,
    private readonly context: CellContext,
  ) {
    this.tag = new AttributeScanner(xml);
    this.formulas = new FormulaReader(xml);
  }

  /** Reads the cell whose name ends at `at`; undefined where it holds nothing. */
  read(at: number): CellSnapshot | undefined {
    const { tag } = this;
    this.type = "n";
    this.style = 0;
    this.columnIndex++;
    tag.at = at;
    while (tag.next()) {
      if (tag.nameEnd - tag.nameStart === 1) this.readAttribute(this.xml.charCodeAt(tag.nameStart));
    }
    this.at = tag.at;
    if (this.columnIndex > LAST_COLUMN_INDEX) throw corrupt("a cell lies outside of the grid");
    if (tag.isEmpty) return undefined;
    this.readContent();
    return this.toCell();
  }

  private readAttribute(name: number): void {
    const { valueStart, valueEnd } = this.tag;
    if (name === LETTER_R) this.readReference(valueStart, valueEnd);
    else if (name === LETTER_S) this.style = readIndex(this.xml, valueStart, valueEnd);
    else if (name === LETTER_T) this.type = this.xml.slice(valueStart, valueEnd);
  }

  private readReference(start: number, end: number): void {
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      // Setting this bit makes a capital letter small.
      const letter = (this.xml.charCodeAt(at) | 0x20) - 0x60;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const row = readIndex(this.xml, at, end) - 1;
    const isInside = column > 0 && column <= LAST_COLUMN_INDEX + 1 && row >= 0 && row <= LAST_ROW_INDEX;
    if (!isInside) throw corrupt(`"${this.xml.slice(start, Math.min(end, start + 40))}" is no cell`);
    if (row !== this.rowIndex && !this.isRowImplied)
      throw corrupt(`a cell of row ${row + 1} stands in row ${this.rowIndex + 1}`);
    this.rowIndex = row;
    this.isRowImplied = false;
    this.columnIndex = column - 1;
  }

  private readContent(): void {
    const { xml } = this;
    this.valueStart = -1;
    this.inline = undefined;
    this.formula = undefined;
    for (let at = this.at; ;) {
      if (xml.charCodeAt(at) !== LESS_THAN) at = xml.indexOf("<", at);
      if (at < 0) throw corrupt("a cell is not closed");
      if (xml.charCodeAt(at + 1) === SLASH) {
        this.at = this.endCell(at);
        return;
      }
      at = this.readChild(at);
    }
  }

  private endCell(at: number): number {
    if (this.xml.charCodeAt(at + 3) === GREATER_THAN && this.xml.charCodeAt(at + 2) === 0x63) return at + 4;
    if (/^<\/c\s*>/u.test(this.xml.slice(at, at + 40))) return this.xml.indexOf(">", at) + 1;
    throw corrupt("a cell is not closed");
  }

  private readChild(at: number): number {
    const { xml } = this;
    const name = xml.charCodeAt(at + 1);
    if (name === LETTER_V && startsElement(xml, at, "v")) return this.readValue(at);
    if (name === LETTER_F && startsElement(xml, at, "f")) {
      this.formula = this.formulas.read(at, this);
      return this.formulas.at;
    }
    if (startsElement(xml, at, "is")) return this.readInline(at);
    if (startsElement(xml, at, "c") || startsElement(xml, at, "row")) throw corrupt("a cell is not closed");
    return skipElement(xml, at, /^[^\s/>]+/u.exec(xml.slice(at + 1, at + 60))?.[0] ?? "");
  }

  private readValue(at: number): number {
    const { xml } = this;
    this.valueStart = xml.charCodeAt(at + 2) === GREATER_THAN ? at + 3 : behindTag(xml, at + 1);
    this.valueEnd = this.valueStart;
    if (xml.charCodeAt(this.valueStart - 2) === SLASH) return this.valueStart;
    this.valueEnd = xml.indexOf("<", this.valueStart);
    if (xml.charCodeAt(this.valueEnd + 1) !== SLASH || xml.charCodeAt(this.valueEnd + 2) !== LETTER_V) {
      throw corrupt("a value is not closed");
    }
    return this.valueEnd + 4;
  }

  private readInline(at: number): number {
    const start = behindTag(this.xml, at + 1);
    if (this.xml.charCodeAt(start - 2) === SLASH) return start;
    const item = readStringItem(this.xml, start, "</is");
    this.inline = item.text;
    return item.end;
  }

  private toCell(): CellSnapshot | undefined {
    const place = { columnIndex: this.columnIndex, formula: this.formula };
    if (!this.hasValue()) return makeCell(place, null);
    switch (this.type) {
      case "n":
        return makeNumberCell(place, readNumber(this.xml, this.valueStart, this.valueEnd), this.format());
      case "s":
        return makeTextCell(place, this.sharedString(), this.format());
      case "inlineStr":
        return makeTextCell(place, this.inline ?? "", this.format());
      case "str":
        return makeTextCell(place, unescapeText(this.valueText()), this.format());
      case "d":
        return makeIsoDateCell(place, this.valueText(), this.format(), this.context.is1904);
      default:
        return makeCell(place, this.otherValue());
    }
  }

  /** An empty `<v>` is the empty text of a formula, but no number. */
  private hasValue(): boolean {
    if (this.type === "inlineStr") return this.inline !== undefined;
    return this.type === "str" ? this.valueStart >= 0 : this.valueStart >= 0 && this.valueEnd > this.valueStart;
  }

  private format(): NumberFormat | undefined {
    return this.context.formats.find(this.style);
  }

  private otherValue(): CellValue {
    const text = this.valueText().trim();
    if (this.type === "e") return { error: text };
    if (this.type !== "b") throw corrupt(`a cell has the unknown type "${this.type.slice(0, 40)}"`);
    if (text === "1" || text === "true") return true;
    if (text === "0" || text === "false") return false;
    throw corrupt(`"${text.slice(0, 40)}" is neither true nor false`);
  }

  private valueText(): string {
    return this.xml.slice(this.valueStart, this.valueEnd);
  }

  private sharedString(): string {
    const text = this.context.strings[readIndex(this.xml, this.valueStart, this.valueEnd)];
    if (text === undefined) throw corrupt(`there is no shared string ${this.valueText().slice(0, 40)}`);
    return text;
  }
}
