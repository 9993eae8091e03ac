import { numericAreas } from "./numericRecords";
import { buildNumericSheet, numericHeaders, type NumericHeader, type NumericLayout } from "./numericSheet";
import { plainCell, type SampleFile, type SampleSheet } from "./sampleSheet";

const fiscalYear = "令和7年度";

/** How a department changed the template before it handed its file in. */
type Deviation = Partial<Pick<NumericLayout, "headers" | "forgotten" | "planted">>;

const rename = (headers: readonly NumericHeader[], names: Readonly<Record<string, string>>): readonly NumericHeader[] =>
  headers.map((entry) => ({ ...entry, header: names[entry.column ?? ""] ?? entry.header }));

const headers = numericHeaders(fiscalYear);
const beforeActual = headers.findIndex(({ column }) => column === "actual");

const deviations: Readonly<Record<string, Deviation>> = {
  人事課: { forgotten: ["19"] },
  学校教育課: {
    headers: [
      ...headers.slice(0, beforeActual),
      { column: null, header: "備考（学校名）", width: 16 },
      ...headers.slice(beforeActual),
    ],
  },
  商工観光課: {
    headers: rename(headers, { name: "事業名", department: "所管課", actual: "実績値\n（令和8年3月末）" }),
  },
  市民相談課: {
    headers: headers.filter(({ column }) => column !== "result" && column !== "actual"),
    planted: [{ ruleId: "column-missing", what: "実施状況と実績値の列が削除されている" }],
  },
};

function departmentSheet(department: string): SampleSheet {
  return buildNumericSheet({
    name: `${fiscalYear}進捗状況`,
    title: `みどり野市いのち支える計画　${fiscalYear}進捗状況表（${department}）`,
    note: "提出期限：令和8年5月29日（金）　提出先：健康づくり課",
    headers,
    newPageBefore: [],
    footnotes: [],
    unfilled: false,
    whole: false,
    keep: (record) => record.department === department,
    forgotten: [],
    planted: [],
    ...deviations[department],
  });
}

/** 税務課 sent only its covering letter. */
function coveringLetter(): SampleSheet {
  const lines = [
    "令和8年5月27日",
    "健康づくり課長　様",
    "税務課長",
    "進捗状況表の提出について",
    "このことについて、別添のとおり提出します。",
    "担当：税務課 収納係（内線 2415）",
  ];
  return {
    name: "送付状",
    widths: [60],
    rows: lines.map((line) => ({ kind: "plain", cells: [plainCell(line)] })),
    merges: [],
    choices: [],
    planted: [{ ruleId: "no-progress-sheet", what: "送付状だけが入っていて、進捗状況表がない" }],
  };
}

/** One file a department, as the departments hand in the numeric sheet. */
export function buildSubmissions(folder: string): readonly SampleFile[] {
  const departments = [...new Set(numericAreas.flatMap(({ records }) => records.map(({ department }) => department)))];
  return departments.map((department) => ({
    file: `${folder}/${department}.xlsx`,
    sheets: [department === "税務課" ? coveringLetter() : departmentSheet(department)],
  }));
}

/** The sheet that the secretariat put together, and the empty one for the year after. */
export function buildNumericFiles(): readonly [SampleFile, SampleFile] {
  const newPageBefore = ["基本施策4　生きることの促進要因への支援"];
  const footnotes = [
    "※１　達成度は、実績値÷目標値で計算し、小数点以下を四捨五入しています。",
    "※２　「－」は、数値による評価を行わない取組です。",
  ];
  const common = { newPageBefore, footnotes, whole: true, keep: () => true, forgotten: [], planted: [] };
  const filled = buildNumericSheet({
    name: `${fiscalYear}進捗状況`,
    title: `みどり野市いのち支える計画　${fiscalYear}進捗状況表`,
    note: "令和8年3月31日現在",
    headers,
    unfilled: false,
    ...common,
  });
  const unfilled = buildNumericSheet({
    name: "令和8年度進捗状況",
    title: "みどり野市いのち支える計画　令和8年度進捗状況表",
    note: "令和9年3月31日現在",
    headers: numericHeaders("令和8年度"),
    unfilled: true,
    ...common,
  });
  return [
    { file: "01_数値目標の進捗状況表.xlsx", sheets: [filled] },
    { file: "05_未記入の様式.xlsx", sheets: [unfilled] },
  ];
}
