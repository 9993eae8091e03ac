import type { ColumnRole } from "../model";
import { parseFiscalYear } from "../text";
import type { ColumnContent } from "./columnContent";
import type { ContentKind } from "./headerSynonyms";
import { headerKey } from "./matchHeader";

/** A column whose role is still being decided. */
export type DraftColumn = {
  readonly columnIndex: number;
  readonly header: string;
  readonly parts: readonly string[];
  readonly content: ColumnContent;
  /** A person said what the column holds: nothing that is inferred changes it. */
  readonly said: boolean;
  role: ColumnRole;
  score: number;
  evidence: string[];
};

/** Gives a column another role, with the reason; what a person said stays. */
export function become(column: DraftColumn, role: ColumnRole, score: number, evidence: string): void {
  if (column.said) return;
  column.role = role;
  column.score = score;
  column.evidence.push(evidence);
}

/** The leftmost column of a role. */
export function firstOf(columns: readonly DraftColumn[], role: ColumnRole): DraftColumn | undefined {
  return columns.find((column) => column.role === role);
}

/** A headerless merged column beside a column that names the areas itself only groups them; it is no level of its own. */
function dropGroupColumn(columns: readonly DraftColumn[]): void {
  const named = columns.find(({ role, content }) => role === "policyArea" && content.areaShare >= 0.6);
  if (named === undefined) return;
  for (const column of columns) {
    const groups = column.role === "policyArea" && column.header === "" && column.content.areaShare < 0.3;
    if (groups && column.columnIndex < named.columnIndex) become(column, "other", 0.4, "施策名の列が別にある");
  }
}

function namesYear({ parts }: DraftColumn): boolean {
  return parts.some((part) => parseFiscalYear(part) !== undefined);
}

const planned: ReadonlySet<ColumnRole> = new Set(["target", "plan", "actual"]);

/** 「実施内容」 right of what was planned, or of one fiscal year, tells what was done. */
function reportsWork(columns: readonly DraftColumn[], column: DraftColumn, name: DraftColumn): boolean {
  if (column.columnIndex < name.columnIndex || !column.header.includes("実施")) return false;
  const afterPlan = columns.some(({ role, columnIndex }) => columnIndex < column.columnIndex && planned.has(role));
  return afterPlan || namesYear(column);
}

function secondName(columns: readonly DraftColumn[], column: DraftColumn, name: DraftColumn): ColumnRole {
  if (reportsWork(columns, column, name)) return "result";
  if (column.columnIndex > name.columnIndex) return "description";
  return column.content.merged > 0 || /施策|目標/u.test(column.header) ? "policyArea" : "policyItem";
}

/** Of two columns for the project's name the surer one keeps the role; the other says something else. */
function settleNames(columns: readonly DraftColumn[]): void {
  const names = columns.filter(({ role }) => role === "projectName");
  const surest = names.find(({ said }) => said) ?? [...names].sort((a, b) => b.score - a.score)[0];
  if (surest === undefined) return;
  for (const column of names) {
    if (column !== surest) become(column, secondName(columns, column, surest), 0.6, "事業名の列が別にある");
  }
}

const reported: ReadonlySet<ColumnRole> = new Set(["result", "actual", "status", "achievement", "evaluation"]);

/** So many of a column's cells tell of what was done, for the column to tell of it. */
const mostlyPast = 0.5;
/** So many of the projects must say something there: a remark for some of them owes nothing to the others. */
const mostlyTold = 0.8;

/** 「令和7年度の取組内容」, and what tells of the past right of what is reported, is the work where no other column is. */
function settleWork(columns: readonly DraftColumn[]): void {
  if (firstOf(columns, "result") || !columns.some(({ role }) => reported.has(role))) return;
  const first = columns.find(({ role }) => reported.has(role))?.columnIndex ?? 0;
  const rows = firstOf(columns, "projectName")?.content.cells ?? 0;
  for (const column of columns.filter(({ role }) => role === "description")) {
    const { cells, pastShare } = column.content;
    const tells = column.columnIndex > first && pastShare >= mostlyPast && cells >= rows * mostlyTold;
    if (namesYear(column)) become(column, "result", 0.6, "年度の取組を書く列");
    else if (tells) become(column, "result", 0.55, "したことが書かれている");
  }
}

/** 担当部署 before 担当課 names the 部局. */
function settleDepartments(columns: readonly DraftColumn[]): void {
  const [outer, inner] = columns.filter(({ role }) => role === "department");
  if (outer === undefined || inner === undefined) return;
  if (headerKey(outer.header).includes("部") && /課|室|係/u.test(headerKey(inner.header)))
    become(outer, "division", 0.8, "担当課の列が別にある");
}

/** What stands right of the project's name does not group projects, unless it lists areas by their names. */
function settleAreas(columns: readonly DraftColumn[]): void {
  const name = firstOf(columns, "projectName") ?? firstOf(columns, "indicator");
  for (const column of columns) {
    const right = name !== undefined && column.columnIndex > name.columnIndex;
    if (right && column.role === "policyArea" && column.content.areaShare < 0.6)
      become(column, "other", 0.4, "事業名より右にある");
  }
}

