import { isCellError, toA1 } from "../model/cell";
import { displayText, type CellSnapshot, type RowSnapshot, type WorksheetSnapshot } from "../model/worksheet";
import type { ProgressSheet } from "../model/progress";
import { rememberFlatMap } from "../text/pieces";
import { defineRule, message, type Bilingual } from "./defineRule";
import { at, recordRowOf } from "./facts/fields";

type Place = { readonly cell: CellSnapshot; readonly rowIndex: number; readonly columnIndex: number };

const errorText = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/u;

function isError({ cell }: Place): boolean {
  return isCellError(cell.value) || (typeof cell.value === "string" && errorText.test(cell.value.trim()));
}

function isUncached({ cell }: Place): boolean {
  return cell.formula !== undefined && cell.value === null;
}

/** The row's cells that show an error or lack their result, hidden columns and columns without a role included. */
const suspectsIn = rememberFlatMap(({ rowIndex, cells }: RowSnapshot): readonly Place[] =>
  cells
    .map((cell) => ({ cell, rowIndex, columnIndex: cell.columnIndex }))
    .filter((place) => isError(place) || isUncached(place)),
);

/** Such cells of all records. */
function suspectsOf(sheet: ProgressSheet, worksheet: WorksheetSnapshot): readonly Place[] {
  const suspects = suspectsIn(worksheet.rows);
  if (suspects.length === 0) return [];
  const inRecord = new Set<number>();
  for (const { rowIndex, lastRowIndex } of sheet.records) {
    for (let row = rowIndex; row <= lastRowIndex; row++) inRecord.add(row);
  }
  return suspects.filter(({ rowIndex }) => inRecord.has(rowIndex));
}

/** What to do about each error; the others only say that the formula gives no value. */
const advice: Readonly<Record<string, Bilingual>> = {
  "#VALUE!": {
    ja: "計算に使う欄に「人」などの文字がないかを確認し、正しい値をご記入ください。",
    en: "Please check whether a cell it uses holds words such as 人, and enter the right value.",
  },
  "#REF!": {
    ja: "参照していた行や列がなくなっています。正しい値をご記入ください。",
    en: "The rows or columns it referred to are gone. Please enter the right value.",
  },
  "#DIV/0!": {
    ja: "割る数（目標など）が空欄か0でないかをご確認ください。",
    en: "Please check whether the divisor (such as the target) is blank or 0.",
  },
};

const otherAdvice: Bilingual = {
  ja: "数式を確認し、正しい値をご記入ください。",
  en: "Please check the formula and enter the right value.",
};

function adviceOn(error: string): Bilingual {
  return advice[error] ?? otherAdvice;
}

export const cellError = defineRule({
  id: "cell-error",
  meta: {
    title: { ja: "数式のエラー", en: "Formula error" },
    why: {
      ja: "エラーの表示は、そのまま会議資料や公表資料に印刷されます。",
      en: "The error would be printed in the council's papers as it stands.",
    },
    severity: "error",
    addressee: "department",
    requires: {},
  },
  messages: {
    error: message<{ error: string }>({
      sample: { error: "#REF!" },
      ja: ({ error }) => `数式の結果が「${error}」です。${adviceOn(error).ja}`,
      en: ({ error }) => `The formula shows ${error}. ${adviceOn(error).en}`,
    }),
    uncached: message<{ count: number; cells: readonly string[] }>({
      sample: { count: 12, cells: ["K5", "K6", "K7"] },
      ja: ({ count }) =>
        `数式の計算結果がファイルに入っていません（${String(count)}か所）。Excelで開いて上書き保存してから、もう一度点検してください。`,
      en: ({ count }) =>
        `The file holds no results for its formulas (${String(count)} cells). Please open it in Excel, save it, and check it again.`,
    }),
  },
  sheet({ sheet, worksheet }, report) {
    const places = suspectsOf(sheet, worksheet);
    for (const place of places.filter(isError)) {
      const data = { error: displayText(place.cell).trim() };
      report("error", { at: at(place), data, rowIndex: recordRowOf(sheet, place.rowIndex) });
    }
    const uncached = places.filter(isUncached);
    const [first] = uncached;
    if (first === undefined) return;
    const data = { count: uncached.length, cells: uncached.slice(0, 8).map((place) => toA1(place)) };
    report("uncached", { at: at(first), data, severity: "warning", addressee: "secretariat" });
  },
});
