import { plainCell, type SampleCell, type SampleRow, type SampleSheet } from "./sampleSheet";
import { twoYearAreas, twoYearColumns, type TwoYearColumn, type TwoYearRecord } from "./twoYearRecords";

const headers: Readonly<Record<TwoYearColumn, { readonly header: string; readonly width: number }>> = {
  item: { header: "計画における項目", width: 15 },
  name: { header: "実施内容", width: 19 },
  page: { header: "計画書\nページ", width: 8 },
  division: { header: "担当部", width: 11 },
  department: { header: "担当課", width: 14 },
  result6: { header: "令和6年度　実施状況", width: 30 },
  evaluation6: { header: "令和6年度　実施状況に\n関する担当課の評価", width: 27 },
  achievement6: { header: "達成度\n(%)", width: 9 },
  next6: { header: "今後（令和7年度以降）\nの実施計画", width: 25 },
  result7: { header: "令和7年度　実施状況", width: 30 },
  evaluation7: { header: "令和7年度　実施状況に\n関する担当課の評価", width: 27 },
  achievement7: { header: "達成度\n(%)", width: 9 },
  next7: { header: "今後（令和8年度以降）\nの実施計画", width: 25 },
};

const centred: readonly TwoYearColumn[] = ["page", "achievement6", "achievement7"];

function recordRow(record: TwoYearRecord): SampleRow {
  const cells = twoYearColumns.map((column): SampleCell => ({
    value: record[column],
    ...(centred.includes(column) ? { align: "center" } : {}),
  }));
  const planted = (record.planted ?? []).map(({ rule, column, what }) => ({
    column: twoYearColumns.indexOf(column),
    ruleId: rule,
    what,
  }));
  return { kind: "record", cells, planted };
}

/** The two-year sheet: last year and this year side by side, with two columns of the same name 達成度(%). */
export function buildTwoYearSheet(): SampleSheet {
  const header: SampleRow = {
    kind: "header",
    cells: twoYearColumns.map((column) => plainCell(headers[column].header)),
  };
  const rows: SampleRow[] = [
    { kind: "title", cells: [plainCell("みどり野市いのち支える計画　進捗状況（令和6年度・令和7年度）")] },
    header,
  ];
  twoYearAreas.forEach(({ heading, records }, index) => {
    if (index === 3) rows.push({ ...header, pageBreakBefore: true });
    rows.push({ kind: "section", level: 1, cells: [plainCell(heading)] });
    rows.push(...records.map(recordRow));
  });
  return {
    name: "進捗状況(R6・R7)",
    widths: twoYearColumns.map((column) => headers[column].width),
    rows,
    merges: [],
    choices: [],
    planted: [],
  };
}
