import { type CellRange, type DraftCell, rangeToA1, toA1, type WorksheetDraft } from "../../../../core/model";
import { HostError } from "../../../WorkbookHost";
import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../../../core/model/cell";
import { toCellContent } from "../cells/cellContent";
import type { DraftStyles } from "../styles/draftStyles";
import { printXml, sheetPropertiesXml } from "./printXml";
import { validationsXml } from "./validationsXml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Excel's limit, in points. */
const HIGHEST_ROW = 409;
const WIDEST_COLUMN = 255;

/** A draft as a worksheet's part. `listSheet` holds the lists that are too long for a validation's own text. */
export function worksheetXml(
  draft: WorksheetDraft,
  styles: DraftStyles,
  options: { readonly isFirst: boolean; readonly listSheet: string },
): string {
  const cells = arrangeCells(draft, styles);
  return [
    `${declaration}<worksheet xmlns="${MAIN}">`,
    sheetPropertiesXml(draft.print),
    dimensionXml(cells),
    viewXml(draft, options.isFirst),
    '<sheetFormatPr defaultRowHeight="18.75"/>',
    columnsXml(draft),
    `<sheetData>${rowsXml(draft, cells, styles)}</sheetData>`,
    mergesXml(draft.merges ?? []),
    validationsXml(draft.validations ?? [], options.listSheet),
    printXml(draft.print),
    "</worksheet>",
  ].join("");
}

type Row = Map<number, DraftCell>;

/**
 * The cells by row and column; of two drafts of one cell the later counts. Cells that a merge hides get the merge's
 * style where it has a border: each draws its own part of the line.
 */
function arrangeCells({ cells, merges = [] }: WorksheetDraft, styles: DraftStyles): Map<number, Row> {
  const rows = new Map<number, Row>();
  for (const cell of cells) put(rows, cell);
  for (const { top, left, bottom, right } of merges) {
    const style = rows.get(top)?.get(left)?.style;
    if (style === undefined || !styles.hasBorder(style)) continue;
    for (let rowIndex = top; rowIndex <= bottom; rowIndex++) {
      for (let columnIndex = left; columnIndex <= right; columnIndex++) {
        if (rows.get(rowIndex)?.has(columnIndex) === true) continue;
        put(rows, { rowIndex, columnIndex, value: { kind: "blank" }, style });
      }
    }
  }
  return rows;
}

function put(rows: Map<number, Row>, cell: DraftCell): void {
  requireInGrid({ top: cell.rowIndex, left: cell.columnIndex, bottom: cell.rowIndex, right: cell.columnIndex });
  const row = rows.get(cell.rowIndex) ?? new Map<number, DraftCell>();
  row.set(cell.columnIndex, cell);
  rows.set(cell.rowIndex, row);
}

function dimensionXml(rows: ReadonlyMap<number, Row>): string {
  let range: CellRange | undefined;
  for (const [rowIndex, row] of rows) {
    for (const columnIndex of row.keys()) {
      range = {
        top: Math.min(range?.top ?? rowIndex, rowIndex),
        left: Math.min(range?.left ?? columnIndex, columnIndex),
        bottom: Math.max(range?.bottom ?? rowIndex, rowIndex),
        right: Math.max(range?.right ?? columnIndex, columnIndex),
      };
    }
  }
  return range === undefined ? "" : `<dimension ref="${rangeToA1(range)}"/>`;
}

function viewXml({ freeze }: WorksheetDraft, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : "";
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const splits = [columns > 0 ? ` xSplit="${String(columns)}"` : "", rows > 0 ? ` ySplit="${String(rows)}"` : ""];
  const corner = toA1({ rowIndex: rows, columnIndex: columns });
  return `<sheetViews><sheetView${selected} workbookViewId="0"><pane${splits.join("")} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

/** A file's width counts the padding of the cell as well: five pixels, at seven for a digit. */
function columnsXml({ columnWidths = [] }: WorksheetDraft): string {
  const widths = new Map(columnWidths.map(({ columnIndex, width }) => [columnIndex, width]));
  if (widths.size === 0) return "";
  const columns = [...widths]
    .sort(([a], [b]) => a - b)
    .map(([index, width]) => {
      requireInGrid({ top: 0, left: index, bottom: 0, right: index });
      const stored = Math.min(WIDEST_COLUMN, Math.trunc(((width * 7 + 5) / 7) * 256) / 256);
      return `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(stored)}" customWidth="1"/>`;
    });
  return `<cols>${columns.join("")}</cols>`;
}

function rowsXml({ rowHeights = [] }: WorksheetDraft, rows: ReadonlyMap<number, Row>, styles: DraftStyles): string {
  const heights = new Map(rowHeights.map(({ rowIndex, height }) => [rowIndex, Math.min(height, HIGHEST_ROW)]));
  const indices = [...new Set([...rows.keys(), ...heights.keys()])].sort((a, b) => a - b);
  return indices
    .map((index) => {
      const height = heights.get(index);
      const attributes = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
      const cells = [...(rows.get(index)?.values() ?? [])].sort((a, b) => a.columnIndex - b.columnIndex);
      return `<row r="${String(index + 1)}"${attributes}>${cells.map((cell) => cellXml(cell, styles)).join("")}</row>`;
    })
    .join("");
}

function cellXml(cell: DraftCell, styles: DraftStyles): string {
  const format = styles.formatOf(cell);
  const { type, xml } = toCellContent(cell.value);
  const attributes = `${format === 0 ? "" : ` s="${String(format)}"`}${type === undefined ? "" : ` t="${type}"`}`;
  return `<c r="${toA1(cell)}"${attributes}>${xml}</c>`;
}

/** A merge of one cell, and two that overlap, would make Excel repair the file. */
function mergesXml(merges: readonly CellRange[]): string {
  const real = merges.filter(({ top, left, bottom, right }) => top < bottom || left < right);
  real.forEach(requireInGrid);
  if (hasOverlap(real)) throw new HostError("unsupported", "two merges of the draft overlap");
  if (real.length === 0) return "";
  const cells = real.map((range) => `<mergeCell ref="${rangeToA1(range)}"/>`);
  return `<mergeCells count="${String(real.length)}">${cells.join("")}</mergeCells>`;
}

/** Goes from top to bottom: only merges that reach the row of the next one can overlap it. */
function hasOverlap(merges: readonly CellRange[]): boolean {
  let open: CellRange[] = [];
  for (const merge of merges.toSorted((a, b) => a.top - b.top)) {
    open = open.filter(({ bottom }) => bottom >= merge.top);
    if (open.some(({ left, right }) => left <= merge.right && right >= merge.left)) return true;
    open.push(merge);
  }
  return false;
}

function requireInGrid({ top, left, bottom, right }: CellRange): void {
  const isInside = top >= 0 && left >= 0 && bottom <= LAST_ROW_INDEX && right <= LAST_COLUMN_INDEX;
  if (!isInside) throw new HostError("unsupported", "the draft reaches out of the grid");
}
