import type { CellRange } from "../model/cell";
import type { ColumnRole, Field, ProgressRecord } from "../model/progress";
import { defineRule, message, type RowContext, type SheetContext } from "./defineRule";
import { achievementIn, at, excerpt, fieldsAt, isBlank } from "./facts/fields";
import { askedReasons } from "./facts/askedReasons";
import { headerRange } from "./facts/headers";
import { explainRate } from "./facts/mismatch";
import { isOwnRecord, isTouched, type ColumnFacts } from "./facts/sheetFacts";
import { wantedBlanks, type WantedBlank } from "./facts/wantedBlanks";

type Run = { readonly range: CellRange; readonly blanks: readonly WantedBlank[] };

/** Joins empty cells that stand side by side: one defect, one finding. */
function joinNeighbours(blanks: readonly WantedBlank[]): readonly Run[] {
  const runs: Run[] = [];
  for (const blank of blanks) {
    const range = at(blank.field);
    const last = runs.at(-1);
    const adjoins = last?.range.top === range.top && last.range.right + 1 === range.left;
    if (last === undefined || !adjoins) runs.push({ range, blanks: [blank] });
    else runs.splice(-1, 1, { range: { ...last.range, right: range.right }, blanks: [...last.blanks, blank] });
  }
  return runs;
}

function quote(labels: readonly string[]): string {
  return labels.map((label) => `「${label}」`).join("");
}

/** What the row's numbers give for its empty achievement cell; null where nothing can be computed. */
function computedFor(record: ProgressRecord, field: Field): Computed | null {
  const result = achievementIn(record, field);
  if (result?.verdict !== "missing" || result.computed === null) return null;
  return { computed: result.computed, explanation: explainRate(record, result) };
}

type Computed = { readonly computed: number; readonly explanation: string };

/** Columns in which somebody is to write; an empty one is worth a word only here. */
const filledIn: readonly ColumnRole[] = [
  "actual",
  "result",
  "status",
  "achievement",
  "evaluation",
  "nextPlan",
  "target",
];

function emptyColumns({ facts, sheet }: SheetContext): readonly ColumnFacts[] {
  return facts.columns.filter(({ role, filled, index }, position) => {
    if (filled !== "none" || !filledIn.includes(role)) return false;
    if (!sheet.records.every((record) => isColumnEmpty(record, index))) return false;
    return !facts.columns.some((other, place) => other.role === role && (other.filled !== "none" || place < position));
  });
}

function isColumnEmpty(record: ProgressRecord, column: number): boolean {
  return fieldsAt(record, column).every((field) => isBlank(field) || field.origin === "omitted");
}

function isLookedAt({ record, facts }: RowContext): boolean {
  return isOwnRecord(record) && !(facts.partial && !isTouched(record));
}

export const requiredBlank = defineRule({
  id: "required-blank",
  meta: {
    title: { ja: "空欄", en: "Blank cell" },
    why: {
      ja: "ほかの行がうまっている欄の空欄は、書き忘れか「該当なし」かを読む人が区別できません。",
      en: "Where the other rows are filled, nobody can tell a forgotten cell from one that does not apply.",
    },
    severity: "warning",
    addressee: "department",
    requires: {},
  },
  messages: {
    blank: message<{ headers: readonly string[] }>({
      sample: { headers: ["実施状況"] },
      ja: ({ headers }) =>
        `${quote(headers)}が空欄です。ご記入をお願いします。書くことがない場合は「－」とお書きください。`,
      en: ({ headers }) =>
        `${headers.join(", ")}: blank. Please fill in, or write 「－」 where there is nothing to report.`,
    }),
    actual: message<{ headers: readonly string[] }>({
      sample: { headers: ["実績値"] },
      ja: ({ headers }) =>
        `${quote(headers)}が空欄です。ゼロなら「0」、中止なら「中止」、確定前なら「集計中」とお書きください。`,
      en: ({ headers }) =>
        `${headers.join(", ")}: blank. Please write 0 if there was none, 中止 if it was cancelled, 集計中 if it is not final.`,
    }),
    computed: message<{ header: string; computed: number; explanation: string }>({
      sample: { header: "達成度", computed: 96, explanation: "実績48件÷目標50件＝96.0％" },
      ja: ({ header, explanation }) =>
        `「${header}」が空欄です。${explanation}です。この値でよろしければご記入ください。`,
      en: ({ header, explanation }) => `${header} is blank. ${explanation}. Please enter this value if it is right.`,
    }),
    cancelled: message<{ header: string }>({
      sample: { header: "達成度" },
      ja: ({ header }) => `「中止」とのことですが、「${header}」が空欄です。「中止」または「－」とお書きください。`,
      en: ({ header }) => `Reported as cancelled, but ${header} is blank. Please write 中止 or 「－」.`,
    }),
    reason: message<{ header: string; status: string }>({
      sample: { header: "評価の理由", status: "Ｃ" },
      ja: ({ header, status }) =>
        `「${header}」が空欄です。「${status}」の場合は、この表の注記で理由の記入が求められています。ご記入をお願いします。`,
      en: ({ header, status }) =>
        `${header} is blank; the sheet's note asks for a reason beside ${status}. Please fill in.`,
    }),
    "empty-column": message<{ header: string }>({
      sample: { header: "実績値" },
      ja: ({ header }) => `「${header}」は全部の行が空欄です。記入前の様式であれば、このままで結構です。`,
      en: ({ header }) => `${header} is blank in every row. If the form has not been filled in yet, this is fine.`,
    }),
  },
  row(context, report) {
    if (!isLookedAt(context)) return;
    const reasons = askedReasons(context);
    for (const { column, field, status } of reasons) {
      report("reason", { at: at(field), data: { header: column.label, status: excerpt(status) } });
    }
    const others = wantedBlanks(context).filter(({ field }) => !reasons.some((reason) => reason.field === field));
    for (const { range, blanks } of joinNeighbours(others)) {
      const headers = blanks.map(({ column }) => column.label);
      const [first] = blanks;
      const header = headers.join("・");
      const computed = first && blanks.length === 1 ? computedFor(context.record, first.field) : null;
      if (computed !== null) report("computed", { at: range, data: { header, ...computed } });
      else if (first?.cancelled === true) report("cancelled", { at: range, data: { header } });
      else if (blanks.some(({ column }) => column.role === "actual"))
        report("actual", { at: range, data: { headers } });
      else report("blank", { at: range, data: { headers } });
    }
  },
  sheet(context, report) {
    for (const column of emptyColumns(context)) {
      const range = headerRange(context, column);
      report("empty-column", { at: range, data: { header: column.label }, severity: "info", addressee: "display" });
    }
  },
});
