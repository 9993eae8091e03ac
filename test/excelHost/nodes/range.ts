import { type CellRange, rangeToA1 } from "../../../src/core/model/cell";
import { bounding, overlap, parseAddress, toAddress } from "../area";
import { HostFailure } from "../hostFailure";
import { HostObject, type Member, type Members, method, readOnly } from "../hostObject";
import { cellKey, type CellModel, ensureCell, keyAddress } from "../model";
import { typeInto } from "../typedValue";
import { conditionalFormatsNode } from "./conditionalFormats";
import {
  type Place,
  placeOf,
  requireUnprotected,
  requireWritable,
  shownText,
  valueType,
  wireFormula,
  wireValue,
} from "./context";
import { dataValidationNode } from "./dataValidation";
import { formatNode } from "./format";
import { hiddenMembers, specialCells } from "./specialCells";

const MOST_CELLS = 5_000_000;

type OneRange = Omit<Place, "ranges"> & { readonly range: CellRange };

/** One rectangle of cells. */
export function rangeNode(at: OneRange): HostObject {
  const place: Place = { ...at, ranges: [at.range] };
  return new HostObject(
    "Range",
    {
      ...frameMembers(at),
      ...contentMembers(at, place),
      ...hiddenMembers(at.sheet, at.range),
      Format: readOnly(() => formatNode(place)),
      DataValidation: readOnly(() => dataValidationNode(place)),
      ConditionalFormats: readOnly(() => conditionalFormatsNode(place)),
      ...navigationMembers(at),
      ...actionMembers(at),
    },
    { identity: { kind: "reference" }, target: place },
  );
}

/** Several rectangles of one worksheet. */
export function rangeAreasNode(place: Place): HostObject {
  const areas = place.ranges.map((range) => ({ book: place.book, sheet: place.sheet, range }));
  return new HostObject(
    "RangeAreas",
    {
      Address: readOnly(() => place.ranges.map((range) => toAddress(place.sheet.name, range)).join(",")),
      AreaCount: readOnly(() => place.ranges.length),
      Areas: readOnly(
        () =>
          new HostObject(
            "RangeCollection",
            { GetItemAt: method((index) => itemAt(areas, index)) },
            { items: () => areas.map(rangeNode) },
          ),
      ),
      Format: readOnly(() => formatNode(place)),
      DataValidation: readOnly(() => dataValidationNode(place)),
      ConditionalFormats: readOnly(() => conditionalFormatsNode(place)),
      _KeepReference: method(() => null),
    },
    { identity: { kind: "reference" }, target: place },
  );
}

function itemAt(areas: readonly OneRange[], index: unknown): HostObject {
  const area = areas[Number(index)];
  if (area === undefined) throw new HostFailure("ItemNotFound");
  return rangeNode(area);
}

function frameMembers({ sheet, range }: OneRange): Members {
  return {
    Address: readOnly(() => toAddress(sheet.name, range)),
    RowIndex: readOnly(() => range.top),
    ColumnIndex: readOnly(() => range.left),
    RowCount: readOnly(() => range.bottom - range.top + 1),
    ColumnCount: readOnly(() => range.right - range.left + 1),
  };
}

function contentMembers({ sheet, range }: OneRange, place: Place): Members {
  const block = (read: (cell: CellModel | undefined) => unknown): unknown[][] | null => {
    // The real host gives nothing, and no error, beyond its limit.
    if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_CELLS) return null;
    const rows: unknown[][] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      const cells: unknown[] = [];
      for (let column = range.left; column <= range.right; column++)
        cells.push(read(sheet.cells.get(cellKey(row, column))));
      rows.push(cells);
    }
    return rows;
  };
  const write = (put: (cell: CellModel, value: unknown) => void, value: unknown): void => {
    requireWritable(place);
    const rows = Array.isArray(value) ? shapedRows(range, value) : undefined;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        put(ensureCell(sheet, row, column), rows === undefined ? value : rows[row - range.top]?.[column - range.left]);
      }
    }
  };
  const typed: (read: (cell: CellModel | undefined) => unknown) => Member = (read) => ({
    get: () => block(read),
    set: (value) => {
      write(typeInto, value);
      raiseEdit(place);
    },
  });
  return {
    Values: typed(wireValue),
    Formulas: typed(wireFormula),
    Text: readOnly(() => block(shownText)),
    ValueTypes: readOnly(() => block(valueType)),
    NumberFormat: {
      get: () => block((cell) => cell?.numberFormat ?? "General"),
      set: (value) => write(setNumberFormat, value),
    },
  };
}

