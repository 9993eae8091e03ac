import type { AchievementResult, IndicatorResult } from "../../../src/core/model";
import { tellStatedRate } from "../../../src/core/wording";

function indicator(explanation: string, percent: number, year: string | null = null): IndicatorResult {
  return {
    year,
    name: "",
    target: null,
    actual: null,
    baseline: null,
    direction: "unknown",
    formula: "ratio",
    explanation,
    percent,
    met: null,
    certain: true,
  };
}

function stated(verdict: AchievementResult["verdict"], raw: string, computed: number | null): AchievementResult {
  return {
    year: null,
    raw,
    stated: [Number.parseFloat(raw)],
    computed,
    verdict,
    rowIndex: 1,
    columnIndex: 1,
    nonNumeric: null,
  };
}

const two = [indicator("5件÷10件＝50％", 50), indicator("12件÷10件＝120％", 120)];

test.each([
  { verdict: "floor", raw: "66%", computed: 66.7, says: "記載66% ← 5件÷10件＝50％（端数切り捨て）" },
  { verdict: "capped", raw: "100%", computed: 120, says: "記載100% ← 5件÷10件＝50％（上限100％）" },
] as const)("$verdict", ({ verdict, raw, computed, says }) => {
  expect(tellStatedRate(stated(verdict, raw, computed), two.slice(0, 1), "ja")).toBe(says);
});

test("a mean without a cap says so", () => {
  expect(tellStatedRate(stated("mean", "85%", 85.04), two, "ja")).toBe(
    "記載85% ← 5件÷10件＝50％、12件÷10件＝120％（指標の平均85％、100％を超える指標も上限なし）",
  );
});

test("a mean that was cut off says so", () => {
  const below = [indicator("a", 86), indicator("b", 87.6)];
  expect(tellStatedRate(stated("mean", "86\n%", 86.8), below, "en")).toBe(
    "stated 86 % ← a, b (mean of the indicators 86.8 %, cut off)",
  );
});

test("only the indicators of the same year are told", () => {
  const years = [indicator("R4", 60, "令和4年度"), indicator("R5", 66.7, "令和5年度")];
  expect(tellStatedRate({ ...stated("floor", "66%", 66.7), year: "令和5年度" }, years, "ja")).toContain("← R5（");
});

test.each([
  { verdict: "exact", raw: "50%", computed: 50, note: "nothing to explain" },
  { verdict: "mismatch", raw: "50%", computed: 60, note: "a finding tells it" },
  { verdict: "mean", raw: "85%", computed: 85, note: "a mean that is exact" },
  { verdict: "floor", raw: "66%", computed: null, note: "nothing computed" },
] as const)("null: $note", ({ verdict, raw, computed }) => {
  expect(tellStatedRate(stated(verdict, raw, computed), two, "ja")).toBeNull();
});
