/**
 * Units that stand behind a number in a progress sheet. A word that is missing here is still read where nothing else
 * follows it; the list decides where a unit ends and the next word begins (3回 参加者, 18.6 自殺者数).
 * Origin: the corpus (sheets.md), the indicator tables of domain.md 1.2, and the counters of 常用 usage in them.
 */
export const unitWords: readonly string[] = [
  // persons and households — corpus: 人 名; domain.md 1.2
  ..."人 名 人日 人回 人分 名分 世帯 家族 家庭 戸 組 夫婦 親子 会員 団員 委員 議員".split(" "),
  // times and cases — corpus: 回 件 回/年; 公表 tables: 事例 ケース
  ..."回 件 度 回分 件数 ケース 事例 例 案件 検体 コマ クール 講座 コース 教室 プログラム シリーズ セッション".split(
    " ",
  ),
  // things handed out — corpus: 冊 枚 部
  ..."冊 枚 部 本 個 箱 袋 セット 通 点 票 問 品 品目 着 足 束 鉢 株 巻 面 題 曲 話 作品 食 皿 杯 缶".split(" "),
  // places and bodies — corpus: か所 会場 地域; domain.md 1.2
  ..."か所 ヶ所 カ所 ケ所 ヵ所 箇所 個所 所 会場 地域 地区 圏域 区域 ブロック 拠点 施設 機関 事業所 事業者 企業 社 法人 団体 組織 店 店舗".split(
    " ",
  ),
  ..."校 園 学校 学級 クラス 学年 室 棟 戸 台 基 機 体 床 席 区画 ブース フロア 路線 便 両 隻 頭 匹 羽".split(" "),
  ..."自治会 町内会 市町村 市町 市 町 村 区 国 か国 県 課 係 部署 部局 局 会 会議 団 班 グループ チーム サークル クラブ".split(
    " ",
  ),
  // kinds and items — corpus: 種類
  ..."種類 種 種目 科目 事業 施策 取組 取り組み 項目 指標 分野 計画 制度 議案 品種 タイプ パターン つ 回答".split(" "),
  // words that begin with an ordinal (大 番 類 条), and nouns in hiragana, which nothing else would mark as a unit
  ..."大会 大学 番組 類型 条例 階層 ひろば つどい まつり おたより だより".split(" "),
  // time — か月 日間 時間 (a bare 月, 時 or 年度 is a date, never a unit)
  ..."年 年間 か年 か月 ヶ月 カ月 ケ月 ヵ月 箇月 か月間 日 日間 泊 週 週間 時間 分 分間 秒".split(" "),
  // money
  ..."円 千円 万円 百万円 千万円 億円 兆円 ドル".split(" "),
  // rates and ranks — corpus: % 人口10万対; 点 in 袋井市's scale
  ..."% ％ ‰ 割 ポイント pt p.p. 点 歳 才 位 倍 級 人口10万対 人/10万人".split(" "),
  // measures
  ..."km m cm km2 m2 m3 ha a kg g t トン L l ml kwh kw t-co2 ページ 頁 p 文字 字 行".split(" "),
  // internet — 周知 indicators: アクセス数, 再生, 登録者
  ..."アクセス PV pv ビュー 再生 フォロワー 閲覧 ダウンロード DL クリック 投稿 登録".split(" "),
];

/** Words behind a number that make it part of a name, an order or a date. Origin: sheets.md "label with digits in it". */
export const ordinalWords: readonly string[] = [
  ..."年度 年度末 年生 年目 年次 年前 年後 か月児 か月未満 か月健診 歳児 歳代 回目 日目 人目 件目 期 期生 期目 次 丁目 番 番地 番号".split(
    " ",
  ),
  ..."条 項 章 節 階 号 号車 周年 時 時頃 時半 月 月末 月頃 月中 月期 月分 月号 代 等 学期 者 類 つの 本柱 大 密 世 次元".split(
    " ",
  ),
];

/** Units that mean the same when two cells are compared; each list begins with the spelling used as key. */
export const sameUnits: readonly (readonly string[])[] = [
  ["人", "名", "人分", "名分", "にん"],
  ["か所", "ヶ所", "カ所", "ケ所", "ヵ所", "箇所", "個所", "ヵ所", "所"],
  ["か月", "ヶ月", "カ月", "ケ月", "ヵ月", "箇月", "か月間"],
  ["%", "％", "パーセント"],
  ["ポイント", "pt", "p.p."],
  ["ページ", "頁", "p"],
  ["歳", "才"],
  ["日", "日間"],
  ["年", "年間"],
  ["週", "週間"],
  ["種類", "種"],
  ["店", "店舗"],
  ["事例", "例"],
  ["取組", "取り組み"],
  ["組織", "団体"],
  ["pv", "アクセス", "閲覧"],
];

/**
 * Units that clerks use for one another (相談 48件 against a target of 50人). Held against each other they give a rate,
 * but not with certainty. Origin: own judgement; sheets often leave the unit out on one side.
 */
export const looseUnits: readonly (readonly string[])[] = [
  ["件", "人", "ケース", "事例", "組", "世帯", "家庭"],
  ["件", "回"],
  ["枚", "部", "冊", "個", "本", "セット"],
  ["か所", "施設", "会場", "校", "園", "店", "機関", "事業所", "団体", "社", "組織", "企業"],
  ["講座", "回", "コース", "教室", "クール", "コマ"],
];

/** How many of a period make a year; what a frequency is multiplied with (月２回 = 年24回). Origin: domain.md 1.5. */
export const timesAYear: ReadonlyMap<string, number> = new Map([
  ["年", 1],
  ["半年", 2],
  ["四半期", 4],
  ["隔月", 6],
  ["月", 12],
  ["週", 52],
  ["日", 365],
]);

/** Scales that stand before a unit: 千円, 百万円, 千人, 万件. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ["百", 100],
  ["千", 1_000],
  ["万", 10_000],
  ["十万", 100_000],
  ["百万", 1_000_000],
  ["千万", 10_000_000],
  ["億", 100_000_000],
  ["十億", 1_000_000_000],
  ["兆", 1_000_000_000_000],
]);
