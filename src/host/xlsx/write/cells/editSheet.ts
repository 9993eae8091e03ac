import type { CellEdit } from "../../../../core/model";
import { findTag, findTags } from "../../xml/tags";
import type { SheetFrame } from "../package/sheetFrame";
import { type Element, readChildren } from "../xml/elements";
import { applySplices, type Splice } from "../xml/splices";
import { withAttributes } from "../xml/tagAttributes";
import { newCell, toCellContent } from "./cellContent";
import { growDimension } from "./dimension";
import { releaseFormulaGroups } from "./formulaGroups";
import { type CellPlace, findRows, readCells, type RowPlace } from "./rowPlaces";

/** Gives the index of a cell's format for its new content. */
export type ChooseFormat = (format: number, edit: CellEdit) => number;

/** One worksheet's changes. `hadFormula` tells whether a formula was replaced. */
export type SheetEdit = { readonly text: string; readonly hadFormula: boolean };

/** Puts new contents into the cells of one worksheet; of two edits of a cell the later counts. */
export function editSheet(frame: SheetFrame, edits: readonly CellEdit[], chooseFormat: ChooseFormat): SheetEdit {
  const byRow = groupByRow(edits);
  const rows = findRows(
    frame,
    [...byRow.keys()].sort((a, b) => a - b),
  );
  const groups = releaseFormulaGroups(frame, edits);
  const changes = rows.map((row) => editRow(frame, row, byRow.get(row.rowIndex) ?? [], chooseFormat));
  const splices = [...groups, ...changes.flatMap((change) => change.splices), ...growDimension(frame, edits)];
  return {
    text: applySplices(frame.text, openRows(frame, splices)),
    hadFormula: groups.length > 0 || changes.some((change) => change.hadFormula),
  };
}

type RowEdit = { readonly splices: readonly Splice[]; readonly hadFormula: boolean };

function editRow(frame: SheetFrame, row: RowPlace, edits: readonly CellEdit[], chooseFormat: ChooseFormat): RowEdit {
  const { element } = row;
  const fallback = unlistedFormat(frame, element);
  const create = (edit: CellEdit): string => newCell(edit, chooseFormat(fallback(edit.columnIndex), edit));
  if (element === undefined) {
    const cells = edits.map(create).join("");
    const text = cells === "" ? "" : `<row r="${String(row.rowIndex + 1)}">${cells}</row>`;
    return { splices: [{ start: row.place, end: row.place, text }], hadFormula: false };
  }
  const cells = readCells(frame.mask, element);
  const known = new Map(cells.map((cell) => [cell.columnIndex, cell]));
  const changed = edits.flatMap((edit) => {
    const cell = known.get(edit.columnIndex);
    return cell === undefined ? [] : [changeCell(frame, cell, edit, chooseFormat)];
  });
  const added = edits
    .filter(({ columnIndex }) => !known.has(columnIndex))
    .map((edit) => ({ columnIndex: edit.columnIndex, text: create(edit) }))
    .filter(({ text }) => text !== "");
  return {
    splices: [...changed.map(({ splice }) => splice), ...addCells(frame, element, cells, added)],
    hadFormula: changed.some((change) => change.hadFormula),
  };
}

type NewCell = { readonly columnIndex: number; readonly text: string };

function addCells(frame: SheetFrame, row: Element, cells: readonly CellPlace[], added: readonly NewCell[]): Splice[] {
  if (added.length === 0) return [];
  // The span is a hint for the reader; without it the cells themselves tell.
  const tag = withAttributes(frame.text.slice(row.start, row.tagEnd), "row", { spans: undefined });
  if (row.close === row.end) {
    const text = `${tag.replace(/\s*\/>$/u, ">")}${added.map((cell) => cell.text).join("")}</row>`;
    return [{ start: row.start, end: row.end, text }];
  }
  const places = added.map(({ columnIndex, text }) => {
    const next = cells.find((cell) => cell.columnIndex > columnIndex);
    const place = next?.element.start ?? cells.at(-1)?.element.end ?? row.tagEnd;
    return { start: place, end: place, text };
  });
  return [{ start: row.start, end: row.tagEnd, text: tag }, ...places];
}

function changeCell(
  { text, mask }: SheetFrame,
  { element }: CellPlace,
  edit: CellEdit,
  chooseFormat: ChooseFormat,
): { readonly splice: Splice; readonly hadFormula: boolean } {
  const { start, tagEnd, close, end } = element;
  const tag = text.slice(start, tagEnd);
  const present = Number(findTag(tag, "c")?.attributes.get("s") ?? 0);
  const format = chooseFormat(present, edit);
  const { type, xml } = toCellContent(edit.value);
  const open = withAttributes(tag, "c", {
    ...(format === present ? {} : { s: format }),
    t: type,
    // References to metadata: of dynamic arrays and of linked data types.
    cm: undefined,
    vm: undefined,
  });
  const children = close === end ? [] : readChildren(mask, tagEnd).children;
  const kept = children
    .filter(({ name }) => !["f", "v", "is"].includes(name))
    .map((child) => text.slice(child.start, child.end));
  return {
    splice: { start, end, text: `${open.replace(/\s*\/?>$/u, ">")}${xml}${kept.join("")}</c>` },
    hadFormula: children.some(({ name }) => name === "f"),
  };
}

/** The format that cells have which are not in the file: their row's, else their column's. */
function unlistedFormat({ mask, children }: SheetFrame, row: Element | undefined): (columnIndex: number) => number {
  const attributes = row && findTag(mask.slice(row.start, row.tagEnd), "row")?.attributes;
  if (attributes?.has("customFormat") === true) return () => Number(attributes.get("s") ?? 0);
  const columns = children.find(({ name }) => name === "cols");
  const tags = columns === undefined ? [] : findTags(mask.slice(columns.start, columns.end), "col");
  return (columnIndex) => {
    const column = tags.find(
      (tag) => Number(tag.attributes.get("min")) <= columnIndex + 1 && Number(tag.attributes.get("max")) > columnIndex,
    );
    return Number(column?.attributes.get("style") ?? 0);
  };
}

/** Edits by row, in each row from left to right and one a cell. */
function groupByRow(edits: readonly CellEdit[]): Map<number, CellEdit[]> {
  const rows = new Map<number, Map<number, CellEdit>>();
  for (const edit of edits) {
    const row = rows.get(edit.rowIndex) ?? new Map<number, CellEdit>();
    row.set(edit.columnIndex, edit);
    rows.set(edit.rowIndex, row);
  }
  return new Map(
    [...rows].map(([index, row]) => [index, [...row.values()].sort((a, b) => a.columnIndex - b.columnIndex)]),
  );
}

/** An empty `<sheetData/>` is opened for new rows. */
function openRows({ sheetData }: SheetFrame, splices: readonly Splice[]): readonly Splice[] {
  if (sheetData.close < sheetData.end) return splices;
  const isRow = ({ start }: Splice): boolean => start === sheetData.close;
  const rows = splices.filter(isRow).map(({ text }) => text);
  const opened = { start: sheetData.start, end: sheetData.end, text: `<sheetData>${rows.join("")}</sheetData>` };
  return [...splices.filter((splice) => !isRow(splice)), opened];
}
