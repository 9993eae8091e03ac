import type { CellRange } from "../../../core/model";
import { HostError } from "../../WorkbookHost";
import { STORED_NAMESPACE } from "../../storedText";
import { toCellRange } from "../address";
import { excelCode } from "../hostErrors";
import { isSupported } from "../requirementSets";
import type { Pace } from "../runInExcel";

/** What is known of the workbook before any worksheet is looked at. */
export type Listing = {
  readonly sheets: readonly Excel.Worksheet[];
  readonly names: ReadonlyMap<string, string>;
  readonly storedParts: Excel.CustomXmlPartScopedCollection;
};

/** Where a worksheet's content is, and what its content refers to. */
export type SheetFrame = {
  readonly sheet: Excel.Worksheet;
  /** Cells with a value; undefined on an empty worksheet. */
  readonly used: CellRange | undefined;
  /** From A1 to the last cell that is used in any way, if only by a format or a merge. */
  readonly extent: CellRange | undefined;
  readonly validated: readonly CellRange[];
  readonly printArea: readonly CellRange[];
};

/** One batch: worksheets, defined names, and the parts in which texts are stored. */
export async function listWorkbook(
  context: Excel.RequestContext,
  wanted: readonly string[] | undefined,
): Promise<Listing> {
  const { worksheets, names, customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(STORED_NAMESPACE);
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula");
  parts.load("items/id");
  await context.sync();
  return {
    sheets: wanted === undefined ? worksheets.items : pickSheets(worksheets.items, wanted),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula).replace(/^=/u, "")])),
    storedParts: parts,
  };
}

/** Those that are named, in the workbook's order. */
function pickSheets(sheets: readonly Excel.Worksheet[], wanted: readonly string[]): Excel.Worksheet[] {
  const names = new Set(wanted.map((name) => name.toLowerCase()));
  const picked = sheets.filter(({ name }) => names.delete(name.toLowerCase()));
  const [missing] = names;
  if (missing !== undefined) throw new HostError("sheet-missing", missing);
  return picked;
}

/** A stored part, and its text that comes with the next batch. */
export type StoredPart = { readonly part: string; readonly xml: OfficeExtension.ClientResult<string> };

export type Frames = { readonly frames: readonly SheetFrame[]; readonly stored: readonly StoredPart[] };

/**
 * One batch: where the content of all worksheets is. On a protected worksheet, Excel may refuse to search for cells of
 * a kind; the batch is then sent again without that search, and drop-down lists of these worksheets stay unknown.
 */
export async function readFrames(context: Excel.RequestContext, listing: Listing, pace: Pace): Promise<Frames> {
  try {
    return await requestFrames(context, listing, { pace, searchesProtected: true });
  } catch (error) {
    const hasProtected = listing.sheets.some(({ protection }) => protection.protected);
    if (!hasProtected || excelCode(error) === undefined) throw error;
    return requestFrames(context, listing, { pace, searchesProtected: false });
  }
}

type FrameOptions = { readonly pace: Pace; readonly searchesProtected: boolean };

async function requestFrames(
  context: Excel.RequestContext,
  { sheets, storedParts }: Listing,
  { pace, searchesProtected }: FrameOptions,
): Promise<Frames> {
  const wishes = sheets.map((sheet) => requestFrame(sheet, searchesProtected || !sheet.protection.protected));
  const stored = storedParts.items.map((part) => ({ part: part.id, xml: part.getXml() }));
  pace.step();
  await context.sync();
  return { frames: wishes.map(toFrame), stored };
}

type FrameWish = {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly formatted: Excel.Range;
  readonly validated: AreasWish;
  readonly printArea: AreasWish;
};

/** Areas that may not exist, or that this Excel cannot tell (undefined). */
type AreasWish = { readonly owner: Excel.RangeAreas; readonly areas: Excel.RangeCollection } | undefined;

function requestFrame(sheet: Excel.Worksheet, maySearch: boolean): FrameWish {
  const used = sheet.getUsedRangeOrNullObject(true);
  const formatted = sheet.getUsedRangeOrNullObject(false);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  formatted.load("rowIndex,columnIndex,rowCount,columnCount");
  const canSearch = maySearch && isSupported("specialCells") && isSupported("dataValidation");
  return {
    sheet,
    used,
    formatted,
    // In the used range only: over the whole worksheet it takes for ever (OfficeDev/office-js#4245).
    validated: canSearch
      ? requestAreas(sheet.getUsedRange(false).getSpecialCellsOrNullObject("DataValidations"))
      : undefined,
    printArea: isSupported("pageLayout") ? requestAreas(sheet.pageLayout.getPrintAreaOrNullObject()) : undefined,
  };
}

/** Asks for the places of all areas: their common address could grow beyond every limit. */
export function requestAreas(owner: Excel.RangeAreas): NonNullable<AreasWish> {
  const { areas } = owner;
  areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return { owner, areas };
}

/** The areas that came; none where there are none. */
export function toAreas(wish: AreasWish): CellRange[] {
  return wish === undefined || wish.owner.isNullObject ? [] : wish.areas.items.map(toCellRange);
}

function toFrame({ sheet, used, formatted, validated, printArea }: FrameWish): SheetFrame {
  const extent = formatted.isNullObject ? undefined : toCellRange(formatted);
  return {
    sheet,
    used: used.isNullObject ? undefined : toCellRange(used),
    // Merges are found by their first cell, which may stand before the first cell with a value.
    extent: extent === undefined ? undefined : { ...extent, top: 0, left: 0 },
    validated: toAreas(validated),
    printArea: toAreas(printArea),
  };
}
