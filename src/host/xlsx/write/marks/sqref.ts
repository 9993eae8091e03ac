import { type CellRange, rangeToA1 } from "../../../../core/model/cell";
import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../../../core/model/cell";

/** Excel reads lists of areas up to 8,192 characters. */
const LONGEST_LIST = 8000;

/** Lists of areas, as `sqref` writes them: every area once, cut to the grid, each list of at most 8,000 characters. */
export function toAreaLists(ranges: readonly CellRange[]): string[] {
  const areas = new Set(ranges.filter(isInGrid).map((range) => rangeToA1(cutToGrid(range))));
  const lists: string[] = [];
  let list = "";
  for (const area of areas) {
    if (list.length + 1 + area.length > LONGEST_LIST) {
      lists.push(list);
      list = "";
    }
    list += list === "" ? area : ` ${area}`;
  }
  return list === "" ? lists : [...lists, list];
}

/** Whether a range holds a cell of the grid. */
export function isInGrid({ top, left, bottom, right }: CellRange): boolean {
  return top <= bottom && left <= right && top <= LAST_ROW_INDEX && left <= LAST_COLUMN_INDEX && top >= 0 && left >= 0;
}

function cutToGrid({ top, left, bottom, right }: CellRange): CellRange {
  return { top, left, bottom: Math.min(bottom, LAST_ROW_INDEX), right: Math.min(right, LAST_COLUMN_INDEX) };
}
