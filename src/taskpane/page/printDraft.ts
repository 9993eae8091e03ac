import type { CellRange, CellStyle, DraftCell, WorksheetDraft } from "../../core/model";

const SHEET_ID = "printed-draft";

/**
 * Prints a worksheet as a table on paper of its own: all else of the page is left out. The table is taken away again
 * when the browser has printed.
 */
export function printDraft(draft: WorksheetDraft): void {
  removeDraft();
  const sheet = document.createElement("section");
  sheet.id = SHEET_ID;
  sheet.append(pageRules(draft), renderDraft(draft));
  document.body.append(sheet);
  const title = document.title;
  // What the browser proposes as the name of a PDF.
  document.title = draft.name;
  window.addEventListener(
    "afterprint",
    () => {
      document.title = title;
      removeDraft();
    },
    { once: true },
  );
  window.print();
}

function removeDraft(): void {
  document.getElementById(SHEET_ID)?.remove();
}

const FONT = '"Yu Gothic", "Meiryo", "MS PGothic", "Noto Sans CJK JP", sans-serif';

function pageRules({ print }: WorksheetDraft): HTMLStyleElement {
  const { left = 0.6, right = 0.6, top = 0.7, bottom = 0.7 } = print?.margins ?? {};
  const rules = document.createElement("style");
  const size = `${print?.paper ?? "A4"} ${print?.landscape === true ? "landscape" : "portrait"}`;
  rules.textContent = `
@page { size: ${size}; margin: ${[top, right, bottom, left].map((inches) => `${String(inches)}in`).join(" ")}; }
@media screen { #${SHEET_ID} { display: none; } }
@media print {
  body { overflow: visible !important; height: auto !important; background: #fff !important; }
  body > *:not(#${SHEET_ID}) { display: none !important; }
  #${SHEET_ID} table { width: calc(100% - 2px); border-collapse: collapse; table-layout: fixed; color: #000; font: 10.5pt/1.45 ${FONT}; }
  #${SHEET_ID} td { padding: 2px 4px; vertical-align: middle; overflow-wrap: anywhere; line-break: strict; white-space: pre-wrap; }
  #${SHEET_ID} tr { break-inside: avoid; }
  #${SHEET_ID} thead { display: table-header-group; }
  #${SHEET_ID} * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}`;
  return rules;
}

/** The draft as tables in its columns' proportions: what stands before the rows that repeat, then these with the rest. */
function renderDraft(draft: WorksheetDraft): DocumentFragment {
  const rendered = document.createDocumentFragment();
  const rows = rowCount(draft);
  const titles = draft.print?.titleRows ?? { first: rows, last: rows - 1 };
  if (titles.first > 0) rendered.append(renderTable(draft, 0, Math.min(titles.first, rows)));
  if (titles.first < rows) rendered.append(renderTable(draft, titles.first, rows, titles.last));
  return rendered;
}

/** Rows from `first` to before `end`; those up to `lastTitle` are the table's head, which every page repeats. */
function renderTable(draft: WorksheetDraft, first: number, end: number, lastTitle = -1): HTMLTableElement {
  const table = document.createElement("table");
  const columns = columnCount(draft);
  table.append(renderColumns(draft, columns));
  const cells = new Map(draft.cells.map((cell) => [toKey(cell.rowIndex, cell.columnIndex), cell]));
  const head = table.createTHead();
  const body = table.createTBody();
  for (let rowIndex = first; rowIndex < end; rowIndex++) {
    const row = (rowIndex <= lastTitle ? head : body).insertRow();
    const height = draft.rowHeights?.find((one) => one.rowIndex === rowIndex)?.height;
    if (height !== undefined) row.style.height = `${String(height)}pt`;
    for (let columnIndex = 0; columnIndex < columns; columnIndex++) {
      const merge = draft.merges?.find((range) => holds(range, rowIndex, columnIndex));
      if (isCovered(merge, rowIndex, columnIndex)) continue;
      renderCell(row.insertCell(), draft, { cell: cells.get(toKey(rowIndex, columnIndex)), merge });
    }
  }
  return table;
}

function isCovered(merge: CellRange | undefined, rowIndex: number, columnIndex: number): boolean {
  return merge !== undefined && (merge.top !== rowIndex || merge.left !== columnIndex);
}

function rowCount({ cells, merges = [] }: WorksheetDraft): number {
  return 1 + Math.max(-1, ...cells.map(({ rowIndex }) => rowIndex), ...merges.map(({ bottom }) => bottom));
}

function columnCount({ cells, merges = [] }: WorksheetDraft): number {
  return 1 + Math.max(0, ...cells.map(({ columnIndex }) => columnIndex), ...merges.map(({ right }) => right));
}

/** Excel's own width of a column for which nothing is stated. */
const USUAL_WIDTH = 8.43;

function renderColumns({ columnWidths }: WorksheetDraft, count: number): HTMLElement {
  const widths = Array.from(
    { length: count },
    (_, index) => columnWidths?.find(({ columnIndex }) => columnIndex === index)?.width ?? USUAL_WIDTH,
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  const group = document.createElement("colgroup");
  for (const width of widths) {
    const column = document.createElement("col");
    column.style.width = `${((width / total) * 100).toFixed(2)}%`;
    group.append(column);
  }
  return group;
}

type PlacedCell = { readonly cell: DraftCell | undefined; readonly merge: CellRange | undefined };

function renderCell(element: HTMLTableCellElement, draft: WorksheetDraft, { cell, merge }: PlacedCell): void {
  if (merge !== undefined) {
    element.colSpan = merge.right - merge.left + 1;
    element.rowSpan = merge.bottom - merge.top + 1;
  }
  element.textContent = textOf(cell);
  const style = draft.styles[cell?.style ?? ""];
  if (style !== undefined) applyStyle(element.style, style, cell?.value.kind === "number");
}

function textOf(cell: DraftCell | undefined): string {
  switch (cell?.value.kind) {
    case "text":
      return cell.value.text;
    case "number":
      return String(cell.value.number);
    default:
      return "";
  }
}

const BORDERS = { thin: "0.5pt solid #000", medium: "1.2pt solid #000", none: "none" } as const;
const VERTICAL = { top: "top", center: "middle", bottom: "bottom" } as const;

function applyStyle(target: CSSStyleDeclaration, style: CellStyle, isNumber: boolean): void {
  if (style.bold === true) target.fontWeight = "bold";
  if (style.italic === true) target.fontStyle = "italic";
  if (style.fontSize !== undefined) target.fontSize = `${String(style.fontSize)}pt`;
  if (style.color !== undefined) target.color = `#${style.color}`;
  if (style.fill !== undefined) target.backgroundColor = `#${style.fill}`;
  if (style.border !== undefined) target.border = BORDERS[style.border];
  if (style.vertical !== undefined) target.verticalAlign = VERTICAL[style.vertical];
  target.textAlign = style.horizontal ?? (isNumber ? "right" : "left");
}

function holds({ top, left, bottom, right }: CellRange, rowIndex: number, columnIndex: number): boolean {
  return top <= rowIndex && rowIndex <= bottom && left <= columnIndex && columnIndex <= right;
}

function toKey(rowIndex: number, columnIndex: number): string {
  return `${String(rowIndex)},${String(columnIndex)}`;
}
