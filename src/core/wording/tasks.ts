import type { Language, Severity } from "../model/finding";
import type { FixKind, Task } from "../model/report";
import { severityNames } from "./names";

type Words = Readonly<Record<Language, string>>;

/** Headings of the list, as requests. */
export const taskNames: Readonly<Record<Task, Words>> = {
  fill: { ja: "ご記入をお願いしたい点", en: "To be filled in" },
  confirm: { ja: "ご確認いただきたい点", en: "To be confirmed" },
  note: { ja: "参考", en: "For information" },
};

/** 要記入: one word for blanks wherever findings are counted or listed. */
const fillName: Words = { ja: "要記入", en: "To fill in" };

/** How urgent a finding is, in one word: 要記入 for a blank, else 要修正, 要確認 or 参考. */
export function urgencyName(task: Task, severity: Severity, language: Language): string {
  return task === "fill" && severity !== "error" ? fillName[language] : severityNames[severity][language];
}

/** What a fix does, and what its button says. */
export const fixWords: Readonly<Record<FixKind, { readonly name: Words; readonly button: Words }>> = {
  "enter-achievement": {
    name: { ja: "計算した達成度を記入します", en: "Enter the computed achievement" },
    button: { ja: "達成度を記入", en: "Enter the rate" },
  },
  "half-width": {
    name: { ja: "全角の数字を半角に直します", en: "Write full-width digits in half-width" },
    button: { ja: "半角に直す", en: "Make half-width" },
  },
  "allowed-word": {
    name: { ja: "区分にある言葉に直します", en: "Take the word from the list" },
    button: { ja: "区分の言葉に直す", en: "Use the listed word" },
  },
};
