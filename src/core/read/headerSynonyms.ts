import type { ColumnRole } from "../model";

/** What the cells of a column look like, as a whole; decides where a header's word is used for two things. */
export type ContentKind =
  "quantity" | "percent" | "category" | "scale" | "prose" | "department" | "number" | "empty" | "text";

/** One piece of knowledge about the words in headers. Patterns are tried on the header's key (see matchHeader). */
export type HeaderSynonym = {
  readonly role: ColumnRole;
  readonly pattern: RegExp;
  /** 0 to 1: how surely the word means the role. */
  readonly score: number;
  /** The role instead, where the column's cells are of that kind. */
  readonly byContent?: Partial<Record<ContentKind, ColumnRole>>;
  /** Where the word was met. */
  readonly origin: string;
};

const proseElseStatus = { prose: "result", quantity: "actual", percent: "achievement" } as const;

/**
 * Header words, the surest first within a role. Origins: [飯塚] [北九州] [いわき] [熊本] the reference sheets; [1.2] the real
 * column sets listed in the domain notes (流山, 目黒, 相模原, あきる野, 加古川, 登別, 国の進捗表); [慣用] common in
 * administrative evaluation sheets.
 */
export const headerSynonyms: readonly HeaderSynonym[] = [
  // projectNumber
  {
    role: "projectNumber",
    pattern: /^(?:no\.?|番号|#|id|コード|項番|連番|通番|通し番号|枝番|順番|行番号)$/u,
    score: 0.95,
    origin: "[飯塚] [熊本] [慣用]",
  },
  {
    role: "projectNumber",
    pattern:
      /^(?:事業|取組み?|取り組み|施策|指標|整理|管理|計画|掲載|事務事業|個票|項目|kpi|目標)(?:番号|no\.?|コード|id)$/u,
    score: 0.95,
    origin: "[北九州] 事業№ [1.2] 指標No",
  },
  { role: "projectNumber", pattern: /(?:番号|no\.?)$/u, score: 0.7, origin: "[慣用]" },
  // planPage
  { role: "planPage", pattern: /(?:頁|ページ|page)(?:番号|数)?$/u, score: 0.95, origin: "[熊本] 計画書ページ" },
  { role: "planPage", pattern: /^(?:p\.?|該当p|計画p|掲載箇所)$/u, score: 0.85, origin: "[慣用]" },
  // reason before evaluation: 評価の理由 is a reason
  {
    role: "reason",
    pattern: /^(?:評価の?|判定の?|未達成の?)?(?:理由|根拠|要因)(?:・|及び|と|、)/u,
    score: 0.95,
    origin: "[慣用] 評価の理由・課題",
  },
  {
    role: "reason",
    pattern: /(?:理由|根拠|要因)(?:等|・分析|及び課題|欄|・説明)?$/u,
    score: 0.92,
    origin: "[1.2] 目黒 評価の理由",
  },
  { role: "reason", pattern: /(?:理由|要因)/u, score: 0.75, origin: "[1.2] 流山 理由必須" },
  // direction of an indicator
  {
    role: "direction",
    pattern: /^(?:指標の|目標の|数値の)?(?:方向性?|増減|増減方向|目指す方向性?|望ましい方向性?|めざす方向性?)$/u,
    score: 0.85,
    origin: "[1.2] 総合計画一覧 方向性",
    byContent: { prose: "nextPlan" },
  },
  // nextPlan
  {
    role: "nextPlan",
    pattern: /^(?:今後|次年度|来年度|翌年度|次期|これから)/u,
    score: 0.93,
    origin: "[北九州] 今後の取組 [熊本] 今後の実施計画",
  },
  {
    role: "nextPlan",
    pattern:
      /(?:改善(?:策|点|内容|方針|案|計画)|展望|見直し(?:内容|案|方針)?|対応方針|対応策|(?:以降|今後)の?(?:取組|予定|計画|方針|方向性))/u,
    score: 0.85,
    origin: "[1.2] 流山 改善策 [熊本] 以降の実施計画",
  },
  { role: "nextPlan", pattern: /^(?:方向性|対応|対策|方針|予定)$/u, score: 0.6, origin: "[いわき] 令和4年度予定" },
  {
    role: "nextPlan",
    pattern: /^改善$|^(?:事業|取組)の?方向性$|に向けた(?:見直し|取組|改善|予定|対応)/u,
    score: 0.89,
    origin: "[慣用] PDCA: 改善、事業の方向性（拡充・継続・縮小）",
  },
  // issue
  {
    role: "issue",
    pattern: /(?:課題|問題点?|反省点?|改善すべき点)(?:等|点|・問題点|・改善点|認識)?$/u,
    score: 0.93,
    origin: "[北九州] 現状の課題",
  },
  {
    role: "issue",
    pattern: /^(?:現状の?|現状と|今後の|取組の|主な)?(?:課題|問題点)/u,
    score: 0.94,
    origin: "[1.2] 国 課題・予定",
  },
  // department and division
  {
    role: "department",
    pattern:
      /^(?:主|事業|取組|実施)?(?:担当|所管|所轄|実施|主管|回答|責任|(?:関係|関連)(?!機関|団体|者))(?:所管|所属)?(?:課|課室|課等|課名|課所|省庁|部署|部局課|部課|部署名|所属|所属名|機関|主体|部門|係|者|室課|組織|団体)(?:名|等)?$/u,
    score: 0.95,
    origin: "[飯塚] 担当課 [北九州] 担当所管課 [熊本] 担当部署",
  },
  {
    role: "department",
    pattern:
      /^(?:担当|所管|課|課名|課等|部署|部署名|所属|所属名|主体|課室|課室名|部課名|部課|担当課・係|担当課係|主管|部課係)$/u,
    score: 0.9,
    origin: "[慣用]",
  },
  {
    role: "department",
    pattern: /^(?!.*(?:評価|意見|コメント|所見)).*(?:担当|所管)(?:課|部署)/u,
    score: 0.8,
    origin: "[慣用]",
  },
  {
    role: "division",
    pattern: /^(?:担当|所管)?(?:部|局|部局|部名|局名|部局名|部等|部・局)$/u,
    score: 0.92,
    origin: "[熊本] 担当部署 [慣用]",
  },
  // unit, baseline
  { role: "unit", pattern: /^(?:指標の|数値の)?単位(?:等)?$/u, score: 0.97, origin: "[1.2] 総合計画一覧" },
  {
    role: "baseline",
    pattern:
      /(?:基準(?:値|年度?値?|時点?値?)?|策定時(?:点)?の?(?:値|現状|現状値|実績値?|数値)?|当初値|初期値|ベースライン|スタート値|計画策定時|策定前)(?:等)?$/u,
    score: 0.93,
    origin: "[いわき] 計画策定時の現状値 [1.2] IATI baseline",
  },
  {
    role: "baseline",
    pattern: /^(?:現状値?|現況値?|現在値|従前値)$/u,
    score: 0.8,
    origin: "[1.2] 流山 現状値",
    byContent: { prose: "other" },
  },
  // achievement
  {
    role: "achievement",
    pattern: /(?:達成|進捗|到達|進行|実施|執行|目標達成)(?:度|率)(?:等|合い|a?\/b|b\/a|a\/b)?$/u,
    score: 0.95,
    origin: "[飯塚] 達成度 [1.2] 相模原 達成率",
    byContent: { category: "status", scale: "status" },
  },
  {
    role: "achievement",
    pattern: /^(?:達成|対目標|対計画|b\/a|\(?b\/a\)?)$/u,
    score: 0.75,
    origin: "[慣用]",
    byContent: { category: "status", prose: "evaluation" },
  },
  {
    role: "achievement",
    pattern:
      /^対?(?:目標|計画|見込)(?:値|数|量|額)?対?比率?$|^(?:目標|計画|見込)(?:値|数|量|額)?に対する(?:実績の?)?(?:割合|比率?|達成)$|^実績(?:値|数|量|額)?[/÷](?:目標|計画|見込)(?:値|数|量|額)?$|^(?:達成|進捗)(?:割合|比率)$|^(?:整備|開催|完了|消化)率$/u,
    score: 0.9,
    origin: "[慣用] 対計画比、計画対比、実績／計画: 介護保険事業計画の点検表など",
    byContent: { category: "status", prose: "evaluation" },
  },
  // target
  {
    role: "target",
    pattern: /(?:目標|計画|指標|目標数|kpi)(?:数値|値)(?:等)?(?:\(?a\)?)?$/u,
    score: 0.95,
    origin: "[飯塚] 目標値 [1.2] 相模原 目標値(a)",
  },
  {
    role: "target",
    pattern: /(?:目標|計画|予定).{0,4}?(?:数量?|量|額|件数|回数|人数|水準|指数|延長|面積|距離)(?:\(?a\)?)?$/u,
    score: 0.88,
    origin: "[慣用]",
  },
  {
    role: "target",
    pattern: /^(?:目標|達成目標|到達目標|年度目標|最終目標|計画目標|中間目標|期末目標|年間目標|目標\(?a\)?)$/u,
    score: 0.89,
    origin: "[1.2] 目黒 計画目標",
    byContent: { prose: "plan" },
  },
  {
    role: "target",
    pattern: /^(?:見込量|量の見込み?|推計値|見込値)$/u,
    score: 0.8,
    origin: "[慣用] 介護・子育ての計画の見込量",
    byContent: { prose: "plan" },
  },
  { role: "target", pattern: /期待効果/u, score: 0.92, origin: "目的/期待効果・KPI: 目的と目標を一つの欄に書く様式" },
  // indicator
  {
    role: "indicator",
    pattern: /(?:指標|kpi|数値目標)(?:名|名称|の名称|の内容|名等)$|(?:指標|kpi)項目$/u,
    score: 0.96,
    origin: "[飯塚] 指標名",
  },
  {
    role: "indicator",
    pattern: /^(?:[^0-9]*)(?:指標|kpi)(?:名|名称|項目|の名称|の内容|等|名等)?$/u,
    score: 0.9,
    origin: "[飯塚] 指標名 [1.2] 成果指標",
    byContent: { quantity: "actual", percent: "actual" },
  },
  {
    role: "target",
    pattern: /^(?:数値|定量)目標$/u,
    score: 0.85,
    origin: "[慣用] 数値目標: 値の欄にも指標の欄にも使われる",
    byContent: { prose: "indicator", text: "indicator", category: "indicator" },
  },
  {
    role: "indicator",
    pattern: /^(?:目標項目|目標指標|目標の?内容|評価項目|管理項目|測定項目)(?:名|項目)?$/u,
    score: 0.8,
    origin: "[慣用]",
    byContent: { quantity: "target", percent: "target" },
  },
  // actual
  {
    role: "actual",
    pattern: /(?:実績|実測|現況|現在|結果)(?:数値|値)(?:等)?(?:\(?b\)?)?$/u,
    score: 0.95,
    origin: "[飯塚] 実績値 [1.2] 相模原 実績値(b)",
  },
  {
    role: "actual",
    pattern:
      /(?:実績|実施|開催|参加|受講|相談|利用|整備|完了|設置|改修).{0,4}?(?:数量?|量|額|件数|回数|人数|者数|延長|面積|距離)(?:\(?b\)?)?$/u,
    score: 0.74,
    origin: "[慣用]",
  },
  {
    role: "actual",
    pattern: /^(?:中間|直近|最新|現時点)の?(?:年度?|時点?|値|数値|実績値?|現状値?)(?:の?(?:値|実績値?))?$|^現在$/u,
    score: 0.85,
    origin: "[慣用] 健康増進計画などの中間評価の表",
    byContent: { prose: "result", category: "status" },
  },
  {
    role: "status",
    pattern: /^(?:中間|最終|直近)評価(?:時|値|時点|結果)?$/u,
    score: 0.86,
    origin: "[慣用] 中間評価: 評価の語にも、その時の値にも使われる",
    byContent: { quantity: "actual", percent: "actual", number: "actual", prose: "evaluation" },
  },
  { role: "actual", pattern: /^実績\(?b\)?$/u, score: 0.9, origin: "[1.2] 実績(b)", byContent: { prose: "result" } },
  {
    role: "actual",
    pattern: /^(?:年度)?実績$/u,
    score: 0.83,
    origin: "[北九州] 令和３年度実績 [1.2] 目黒 実績",
    byContent: { prose: "result", text: "result", category: "result" },
  },
  // status
  {
    role: "status",
    pattern: /(?:評価|進捗|達成|実施|判定|取組|事業)(?:区分|ランク|記号|段階|判定|レベル|ステータス|評定|評語)$/u,
    score: 0.93,
    origin: "[1.2] 評価区分 [慣用]",
    byContent: { prose: "evaluation" },
  },
  {
    role: "status",
    pattern: /^(?:判定|評定|ステータス|ランク|総合判定|総合評価|進捗|状態|達成状況判定)$/u,
    score: 0.85,
    origin: "[慣用]",
    byContent: { prose: "evaluation", percent: "achievement" },
  },
  {
    role: "status",
    pattern: /^(?:取組み?|取り組み|進捗|達成|実施|進行)(?:の)?(?:状況|状態|具合|度合い?|度)$/u,
    score: 0.72,
    origin: "[北九州] 取組状況 [いわき] 取り組み状況 [飯塚] 実施状況",
    byContent: { ...proseElseStatus, text: "result", empty: "result" },
  },
  {
    role: "status",
    pattern:
      /^(?:担当課|所管課|所属|内部|自己|外部|総合|一次|二次|最終|事業|年度|委員会|庁内|取組|各課|課)*(?:に?よる|の)?評価(?:結果|欄)?$/u,
    score: 0.8,
    origin: "[いわき] 評価 [1.2] 評価A–D",
    byContent: { prose: "evaluation", percent: "achievement" },
  },
  {
    role: "status",
    pattern: /^(?:状況|区分)$/u,
    score: 0.5,
    origin: "[慣用]",
    byContent: { prose: "result", text: "other", empty: "other" },
  },
  {
    role: "status",
    pattern: /^(?:実施|達成|取組|完了)(?:の)?有無$|^達成(?:の)?(?:見込み?|見通し)$/u,
    score: 0.88,
    origin: "[慣用] 実施の有無 達成見込",
    byContent: { prose: "evaluation" },
  },
  // result
  {
    role: "result",
    pattern: /(?:実施|取組み?|取り組み|進捗|達成|活動)(?:の)?状況$/u,
    score: 0.91,
    origin: "[飯塚] 実施状況 [北九州] 取組状況",
    byContent: { quantity: "actual", percent: "achievement", category: "status", scale: "status" },
  },
  {
    role: "result",
    pattern:
      /(?:実施|取組み?|取り組み|活動|事業|進捗|具体的な?)(?:の)?(?:実績|結果|成果|経過|状況・実績|状況等?|内容・実績|実施状況)(?:・?効果|及び成果|・内容|の?内容|の概要|概要|\(?具体的に\)?)?$/u,
    score: 0.9,
    origin: "[飯塚] 実施状況 [いわき] 取り組み状況",
    byContent: { quantity: "actual", percent: "actual", category: "status" },
  },
  {
    role: "result",
    pattern: /(?:・|及び|と|\/|、)(?:成果|実績|結果|実施状況|取組状況)$/u,
    score: 0.94,
    origin: "[慣用] 取組内容・成果",
    byContent: { category: "status" },
  },
  {
    role: "result",
    pattern:
      /^(?:主な|年度)?(?:取組|実施|活動|事業)?(?:実績|成果|結果)(?:・成果|・効果|内容|の内容|等|概要|・取組状況|及び成果|・評価)?$/u,
    score: 0.8,
    origin: "[1.2] 国 主な取組状況",
    byContent: { quantity: "actual", percent: "actual", category: "status" },
  },
  {
    role: "result",
    pattern: /(?:実績|実施状況|取組状況|取組結果|進捗状況|実施内容\(?実績\)?)/u,
    score: 0.6,
    origin: "[慣用]",
    byContent: { quantity: "actual", category: "status", percent: "actual" },
  },
  {
    role: "result",
    pattern: /^(?:実施|行った|取り組んだ|実施した)(?:こと|事項)?$/u,
    score: 0.62,
    origin: "[慣用] PDCA: 実施したこと",
    byContent: { category: "status", quantity: "actual" },
  },
  {
    role: "result",
    pattern: /(?:実施した|行った|取り組んだ)(?:こと|内容|事項|取組)$/u,
    score: 0.9,
    origin: "[慣用] PDCA: 実施したこと",
  },
  {
    role: "result",
    pattern: /^(?:主な)?(?:取組み?|取り組み|実績)(?:と|及び|・)(?:要因|課題|成果)/u,
    score: 0.945,
    origin: "[慣用] 主な取組と要因",
  },
  // evaluation
  {
    role: "evaluation",
    pattern: /^評価(?:・|及び|と)/u,
    score: 0.96,
    origin: "[1.2] 国 評価・実績値【目標値】",
    byContent: { quantity: "actual", category: "status" },
  },
  {
    role: "evaluation",
    pattern: /(?:に関する|に対する|についての|状況の|取組の|実績の|成果の).*評価$/u,
    score: 0.93,
    origin: "[飯塚] 実施状況に関する担当課の評価",
    byContent: { category: "status" },
  },
  {
    role: "evaluation",
    pattern: /(?:評価|自己評価)(?:・?(?:コメント|所見|内容|分析|検証|説明|意見|課題|の?内容))$/u,
    score: 0.88,
    origin: "[1.2] 評価・実績値",
    byContent: { category: "status" },
  },
  {
    role: "evaluation",
    pattern: /評価/u,
    score: 0.6,
    origin: "[飯塚] 実施状況に関する担当課の評価",
    byContent: { category: "status", percent: "achievement" },
  },
  {
    role: "evaluation",
    pattern:
      /^(?:効果|成果|分析|検証|所見|総括|振り返り|ふり返り|考察|コメント|意見|効果・課題|成果・課題|評価コメント|取組の効果|成果と課題)$/u,
    score: 0.75,
    origin: "[慣用]",
  },
  // plan
  {
    role: "plan",
    pattern: /^(?:の)?(?:実施|年度|年次|取組|事業|活動|行動|当初)*(?:計画|予定)(?:内容|概要|等|事項)?$/u,
    score: 0.85,
    origin: "[飯塚] 令和2年度の実施計画",
    byContent: { quantity: "target" },
  },
  { role: "plan", pattern: /(?:実施|取組|年度|事業)(?:計画|予定)(?:内容|概要)?$/u, score: 0.8, origin: "[慣用]" },
  {
    role: "plan",
    pattern: /(?:に)?(?:行う|実施する|取り組む|取組む)(?:こと|内容|予定|事項)$/u,
    score: 0.85,
    origin: "[慣用] PDCA: 行うこと",
  },
  { role: "plan", pattern: /(?:取組み?|事業|実施|推進)方針$/u, score: 0.8, origin: "[慣用] 取組方針" },
  // policy areas, the outer words first
  {
    role: "policyArea",
    pattern:
      /^(?:基本|重点|重要|主要|横断的?|共通|個別)?(?:目標|施策|方針|方向|方向性|理念|政策|戦略|分野|課題|項目|視点|テーマ|プロジェクト|柱)(?:名|区分|等)?$/u,
    score: 0.82,
    origin: "[1.2] 流山 基本目標 [熊本] 基本施策",
  },
  {
    role: "policyArea",
    pattern:
      /^(?:施策|政策|取組|計画|事業|対策)(?:の)?(?:柱|体系|分野|区分|分類|基本方針|大綱|目標|分類名|展開)(?:名)?$|^(?:施策|政策|計画|対策)(?:の)?方向性?(?:名)?$/u,
    score: 0.88,
    origin: "[1.2] 施策の方向性 [慣用]",
  },
  {
    role: "policyArea",
    pattern: /^(?:大|中)(?:項目|分類|柱|区分|施策)$|^(?:柱|章|節|領域|ライフステージ|区分\d?)$|評価指標$/u,
    score: 0.7,
    origin: "[慣用]",
    byContent: { quantity: "actual", prose: "other" },
  },
  {
    role: "policyItem",
    pattern:
      /(?:における|の)?(?:小)(?:項目|分類|区分|施策)$|^(?:計画における|該当)?項目(?:名)?$|^施策の(?:項目|内容)$|^(?:具体的|主要|個別)施策$/u,
    score: 0.85,
    origin: "[熊本] 計画における項目 [慣用] 施策の項目",
  },
  // projectName
  {
    role: "projectName",
    pattern:
      /^(?:(?:主な|具体的な?|個別|関連|対象|実施|各|個々の)*(?:事業|取組み?|取り組み|事務事業)(?:等|・(?:取組|事業|施策|活動))?(?:の)?(?:名|名称|項目名))(?:等)?$/u,
    score: 0.95,
    origin: "[北九州] 事業名 事業名称",
  },
  {
    role: "projectName",
    pattern:
      /^(?:(?:主な|具体的な?|個別|関連|対象|実施|各|個々の)*(?:施策|活動|項目|計画)(?:等|・(?:取組|事業|施策|活動))?(?:の)?(?:名|名称|項目名))(?:等)?$/u,
    score: 0.84,
    origin: "[慣用]",
  },
  {
    role: "projectName",
    pattern:
      /^(?:主な|具体的な?|個別|関連|対象|実施|主要|各課の?)*(?:事業|取組み?|取り組み|事務事業)(?:・(?:取組|事業|施策))?(?:項目)?$/u,
    score: 0.85,
    origin: "[1.2] 国 主な取組",
  },
  {
    role: "projectName",
    pattern: /^(?:名称|件名|プロジェクト名?|事業・取組等?|事業\(取組\)名?|取組\(事業\)名?)$/u,
    score: 0.8,
    origin: "[慣用]",
  },
  { role: "projectName", pattern: /^実施内容$/u, score: 0.5, origin: "[飯塚] [熊本] 実施内容" },
  {
    role: "projectName",
    pattern: /^(?:取り組む|取組む|推進する|実施する)べき(?:事項|こと|内容|取組)$|^(?:重点|主要|推進|実施)?事項$/u,
    score: 0.85,
    origin: "[慣用] 取り組むべき事項",
  },
  // description
  {
    role: "description",
    pattern:
      /^(?:主な|具体的な?)?(?:事業|取組み?|取り組み|施策|活動|計画|業務)(?:の)?(?:概要|内容|目的|説明|趣旨|詳細|対象)(?:等|・対象|・目的|・内容)?/u,
    score: 0.92,
    origin: "[北九州] 事業概要",
  },
  {
    role: "description",
    pattern: /^(?:内容|概要|目的|説明|対象|詳細|趣旨|定義|算出方法|内容等|目的・内容|定義・算出方法|取組の方向性?)$/u,
    score: 0.8,
    origin: "[飯塚] 内容",
  },
  { role: "description", pattern: /(?:概要|説明)(?:$|及び)/u, score: 0.75, origin: "[いわき] 事業概要および" },
  // schedule, contractor
  {
    role: "schedule",
    pattern:
      /^(?:実施|開催|計画|事業|取組)?の?(?:時期|期間|期日|日程|期限|スケジュール|工程|年度|実施日|開催日|開始年度|終了年度|完了予定)$/u,
    score: 0.88,
    origin: "[renkei] 実施時期",
  },
  {
    role: "contractor",
    pattern: /^(?:発注|委託|受託|協力|連携|関係|共催|協働)(?:先|者|機関|団体|機関等|団体等|業者|部署|課)?(?:名|等)?$/u,
    score: 0.85,
    origin: "[renkei] 発注先",
  },
  // other: columns that end no question
  {
    role: "other",
    pattern:
      /^(?:備考|特記事項?|その他|摘要|メモ|注記|参考|url|リンク|関連(?:する)?(?:url|計画|資料|法令|sdgs.*)|sdgs?.*|予算.*|決算.*|事業費.*|(?:新規|継続)[・/](?:新規|継続|拡充).*|新規(?:事業)?の?(?:区分|別|有無)|再掲(?:の?有無|欄|先)|根拠法令|財源|出典.*|確認欄?|チェック|公表.*)$/u,
    score: 0.9,
    origin: "[1.2] 備考 関連URL",
  },
];
