import { parseA1 } from "../../src/core/model/cell";
import type { WorksheetSnapshot } from "../../src/core/model/worksheet";
import { readXlsx } from "../../src/host/xlsx";
import { Budget, defaultLimits } from "../../src/host/xlsx/limits";
import { type OpenedPackage, openPackage } from "../../src/host/xlsx/openPackage";
import { parseAreas } from "../../src/host/xlsx/sheet/reference";
import { readWorkbookPart, type WorkbookPart } from "../../src/host/xlsx/workbookPart";
import { elementText, findTag, findTags, innerXml, isTrue } from "../../src/host/xlsx/xml/tags";
import {
  addSheet,
  type BookModel,
  type ConditionalFormatModel,
  emptyBook,
  ensureCell,
  newId,
  type SheetModel,
} from "./model";

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Loads an .xlsx into the stand-in: what the reader gives, and what the reader has no need of (looks, rules). */
export function loadXlsx(bytes: Uint8Array): BookModel {
  const snapshot = readXlsx(bytes);
  const opened = openPackage(bytes, new Budget(defaultLimits));
  const workbook = readWorkbookPart(opened.workbookXml);
  const book = emptyBook();
  for (const worksheet of snapshot.worksheets) {
    const sheet = addSheet(book, worksheet.name);
    fillSheet(sheet, worksheet);
    readMarkup(book, sheet, worksheetXml(opened, workbook, worksheet.name));
  }
  for (const { xml } of snapshot.customXml) book.customXml.push({ id: newId(book), xml });
  readNames(book, workbook);
  return book;
}

function fillSheet(sheet: SheetModel, snapshot: WorksheetSnapshot): void {
  sheet.visibility = visibilities[snapshot.visibility];
  sheet.merges = [...snapshot.merges];
  sheet.hiddenRows = snapshot.hiddenRows;
  sheet.hiddenColumns = snapshot.hiddenColumns;
  sheet.printArea = snapshot.printArea;
  sheet.validations = snapshot.validations.map(({ ranges, formula }) => ({
    ranges: [...ranges],
    rule: { list: { inCellDropDown: true, source: /^".*"$/su.test(formula) ? formula.slice(1, -1) : `=${formula}` } },
  }));
  for (const { rowIndex, cells } of snapshot.rows) {
    for (const { columnIndex, value, text, numberFormat, formula } of cells) {
      const cell = ensureCell(sheet, rowIndex, columnIndex);
      cell.value = value;
      if (text !== undefined) cell.text = text;
      if (numberFormat !== undefined) cell.numberFormat = numberFormat;
      if (formula !== undefined) cell.formula = formula;
    }
  }
}

function worksheetXml({ file, workbookName }: OpenedPackage, workbook: WorkbookPart, name: string): string {
  const listed = workbook.sheets.find((sheet) => sheet.name === name);
  const target = file.relationships(workbookName).get(listed?.relationshipId ?? "")?.target ?? "";
  return file.xml(target, "worksheet");
}

function readMarkup(book: BookModel, sheet: SheetModel, xml: string): void {
  const protection = findTag(xml, "sheetProtection");
  sheet.isProtected = isTrue(protection?.attributes.get("sheet"));
  // The number of a cell's style stands for its whole look: enough to see that nobody changes it.
  for (const { groups } of xml.matchAll(/<c\s(?=[^>]*\br="(?<cell>[A-Z]+\d+)")(?=[^>]*\bs="(?<style>\d+)")[^>]*>/gu)) {
    const place = parseA1(groups?.["cell"] ?? "");
    if (place === undefined) continue;
    ensureCell(sheet, place.top, place.left).look = { style: Number(groups?.["style"]) };
  }
  sheet.conditionalFormats = readConditionalFormats(book, xml);
}

function readConditionalFormats(book: BookModel, xml: string): ConditionalFormatModel[] {
  const rules = findTags(xml, "conditionalFormatting").flatMap((container) => {
    const ranges = parseAreas(container.attributes.get("sqref") ?? "");
    const content = innerXml(xml, container);
    return findTags(content, "cfRule").map((rule) => {
      const formula = rule.isEmpty ? undefined : findTag(innerXml(content, rule), "formula");
      const model: ConditionalFormatModel = {
        id: newId(book),
        type: rule.attributes.get("type") === "expression" ? "Custom" : (rule.attributes.get("type") ?? ""),
        ranges,
        formula: formula === undefined ? "" : elementText(innerXml(content, rule), formula),
        stopIfTrue: isTrue(rule.attributes.get("stopIfTrue")),
        look: { dxfId: Number(rule.attributes.get("dxfId")) },
      };
      return { priority: Number(rule.attributes.get("priority")), model };
    });
  });
  return rules.sort((a, b) => a.priority - b.priority).map(({ model }) => model);
}

function readNames(book: BookModel, workbook: WorkbookPart): void {
  for (const { name, sheetIndex, formula } of workbook.definedNames) {
    if (name.startsWith("_xlnm.")) continue;
    const listed = sheetIndex === undefined ? undefined : workbook.sheets[sheetIndex];
    const owner = listed === undefined ? book : book.sheets.find((sheet) => sheet.name === listed.name);
    owner?.names.push({ name, formula, visible: true });
  }
}
