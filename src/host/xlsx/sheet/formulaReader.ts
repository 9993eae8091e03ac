import type { CellAddress } from "../../../core/model/cell";
import { corrupt } from "../corrupt";
import { AttributeScanner } from "../xml/attributes";
import { unescapeXml } from "../xml/escapes";
import { shiftFormula } from "./sharedFormula";

type SharedFormula = { readonly text: string; readonly rowIndex: number; readonly columnIndex: number };

/** Reads the formulas of one worksheet, in their order: a shared formula is written once and moves with its cells. */
export class FormulaReader {
  /** Place behind the formula that was read last. */
  at = 0;
  /** Characters of the formulas that do not stand in the file, but were moved from another cell. */
  madeCharacters = 0;

  private readonly shared = new Map<string, SharedFormula>();
  private readonly tag: AttributeScanner;

  constructor(private readonly xml: string) {
    this.tag = new AttributeScanner(xml);
  }

  /** Reads the `<f>` that opens at `at`; undefined where it has no text and none can be made. */
  read(at: number, cell: CellAddress): string | undefined {
    const attributes = this.readAttributes(at + 2);
    const text = this.readText();
    const type = attributes.get("t");
    if (type === "shared") return this.readShared(attributes.get("si") ?? "", text, cell);
    // A what-if table has no formula of its own; Excel shows {=TABLE(…)}.
    if (type === "dataTable") return `TABLE(${attributes.get("r1") ?? ""},${attributes.get("r2") ?? ""})`;
    return text === "" ? undefined : text;
  }

  private readAttributes(at: number): ReadonlyMap<string, string> {
    const { tag, xml } = this;
    const attributes = new Map<string, string>();
    tag.at = at;
    while (tag.next()) attributes.set(xml.slice(tag.nameStart, tag.nameEnd), xml.slice(tag.valueStart, tag.valueEnd));
    return attributes;
  }

  private readText(): string {
    const { tag, xml } = this;
    this.at = tag.at;
    if (tag.isEmpty) return "";
    const end = xml.indexOf("<", tag.at);
    if (!xml.startsWith("</f", end)) throw corrupt("a formula is not closed");
    this.at = end + 4;
    return unescapeXml(xml.slice(tag.at, end));
  }

  private readShared(index: string, text: string, cell: CellAddress): string | undefined {
    if (text !== "") {
      this.shared.set(index, { text, rowIndex: cell.rowIndex, columnIndex: cell.columnIndex });
      return text;
    }
    const first = this.shared.get(index);
    if (first === undefined) return undefined;
    const rows = cell.rowIndex - first.rowIndex;
    const moved = shiftFormula(first.text, { rows, columns: cell.columnIndex - first.columnIndex });
    this.madeCharacters += moved.length;
    return moved;
  }
}
