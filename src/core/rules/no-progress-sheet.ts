import { defineRule, message } from "./defineRule";

export const noProgressSheet = defineRule({
  id: "no-progress-sheet",
  meta: {
    title: { ja: "進捗状況表が見つからない", en: "No progress sheet found" },
    why: {
      ja: "表が見つからないファイルは、何も点検していないのと同じです。",
      en: "A file without a progress sheet has not been checked at all.",
    },
    severity: "error",
    addressee: "secretariat",
    requires: {},
  },
  messages: {
    none: message<{ sheets: readonly string[] }>({
      sample: { sheets: ["表紙", "記入例"] },
      ja: () =>
        "進捗状況表が見つかりません。「事業名」「担当課」「実績」などの見出しがある表のファイルかどうかをお確かめください。",
      en: () =>
        "No progress sheet was found. Please check that this file holds a table with headers such as 事業名, 担当課 and 実績.",
    }),
  },
  workbook({ sheets }, report) {
    if (sheets.some(({ kind, records }) => kind !== "other" && records.length > 0)) return;
    report("none", { at: null, data: { sheets: sheets.map(({ name }) => name) } });
  },
});
