import type { ColumnRole } from "../../../src/core/model";
import type { ContentKind } from "../../../src/core/read/headerSynonyms";
import { matchHeader } from "../../../src/core/read/matchHeader";

type Case = { readonly header: string; readonly role: ColumnRole; readonly content?: ContentKind };
type Words = Partial<Record<ColumnRole, readonly string[]>>;

/** The column sets of domain.md 1.2, in their order. */
const real: Readonly<Record<string, readonly Case[]>> = {
  北九州市: [
    { header: "事業№", role: "projectNumber" },
    { header: "事業名", role: "projectName" },
    { header: "事業概要", role: "description" },
    { header: "令和３年度実績", role: "result", content: "prose" },
    { header: "取組状況", role: "status", content: "category" },
    { header: "現状の課題", role: "issue" },
    { header: "今後の取組・達成目標", role: "nextPlan" },
    { header: "担当所管課", role: "department" },
  ],
  飯塚市: [
    { header: "№", role: "projectNumber" },
    { header: "実施内容", role: "projectName" },
    { header: "内容", role: "description" },
    { header: "担当課", role: "department" },
    { header: "令和２年度の実施計画", role: "plan" },
    { header: "指標名", role: "indicator" },
    { header: "令和2年度\n目標値", role: "target" },
    { header: "令和２年度　実施状況", role: "result", content: "prose" },
    { header: "令和2年度　実施状況に関する担当課の評価", role: "evaluation", content: "prose" },
    { header: "令和2年度\n実績値", role: "actual" },
    { header: "達成度(％)", role: "achievement" },
  ],
  いわき市: [
    { header: "事業概要および「生きる支援」実施内容", role: "description" },
    { header: "令和3年度\n取り組み状況", role: "result", content: "prose" },
    { header: "評価", role: "status", content: "category" },
    { header: "令和4年度予定", role: "plan", content: "prose" },
    { header: "令和5年度までの目標値", role: "target" },
    { header: "令和3年度評価指標", role: "actual", content: "quantity" },
    { header: "H29年度計画策定時の現状値", role: "baseline" },
  ],
  熊本市: [
    { header: "計画における項目", role: "policyItem" },
    { header: "計画書\nページ", role: "planPage" },
    { header: "担当部署", role: "department" },
    { header: "令和元年度実施状況", role: "result", content: "prose" },
    { header: "実施状況の評価", role: "evaluation", content: "prose" },
    { header: "達成度(%)", role: "achievement", content: "percent" },
    { header: "今後の実施計画", role: "nextPlan" },
  ],
  流山市: [
    { header: "基本目標", role: "policyArea" },
    { header: "施策の方向性", role: "policyArea" },
    { header: "事業番号", role: "projectNumber" },
    { header: "成果指標", role: "indicator", content: "text" },
    { header: "現状値", role: "baseline" },
    { header: "目標値", role: "target" },
    { header: "課題", role: "issue" },
    { header: "改善策", role: "nextPlan" },
  ],
  目黒区: [
    { header: "事業内容", role: "description" },
    { header: "計画目標", role: "target", content: "quantity" },
    { header: "実績", role: "result", content: "prose" },
    { header: "評価", role: "status", content: "category" },
    { header: "評価の理由", role: "reason" },
    { header: "今後", role: "nextPlan" },
  ],
  相模原市: [
    { header: "指標No", role: "projectNumber" },
    { header: "指標名", role: "indicator" },
    { header: "目標値(a)", role: "target" },
    { header: "実績値(b)", role: "actual" },
    { header: "達成率(b/a)", role: "achievement" },
    { header: "達成率（a/b）", role: "achievement" },
  ],
  総合計画一覧: [
    { header: "単位", role: "unit" },
    { header: "方向性", role: "direction", content: "category" },
    { header: "定義・算出方法", role: "description" },
  ],
  国の進捗表: [
    { header: "項目", role: "policyItem" },
    { header: "主な取組状況【予算】", role: "result", content: "prose" },
    { header: "評価・実績値【目標値】", role: "actual", content: "quantity" },
    { header: "課題・予定", role: "issue" },
    { header: "担当省庁", role: "department", content: "text" },
  ],
};

const cases = Object.entries(real).flatMap(([place, columns]) => columns.map((column) => ({ place, ...column })));

test.each(cases)("$place: $header → $role", ({ header, role, content }) => {
  expect(matchHeader([header], content)?.role).toBe(role);
});

