import type { Language } from "../model/finding";
import type { WorkbookErrorCode } from "../model/workbookError";

type Words = Readonly<Record<Language, { readonly what: string; readonly remedy: string }>>;

/** What happened, and what to do: without the file's name. */
const words: Readonly<Record<WorkbookErrorCode, Words>> = {
  encrypted: {
    ja: {
      what: "パスワードで保護されているため開けません",
      remedy: "Excelで開いてパスワードを外し、保存し直してください。",
    },
    en: { what: "is protected by a password", remedy: "Open it in Excel, remove the password, and save it again." },
  },
  "legacy-xls": {
    ja: { what: "古い形式（.xls）です", remedy: "Excelで開き、「Excelブック（.xlsx）」として保存し直してください。" },
    en: { what: "is in the old .xls format", remedy: "Open it in Excel and save it as an Excel workbook (.xlsx)." },
  },
  xlsb: {
    ja: {
      what: "バイナリ形式（.xlsb）です",
      remedy: "Excelで開き、「Excelブック（.xlsx）」として保存し直してください。",
    },
    en: { what: "is in the binary .xlsb format", remedy: "Open it in Excel and save it as an Excel workbook (.xlsx)." },
  },
  ods: {
    ja: {
      what: "OpenDocument形式（.ods）です",
      remedy: "Excelで開き、「Excelブック（.xlsx）」として保存し直してください。",
    },
    en: {
      what: "is an OpenDocument sheet (.ods)",
      remedy: "Open it in Excel and save it as an Excel workbook (.xlsx).",
    },
  },
  html: {
    ja: {
      what: "拡張子はExcelですが、中身はWebページ（HTML）です",
      remedy: "Excelで開き、「Excelブック（.xlsx）」として保存し直してください。",
    },
    en: {
      what: "is a web page (HTML) under an Excel name",
      remedy: "Open it in Excel and save it as an Excel workbook (.xlsx).",
    },
  },
  csv: {
    ja: {
      what: "CSV形式の文字だけのファイルです",
      remedy: "Excelで開き、「Excelブック（.xlsx）」として保存し直してください。",
    },
    en: { what: "is a text file (CSV)", remedy: "Open it in Excel and save it as an Excel workbook (.xlsx)." },
  },
  "not-a-workbook": {
    ja: { what: "Excelのファイルではありません", remedy: "進捗状況表のファイル（.xlsx）を選んでください。" },
    en: { what: "is not an Excel file", remedy: "Choose the file with the progress sheet (.xlsx)." },
  },
  corrupt: {
    ja: {
      what: "ファイルが壊れているため読めません",
      remedy: "Excelで開けるか確認し、開けない場合は送り主に再送をお願いしてください。",
    },
    en: {
      what: "is damaged and cannot be read",
      remedy: "Try to open it in Excel; if that fails, ask the sender for the file again.",
    },
  },
  "too-large": {
    ja: { what: "ファイルが大きすぎます", remedy: "使っていないシート、行、画像を除いて保存し直してください。" },
    en: { what: "is too large", remedy: "Remove unused sheets, rows and pictures, and save it again." },
  },
  "not-found": {
    ja: { what: "見つかりません", remedy: "ファイル名と保存場所を確認してください。" },
    en: { what: "was not found", remedy: "Check the file's name and folder." },
  },
  unreadable: {
    ja: { what: "開けません", remedy: "ほかの人が開いていないか、閲覧の権限があるかを確認してください。" },
    en: { what: "cannot be opened", remedy: "Check whether somebody else has it open and whether you may read it." },
  },
};

/** One line for a person: which file, what happened, what to do. */
export function tellWorkbookError(code: WorkbookErrorCode, file: string, language: Language): string {
  const { what, remedy } = words[code][language];
  return language === "ja" ? `「${file}」は${what}。${remedy}` : `${file} ${what}. ${remedy}`;
}
