import { WorkbookError } from "../../core/model/workbookError";
import type { Budget } from "./limits";
import { Package } from "./parts/package";
import { readZipDirectory } from "./zip/directory";

const openDocumentSpreadsheet = "application/vnd.oasis.opendocument.spreadsheet";

/** A ZIP file that holds a workbook; `workbookXml` is the markup of the workbook's own part. */
export type OpenedPackage<File extends Package = Package> = {
  readonly file: File;
  readonly workbookName: string;
  readonly workbookXml: string;
};

/** Opens a ZIP file; one that is no workbook is refused by what it is. */
export function openPackage(bytes: Uint8Array, budget: Budget): OpenedPackage {
  return openFile(new Package(readZipDirectory(bytes, budget), budget));
}

/** Finds the workbook among the parts of a package. */
export function openFile<File extends Package>(file: File): OpenedPackage<File> {
  if (isOpenDocumentSpreadsheet(file)) throw new WorkbookError("ods", "an OpenDocument spreadsheet");
  const workbookName = findMainPart(file);
  if (workbookName.toLowerCase().endsWith(".bin")) throw new WorkbookError("xlsb", `the workbook is ${workbookName}`);
  // Word and PowerPoint are told by the root: part names and content types are the writer's choice.
  const { root, xml } = file.document(workbookName);
  if (root !== "workbook") throw new WorkbookError("not-a-workbook", `the main document is a <${root}>`);
  return { file, workbookName, workbookXml: xml };
}

function findMainPart(file: Package): string {
  const main = [...file.relationships("").values()].find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined) throw new WorkbookError("not-a-workbook", "a ZIP file without a main document");
  return main;
}

function isOpenDocumentSpreadsheet(file: Package): boolean {
  return file.has("mimetype") && file.text("mimetype").startsWith(openDocumentSpreadsheet);
}
