import type { CellInput, WorksheetInput } from "../buildWorksheet";
import { header, readRows, row } from "./readRows";

type Sheet = {
  readonly rows: readonly (readonly CellInput[])[];
  readonly input?: WorksheetInput;
  readonly note: string;
};

const table = [header, row(1, "連絡会議"), row(2, "相談会")];

describe("no progress sheet, and why", () => {
  test.each<Sheet & { why: RegExp }>([
    { rows: [], why: /何も入力されていない/u, note: "an empty sheet" },
    { rows: [[" ", "\u3000"]], why: /何も入力されていない/u, note: "blanks" },
    {
      rows: [["第４次花里市計画"], ["令和６年度　調査票"], ["提出期限：令和７年６月20日"]],
      input: { name: "表紙" },
      why: /表紙/u,
      note: "a cover",
    },
    {
      rows: [["１　進捗状況　１頁"], ["２　選択肢　５頁"]],
      input: { name: "目次" },
      why: /目次/u,
      note: "a table of contents",
    },
    {
      rows: [
        ["評価", null, "担当課"],
        ["Ａ", null, "健康課"],
        ["Ｂ", null, "福祉課"],
      ],
      input: { name: "選択肢", visibility: "hidden" },
      why: /一覧/u,
      note: "choices",
    },
    {
      rows: [
        ["◎", "拡充"],
        ["○", "継続"],
        ["△", "縮小"],
      ],
      input: { name: "list", visibility: "veryHidden" },
      why: /一覧/u,
      note: "choices",
    },
    {
      rows: table,
      input: { name: "マスタ", visibility: "hidden" },
      why: /一覧/u,
      note: "a hidden list that is laid out as a table",
    },
    {
      rows: [["健康課"], ["福祉課"]],
      input: { name: "Sheet2" },
      why: /一覧/u,
      note: "choices under a name that says nothing",
    },
    { rows: table, input: { name: "記入例" }, why: /「記入例」.*記入例/u, note: "an example, by the sheet's name" },
    { rows: table, input: { name: "（参考）記載例 " }, why: /記入例/u, note: "an example, by the sheet's name" },
    {
      rows: [["記入例　※この例を参考に記入してください。"], ...table],
      why: /先頭に「記入例/u,
      note: "an example, by its first line",
    },
    { rows: [["【記入例】"], ...table], why: /先頭に/u, note: "an example, by its first line" },
    {
      rows: [["記入要領"], ["１　「実施状況」欄には、令和６年度に行った内容を書いてください。"]],
      input: { name: "記入要領" },
      why: /記入例・説明/u,
      note: "instructions",
    },
    {
      rows: [["・１事業につき１つの調書を作成します。"]],
      input: { name: "調書の書き方" },
      why: /書き方/u,
      note: "instructions",
    },
    {
      rows: [
        ["孤独・孤立対策の取組について"],
        ["①　本市では、官民の連携を深めるために次のことを行いました。関係者からは多くの意見が寄せられています。"],
        ["②　来年度は、体制を見直したうえで、より多くの団体に加わっていただけるよう働きかける予定です。"],
      ],
      why: /見出しの行が見つかりません/u,
      note: "a narrative",
    },
    {
      rows: [
        ["人口", 31_000, "人"],
        ["世帯", 14_200, "世帯"],
        ["面積", 92.5, "平方キロメートルで、市の境にある山林を除いた可住地の面積を示す"],
      ],
      why: /見出しの行が見つかりません/u,
      note: "figures",
    },
    {
      rows: [
        ["№", "単位", "備考", "頁"],
        [1, "人", "延べ人数による。各課からの報告を取りまとめたもの。", 3],
      ],
      why: /取組や実績を書く列が見つかりません/u,
      note: "a header that asks for nothing",
    },
    { rows: [["連絡会議"]], why: /一覧/u, note: "one cell" },
    { rows: [["事業名"]], why: /一覧/u, note: "one cell with a header's word" },
    {
      rows: [
        ["№", "氏名", "担当課", "電話番号", "備考"],
        [1, "○○", "健康課", "内線2417", "主担当。各課との連絡調整を行う。"],
      ],
      why: /./u,
      note: "a list of persons",
    },
  ])("$note", ({ rows, input, why }) => {
    const sheet = readRows(rows, input);
    expect(sheet).toMatchObject({
      kind: "other",
      headerRows: [],
      columns: [],
      sections: [],
      records: [],
      statusScale: null,
    });
    expect(sheet.why).toMatch(why);
  });
});

describe("progress sheets", () => {
  test.each<Sheet>([
    { rows: table, note: "a table" },
    { rows: [["令和６年度　進捗状況（記入例は別紙のとおり）"], ...table], note: "a title that mentions an example" },
    {
      rows: [["※記入例を参考に入力してください"], ...table],
      input: { name: "様式１" },
      note: "a note that mentions the example",
    },
    { rows: table, input: { name: "進捗状況一覧", visibility: "hidden" }, note: "hidden" },
    { rows: table, input: { name: "リストアップ事業" }, note: "a name that contains リスト" },
    {
      rows: [
        ["指標名", "担当課", "目標値", "実績値"],
        ["相談件数", "健康課", "10件", "9件"],
      ],
      note: "indicators without projects",
    },
    {
      rows: [
        ["事業名", "担当課", "実施状況"],
        ["連絡会議", "健康課", "書面により１回開催し、17機関から意見を得た。"],
      ],
      note: "three columns",
    },
    {
      rows: [
        ["取組", "担当課", "令和６年度の取組状況", "評価"],
        ["連絡会議", "健康課", "書面により開催した。", "○"],
      ],
      note: "words for figures",
    },
    { rows: table, input: { name: "説明会等の実施状況" }, note: "説明会 is what is reported" },
    { rows: table, input: { name: "相談窓口設置事業" }, note: "a name with 設置" },
  ])("$note", ({ rows, input }) => {
    expect(readRows(rows, input)).toMatchObject({ kind: "table", why: null });
  });
});