/** Words as municipalities write them, whatever the column holds. */
const written: Words = {
  projectNumber: ["No", "NO.", "Ｎｏ．", "番号", "整理番号", "事務事業番号", "施策番号", "通し番号", "通番", "コード", "事業ＩＤ", "取組番号", "取組№", "事業\n番号"],
  projectName: ["事\u3000業\u3000名", "取組名", "取組名称", "事務事業名", "具体的な取組", "主な取組", "主な事業", "取り組み", "取組", "事業・取組名", "事業（取組）名", "関連事業", "具体的事業"],
  description: ["事業の概要", "取組内容", "取組の\n概要", "事業の目的", "概要", "目的", "事業内容・対象", "取組みの内容"],
  department: ["担当部署", "所管課", "担当課名", "担当課（係）", "担当課・係", "担\u3000当\u3000課", "主管課", "所管部署", "担当課等", "実施主体", "関係課", "事業担当課", "所属", "回答課", "担当課\n（ｸﾞﾙｰﾌﾟ）"],
  division: ["部局", "部局名", "担当部局", "部", "局"],
  policyArea: ["基本施策", "基本方針", "重点施策", "施策の柱", "施策体系", "大項目", "分野", "施策分野", "政策"],
  policyItem: ["小項目", "施策の項目"],
  planPage: ["頁", "計画書\n掲載頁", "計画ページ", "掲載ページ", "ページ数"],
  plan: ["実施計画", "年度計画", "事業計画", "令和５年度の\n実施計画", "取組予定"],
  indicator: ["指標", "成果指標", "活動指標", "評価指標名", "ＫＰＩ", "指標の名称", "指\u3000標\u3000名"],
  target: ["目標値（令和５年度）", "①目標値", "Ａ　目標値", "目\u3000標\u3000値", "目標数値", "計画値", "令和６年度目標値", "ＫＰＩ目標値", "目標回数"],
  actual: ["実績値", "実\u3000績\u3000値", "現況値", "実績数値", "令和４年度 実績値", "実施回数", "参加者数", "受講者数"],
  baseline: ["基準値", "基準値(H30)", "当初値", "計画策定時", "基準年度値", "策定時の現状値", "初期値"],
  unit: ["単\u3000位", "単位"],
  direction: ["目指す\n方向", "目標の方向性", "増減"],
  achievement: ["達成率", "③達成率（②／①）", "【達成率】", "達成率\n（％）", "進捗率", "達成度（％）", "執行率", "対目標比", "到達度"],
  status: ["進捗区分", "達成区分", "評価区分", "評価ランク", "判定", "ステータス", "自己評価", "担当課評価", "総合評価"],
  reason: ["評価理由", "未達成の理由", "評価の根拠", "遅れの要因", "理由", "判定理由"],
  issue: ["課\u3000題", "課題等", "課題・問題点", "問題点", "現状と課題", "取組における課題", "残された課題"],
  nextPlan: ["今後の方向性", "今後の取組方針", "次年度の予定", "次年度の\n方向性", "改善点", "今後の対応", "来年度の取組", "見直し内容", "翌年度以降の取組"],
  schedule: ["実施時期", "実施期間", "開催日", "スケジュール"],
  contractor: ["委託先", "発注先", "協力団体", "連携機関"],
  other: ["備考", "備\u3000考", "関連URL", "予算額", "決算額\n（千円）", "事業費", "特記事項", "SDGs", "関連する\nＳＤＧｓ", "確認欄", "新規・継続"],
};

test.each(Object.entries(written).flatMap(([role, headers]) => headers.map((header) => ({ header, role }))))(
  "$header → $role",
  ({ header, role }) => {
    expect(matchHeader([header])?.role).toBe(role);
  },
);

describe("no header's words", () => {
  test.each([
    { text: "", note: "nothing" },
    { text: "12", note: "a number" },
    { text: "80%", note: "a rate" },
    { text: "健康課", note: "a department" },
    { text: "順調", note: "a status" },
    { text: "ゲートキーパー養成講座", note: "a project" },
    { text: "６回", note: "a quantity" },
    { text: "－", note: "a dash" },
    { text: "実施した。", note: "a sentence" },
    { text: "継続", note: "a plan" },
    { text: "◎", note: "a mark" },
    { text: "中止", note: "a word instead of a number" },
    { text: "基本施策１　地域におけるネットワークの強化", note: "a heading" },
    { text: "広報紙での特集", note: "a project" },
    { text: "令和3年度", note: "a year alone" },
  ])("$text ($note)", ({ text }) => {
    expect(matchHeader([text])).toBeUndefined();
  });
});
