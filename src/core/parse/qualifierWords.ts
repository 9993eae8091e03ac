import type { Comparator, QuantityNote } from "../model/achievement";

/** Words directly before a number. Origin: sheets.md, domain.md 1.5, and the corpus. */
export const wordsBefore: readonly { readonly words: readonly string[]; readonly note: QuantityNote }[] = [
  {
    words: ["約", "およそ", "おおよそ", "凡そ", "おおむね", "概ね", "ほぼ", "だいたい", "大体", "概数"],
    note: "approximate",
  },
  {
    words: ["延べ", "延べで", "延", "のべ", "延ベ", "述べ", "累計", "累計で", "累積", "通算", "通算で"],
    note: "cumulative",
  },
  { words: ["平均", "平均で", "平均値"], note: "average" },
  { words: ["各", "各々", "おのおの", "それぞれ", "ともに", "共に", "いずれも"], note: "each" },
  { words: ["見込", "見込み", "見込値", "速報", "速報値", "暫定", "暫定値", "概算", "予定"], note: "provisional" },
];

/** Periods directly before a number of times: 年１回, 月2回, 毎週1回. */
export const periodsBefore: ReadonlyMap<string, string> = new Map([
  ["年間", "年"],
  ["年に", "年"],
  ["毎年", "年"],
  ["年", "年"],
  ["半年に", "半年"],
  ["四半期に", "四半期"],
  ["四半期ごとに", "四半期"],
  ["四半期毎に", "四半期"],
  ["隔月", "隔月"],
  ["隔月に", "隔月"],
  ["毎月", "月"],
  ["月に", "月"],
  ["月", "月"],
  ["毎週", "週"],
  ["週に", "週"],
  ["週", "週"],
  ["毎日", "日"],
  ["1日", "日"],
  ["1日に", "日"],
]);

/** Comparators before a number. */
export const comparatorsBefore: ReadonlyMap<string, Comparator> = new Map([
  ["少なくとも", ">="],
  ["最低", ">="],
  ["最低でも", ">="],
  ["最低限", ">="],
  ["≧", ">="],
  [">", ">"],
  ["≦", "<="],
  ["<", "<"],
  ["上限", "<="],
]);

/** Comparators behind a number. */
export const comparatorsAfter: ReadonlyMap<string, Comparator> = new Map([
  ["以上", ">="],
  ["を超える", ">"],
  ["を上回る", ">"],
  ["より多い", ">"],
  ["超え", ">"],
  ["超", ">"],
  ["以下", "<="],
  ["以内", "<="],
  ["を下回る", "<"],
  ["より少ない", "<"],
  ["未満", "<"],
  ["≧", ">="],
  ["≦", "<="],
]);

/** Notes behind a number: 50名程度, 120人（暫定）, 各5回ずつ. */
export const notesAfter: ReadonlyMap<string, QuantityNote> = new Map([
  ["程度", "approximate"],
  ["ほど", "approximate"],
  ["前後", "approximate"],
  ["余り", "approximate"],
  ["余", "approximate"],
  ["強", "approximate"],
  ["弱", "approximate"],
  ["くらい", "approximate"],
  ["ぐらい", "approximate"],
  ["台", "approximate"],
  ["見込み", "provisional"],
  ["見込", "provisional"],
  ["見込値", "provisional"],
  ["予定", "provisional"],
  ["暫定", "provisional"],
  ["速報", "provisional"],
  ["ずつ", "each"],
]);

/** What is done, behind a number, where it says nothing more: 3回開催, 51名受講, 100部配布した. */
export const deedWords: readonly string[] = [
  ..."実施 開催 配布 配付 発行 発送 送付 掲載 掲示 設置 作成 印刷 放送 放映 配信 投稿 更新 発信 参加 受講 受診 出席 来場 来所 修了 養成".split(
    " ",
  ),
  ..."派遣 訪問 相談 対応 支援 利用 活用 紹介 案内 周知 啓発 提供 回答 申請 交付 認定 認証 委嘱 整備 新設 導入 締結 連携 視聴 閲覧 登録".split(
    " ",
  ),
  ..."配置 採用 任命 確認 把握 収集 回収 処理 受付 受理 支給 助成 貸出 購入 改修 点検 巡回 面談 面接 入園 入所 加入 増設 協議 決定".split(
    " ",
  ),
  ..."承認 表彰 展示 上映 公開 公表 通知 勧奨 指導 助言 検診 健診 接種 検査 講演 出展 応募 申込 送信 発表 報告 制作 収容 解決 達成".split(
    " ",
  ),
  ..."維持 確保 継続 完了 策定 計上".split(" "),
];
