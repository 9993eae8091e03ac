import type { Verdict } from "../model/achievement";
import type { Addressee, Language, Severity } from "../model/finding";
import type { ColumnRole, ReadSheet } from "../model/progress";

type Names<Key extends string> = Readonly<Record<Key, Readonly<Record<Language, string>>>>;

/** How urgent a finding is, as people read it. */
export const severityNames: Names<Severity> = {
  error: { ja: "要修正", en: "To correct" },
  warning: { ja: "要確認", en: "To confirm" },
  info: { ja: "参考", en: "For information" },
};

/** Who is asked. */
export const addresseeNames: Names<Addressee> = {
  department: { ja: "担当課", en: "Department" },
  secretariat: { ja: "事務局", en: "Secretariat" },
  display: { ja: "表示のみ", en: "Display only" },
};

/** What a worksheet was taken for. */
export const kindNames: Names<ReadSheet["kind"]> = {
  table: { ja: "進捗状況表", en: "Progress sheet" },
  cards: { ja: "調書（1事業1枚）", en: "Cards (one project each)" },
  other: { ja: "点検の対象外", en: "Not checked" },
};

/** What a stated achievement is, held against target and actual. */
export const verdictNames: Names<Verdict> = {
  exact: { ja: "計算と一致", en: "As computed" },
  floor: { ja: "一致（端数切り捨て）", en: "As computed, cut off" },
  capped: { ja: "一致（上限100％）", en: "As computed, capped at 100 %" },
  mean: { ja: "一致（指標の平均）", en: "As computed, mean of the indicators" },
  mismatch: { ja: "計算と不一致", en: "Not as computed" },
  "not-computable": { ja: "計算の対象外", en: "Not computable" },
  missing: { ja: "未記入（計算は可能）", en: "Not stated, though computable" },
  "stated-only": { ja: "記載のみ（計算は不可）", en: "Stated, not computable" },
};

/** Roles of columns, in the words of the templates. */
export const roleNames: Names<ColumnRole> = {
  projectNumber: { ja: "事業番号", en: "Project number" },
  projectName: { ja: "事業名", en: "Project" },
  description: { ja: "事業の内容", en: "Description" },
  department: { ja: "担当課", en: "Department" },
  division: { ja: "部局", en: "Division" },
  policyArea: { ja: "施策", en: "Policy area" },
  policyItem: { ja: "施策の項目", en: "Policy item" },
  planPage: { ja: "計画書のページ", en: "Page of the plan" },
  plan: { ja: "実施計画", en: "Plan for the year" },
  indicator: { ja: "指標名", en: "Indicator" },
  target: { ja: "目標値", en: "Target" },
  actual: { ja: "実績値", en: "Actual value" },
  baseline: { ja: "基準値", en: "Baseline" },
  unit: { ja: "単位", en: "Unit" },
  direction: { ja: "方向性", en: "Direction" },
  result: { ja: "実施状況（文章）", en: "Result (text)" },
  evaluation: { ja: "担当課の評価（文章）", en: "Evaluation (text)" },
  achievement: { ja: "達成度", en: "Achievement" },
  status: { ja: "評価（記号・語句）", en: "Status" },
  reason: { ja: "理由", en: "Reason" },
  issue: { ja: "課題", en: "Issues" },
  nextPlan: { ja: "今後の取組", en: "Next steps" },
  schedule: { ja: "時期", en: "Schedule" },
  contractor: { ja: "委託先", en: "Contractor" },
  other: { ja: "その他", en: "Other" },
};
