import type { ProgressSheet } from "../model/progress";
import { displayText, type WorksheetSnapshot } from "../model/worksheet";

/** Words of the title that a template prints above its table: the plan, and what is reported. */
const titleWords = /計画|進捗|状況|実績|評価|報告|調査|取組|事業一覧/u;
const longest = 60;
const sentence = /[。：:※]|ください|こと$/u;

/** The title above the sheet's table, as printed there in one line; "" where there is none. */
export function sheetTitle({ headerRows }: Pick<ProgressSheet, "headerRows">, { rows }: WorksheetSnapshot): string {
  const [first] = headerRows;
  if (first === undefined) return "";
  const above = rows.filter(({ rowIndex }) => rowIndex < first).flatMap(({ cells }) => cells);
  const texts = above.map((cell) =>
    displayText(cell)
      .replace(/[\s\u3000]+/gu, " ")
      .trim(),
  );
  const isTitle = (text: string): boolean =>
    text.length > 4 && text.length <= longest && titleWords.test(text) && !sentence.test(text);
  return texts.find(isTitle) ?? "";
}