/** What an add-in writes is told like what a person types. */
function raiseEdit({ book, sheet, ranges }: Place): void {
  for (const range of ranges) {
    const told = { address: rangeToA1(range), changeType: "RangeEdited", source: "Local", worksheetId: sheet.id };
    book.raised.push({ event: "DataChanged", args: { ...told, triggerSource: "ThisLocalAddin" } });
  }
}

function setNumberFormat(cell: CellModel, format: unknown): void {
  if (format == null) return;
  if (typeof format !== "string") throw new HostFailure("InvalidArgument");
  delete cell.text;
  if (format === "" || format === "General") delete cell.numberFormat;
  else cell.numberFormat = format;
}

function shapedRows(range: CellRange, value: readonly unknown[]): readonly (readonly unknown[])[] {
  const rows = value as readonly (readonly unknown[])[];
  const isShaped =
    rows.length === range.bottom - range.top + 1 &&
    rows.every((row) => Array.isArray(row) && row.length === range.right - range.left + 1);
  if (!isShaped) throw new HostFailure("InvalidArgument", "the array has another shape than the range");
  return rows;
}

function navigationMembers(at: OneRange): Members {
  const { book, sheet, range } = at;
  const areas = (ranges: readonly CellRange[]): HostObject | null =>
    ranges.length === 0 ? null : rangeAreasNode({ book, sheet, ranges });
  const inside = (part: CellRange): HostObject => rangeNode({ book, sheet, range: part });
  return {
    GetBoundingRect: method((other) => {
      const rectangle = typeof other === "string" ? [parseAddress(other)] : placeOf(other).ranges;
      return inside(bounding([range, ...rectangle]) ?? range);
    }),
    GetRow: method((row) => inside({ ...range, top: range.top + Number(row), bottom: range.top + Number(row) })),
    GetCell: method((row, column) => {
      const [top, left] = [range.top + Number(row), range.left + Number(column)];
      return inside({ top, left, bottom: top, right: left });
    }),
    GetMergedAreasOrNullObject: method(() => {
      const isInside = (merge: CellRange): boolean =>
        overlap(range, { ...merge, bottom: merge.top, right: merge.left }) !== undefined;
      return areas(sheet.merges.filter(isInside));
    }),
    GetSpecialCellsOrNullObject: method((type) => areas(specialCells(sheet, range, type))),
  };
}

function actionMembers({ book, sheet, range }: OneRange): Members {
  return {
    Merge: method(() => {
      requireUnprotected(sheet);
      sheet.merges = [...sheet.merges.filter((merge) => overlap(merge, range) === undefined), range];
    }),
    Clear: method(() => {
      requireUnprotected(sheet);
      for (const key of [...sheet.cells.keys()]) {
        const { rowIndex, columnIndex } = keyAddress(key);
        const cell = { top: rowIndex, bottom: rowIndex, left: columnIndex, right: columnIndex };
        if (overlap(range, cell) !== undefined) sheet.cells.delete(key);
      }
      raiseEdit({ book, sheet, ranges: [range] });
      sheet.merges = sheet.merges.filter((merge) => overlap(merge, range) === undefined);
      sheet.validations = sheet.validations.filter(({ ranges }) => !ranges.some((one) => overlap(one, range)));
      sheet.conditionalFormats = sheet.conditionalFormats.filter(
        ({ ranges }) => !ranges.some((one) => overlap(one, range)),
      );
    }),
    Select: method(() => {
      if (sheet.visibility !== "Visible") throw new HostFailure("InvalidOperation");
      book.activeSheet = sheet.id;
      book.selection = toAddress(sheet.name, range);
    }),
    _KeepReference: method(() => null),
    _ValidateArraySize: method((rows, columns) => {
      const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1];
      if (rows !== height || columns !== width) throw new HostFailure("InvalidArgument");
    }),
  };
}
