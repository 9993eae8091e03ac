import { type CellAddress, parseA1 } from "../../../../core/model/cell";
import { HostError } from "../../../WorkbookHost";
import { shiftFormula } from "../../sheet/sharedFormula";
import { elementText, findTag, type Tag } from "../../xml/tags";
import type { SheetFrame } from "../package/sheetFrame";
import { escapeElementText } from "../xml/escapes";
import type { Splice } from "../xml/splices";

/** A formula as it stands in a worksheet, with the cell that holds it. */
type FormulaPlace = CellAddress & { readonly start: number; readonly end: number; readonly tag: Tag };

/**
 * Formulas that belong to several cells. A matrix of which a cell would change is refused, as Excel refuses it. Where
 * the cell changes that holds the text of a shared formula, the others get the text as their own; these are the
 * changes that are given back.
 */
export function releaseFormulaGroups(frame: SheetFrame, cells: readonly CellAddress[]): Splice[] {
  const grouped = readGroupedFormulas(frame);
  if (grouped.length === 0) return [];
  requireOutsideOfMatrices(grouped, cells);
  const touched = new Set(cells.map(toKey));
  const masters = new Map(
    grouped
      .filter((place) => place.tag.attributes.get("t") === "shared" && formulaText(frame, place) !== "")
      .map((place) => [place.tag.attributes.get("si"), place]),
  );
  return grouped.flatMap((place) => {
    const master = masters.get(place.tag.attributes.get("si"));
    const isOrphaned = master !== undefined && master !== place && touched.has(toKey(master));
    if (!isOrphaned || touched.has(toKey(place)) || formulaText(frame, place) !== "") return [];
    const shift = { rows: place.rowIndex - master.rowIndex, columns: place.columnIndex - master.columnIndex };
    const formula = shiftFormula(formulaText(frame, master), shift);
    return [{ start: place.start, end: place.end, text: `<f>${escapeElementText(formula)}</f>` }];
  });
}

function requireOutsideOfMatrices(grouped: readonly FormulaPlace[], cells: readonly CellAddress[]): void {
  const matrices = grouped
    .filter(({ tag }) => tag.attributes.get("t") !== "shared")
    .flatMap(({ tag }) => parseA1(tag.attributes.get("ref") ?? "") ?? [])
    .filter(({ top, left, bottom, right }) => top < bottom || left < right);
  for (const { rowIndex, columnIndex } of matrices.length === 0 ? [] : cells) {
    const isInside = matrices.some(
      ({ top, left, bottom, right }) =>
        rowIndex >= top && rowIndex <= bottom && columnIndex >= left && columnIndex <= right,
    );
    if (isInside) throw new HostError("unsupported", "the cell is a part of a matrix formula");
  }
}

function readGroupedFormulas({ mask, sheetData }: SheetFrame): FormulaPlace[] {
  const places: FormulaPlace[] = [];
  for (let at = mask.indexOf("<f ", sheetData.tagEnd); at >= 0 && at < sheetData.close; at = mask.indexOf("<f ", at)) {
    const tag = findTag(mask, "f", at);
    if (tag === undefined) break;
    const end = tag.isEmpty ? tag.end : mask.indexOf(">", mask.indexOf("</f", tag.end)) + 1;
    const address = tag.attributes.has("t") ? addressOf(mask, at) : undefined;
    if (address !== undefined) places.push({ ...address, start: at, end, tag });
    at = end;
  }
  return places;
}

/** The cell whose markup holds this place. */
function addressOf(mask: string, at: number): CellAddress {
  const cell = findTag(mask, "c", mask.lastIndexOf("<c", at));
  const range = parseA1(cell?.attributes.get("r") ?? "");
  if (range === undefined) throw new HostError("unsupported", "a shared formula stands in a cell without place");
  return { rowIndex: range.top, columnIndex: range.left };
}

function formulaText({ text }: SheetFrame, { tag }: FormulaPlace): string {
  return elementText(text, tag);
}

function toKey({ rowIndex, columnIndex }: CellAddress): string {
  return `${String(rowIndex)},${String(columnIndex)}`;
}
