import { toA1 } from "../../src/core/model/cell";
import type { Planted, SampleFile } from "./sampleSheet";

/** Every planted mistake with the place where it ended up. */
export function listPlanted(files: readonly SampleFile[]): readonly Planted[] {
  return files.flatMap(({ file, sheets }) =>
    sheets.flatMap((sheet) => [
      ...sheet.planted.map(({ ruleId, what }) => ({ file, sheet: sheet.name, cell: null, ruleId, what })),
      ...sheet.rows.flatMap(({ planted = [] }, rowIndex) =>
        planted.map(({ column, ruleId, what }) => ({
          file,
          sheet: sheet.name,
          cell: toA1({ rowIndex, columnIndex: column }),
          ruleId,
          what,
        })),
      ),
    ]),
  );
}

const introduction = `# 見本

架空の「みどり野市」の進捗状況表です。市の名前・事業・数値・文章はすべて作りものです。
点検の様子を見ていただくために、まちがいをわざと入れてあります。\`npm start\` で、まとめて点検できます。

この説明と見本のファイルは \`npm run samples\` で作り直せます（内容は \`scripts/samples/\` にあります）。
わざと入れたまちがいの一覧は、試験にも使う \`planted.json\` と同じものです。

| ファイル | 内容 |
| --- | --- |
| \`01_数値目標の進捗状況表.xlsx\` | 目標値・実績値・達成度で書く様式。各課の回答を事務局がまとめたもの |
| \`02_評価区分の進捗状況表.xlsx\` | A〜Dの評価で書く様式。見出しが3段あり、再掲の事業がある |
| \`03_二か年の進捗状況表.xlsx\` | 2か年を横に並べた様式。「達成度(%)」の列が2つある |
| \`05_未記入の様式.xlsx\` | 翌年度の様式。記入欄はすべて空欄 |
| \`提出/\` | 01の様式で各課から届いた12のファイル |

## わざと入れたまちがい

| ファイル | セル | 内容 | 見つける規則 |
| --- | --- | --- | --- |
`;

/** The page beside the samples that lists what was planted in them. */
export function plantedPage(planted: readonly Planted[]): string {
  const rows = planted.map(
    ({ file, cell, what, ruleId }) => `| \`${file}\` | ${cell ?? "（シート全体）"} | ${what} | \`${ruleId}\` |`,
  );
  return `${introduction}${rows.join("\n")}\n`;
}
