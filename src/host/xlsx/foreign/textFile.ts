import type { WorkbookErrorCode } from "../../../core/model/workbookError";

/** Enough to tell, little enough to be quick on a large file. */
const SAMPLE_BYTES = 64 * 1024;

const htmlMarks = /<(?:!doctype\s+html|html|head|meta|body|table|frameset)[\s>]|^mime-version:/iu;
const spreadsheetXml2003 = "urn:schemas-microsoft-com:office:spreadsheet";
const openDocument = /<office:document\b[^>]*opendocument\.spreadsheet/u;

// Tab and line ends only: other control characters do not occur in text that people exchange.
const controlCharacters = /[\u0000-\u0008\u000b\u000e-\u001f\ufffe\uffff]/u;

/** Tells what a file is that is neither a ZIP file nor a compound file: HTML or CSV under Excel's name, or neither. */
export function classifyText(bytes: Uint8Array): WorkbookErrorCode {
  const text = decodeSample(bytes.subarray(0, SAMPLE_BYTES))?.trimStart();
  if (text === undefined || text === "") return "not-a-workbook";
  if (text.startsWith("<") || /^mime-version:/iu.test(text)) return classifyMarkup(text);
  return isDelimited(text) ? "csv" : "not-a-workbook";
}

function classifyMarkup(text: string): WorkbookErrorCode {
  const start = text.slice(0, 4096);
  // XML spreadsheets of Excel 2003 are called .xls: the same advice holds, save again as .xlsx.
  if (start.includes(spreadsheetXml2003)) return "legacy-xls";
  if (openDocument.test(start)) return "ods";
  return htmlMarks.test(start) ? "html" : "not-a-workbook";
}

/** One line with a separator is enough; JSON and program text open with a bracket. */
function isDelimited(text: string): boolean {
  return !/^[{[]/u.test(text) && /[,\t;]/u.test(text);
}

function decodeSample(bytes: Uint8Array): string | undefined {
  for (const label of candidateLabels(bytes)) {
    const text = tryDecode(bytes, label);
    if (text !== undefined && !controlCharacters.test(text)) return text;
  }
  return undefined;
}

/** Japanese CSV is CP932 (which the label shift_jis means), or what Excel writes as UTF-8 and as Unicode text. */
function candidateLabels([first, second]: Uint8Array): readonly string[] {
  if (first === 0xff && second === 0xfe) return ["utf-16le"];
  if (first === 0xfe && second === 0xff) return ["utf-16be"];
  return ["utf-8", "shift_jis", "euc-jp"];
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    // As a stream, since the sample may end inside of a character.
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
