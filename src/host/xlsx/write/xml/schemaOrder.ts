import type { Element } from "./elements";

const list = (names: string): ReadonlyMap<string, number> =>
  new Map(names.split(/\s+/u).map((name, index) => [name, index]));

/** The children of `<worksheet>` in the order that the schema demands; Excel repairs a sheet with another order. */
export const worksheetOrder =
  list(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
  protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr
  conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks
  customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture
  oleObjects controls webPublishItems tableParts extLst`);

/** The children of `<workbook>`. */
export const workbookOrder = list(`fileVersion fileSharing workbookPr workbookProtection bookViews sheets
  functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr
  smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst`);

/** The children of `<styleSheet>`. */
export const stylesOrder = list(
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
);

/**
 * Where a new child is to be inserted: behind the last one that may stand before it or beside it. Children that the
 * schema does not name (alternate content, revisions) keep their neighbours. `first` is the place behind the parent's
 * opening tag.
 */
export function placeForChild(
  children: readonly Element[],
  order: ReadonlyMap<string, number>,
  name: string,
  first: number,
): number {
  const rank = order.get(name) ?? order.size;
  const before = children.filter((child) => (order.get(child.name) ?? order.size) <= rank && order.has(child.name));
  return before.at(-1)?.end ?? first;
}
