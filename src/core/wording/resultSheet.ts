import type { Language } from "../model/finding";

/** The name of the worksheet that lists what a check found. */
export const resultSheetNames: Readonly<Record<Language, string>> = { ja: "点検結果", en: "Check result" };

/** The headers of its table, from left to right; by them the sheet is known again when the copy is read. */
export const resultSheetHeaders = {
  ja: ["№", "事業名", "担当課", "欄（見出し）", "セル", "区分", "内容", "計算"],
  en: ["No.", "Project", "Department", "Column", "Cell", "Kind", "Finding", "Calculation"],
} as const satisfies Readonly<Record<Language, readonly string[]>>;
