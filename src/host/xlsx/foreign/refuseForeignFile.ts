import { WorkbookError, type WorkbookErrorCode } from "../../../core/model/workbookError";
import { classifyCompoundFile } from "./compoundFile";
import { classifyText } from "./textFile";

const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The first record of an .xls from before Excel 5, which had no container yet. */
const bareXlsRecords = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];

/** Text in a program's own format: it may well hold commas, but is no CSV. */
const foreignTextMarks = ["%PDF", "{\\rtf", "%!PS", "#!"];

/** Throws what kind of file this is, unless it is a ZIP file and so may be a workbook. */
export function refuseForeignFile(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP) && hasZipRecord(bytes)) return;
  const code = classify(bytes);
  throw new WorkbookError(code, `begins with ${describeStart(bytes)}`);
}

/** Behind "PK" a ZIP file goes on with a local header, or with the end record where it is empty. */
function hasZipRecord(bytes: Uint8Array): boolean {
  return (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6);
}

function classify(bytes: Uint8Array): WorkbookErrorCode {
  if (startsWith(bytes, COMPOUND_FILE)) return classifyCompoundFile(bytes);
  if (bareXlsRecords.some((record) => startsWith(bytes, record))) return "legacy-xls";
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (foreignTextMarks.some((mark) => start.startsWith(mark))) return "not-a-workbook";
  return classifyText(bytes);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function describeStart(bytes: Uint8Array): string {
  if (bytes.length === 0) return "nothing: the file is empty";
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
