import type { CellRange } from "../model/cell";
import type { ColumnRole, Field, ProgressRecord, StatusScale } from "../model/progress";
import { defineRule, message, type RowContext } from "./defineRule";
import { blankForm, emptyColumns, headersRange } from "./facts/emptyColumns";
import { achievementIn, at, excerpt } from "./facts/fields";
import { askedReasons } from "./facts/askedReasons";
import { headerRange } from "./facts/headers";
import { explainRate } from "./facts/mismatch";
import { isOwnRecord, isTouched, type SheetFacts } from "./facts/sheetFacts";
import { listChoices } from "./facts/statusWords";
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

/** The scale from which a run of blank status cells is to be filled; null where it holds other cells too. */
function scaleFor({ statusScale }: SheetFacts, blanks: readonly WantedBlank[]): StatusScale | null {
  const onScale = blanks.every(({ column }) => column.role === "status" && column.onScale);
  return onScale && statusScale?.origin !== "values" ? statusScale : null;
}

const counted: ReadonlySet<ColumnRole> = new Set(["target", "actual", "achievement"]);

/** An empty actual, alone or among other figures, asks for a number; beside prose it is one of several things to fill in. */
function asksNumber(blanks: readonly WantedBlank[]): boolean {
  const roles = blanks.map(({ column }) => column.role);
  return roles.includes("actual") && roles.every((role) => counted.has(role));
}

function isLookedAt({ record, facts }: RowContext): boolean {
  return isOwnRecord(record) && !(facts.partial && !isTouched(record));
}

export const requiredBlank = defineRule({
  id: "required-blank",
  meta: {
    title: { ja: "空欄", en: "Blank cell" },
    why: {
      ja: "空欄のままでは、書き忘れか「該当なし」かを読む人が区別できません。",
      en: "Where a cell is left blank, nobody can tell whether it was forgotten or does not apply.",
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
        `${quote(headers)}が空欄です。数をご記入ください。実績がなければ「0」、中止は「中止」、未確定は「集計中」とお書きください。`,
      en: ({ headers }) =>
        `${headers.join(", ")}: blank. Please enter the number: 0 if there was none, 中止 if it was cancelled, 集計中 if it is not final.`,
    }),
    status: message<{ headers: readonly string[]; entries: string }>({
      sample: { headers: ["評価"], entries: "A・B・C・D" },
      ja: ({ headers, entries }) =>
        `${quote(headers)}が空欄です。${entries === "" ? "評価の区分" : entries}のいずれかをご記入ください。`,
      en: ({ headers, entries }) =>
        `${headers.join(", ")}: blank. Please enter one of ${entries === "" ? "the ratings" : entries}.`,
    }),
    department: message<{ header: string }>({
      sample: { header: "担当課" },
      ja: ({ header }) => `「${header}」が空欄です。担当する課をご確認のうえ、ご記入ください。`,
      en: ({ header }) => `${header} is blank. Please find out which department is in charge, and fill it in.`,
    }),
    computed: message<{ header: string; computed: number; explanation: string }>({
      sample: { header: "達成度", computed: 96, explanation: "実績48件÷目標50件＝96％" },
      ja: ({ header, explanation }) =>
        `「${header}」が空欄です。${explanation}です。この値でよろしければご記入ください。`,
      en: ({ header, explanation }) => `${header} is blank. ${explanation}. Please enter this value if it is right.`,
    }),
    cancelled: message<{ header: string }>({
      sample: { header: "達成度" },
      ja: ({ header }) => `「中止」と記載がありますが、「${header}」が空欄です。「中止」または「－」とご記入ください。`,
      en: ({ header }) => `中止 is stated, but ${header} is blank. Please enter 中止 or 「－」.`,
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
      ja: ({ header }) => `「${header}」がすべての行で空欄です。記入漏れでないか、ご確認ください。`,
      en: ({ header }) => `${header} is blank in every row. Please check whether it was forgotten.`,
    }),
    "empty-form": message<{ header: string; others: number }>({
      sample: { header: "実施状況", others: 3 },
      ja: ({ header, others }) =>
        `記入欄（「${header}」${others === 0 ? "" : `ほか${String(others)}列`}）がすべて空欄です。記入前の様式であれば、このままで結構です。`,
      en: ({ header, others }) =>
        `Everything to be filled in (${header}${others === 0 ? "" : ` and ${String(others)} more`}) is blank. If the form has not been filled in yet, this is fine.`,
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
      const scale = scaleFor(context.facts, blanks);
      if (computed !== null) report("computed", { at: range, data: { header, ...computed } });
      else if (first?.cancelled === true) report("cancelled", { at: range, data: { header } });
      else if (asksNumber(blanks)) report("actual", { at: range, data: { headers } });
      else if (scale !== null) report("status", { at: range, data: { headers, entries: listChoices(scale) } });
      else if (blanks.every(({ column }) => column.role === "department"))
        report("department", { at: range, data: { header } });
      else report("blank", { at: range, data: { headers } });
    }
  },
  sheet(context, report) {
    const form = blankForm(context);
    const [first] = form;
    if (first !== undefined) {
      const data = { header: first.label, others: form.length - 1 };
      report("empty-form", { at: headersRange(context, form), data, severity: "info", addressee: "display" });
      return;
    }
    for (const column of emptyColumns(context)) {
      const range = headerRange(context, column);
      report("empty-column", { at: range, data: { header: column.label }, severity: "info", addressee: "display" });
    }
  },
});
