import type { CellEdit, WorkbookSnapshot } from "../../../../core/model";
import { HostError } from "../../../WorkbookHost";
import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../sheet/gridLimits";
import { forgetCalculationOrder, requireCalculation } from "../package/calculation";
import { readSheetFrame } from "../package/sheetFrame";
import {
  findWorksheet,
  relatedPart,
  requireEditable,
  type SheetPlace,
  type WorkbookFile,
} from "../package/workbookFile";
import { changedFormat, formatCode } from "../styles/cellFormat";
import { StyleSheet } from "../styles/styleSheet";
import { needsQuote } from "./cellContent";
import { type ChooseFormat, editSheet } from "./editSheet";
import { indexCells, inverseEdits } from "./inverseEdits";
import { requireOutsideOfTableHeaders } from "./tableHeaders";

/**
 * Puts new contents into cells and gives the edits that undo it, in the order in which they are to be applied.
 * `before` is what the workbook holds now. Throws `sheet-missing`, `protected`, `unsupported` or `too-large`.
 */
export function applyEdits(
  workbook: WorkbookFile,
  edits: readonly CellEdit[],
  before: WorkbookSnapshot,
): readonly CellEdit[] {
  if (edits.length === 0) return [];
  requireEditable(workbook);
  for (const edit of edits) requireInGrid(edit);
  const groups = groupBySheet(workbook, edits);
  const formats = new EditFormats(workbook, edits);
  let hadFormula = false;
  for (const { sheet, edits: own } of groups) {
    const frame = readSheetFrame(workbook.file, sheet.part);
    if (frame.isProtected) throw new HostError("protected", `the worksheet ${sheet.name} is protected`);
    requireOutsideOfTableHeaders(workbook.file, sheet.part, own);
    const edited = editSheet(frame, own, formats.choose);
    workbook.file.setText(sheet.part, edited.text);
    hadFormula ||= edited.hadFormula;
  }
  formats.save();
  const named = groups.flatMap(({ edits: own }) => own);
  const addsFormula = edits.some(({ value }) => value.kind === "formula");
  if (hadFormula || addsFormula) forgetCalculationOrder(workbook);
  if (addsFormula || holdsFormulas(before)) requireCalculation(workbook);
  return inverseEdits(named, indexCells(before, named), (edit) => formats.codeBefore(edit));
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

function holdsFormulas({ worksheets }: WorkbookSnapshot): boolean {
  return worksheets.some(({ rows }) => rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined)));
}

function requireInGrid({ rowIndex, columnIndex }: CellEdit): void {
  const isInside = rowIndex >= 0 && rowIndex <= LAST_ROW_INDEX && columnIndex >= 0 && columnIndex <= LAST_COLUMN_INDEX;
  if (!isInside || !Number.isInteger(rowIndex) || !Number.isInteger(columnIndex)) {
    throw new HostError("unsupported", `there is no cell ${String(rowIndex)}, ${String(columnIndex)}`);
  }
}

function toKey({ sheet, rowIndex, columnIndex }: CellEdit): string {
  return `${String(rowIndex)},${String(columnIndex)},${sheet}`;
}
