import type { ColumnRole, HeaderMatch } from "../model";
import { isDash, normalizeText, toKey } from "../text";
import type { HeaderBlock } from "./findHeader";
import type { FilledCell, Grid } from "./grid";
import { headerScore, matchHeader } from "./matchHeader";

/** What a row below the first header is. */
export type RowKind =
  "blank" | "header" | "another-header" | "title" | "heading" | "note" | "legend" | "total" | "record";

export type RowContext = {
  readonly grid: Grid;
  readonly columns: readonly HeaderMatch[];
  /** Keys of the cells of the first header. */
  readonly headerKeys: ReadonlySet<string>;
  /** Keys, without digits, of the lines above the first header. */
  readonly titleKeys: ReadonlySet<string>;
};

const noteMark =
  /^(?:※|\*|＊|注\d*[)）:：.．]|\(注|（注|【注|〔注|注記|備考[:：]|\(備考|資料[:：]|出典|留意事項|\(\*|＜注)/u;
const legendLine =
  /^(?:凡例|評価(?:区分|基準)|【?(?:評価|判定|進捗|達成度?)(?:の?(?:区分|基準|目安))?】?)|^[A-ZＡ-Ｚa-zａ-ｚ◎○〇◯△▲×✕☆★●－-][\s\u3000]*[:：…‥＝=・.．はー－-]/u;
const totalWord =
  /^(?:[(（【]?(?:合計|小計|総計|計|累計|平均|全体|総合計|全事業|全体計|達成率平均|平均(?:達成[度率]|値)|事業数|取組数)[)）】]?|.{1,30}(?:小計|合計|総計|の計|[課室部局]計|平均達成[度率]|の平均|[)）\s]計))(?:[(（].*[)）])?$/u;

/** Field names that a system writes under the header (project_no, target_value) are no record. */
const systemKey = /^[A-Za-z]\w*$/u;

/** The key of a title line: the page number in it (No２, 2/5) does not make it another title. */
function titleKey(raw: string): string {
  return toKey(raw).replace(/[\d０-９]+|\(?(?:続き|つづき)\)?/gu, "");
}

/** Collects what the rows below are compared with. */
export function rowContext(grid: Grid, block: HeaderBlock, columns: readonly HeaderMatch[]): RowContext {
  const first = block.rows[0] ?? 0;
  const headerKeys = new Set(block.rows.flatMap((row) => grid.filled(row).map(({ text }) => toKey(text))));
  const titleKeys = new Set(
    grid.rowIndexes.filter((row) => row < first).flatMap((row) => grid.filled(row).map(({ text }) => titleKey(text))),
  );
  return { grid, columns, headerKeys, titleKeys };
}

/** A row with a longer text repeats no header. */
const longestHeader = 100;

function repeatsHeader({ grid, headerKeys }: RowContext, rowIndex: number, afterHeader: boolean): boolean {
  const cells = grid.filled(rowIndex);
  if (cells.some(({ text }) => text.length > longestHeader)) return false;
  const keys = cells.map(({ text }) => toKey(text));
  const equal = keys.filter((key) => headerKeys.has(key)).length;
  if (keys.length >= 2 && equal >= 2 && equal >= keys.length * 0.6) return true;
  if (!afterHeader || keys.length < 2) return false;
  const whole = [...headerKeys];
  return keys.every((key) => key.length >= 2 && whole.some((header) => header.includes(key)));
}

/** Words as sure as this are a header's where most cells of a row have them. */
const surelyHeader = 0.8;
const fewestRoles = 3;
const mostCells = 0.6;

/** A row of header words that says other things than the first header: the same columns again, or another table. */
function kindOfHeader({ grid, columns }: RowContext, rowIndex: number): RowKind | undefined {
  const cells = grid.filled(rowIndex);
  const heads = cells.filter(({ text }) => text.length <= longestHead && headerScore(text) >= surelyHeader);
  if (heads.length < fewestRoles || heads.length < cells.length * mostCells) return undefined;
  if (new Set(heads.map(({ text }) => matchHeader([text])?.role)).size < fewestRoles) return undefined;
  const same = heads.filter(({ columnIndex, text }) => {
    const above = columns.find((column) => column.columnIndex === columnIndex);
    return above?.role === matchHeader([text])?.role || toKey(above?.header ?? "").includes(toKey(text));
  });
  return same.length >= heads.length * mostCells ? "header" : "another-header";
}

const longestHead = 20;

function saysTotal(text: string): boolean {
  const plain = normalizeText(text);
  return text.length <= 40 && (totalWord.test(plain) || totalWord.test(plain.replace(/\s+/gu, "")));
}

/** 合計, 小計, 平均達成率 … in the first columns, in a row that names no department. */
function isTotal({ grid, columns }: RowContext, rowIndex: number): boolean {
  const cells = grid.filled(rowIndex);
  const name = columns.find(({ role }) => role === "projectName" || role === "indicator")?.columnIndex ?? grid.left;
  const leading = cells.filter(({ columnIndex }, index) => index === 0 || columnIndex <= Math.max(name, grid.left + 1));
  const department = columns.find(({ role }) => role === "department")?.columnIndex;
  const owner = department === undefined ? "" : grid.text(rowIndex, department).trim();
  if (owner !== "" && !saysTotal(owner)) return false;
  return leading.length <= 2 && leading.some(({ text }) => saysTotal(text));
}

/** The only text of a row, and how far it reaches; undefined where the row says several things. */
function onlyText({ grid }: RowContext, rowIndex: number) {
  const cells = grid.filled(rowIndex);
  const cell = cells[0];
  if (cell === undefined) return undefined;
  if (cells.length > 1 && !cells.slice(1).every(({ text }) => isDash(text) && text.length > 3)) return undefined;
  const merge = grid.mergeAt(rowIndex, cell.columnIndex);
  return { ...cell, columns: merge ? merge.right - merge.left + 1 : 1 };
}

/** The place of a row's only text: under which role it stands, how wide it is. */
type Only = { readonly text: string; readonly columnIndex: number; readonly wide: boolean };

/** 次頁へ続く, 以下余白: words between two printed pages. */
const pageWords = /^\(?(?:次|前)(?:の)?(?:頁|ページ)|^\(?以下余白\)?$|^\(?(?:続く|続き|つづく|つづき)\)?$/u;
/** － 1 －, 1/3, p.2: the number of a printed page. */
const pageNumber = /^[-ー\s(]*(?:p\.?|page|第)?\s*\d+(?:\s*[/／]\s*\d+)?(?:ページ|頁)?[-ー\s)]*$/iu;

/** Whether a text, normalised, is nothing but the number of a printed page. */
export function isPageLabel(plain: string): boolean {
  return /[-ー/／pP]|ページ|頁/u.test(plain) && pageNumber.test(plain);
}

function kindByWords({ titleKeys }: RowContext, text: string): RowKind | undefined {
  const plain = normalizeText(text);
  if (isPageLabel(plain) || pageWords.test(plain)) return "note";
  if (noteMark.test(plain) || noteMark.test(text.trim())) return "note";
  if (legendLine.test(plain)) return "legend";
  const key = titleKey(text);
  if (key !== "" && titleKeys.has(key)) return "title";
  return plain.length > 80 ? "note" : undefined;
}

/** The column up to which a lone text can be a heading: the project's name, else the leftmost one. */
function headingEdge({ grid, columns }: RowContext): number {
  const leftmost = columns[0]?.columnIndex ?? grid.left;
  return Math.max(leftmost, columns.find(({ role }) => role === "projectName")?.columnIndex ?? leftmost);
}

function kindByPlace(context: RowContext, { text, columnIndex, wide }: Only): RowKind {
  const plain = normalizeText(text);
  if (wide) return "heading";
  const role = context.columns.find((column) => column.columnIndex === columnIndex)?.role ?? "other";
  if (namesRecord.has(role) && columnIndex !== context.grid.left) return areaMark.test(plain) ? "heading" : "record";
  if (columnIndex > headingEdge(context)) return "note";
  return /^[\d.\-()]+$/u.test(plain) ? "record" : "heading";
}

const namesRecord: ReadonlySet<ColumnRole> = new Set(["projectName", "indicator"]);

/** Marks that only areas carry. */
export const areaMark =
  /^(?:[【〔《<＜■□●◆◇▼○◎]\s*)?(?:(?:基本|重点|重要|共通|横断)?(?:目標|施策|方針|方向|柱|政策|課題|分野|対策)定?\s*(?:の)?[\dIVXⅠ-Ⅻ一二三四五六七八九十]|第[\d一二三四五六七八九十]+[章節部編]|[IVXⅠ-Ⅻ]+[\s.．、)）-])/u;

/** ①②③, (1)(2)(3): numbers of the columns, the last one perhaps with its formula (⑥＝⑤÷④); (回)(人)(%): their units. */
const columnNumber = /^(?:[①-⑳](?:\s*[=＝].*)?|[(（](?:\d{1,2}|[a-zａ-ｚA-ZＡ-Ｚ])[)）])$/u;
const columnUnit = /^[(（][^()（）\d]{1,8}[)）]$/u;

function tagsColumns({ grid }: RowContext, rowIndex: number): boolean {
  const texts = grid.filled(rowIndex).map(({ text }) => text.trim());
  if (texts.length < 3) return false;
  return [columnNumber, columnUnit].some((tag) => texts.every((text) => tag.test(text)));
}

/** An area that names its department beside it is still a heading. */
function isAreaWithDepartment({ columns, grid }: RowContext, rowIndex: number): boolean {
  const [first, second, ...rest] = grid.filled(rowIndex);
  if (first === undefined || second === undefined || rest.length > 0) return false;
  const role = columns.find(({ columnIndex }) => columnIndex === second.columnIndex)?.role;
  return role === "department" && areaMark.test(normalizeText(first.text));
}

/** An example, names that a system writes under the header, or a remark spread over several cells. */
function isRemark(cells: readonly FilledCell[]): boolean {
  const lead = normalizeText(cells[0]?.text ?? "");
  if (/^\(?(?:記入|記載)?例\)?\d*$/u.test(lead)) return true;
  if (cells.length >= 4 && cells.every(({ text }) => systemKey.test(text.trim()))) return true;
  return noteMark.test(lead) && (lead.length > 3 || lead.startsWith("※"));
}

function kindOfCells(context: RowContext, rowIndex: number): RowKind {
  if (isRemark(context.grid.filled(rowIndex))) return "note";
  if (isAreaWithDepartment(context, rowIndex)) return "heading";
  return isLegendRow(context, rowIndex) ? "legend" : "record";
}

/** A hidden row with a single text is somebody's memo. */
function isHidden({ sheet }: Grid, rowIndex: number): boolean {
  return sheet.hiddenRows.some(({ first, last }) => first <= rowIndex && rowIndex <= last);
}

/** What the row is; `afterHeader` tells that the row above was a repeated header (its second line may follow). */
export function classifyRow(context: RowContext, rowIndex: number, afterHeader: boolean): RowKind {
  const { grid } = context;
  if (grid.filled(rowIndex).length === 0) return "blank";
  const head = kindOfHeader(context, rowIndex);
  if (head !== undefined) return head;
  if (repeatsHeader(context, rowIndex, afterHeader) || tagsColumns(context, rowIndex)) return "header";
  if (isTotal(context, rowIndex)) return "total";
  const only = onlyText(context, rowIndex);
  if (only === undefined) return kindOfCells(context, rowIndex);
  if (isHidden(grid, rowIndex)) return "note";
  const wide = only.columns >= Math.max(2, (grid.right - grid.left + 1) * 0.5);
  return kindByWords(context, only.text) ?? kindByPlace(context, { ...only, wide });
}

/** A mark and its meaning side by side, with nothing in the columns of a record. */
function isLegendRow({ grid, columns }: RowContext, rowIndex: number): boolean {
  const cells = grid.filled(rowIndex);
  if (cells.length > 3 || cells.some(({ text }) => text.length > 40)) return false;
  const [first = "", second = ""] = cells.map(({ text }) => normalizeText(text));
  if (cells.length === 2 && legendTitle.test(first) && /^[A-Z◎○△×☆]\s*[\s:=]\s*\S/u.test(second)) return true;
  const needed = columns.filter(({ role }) => recordRoles.has(role));
  const filled = needed.filter(({ columnIndex }) => grid.text(rowIndex, columnIndex) !== "").length;
  return filled <= 1 && /^[A-Za-z◎○△▲×☆★●-]$/u.test(first);
}

const legendTitle = /^(?:評価|区分|凡例|進捗|判定|達成度?|状況)(?:区分|基準|の目安|状況)?$/u;

const recordRoles: ReadonlySet<ColumnRole> = new Set(["projectName", "department", "target", "actual"]);
