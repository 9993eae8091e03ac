import { plainCell, type SampleCell, type SampleRow, type SampleSheet } from "./sampleSheet";
import { wordColumns, wordEntries, wordLegend, type WordColumn, type WordRecord } from "./wordRecords";

const headers: Readonly<Record<WordColumn, { readonly header: string; readonly width: number }>> = {
  number: { header: "事業№", width: 7 },
  name: { header: "事業名", width: 24 },
  description: { header: "事業概要", width: 34 },
  result: { header: "令和7年度の取組実績", width: 36 },
  status: { header: "評価", width: 8 },
  issue: { header: "課題", width: 32 },
  next: { header: "次年度の取組", width: 32 },
  department: { header: "担当課", width: 15 },
};

const centred: readonly WordColumn[] = ["number", "status", "department"];

function recordRow(record: WordRecord): SampleRow {
  const cells = wordColumns.map((column): SampleCell => ({
    value: record[column],
    ...(centred.includes(column) ? { align: "center" } : {}),
  }));
  const planted = (record.planted ?? []).map(({ rule, column, what }) => ({
    column: wordColumns.indexOf(column),
    ruleId: rule,
    what,
  }));
  return { kind: "record", cells, planted };
}

/** The word-status sheet: a letter of a legend instead of numbers, and headings on three levels. */
export function buildWordSheet(): SampleSheet {
  const header: SampleRow = { kind: "header", cells: wordColumns.map((column) => plainCell(headers[column].header)) };
  const legend = wordLegend.map(({ code, label }) => `${code}：${label}`).join("　");
  const rows: SampleRow[] = [
    { kind: "title", cells: [plainCell("みどり野市いのち支える計画　取組状況一覧（令和7年度）")] },
    { kind: "note", cells: [plainCell(`評価の区分　${legend}`)] },
    header,
  ];
  for (const entry of wordEntries) {
    if (!("heading" in entry)) {
      rows.push(recordRow(entry));
      continue;
    }
    rows.push({ kind: "section", level: entry.level, cells: [plainCell(entry.heading)] });
    if (entry.level === 3 && rows.length > 6) rows.push(header);
  }
  rows.push({ kind: "note", cells: [plainCell("※　再掲の事業は、最初に掲げた欄に取組実績を記載しています。")] });
  return {
    name: "取組状況一覧",
    widths: wordColumns.map((column) => headers[column].width),
    rows,
    merges: [],
    choices: [{ column: wordColumns.indexOf("status"), values: wordLegend.map(({ code }) => code) }],
    planted: [],
  };
}
