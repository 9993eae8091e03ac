import { normalizeText } from "../text";
import { resultSheetHeaders } from "../wording";
import type { HeaderBlock } from "./findHeader";
import type { Grid } from "./grid";
import { assignRoles } from "./assignRoles";
import { matchHeader } from "./matchHeader";
import { dataRowsOf } from "./readTable";
import { nothingSaid, saidRole, type SaidColumns } from "./saidRoles";

const exampleName =
  /記入例|記載例|入力例|作成例|記入見本|見本|サンプル|書き方|記入要領|記載要領|作成要領|入力要領|記入方法|手引き?|説明(?!会)|マニュアル/u;
const listName = /選択肢|リスト|マスタ|プルダウン|list|master|コード表|区分表|設定/iu;
const coverName = /表紙|目次|はじめに|鑑/u;

/** Whether this is the list of what an earlier check found: its table names projects, but reports nothing of them. */
function isCheckResult(grid: Grid): boolean {
  const headers = Object.values(resultSheetHeaders).map((texts) => texts.join("\n"));
  return grid.rowIndexes.slice(0, 6).some((row) =>
    headers.includes(
      grid
        .filled(row)
        .map(({ text }) => text)
        .join("\n"),
    ),
  );
}

/** Why the sheet is an example, an instruction or a list of our own, null where it is not. */
export function saysExample(grid: Grid): string | null {
  const { sheet, rowIndexes } = grid;
  if (isCheckResult(grid)) return "点検結果の一覧のシートと見なしました。";
  const name = normalizeText(sheet.name);
  if (exampleName.test(name)) return `シート名が「${sheet.name}」のため、記入例・説明と見なしました。`;
  const titles = rowIndexes
    .slice(0, 2)
    .flatMap((row) => grid.filled(row))
    .filter(({ text }) => text.length <= 30);
  const title = titles.find(({ text }) =>
    /^[\s【〔《<＜(（※]*(?:記入例|記載例|入力例|作成例|記入見本|見本)(?:[\s】〕》>＞)）]|$)/u.test(normalizeText(text)),
  );
  return title ? `先頭に「${title.text.trim()}」とあるため、記入例と見なしました。` : null;
}

/**
 * Whether a header is one of a table of projects or indicators: it names what is reported and says something of it. What
 * people said of its columns counts beside its words.
 */
export function isTable(grid: Grid, block: HeaderBlock, said: SaidColumns = nothingSaid): boolean {
  const name = normalizeText(grid.sheet.name);
  if (listName.test(name) && grid.sheet.visibility !== "visible") return false;
  const roles = new Set(
    [...block.parts].flatMap(([index, parts]) => [matchHeader(parts)?.role, saidRole(said, index, parts.join("\n"))]),
  );
  const names =
    roles.has("projectName") || roles.has("indicator") || roles.has("description") || roles.has("policyItem");
  const saysMore = [
    "department",
    "target",
    "actual",
    "result",
    "status",
    "achievement",
    "plan",
    "evaluation",
    "nextPlan",
  ].filter((role) => roles.has(role as never)).length;
  const known = [...roles].filter((role) => role !== undefined && role !== "other").length;
  return known >= 3 && (names ? saysMore >= 1 : saysMore >= 2 && namesByContent(grid, block, said));
}

/** Whether a column whose header is an unknown word (施設名, サービス種別) holds the names of what is reported on. */
function namesByContent(grid: Grid, block: HeaderBlock, said: SaidColumns): boolean {
  return assignRoles(grid, block, dataRowsOf(grid, block), { said }).some(
    ({ role }) => role === "projectName" || role === "indicator",
  );
}

/** In words for a person: why the sheet is no progress sheet. */
export function explainOther(grid: Grid, block: HeaderBlock | undefined): string {
  const name = normalizeText(grid.sheet.name);
  if (coverName.test(name)) return "表紙・目次と見なしました。";
  const rows = grid.rowIndexes.map((row) => grid.filled(row));
  const widths = rows.map((cells) => cells.length);
  const cells = rows.flat();
  const isList = cells.every(({ text }) => text.length <= 25 && !text.includes("。"));
  if (listName.test(name) || (isList && Math.max(...widths) <= 3)) return "選択肢などの短い語句の一覧と見なしました。";
  if (block !== undefined) return "見出しの行はありますが、事業ごとの取組や実績を書く列が見つかりません。";
  return "事業名・担当課・目標値などの見出しの行が見つかりません。";
}
