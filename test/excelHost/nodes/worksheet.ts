import { type CellRange } from "../../../src/core/model/cell";
import { bounding, parseAddress, parseAddresses } from "../area";
import { HostFailure } from "../hostFailure";
import { HostObject, type Member, type Members, method, property, readOnly } from "../hostObject";
import { type BookModel, findSheet, keyAddress, LAST_COLUMN, LAST_ROW, type SheetModel } from "../model";
import { placeOf, requireUnprotected } from "./context";
import { commentsNode } from "./comments";
import { namesNode } from "./names";
import { rangeAreasNode, rangeNode } from "./range";

const STANDARD_WIDTH = 8.38;

/** One worksheet. */
export function worksheetNode(book: BookModel, sheet: SheetModel): HostObject {
  return new HostObject(
    "Worksheet",
    {
      Id: readOnly(() => sheet.id),
      Name: nameMember(book, sheet),
      Visibility: property(sheet, "visibility"),
      StandardWidth: readOnly(() => STANDARD_WIDTH),
      Protection: readOnly(() => protectionNode(sheet)),
      Comments: readOnly(() => commentsNode(book, () => [sheet])),
      Names: readOnly(() => namesNode(sheet)),
      PageLayout: readOnly(() => pageLayoutNode(book, sheet)),
      FreezePanes: readOnly(() => freezePanesNode(sheet)),
      HorizontalPageBreaks: readOnly(() => pageBreaksNode(sheet)),
      ...rangeMembers(book, sheet),
      Activate: method(() => {
        if (sheet.visibility !== "Visible") throw new HostFailure("GeneralException");
        book.activeSheet = sheet.id;
      }),
      Delete: method(() => {
        book.sheets = book.sheets.filter((other) => other !== sheet);
        book.raised.push({ event: "Deleted", args: { worksheetId: sheet.id, source: "Local" } });
      }),
    },
    { identity: { kind: "id", id: sheet.id } },
  );
}

function nameMember(book: BookModel, sheet: SheetModel): Member {
  return {
    get: () => sheet.name,
    set: (name) => {
      if (typeof name !== "string" || name.length > 31) throw new HostFailure("InvalidArgument");
      if (findSheet(book, name) !== undefined) throw new HostFailure("ItemAlreadyExists");
      sheet.name = name;
    },
  };
}

function rangeMembers(book: BookModel, sheet: SheetModel): Members {
  const range = (at: CellRange): HostObject => rangeNode({ book, sheet, range: at });
  return {
    GetRange: method((address) => range(parseAddress(address))),
    GetRangeByIndexes: method((row, column, rows, columns) => {
      const [top, left] = [Number(row), Number(column)];
      return range({ top, left, bottom: top + Number(rows) - 1, right: left + Number(columns) - 1 });
    }),
    GetRanges: method((address) => rangeAreasNode({ book, sheet, ranges: parseAddresses(address) })),
    GetUsedRange: method((valuesOnly) =>
      range(usedRange(sheet, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    ),
    GetUsedRangeOrNullObject: method((valuesOnly) => {
      const used = usedRange(sheet, valuesOnly === true);
      return used === undefined ? null : range(used);
    }),
  };
}

/** What Excel counts as used: values and formulas; without `valuesOnly` also what is only formatted or merged. */
function usedRange(sheet: SheetModel, valuesOnly: boolean): CellRange | undefined {
  let used: CellRange | undefined;
  for (const [key, { value, formula }] of sheet.cells) {
    if (valuesOnly && value === null && formula === undefined) continue;
    const { rowIndex, columnIndex } = keyAddress(key);
    used = {
      top: Math.min(used?.top ?? rowIndex, rowIndex),
      left: Math.min(used?.left ?? columnIndex, columnIndex),
      bottom: Math.max(used?.bottom ?? rowIndex, rowIndex),
      right: Math.max(used?.right ?? columnIndex, columnIndex),
    };
  }
  if (valuesOnly) return used;
  return bounding([...(used === undefined ? [] : [used]), ...sheet.merges]);
}

function protectionNode(sheet: SheetModel): HostObject {
  return new HostObject("WorksheetProtection", { Protected: readOnly(() => sheet.isProtected) });
}

function pageLayoutNode(book: BookModel, sheet: SheetModel): HostObject {
  const names = [
    "Orientation",
    "PaperSize",
    "Zoom",
    "BlackAndWhite",
    "LeftMargin",
    "RightMargin",
    "TopMargin",
    "BottomMargin",
  ];
  return new HostObject("PageLayout", {
    ...Object.fromEntries(names.map((name) => [name, guarded(sheet, property(sheet.page, name))])),
    HeadersFooters: readOnly(() => headersFootersNode(sheet)),
    GetPrintAreaOrNullObject: method(() =>
      sheet.printArea.length === 0 ? null : rangeAreasNode({ book, sheet, ranges: sheet.printArea }),
    ),
    SetPrintArea: method((area) => {
      sheet.printArea = typeof area === "string" ? parseAddresses(area) : placeOf(area).ranges;
    }),
    SetPrintTitleRows: method((rows) => {
      sheet.page["TitleRows"] = parseAddress(rows);
    }),
  });
}

function guarded(sheet: SheetModel, member: Member): Member {
  return {
    get: () => member.get?.(),
    set: (value) => {
      requireUnprotected(sheet);
      member.set?.(value);
    },
  };
}

function headersFootersNode(sheet: SheetModel): HostObject {
  const names = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];
  const members = (): Members => Object.fromEntries(names.map((name) => [name, property(sheet.page, name)]));
  return new HostObject("HeaderFooterGroup", {
    DefaultForAllPages: readOnly(() => new HostObject("HeaderFooter", members())),
  });
}

function freezePanesNode(sheet: SheetModel): HostObject {
  return new HostObject("WorksheetFreezePanes", {
    FreezeAt: method((range) => {
      sheet.frozen = typeof range === "string" ? parseAddress(range) : placeOf(range).ranges[0];
    }),
    FreezeRows: method((count) => {
      sheet.frozen = { top: 0, left: 0, bottom: Number(count) - 1, right: LAST_COLUMN };
    }),
    FreezeColumns: method((count) => {
      sheet.frozen = { top: 0, left: 0, bottom: LAST_ROW, right: Number(count) - 1 };
    }),
    Unfreeze: method(() => {
      sheet.frozen = undefined;
    }),
  });
}

function pageBreaksNode(sheet: SheetModel): HostObject {
  return new HostObject("PageBreakCollection", {
    Add: method((range) => {
      sheet.rowBreaks.push(typeof range === "string" ? parseAddress(range).top : (placeOf(range).ranges[0]?.top ?? 0));
      return new HostObject("PageBreak", {});
    }),
    RemovePageBreaks: method(() => {
      sheet.rowBreaks = [];
    }),
  });
}
