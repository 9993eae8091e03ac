import type { ColumnRole, HeaderMatch } from "../model";
import type { ColumnContent } from "./columnContent";
import type { HeaderBlock } from "./findHeader";
import type { Grid } from "./grid";
import { describeColumn } from "./columnContent";
import { parseFiscalYear } from "../text";
import { columnYears } from "./columnYears";
import { headerKey, matchHeader } from "./matchHeader";

type Draft = {
  readonly columnIndex: number;
  readonly header: string;
  readonly parts: readonly string[];
  readonly content: ColumnContent;
  role: ColumnRole;
  score: number;
  evidence: string[];
};

function draftColumn(grid: Grid, block: HeaderBlock, dataRows: readonly number[], columnIndex: number): Draft {
  const parts = block.parts.get(columnIndex) ?? [];
  const content = describeColumn(grid, columnIndex, dataRows);
  const match = matchHeader(parts, content.kind);
  return {
    columnIndex,
    header: parts.join("\n"),
    parts,
    content,
    role: match?.role ?? "other",
    score: match?.score ?? 0,
    evidence: match ? [match.evidence] : [],
  };
}

function become(column: Draft, role: ColumnRole, score: number, evidence: string): void {
  column.role = role;
  column.score = score;
  column.evidence.push(evidence);
}

const first = (columns: readonly Draft[], role: ColumnRole) => columns.find((column) => column.role === role);

/** Columns whose words say nothing, or that have no header, are known by what they hold and where they stand. */
function nameByContent(columns: readonly Draft[]): void {
  for (const [index, column] of columns.entries()) {
    const { content } = column;
    if (column.score < 0.9 && content.areaShare >= 0.6 && content.cells > 0) {
      become(column, "policyArea", 0.8, "施策・目標の名が並ぶ");
      continue;
    }
    if (column.score > 0 || content.cells === 0) continue;
    const previous = columns[index - 1];
    const beforeName = columns.slice(index + 1).some(({ role }) => role === "projectName" || role === "indicator" || role === "target");
    if (content.departmentShare >= 0.6) become(column, "department", 0.6, "課の名が並ぶ");
    else if (content.merged > 0 && beforeName && column.header === "" && content.kind !== "quantity")
      become(column, previous?.role === "policyArea" || previous?.role === "policyItem" ? "policyItem" : "policyArea", 0.6, "見出しのない結合セルの列");
    else if (column.header === "" && (content.kind === "number" || content.kind === "quantity") && index === 0 && first(columns, "projectNumber") === undefined)
      become(column, "projectNumber", 0.5, "左端に番号が並ぶ");
    else if (content.percentShare >= 0.6 && first(columns, "achievement") === undefined && first(columns, "target") && column.header === "")
      become(column, "achievement", 0.5, "割合が並ぶ");
  }
}

/** A headerless merged column beside a column that names the areas itself only groups them; it is no level of its own. */
function dropGroupColumn(columns: readonly Draft[]): void {
  const named = columns.find(({ role, content }) => role === "policyArea" && content.areaShare >= 0.6);
  if (named === undefined) return;
  for (const column of columns) {
    if (column.role === "policyArea" && column.header === "" && column.content.areaShare < 0.3 && column.columnIndex < named.columnIndex)
      become(column, "other", 0.4, "施策名の列が別にある");
  }
}

/** Without a column for the project's name the best substitute takes its place. */
function ensureName(columns: readonly Draft[]): void {
  if (first(columns, "projectName")) return;
  const holdsText = ({ content }: Draft) => content.kind !== "quantity" && content.kind !== "percent" && content.kind !== "category" && content.kind !== "scale";
  const substitute =
    columns.find((column) => column.role === "policyItem" && holdsText(column) && column.content.merged === 0 && column.header !== "") ??
    (first(columns, "indicator") ? undefined : columns.find((column) => column.role === "description" && holdsText(column)));
  if (substitute) become(substitute, "projectName", 0.5, "事業名の列がない");
}

