import type { CellEdit } from "../../../../core/model";
import { HostError } from "../../../WorkbookHost";
import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../../../core/model/cell";
import { forgetCalculationOrder, requireCalculation } from "../package/calculation";
import { readSheetFrame } from "../package/sheetFrame";
import {
  findWorksheet,
  relatedPart,
  requireEditable,
  type SheetPlace,
  type WorkbookFile,
} from "../package/workbookFile";
import { changedFormat, formatCode, takesEntries } from "../styles/cellFormat";
import { StyleSheet } from "../styles/styleSheet";
import { needsQuote } from "./cellContent";
import { type ChooseFormat, editSheet } from "./editSheet";
import { inverseEdits } from "./inverseEdits";
import { type CellsBefore, toKey } from "./knownCells";
import { requireOutsideOfTableHeaders } from "./tableHeaders";

/** The edits that undo others, in the order in which they are to be applied; and whether formulas came or went. */
export type AppliedEdits = { readonly inverse: readonly CellEdit[]; readonly touchedFormulas: boolean };

/**
 * Puts new contents into cells and gives the edits that undo it.
 * On a protected worksheet, only unlocked cells take them. `before` is what the cells hold now. Throws `sheet-missing`, `protected`, `unsupported` or `too-large`.
 */
export function applyEdits(workbook: WorkbookFile, edits: readonly CellEdit[], before: CellsBefore): AppliedEdits {
  if (edits.length === 0) return { inverse: [], touchedFormulas: false };
  requireEditable(workbook);
  for (const edit of edits) requireInGrid(edit);
  const groups = groupBySheet(workbook, edits);
  const formats = new EditFormats(workbook, edits);
  let hadFormula = false;
  for (const { sheet, edits: own } of groups) {
    const frame = readSheetFrame(workbook.file, sheet.part);
    requireOutsideOfTableHeaders(workbook.file, sheet.part, own);
    const edited = editSheet(frame, own, frame.isProtected ? formats.chooseUnlocked : formats.choose);
    workbook.file.setText(sheet.part, edited.text);
    hadFormula ||= edited.hadFormula;
  }
  formats.save();
  const named = groups.flatMap(({ edits: own }) => own);
  const addsFormula = edits.some(({ value }) => value.kind === "formula");
  const touchedFormulas = hadFormula || addsFormula;
  if (touchedFormulas) forgetCalculationOrder(workbook);
  if (addsFormula || before.holdsFormulas) requireCalculation(workbook);
  return { inverse: inverseEdits(named, before.find, (edit) => formats.codeBefore(edit)), touchedFormulas };
}

/** Chooses the formats of edited cells, and remembers those that they had. */
class EditFormats {
  private readonly styles: StyleSheet | undefined;
  private readonly before = new Map<string, number>();
  private readonly chosen = new Map<string, number>();

  constructor(workbook: WorkbookFile, edits: readonly CellEdit[]) {
    const isNeeded = edits.some(({ numberFormat, value }) => numberFormat !== undefined || needsQuote(value));
    const hasStyles = relatedPart(workbook, "styles") !== undefined;
    this.styles = isNeeded || hasStyles ? new StyleSheet(workbook) : undefined;
  }

  readonly choose: ChooseFormat = (format, edit) => {
    if (this.styles === undefined) return format;
    const { numberFormat, value } = edit;
    this.before.set(toKey(edit), format);
    // A format that quotes keeps doing so for blanks: what stood there may come back.
    if (value.kind === "blank" && numberFormat === undefined) return format;
    const isQuoted = needsQuote(value);
    const key = `${String(format)} ${String(isQuoted)} ${numberFormat ?? ""}`;
    const index = this.chosen.get(key) ?? changedFormat(this.styles, format, { numberFormat, isQuoted });
    this.chosen.set(key, index);
    return index;
  };

  /** The same for a cell of a protected worksheet; throws `protected` where it is locked. */
  readonly chooseUnlocked: ChooseFormat = (format, edit) => {
    if (this.styles === undefined || !takesEntries(this.styles, format)) {
      throw new HostError("protected", `a cell of the worksheet ${edit.sheet} is locked`);
    }
    return this.choose(format, edit);
  };

  /** The code of the number format that the cell had. */
  codeBefore(edit: CellEdit): string {
    return this.styles === undefined ? "General" : formatCode(this.styles, this.before.get(toKey(edit)) ?? 0);
  }

  save(): void {
    this.styles?.save();
  }
}

type SheetGroup = { readonly sheet: SheetPlace; readonly edits: CellEdit[] };

/** Edits by worksheet, under the name as the workbook writes it. */
function groupBySheet(workbook: WorkbookFile, edits: readonly CellEdit[]): SheetGroup[] {
  const groups = new Map<string, SheetGroup>();
  for (const edit of edits) {
    const key = edit.sheet.toLowerCase();
    const group = groups.get(key) ?? { sheet: findWorksheet(workbook, edit.sheet), edits: [] };
    group.edits.push({ ...edit, sheet: group.sheet.name });
    groups.set(key, group);
  }
  return [...groups.values()];
}

function requireInGrid({ rowIndex, columnIndex }: CellEdit): void {
  const isInside = rowIndex >= 0 && rowIndex <= LAST_ROW_INDEX && columnIndex >= 0 && columnIndex <= LAST_COLUMN_INDEX;
  if (!isInside || !Number.isInteger(rowIndex) || !Number.isInteger(columnIndex)) {
    throw new HostError("unsupported", `there is no cell ${String(rowIndex)}, ${String(columnIndex)}`);
  }
}
