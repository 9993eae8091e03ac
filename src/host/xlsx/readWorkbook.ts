import type { CellRange } from "../../core/model/cell";
import type { WorkbookSnapshot, WorksheetSnapshot } from "../../core/model/worksheet";
import { corrupt } from "./corrupt";
import { noFormats, readStyles } from "./format/styles";
import type { Budget } from "./limits";
import type { OpenedPackage } from "./openPackage";
import type { Package } from "./parts/package";
import type { Relationship } from "./parts/relationships";
import type { CellContext } from "./sheet/cellReader";
import { ListResolver } from "./sheet/listValues";
import { parseSheetReference, splitReferences } from "./sheet/reference";
import { readSharedStrings } from "./sheet/sharedStrings";
import { readWorksheet, type WorksheetPart } from "./sheet/worksheet";
import { type DefinedName, type ListedSheet, readWorkbookPart, type WorkbookPart } from "./workbookPart";

/** Sheets without cells of their own kind: charts, dialogs and the macros of Excel 4. */
const sheetsWithoutCells = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

/** Excel's own limit. */
const LONGEST_FORMULA = 8192;

type ReadSheet = { readonly listed: ListedSheet; readonly index: number; readonly part: WorksheetPart };
type Relationships = ReadonlyMap<string, Relationship>;

/** Reads an opened workbook. */
export function readWorkbook({ file, workbookName, workbookXml }: OpenedPackage, budget: Budget): WorkbookSnapshot {
  const workbook = readWorkbookPart(workbookXml);
  const relationships = file.relationships(workbookName);
  budget.spend("worksheets", workbook.sheets.length);
  const context = readCellContext(file, relationships, workbook.is1904, budget);
  const sheets = readSheets(file, workbook, { relationships, context, budget });
  const resolver = new ListResolver(listSources(workbook, sheets), budget);
  return {
    worksheets: sheets.map((sheet) => toSnapshot(sheet, workbook.definedNames, resolver)),
    customXml: readCustomXml(file, relationships),
  };
}

function readCellContext(file: Package, relationships: Relationships, is1904: boolean, budget: Budget): CellContext {
  const strings = findByType(relationships, "sharedStrings");
  const styles = findByType(relationships, "styles");
  return {
    is1904,
    strings: strings === undefined ? [] : readSharedStrings(file.xml(strings.target, "sst"), budget),
    // Some writers name a styles part that they do not write; strings, in contrast, cannot be missed.
    formats:
      styles === undefined || !file.has(styles.target)
        ? noFormats
        : readStyles(file.xml(styles.target, "styleSheet"), is1904),
  };
}

type SheetSources = { readonly relationships: Relationships; readonly context: CellContext; readonly budget: Budget };

function readSheets(file: Package, workbook: WorkbookPart, sources: SheetSources): ReadSheet[] {
  const targets = new Set<string>();
  return workbook.sheets.flatMap((listed, index) => {
    const relationship = sources.relationships.get(listed.relationshipId);
    if (relationship === undefined) throw corrupt(`the sheet "${listed.name}" has no part`);
    if (sheetsWithoutCells.has(relationship.type)) return [];
    if (relationship.type !== "worksheet") throw corrupt(`the sheet "${listed.name}" is a ${relationship.type}`);
    // Two sheets on one part would show the same rows twice.
    if (targets.has(relationship.target)) throw corrupt(`the part ${relationship.target} belongs to two sheets`);
    targets.add(relationship.target);
    const part = readWorksheet(file.xml(relationship.target, "worksheet"), sources.context, sources.budget);
    return [{ listed, index, part }];
  });
}

function toSnapshot(
  { listed, index, part }: ReadSheet,
  names: readonly DefinedName[],
  lists: ListResolver,
): WorksheetSnapshot {
  return {
    name: listed.name,
    visibility: listed.visibility,
    rows: part.rows,
    merges: part.merges,
    hiddenRows: part.hiddenRows,
    hiddenColumns: part.hiddenColumns,
    validations: part.lists.map((list) => lists.resolve(list, listed.name)),
    printArea: findPrintArea(names, index),
  };
}

function findPrintArea(names: readonly DefinedName[], sheetIndex: number): CellRange[] {
  const formula = names.find((name) => name.name === "_xlnm.Print_Area" && name.sheetIndex === sheetIndex)?.formula;
  if (formula !== undefined && formula.length > LONGEST_FORMULA) return [];
  return splitReferences(formula ?? "").flatMap((area) => parseSheetReference(area.trim())?.range ?? []);
}

function listSources(
  { sheets, definedNames }: WorkbookPart,
  read: readonly ReadSheet[],
): ConstructorParameters<typeof ListResolver>[0] {
  const rows = new Map(read.map(({ listed, part }) => [listed.name.toLowerCase(), part.rows]));
  const indices = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), index]));
  const formulas = new Map(definedNames.map((name) => [nameKey(name.name, name.sheetIndex), name.formula]));
  return {
    rows: (sheetName) => rows.get(sheetName.toLowerCase()),
    definedName: (name, sheetName) =>
      formulas.get(nameKey(name, indices.get(sheetName.toLowerCase()))) ?? formulas.get(nameKey(name, undefined)),
  };
}

function nameKey(name: string, sheetIndex: number | undefined): string {
  return `${sheetIndex ?? ""}!${name.toLowerCase()}`;
}

function findByType(relationships: Relationships, type: string): Relationship | undefined {
  return [...relationships.values()].find((relationship) => relationship.type === type);
}

/** Custom XML is handed on as it stands: who wrote it knows how to read it. */
function readCustomXml(file: Package, relationships: Relationships): { part: string; xml: string }[] {
  return [...relationships.values()]
    .filter(({ type, target }) => type === "customXml" && file.has(target))
    .map(({ target }) => ({ part: target, xml: file.text(target) }));
}