const figures: ReadonlySet<ContentKind> = new Set(["quantity", "percent", "category", "scale"]);

/** Words that name the rows of a table, whatever the rows are: 施設名, サービス種別, 対象項目. */
const namingWord = /(?:名|名称|種別|種類|項目)$/u;
/** So few of a column's cells may say the same, for the column to name the rows. */
const mostlyDistinct = 0.8;

/** Unknown words above texts that differ from row to row, left of what is reported: the surest first. */
function unknownNames(columns: readonly DraftColumn[]): readonly DraftColumn[] {
  const first = columns.findIndex(({ role }) => reported.has(role) || role === "target" || role === "plan");
  const found = columns.slice(0, Math.max(0, first)).filter(({ score, header, said, content }) => {
    const { kind, cells, merged, distinctShare } = content;
    const text = kind === "text" || kind === "prose" || kind === "department";
    return (
      score === 0 && !said && header !== "" && text && cells >= 2 && merged <= cells && distinctShare >= mostlyDistinct
    );
  });
  const named = found.filter(({ parts }) => namingWord.test(headerKey(parts.at(-1) ?? "")));
  return [...named, ...found];
}

/** 「施策」 above words that differ from row to row names what is reported on. */
function distinctArea(columns: readonly DraftColumn[]): DraftColumn | undefined {
  return columns.findLast(
    ({ role, said, content: { cells, merged, areaShare, distinctShare } }) =>
      role === "policyArea" && !said && merged === 0 && cells >= 2 && areaShare < 0.6 && distinctShare === 1,
  );
}

/** Without a column for the project's name the best substitute takes its place. */
function ensureName(columns: readonly DraftColumn[]): void {
  if (firstOf(columns, "projectName")) return;
  const usable = columns.filter(({ content, said }) => !said && !figures.has(content.kind));
  const item = usable.find(
    ({ role, content, header }) => role === "policyItem" && content.merged === 0 && header !== "",
  );
  const substitute = item ?? (firstOf(columns, "indicator") ? undefined : bestSubstitute(columns, usable));
  if (substitute) become(substitute, "projectName", 0.5, "事業名の列がない");
}

function bestSubstitute(columns: readonly DraftColumn[], usable: readonly DraftColumn[]): DraftColumn | undefined {
  const [unknown] = unknownNames(columns);
  const named = unknown && namingWord.test(headerKey(unknown.parts.at(-1) ?? ""));
  return (named ? unknown : undefined) ?? firstOf(usable, "description") ?? unknown ?? distinctArea(columns);
}

const standing = /^(?:現状|現況|現在|直近|最新)/u;

function yearOf({ parts }: DraftColumn): number {
  return parts.map((part) => parseFiscalYear(part)?.western ?? 0).findLast((year) => year > 0) ?? 0;
}

/**
 * 「現状値（R6）」 right of 「策定時（R1）」, later than every actual, is an actual too; so is 「現状値」 alone beside a rate, which
 * would otherwise be the rate of nothing.
 */
function settleBaselines(columns: readonly DraftColumn[]): void {
  const baselines = columns.filter(({ role }) => role === "baseline");
  const actuals = columns.filter(({ role }) => role === "actual");
  const last = baselines.findLast(({ parts }) => standing.test(headerKey(parts.at(-1) ?? "")));
  if (last === undefined || firstOf(columns, "target") === undefined) return;
  const earlier = baselines.filter((column) => column !== last && column.columnIndex < last.columnIndex);
  const newest = Math.max(0, ...actuals.map(yearOf));
  const isNewest = earlier.length > 0 && (actuals.length === 0 || (newest > 0 && yearOf(last) > newest));
  const isRated = actuals.length === 0 && !firstOf(columns, "result") && firstOf(columns, "achievement") !== undefined;
  if (isNewest || isRated) become(last, "actual", 0.7, "策定時より後の値");
}

/** Settles what the words of single headers cannot: which of two columns, and what takes a missing one's place. */
export function settleRoles(columns: readonly DraftColumn[]): void {
  dropGroupColumn(columns);
  settleNames(columns);
  settleBaselines(columns);
  settleWork(columns);
  settleDepartments(columns);
  settleAreas(columns);
  ensureName(columns);
}

const planLike: ReadonlySet<ColumnRole> = new Set(["plan", "description", "projectName"]);

/** 「令和4年度予定」 and 「令和4年度の取組」 beside the results of 令和3年度 is the next year's plan. */
export function settlePlans(
  columns: readonly DraftColumn[],
  years: ReadonlyMap<number, { readonly western: number }>,
): void {
  const yearOf = ({ columnIndex }: DraftColumn) => years.get(columnIndex)?.western ?? 0;
  const newest = Math.max(0, ...columns.filter(({ role }) => reported.has(role)).map(yearOf));
  for (const column of columns) {
    if (planLike.has(column.role) && newest > 0 && yearOf(column) > newest)
      become(column, "nextPlan", 0.85, "実績より後の年度の予定");
  }
}
