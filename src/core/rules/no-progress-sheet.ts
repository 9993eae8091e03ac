import { cellRange } from "../model/cell";
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
      ja: () => "進捗状況表が見つかりません。送付状など別のファイルでないか、ご確認ください。",
      en: () => "No progress sheet was found. Please check whether this is another file, such as a covering letter.",
    }),
    "no-records": message<{ sheets: readonly string[] }>({
      sample: { sheets: ["進捗状況"] },
      ja: () => "見出しはありますが、事業の行がありません。行が消えていないか、ご確認ください。",
      en: () => "There are headers, but no rows with projects. Please check whether rows were lost.",
    }),
    "further-table": message<Record<string, never>>({
      sample: {},
      ja: () =>
        "ここから、見出しの違う表がもう1つあります。この表は点検していません。点検する場合は、表ごとにシートを分けてください。",
      en: () =>
        "Another table with other headers begins here. It has not been checked. To have it checked, please give each table a sheet of its own.",
    }),
  },
  sheet({ sheet }, report) {
    for (const place of sheet.furtherTables ?? [])
      report("further-table", { at: cellRange(place), data: {}, severity: "warning" });
  },
  workbook({ sheets }, report) {
    const progress = sheets.filter(({ kind }) => kind !== "other");
    if (progress.some(({ records }) => records.length > 0)) return;
    const data = { sheets: (progress.length > 0 ? progress : sheets).map(({ name }) => name) };
    const [first] = progress;
    if (first === undefined) report("none", { at: null, data });
    else report("no-records", { at: null, data, severity: "warning", sheet: first.name });
  },
});