/** 「実施内容」 right of what was planned, or of one fiscal year, tells what was done. */
function reportsWork(columns: readonly Draft[], column: Draft, name: Draft): boolean {
  if (column.columnIndex < name.columnIndex || !/実施/u.test(column.header)) return false;
  const planned = columns.some(({ role, columnIndex }) => columnIndex < column.columnIndex && (role === "target" || role === "plan" || role === "actual"));
  return planned || column.parts.some((part) => parseFiscalYear(part) !== undefined);
}

/** Two columns for the name, or for the department: the surer one keeps the role, the other says something else. */
function settleDoubles(columns: readonly Draft[]): void {
  const names = columns.filter(({ role }) => role === "projectName");
  const surest = [...names].sort((a, b) => b.score - a.score)[0];
  for (const column of names) {
    if (column === surest || surest === undefined) continue;
    if (reportsWork(columns, column, surest)) {
      become(column, "result", 0.6, "事業名の列が別にあり、計画や目標より右にある");
      continue;
    }
    const area = column.columnIndex < surest.columnIndex && (column.content.merged > 0 || /施策|目標/u.test(column.header));
    const role = area ? "policyArea" : column.columnIndex < surest.columnIndex ? "policyItem" : "description";
    become(column, role, 0.55, "事業名の列が別にある");
  }
  const departments = columns.filter(({ role }) => role === "department");
  const [outer, inner] = departments;
  if (outer && inner && /部/u.test(headerKey(outer.header)) && /課|室|係/u.test(headerKey(inner.header)))
    become(outer, "division", 0.8, "担当課の列が別にある");
}

/** Areas in several columns: the innermost one beside the name may be an item; 項目 left of the areas is no item. */
function settleAreas(columns: readonly Draft[]): void {
  const name = first(columns, "projectName") ?? first(columns, "indicator");
  for (const column of columns) {
    if (column.role === "policyArea" && name && column.columnIndex > name.columnIndex && column.content.areaShare < 0.6)
      become(column, "other", 0.4, "事業名より右にある");
  }
}

const measured: ReadonlySet<ColumnRole> = new Set(["result", "actual", "status", "achievement", "evaluation"]);

/** 「令和4年度予定」 beside the results of 令和3年度 is the next year's plan. */
function settlePlans(columns: readonly Draft[], years: ReadonlyMap<number, { readonly western: number }>): void {
  const reported = columns.filter(({ role }) => measured.has(role)).map(({ columnIndex }) => years.get(columnIndex)?.western ?? 0);
  const newest = Math.max(0, ...reported);
  for (const column of columns) {
    const year = years.get(column.columnIndex)?.western ?? 0;
    if (column.role === "plan" && newest > 0 && year > newest) become(column, "nextPlan", 0.85, "実績より後の年度の予定");
  }
}

/**
 * Decides what every column holds: by the words of its header, by what its cells look like, and by its place.
 * Gives one match a column, from left to right, with a score from 0 to 1 and the evidence in words.
 */
export function assignRoles(grid: Grid, block: HeaderBlock, dataRows: readonly number[]): readonly HeaderMatch[] {
  const columns: Draft[] = [];
  for (let index = grid.left; index <= grid.right; index += 1) {
    const column = draftColumn(grid, block, dataRows, index);
    if (column.header !== "" || column.content.cells > 0) columns.push(column);
  }
  nameByContent(columns);
  dropGroupColumn(columns);
  settleDoubles(columns);
  settleAreas(columns);
  ensureName(columns);
  const own = columnYears(columns);
  settlePlans(columns, own.named);
  return columns.map(({ columnIndex, header, role, score, evidence }) => {
    const year = own.yearOf(columnIndex, role);
    return {
      columnIndex,
      header,
      role,
      year: year?.label ?? null,
      score,
      evidence: year && !year.own ? [...evidence, "年度は隣の列から"] : evidence,
    };
  });
}
