import { HostError } from "../../../WorkbookHost";
import { findTag, isTrue } from "../../xml/tags";
import { type DefinedName, readWorkbookPart } from "../../workbookPart";
import type { EditablePackage } from "./editablePackage";
import { readPlainPart } from "./plainPart";

/** A workbook that can be changed; `name` is the name of the workbook's own part. */
export type WorkbookFile = { readonly file: EditablePackage; readonly name: string };

/** A sheet of the workbook with its part. */
export type SheetPlace = {
  readonly name: string;
  /** Among all sheets, also charts: defined names count them. */
  readonly index: number;
  readonly part: string;
  readonly isWorksheet: boolean;
};

/** All sheets in their order. */
export function listSheets({ file, name: workbookName }: WorkbookFile): SheetPlace[] {
  const relationships = file.relationships(workbookName);
  return readWorkbookPart(file.xml(workbookName, "workbook")).sheets.flatMap(({ name, relationshipId }, index) => {
    const relationship = relationships.get(relationshipId);
    if (relationship === undefined) return [];
    return [{ name, index, part: relationship.target, isWorksheet: relationship.type === "worksheet" }];
  });
}

/** The worksheet of this name, without case as in Excel; throws `sheet-missing`. */
export function findWorksheet(workbook: WorkbookFile, name: string): SheetPlace {
  const lower = name.toLowerCase();
  const found = listSheets(workbook).find((sheet) => sheet.isWorksheet && sheet.name.toLowerCase() === lower);
  if (found === undefined) throw new HostError("sheet-missing", name);
  return found;
}

/** The names that the workbook defines. */
export function listDefinedNames({ file, name }: WorkbookFile): readonly DefinedName[] {
  return readWorkbookPart(file.xml(name, "workbook")).definedNames;
}

/** The part of this kind that the workbook has, such as its styles. */
export function relatedPart({ file, name }: WorkbookFile, type: string): string | undefined {
  const found = [...file.relationships(name).values()].find((relationship) => relationship.type === type);
  return found !== undefined && file.has(found.target) ? found.target : undefined;
}

/** Throws `unsupported` where a change would break a digital signature, or where the markup is not the usual one. */
export function requireEditable({ file, name }: WorkbookFile): void {
  const isSigned =
    [...file.relationships("").values()].some(({ type }) => type === "origin") ||
    file.partNames().some((part) => part.toLowerCase().startsWith("_xmlsignatures/"));
  if (isSigned) throw new HostError("unsupported", "the workbook is digitally signed");
  readPlainPart(file, name, "workbook");
}

/** Throws `protected` where the workbook's structure is locked: then no sheet may be added. */
export function requireOpenStructure({ file, name }: WorkbookFile): void {
  const { mask } = readPlainPart(file, name, "workbook");
  if (isTrue(findTag(mask, "workbookProtection")?.attributes.get("lockStructure"))) {
    throw new HostError("protected", "the structure of the workbook is locked");
  }
}
