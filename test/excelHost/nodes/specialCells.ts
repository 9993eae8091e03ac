import type { CellRange } from "../../../src/core/model/cell";
import type { IndexSpan } from "../../../src/core/model/worksheet";
import { overlap } from "../area";
import { StandInGap } from "../hostFailure";
import { type Members, readOnly } from "../hostObject";
import type { SheetModel } from "../model";

/** The areas of a kind inside of a range, as SpecialCells gives them. */
export function specialCells(sheet: SheetModel, range: CellRange, type: unknown): CellRange[] {
  if (type === "Visible") return visibleAreas(sheet, range);
  if (type === "DataValidations") {
    return joinAreas(sheet.validations.flatMap(({ ranges }) => ranges.flatMap((one) => overlap(one, range) ?? [])));
  }
  throw new StandInGap(`SpecialCells of the type ${String(type)}`);
}

/** Whether all, none or some (null) of a range's rows and columns are hidden. */
export function hiddenMembers(sheet: SheetModel, range: CellRange): Members {
  const told = (spans: readonly IndexSpan[], first: number, last: number): boolean | null => {
    const hidden = last - first + 1 - countOf(complement(spans, first, last));
    return hidden === 0 ? false : hidden === last - first + 1 ? true : null;
  };
  return {
    RowHidden: readOnly(() => told(sheet.hiddenRows, range.top, range.bottom)),
    ColumnHidden: readOnly(() => told(sheet.hiddenColumns, range.left, range.right)),
  };
}

function visibleAreas(sheet: SheetModel, range: CellRange): CellRange[] {
  const columns = complement(sheet.hiddenColumns, range.left, range.right);
  return complement(sheet.hiddenRows, range.top, range.bottom).flatMap((rows) =>
    columns.map(({ first, last }) => ({ top: rows.first, bottom: rows.last, left: first, right: last })),
  );
}

/** Like Excel, gives cells side by side as one area, whatever rules they have. */
function joinAreas(areas: readonly CellRange[]): CellRange[] {
  const tops = [...new Set(areas.flatMap(({ top, bottom }) => [top, bottom + 1]))].sort((a, b) => a - b);
  const joined: CellRange[] = [];
  for (const [index, top] of tops.slice(0, -1).entries()) {
    const bottom = (tops[index + 1] ?? top) - 1;
    for (const { first, last } of columnsOf(areas.filter((area) => area.top <= top && area.bottom >= bottom))) {
      const above = joined.findIndex((one) => one.bottom === top - 1 && one.left === first && one.right === last);
      const start = above < 0 ? top : (joined.splice(above, 1)[0]?.top ?? top);
      joined.push({ top: start, bottom, left: first, right: last });
    }
  }
  return joined;
}

function columnsOf(areas: readonly CellRange[]): IndexSpan[] {
  const spans: { first: number; last: number }[] = [];
  for (const { left, right } of [...areas].sort((a, b) => a.left - b.left)) {
    const previous = spans.at(-1);
    if (previous !== undefined && left <= previous.last + 1) previous.last = Math.max(previous.last, right);
    else spans.push({ first: left, last: right });
  }
  return spans;
}

function countOf(spans: readonly IndexSpan[]): number {
  return spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** What lies between the spans, from `first` to `last`. */
function complement(spans: readonly IndexSpan[], first: number, last: number): IndexSpan[] {
  const free: IndexSpan[] = [];
  let next = first;
  for (const span of spans) {
    if (span.last < next) continue;
    if (span.first > last) break;
    if (span.first > next) free.push({ first: next, last: span.first - 1 });
    next = span.last + 1;
  }
  if (next <= last) free.push({ first: next, last });
  return free;
}
