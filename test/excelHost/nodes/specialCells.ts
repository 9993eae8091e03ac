import type { CellRange } from "../../../src/core/model/cell";
import type { IndexSpan } from "../../../src/core/model/worksheet";
import { overlap } from "../area";
import { HostFailure, StandInGap } from "../hostFailure";
import { type Members, method } from "../hostObject";
import { LAST_ROW, type SheetModel } from "../model";

/** The areas of a kind inside of a range, as SpecialCells gives them. */
export function specialCells(sheet: SheetModel, range: CellRange, type: unknown): CellRange[] {
  // Excel's own command of this kind does not work on a protected worksheet.
  if (sheet.isProtected) throw new HostFailure("AccessDenied");
  if (range.bottom === LAST_ROW) throw new StandInGap("SpecialCells of a whole worksheet: Excel hangs");
  if (type === "DataValidations") {
    return joinAreas(sheet.validations.flatMap(({ ranges }) => ranges.flatMap((one) => overlap(one, range) ?? [])));
  }
  throw new StandInGap(`SpecialCells of the type ${String(type)}`);
}

/** Which rows and columns of a range are hidden. */
export function hiddenMembers(sheet: SheetModel, range: CellRange): Members {
  const told = (name: string, spans: readonly IndexSpan[], first: number, last: number): object[] =>
    Array.from({ length: last - first + 1 }, (_, index) => ({
      [name]: spans.some((span) => first + index >= span.first && first + index <= span.last),
    }));
  return {
    GetRowProperties: method((wanted) => {
      requireOnly(wanted, "rowHidden");
      return told("rowHidden", sheet.hiddenRows, range.top, range.bottom);
    }),
    GetColumnProperties: method((wanted) => {
      requireOnly(wanted, "columnHidden");
      return told("columnHidden", sheet.hiddenColumns, range.left, range.right);
    }),
  };
}

function requireOnly(wanted: unknown, name: string): void {
  const others = Object.keys(wanted ?? {}).filter((key) => key !== name);
  if (others.length > 0) throw new StandInGap(`the property ${others.join()} of rows or columns`);
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
