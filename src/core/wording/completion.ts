import type { Language } from "../model/finding";
import type { Completion } from "../model/report";

function tellInJapanese({ records, projects, complete, blanks }: Completion, whose: string): string {
  const unit = records === projects ? "事業" : "取組";
  if (records === 0) return `${whose}記入していただく事業は見つかりませんでした。`;
  const all = `${whose}${String(records)}${unit}`;
  if (complete === records) return `${all}すべて記入済みです。`;
  const done =
    complete === 0
      ? `${all}${records === 1 ? "は" : "とも"}記入の途中です。`
      : `${all}のうち${String(complete)}${unit}は記入済みです。`;
  return blanks > 0 ? `${done}残り${String(blanks)}欄` : done;
}

function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? "" : "s"}`;
}

function tellInEnglish({ records, projects, complete, blanks }: Completion, whose: string): string {
  const unit = records === projects ? "project" : "record";
  if (records === 0) return `${whose}No project to be filled in was found.`;
  if (complete === records)
    return `${whose}${records === 1 ? `The ${unit} is` : `All ${counted(records, unit)} are`} filled in.`;
  const done = `${whose}${String(complete)} of ${counted(records, unit)} filled in.`;
  return blanks > 0 ? `${done} ${counted(blanks, "cell")} left` : done;
}

/** How far the entries are: 「3事業のうち2事業は記入済みです。残り2欄」, with the department before it where there is one. */
export function tellCompletion(completion: Completion, department: string | null, language: Language): string {
  if (language === "ja") return tellInJapanese(completion, department === null ? "" : `${department}：`);
  return tellInEnglish(completion, department === null ? "" : `${department}: `);
}
