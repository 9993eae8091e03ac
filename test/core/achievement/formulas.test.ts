import fc from "fast-check";
import { applyFormula, computeIndicator, isMet } from "../../../src/core/achievement/computeIndicator";
import {
  cutOff,
  nearlyEqual,
  roundHalfUp,
  roundUp,
  showNumber,
  showPercent,
} from "../../../src/core/achievement/decimals";
import { computeElapsed, computeFromBaseline } from "../../../src/core/achievement/formulas";
import { capPercent, meanPercent, recordPercent } from "../../../src/core/achievement/meanPercent";
import { defaultPolicy } from "../../../src/core/achievement/policy";
import { resolveFraction } from "../../../src/core/achievement/resolveFraction";
import {
  formulas,
  type AchievementPolicy,
  type Comparator,
  type Direction,
  type Formula,
  type Quantity,
} from "../../../src/core/model/achievement";

const quantity = (value: number, unit = "", comparator: Comparator | null = null): Quantity => ({
  raw: `${String(value)}${unit}`,
  value,
  unit,
  comparator,
  notes: [],
});

describe("decimals", () => {
  test.each([
    [79.995, 2, 80, 79.99, 80],
    [66.66666666666667, 0, 67, 66, 67],
    [0.1 + 0.2, 1, 0.3, 0.3, 0.3],
    [1.005, 2, 1.01, 1, 1.01],
    [0.57 * 100, 0, 57, 57, 57],
    [4.35 * 100, 0, 435, 435, 435],
    [-2.5, 0, -3, -2, -3],
    [-0.2, 0, 0, 0, -1],
    [99.9999999999999, 0, 100, 100, 100],
    [100, 0, 100, 100, 100],
  ])("%d at %d digits: rounds to %d, cuts to %d, lifts to %d", (value, digits, half, cut, up) => {
    expect([roundHalfUp(value, digits), cutOff(value, digits), roundUp(value, digits)]).toEqual([half, cut, up]);
  });

  test("rounding stays between cutting and lifting", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 3 }), (value, digits) => {
        const [cut, half, up] = [cutOff(value, digits), roundHalfUp(value, digits), roundUp(value, digits)];
        expect(cut <= half && half <= up).toBe(true);
      }),
    );
  });

  test("binary noise is no difference, a hundredth is", () => {
    expect([nearlyEqual(0.1 + 0.2, 0.3), nearlyEqual(79.995, 79.985)]).toEqual([true, false]);
  });

  test("shows percents with one decimal, numbers as typed", () => {
    expect([showPercent(84.7272), showPercent(100), showPercent(-63.96)]).toEqual(["84.7", "100", "-64"]);
    expect([showNumber(18.4), showNumber(0.1 + 0.2), showNumber(4000)]).toEqual(["18.4", "0.3", "4000"]);
  });
});

describe("formulas", () => {
  test.each<[Formula, number, number, number | null, number | null]>([
    ["ratio", 1100, 932, null, 84.7272],
    ["ratio", 0, 3, null, null],
    ["inverse", 10, 8, null, 125],
    ["inverse", 10, 0, null, null],
    ["complement", 10, 8, null, 120],
    ["complement", 10, 0, null, 200],
    ["complement", 0, 1, null, null],
    ["fromBaseline", 18.4, 20, 28.4, 84],
    ["fromBaseline", 13, 18.6, 16.4, -64.7058],
    ["fromBaseline", 39, 57, 57, 0],
    ["fromBaseline", 10, 8, null, null],
    ["fromBaseline", 10, 8, 10, null],
    ["threshold", 10, 8, null, null],
    ["elapsed", 100, 40, null, 40],
  ])("%s of target %s, actual %s, baseline %s is %s percent", (formula, target, actual, baseline, percent) => {
    const got = applyFormula(formula, { target, actual, baseline }, 1);
    if (percent === null) expect(got).toBeNull();
    else expect(got).toBeCloseTo(percent, 3);
  });

  test("elapsed holds the ratio against the share of the period gone by", () => {
    expect(computeElapsed({ target: 100, actual: 40, baseline: null }, 0.4)).toBeCloseTo(100);
    expect(computeElapsed({ target: 100, actual: 40, baseline: null }, 0)).toBeNull();
  });

  test("from the baseline, the baseline itself is 0 and the target 100", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 }), (target, baseline) => {
        fc.pre(target !== baseline);
        expect(computeFromBaseline({ target, actual: baseline, baseline })).toBe(0);
        expect(computeFromBaseline({ target, actual: target, baseline })).toBeCloseTo(100);
      }),
    );
  });
});

describe("computeIndicator", () => {
  type Row = {
    readonly target: Quantity;
    readonly actual: Quantity;
    readonly baseline?: Quantity;
    readonly direction?: Direction;
    readonly planned?: Formula;
    readonly policy?: Partial<AchievementPolicy>;
    readonly want: {
      readonly formula: Formula;
      readonly percent: number | null;
      readonly met: boolean | null;
      readonly explanation: string;
    };
  };
  const rows: readonly Row[] = [
    {
      target: quantity(1100, "冊"),
      actual: quantity(932, "冊"),
      want: { formula: "ratio", percent: 84.727, met: false, explanation: "932冊÷1100冊＝84.7％" },
    },
    {
      target: quantity(90, "%"),
      actual: quantity(81.4, "%"),
      want: { formula: "ratio", percent: 90.444, met: false, explanation: "81.4％÷90％＝90.4％" },
    },
    {
      target: quantity(18.4, "人", "<="),
      actual: quantity(20, "人"),
      baseline: quantity(28.4, "人"),
      direction: "lower",
      want: {
        formula: "fromBaseline",
        percent: 84,
        met: false,
        explanation: "（基準28.4−実績20）÷（基準28.4−目標18.4）＝84％",
      },
    },
    {
      target: quantity(10, "人"),
      actual: quantity(8, "人"),
      direction: "lower",
      want: { formula: "inverse", percent: 125, met: true, explanation: "10人÷8人＝125％" },
    },
    {
      target: quantity(10, "人"),
      actual: quantity(0, "人"),
      direction: "lower",
      want: { formula: "complement", percent: 200, met: true, explanation: "2－0人÷10人＝200％" },
    },
    {
      target: quantity(10, "人"),
      actual: quantity(8, "人"),
      direction: "lower",
      policy: { formula: "complement" },
      want: { formula: "complement", percent: 120, met: true, explanation: "2－8人÷10人＝120％" },
    },
    {
      target: quantity(0, "人"),
      actual: quantity(0, "人"),
      direction: "lower",
      want: { formula: "threshold", percent: null, met: true, explanation: "実績0人、目標0人：達成" },
    },
    {
      target: quantity(0, "件"),
      actual: quantity(2, "件"),
      want: { formula: "threshold", percent: null, met: false, explanation: "実績2件、目標0件：未達成" },
    },
    {
      target: quantity(24, "回/年"),
      actual: quantity(2, "回/月"),
      want: { formula: "ratio", percent: 100, met: true, explanation: "2回/月（24回/年）÷24回/年＝100％" },
    },
    {
      target: quantity(200, "人"),
      actual: quantity(150, "人"),
      baseline: quantity(100, "人"),
      direction: "higher",
      policy: { formula: "fromBaseline" },
      want: {
        formula: "fromBaseline",
        percent: 50,
        met: false,
        explanation: "（実績150−基準100）÷（目標200−基準100）＝50％",
      },
    },
    {
      target: quantity(200, "人"),
      actual: quantity(150, "人"),
      policy: { formula: "fromBaseline" },
      want: { formula: "ratio", percent: 75, met: false, explanation: "150人÷200人＝75％" },
    },
    {
      target: quantity(100, "人"),
      actual: quantity(40, "人"),
      policy: { formula: "elapsed", elapsedShare: 0.4 },
      want: { formula: "elapsed", percent: 100, met: false, explanation: "40人÷100人÷経過割合＝100％" },
    },
    {
      target: quantity(10),
      actual: quantity(12),
      policy: { formula: "threshold" },
      want: { formula: "threshold", percent: null, met: true, explanation: "実績12、目標10：達成" },
    },
    {
      target: quantity(10),
      actual: quantity(12),
      planned: "complement",
      want: { formula: "complement", percent: 80, met: true, explanation: "2－12÷10＝80％" },
    },
    {
      target: quantity(-5, "%"),
      actual: quantity(-7, "%"),
      direction: "lower",
      want: { formula: "threshold", percent: null, met: true, explanation: "実績-7％、目標-5％：達成" },
    },
    {
      target: quantity(-5, "%", ">="),
      actual: quantity(-7, "%"),
      want: { formula: "threshold", percent: null, met: false, explanation: "実績-7％、目標-5％：未達成" },
    },
    {
      target: quantity(-3),
      actual: quantity(2),
      direction: "higher",
      baseline: quantity(-10),
      planned: "fromBaseline",
      want: { formula: "threshold", percent: null, met: true, explanation: "実績2、目標-3：達成" },
    },
    {
      target: quantity(-3),
      actual: quantity(-6),
      want: { formula: "threshold", percent: null, met: null, explanation: "" },
    },
    {
      target: quantity(-3),
      actual: quantity(-3),
      direction: "maintain",
      want: { formula: "threshold", percent: null, met: null, explanation: "" },
    },
  ];
  test.each(rows)(
    "$target.value, $actual.value: $want.explanation",
    ({ target, actual, baseline, direction, planned, policy, want }) => {
      const got = computeIndicator(
        {
          target,
          actual,
          baseline: baseline ?? null,
          direction: direction ?? "unknown",
          planned: planned ?? null,
          told: null,
        },
        { ...defaultPolicy, ...policy },
      );
      expect({ ...got, percent: got.percent === null ? null : roundHalfUp(got.percent, 3) }).toEqual(want);
    },
  );

  test.each<[Comparator | null, Direction, number, boolean]>([
    [">=", "unknown", 10, true],
    [">", "unknown", 10, false],
    ["<=", "lower", 10, true],
    ["<", "lower", 10, false],
    ["<", "lower", 9, true],
    [null, "lower", 9, true],
    [null, "lower", 11, false],
    [null, "maintain", 10, true],
    [null, "unknown", 9, false],
  ])("comparator %s, %s: 10 against %d is met: %s", (comparator, direction, actual, met) => {
    const target = quantity(10, "人", comparator);
    const judged = { target, actual: quantity(actual), baseline: null, direction, planned: null, told: null };
    expect(isMet(judged, { target: 10, actual, baseline: null })).toBe(met);
  });

  test("every formula explains itself", () => {
    for (const planned of formulas) {
      const judged = {
        target: quantity(10),
        actual: quantity(8),
        baseline: quantity(4),
        direction: "higher" as const,
        planned,
        told: null,
      };
      expect(computeIndicator(judged, defaultPolicy)).toMatchObject({
        formula: planned,
        explanation: expect.stringMatching(/[％成]$/u),
      });
    }
  });
});

describe("means and fractions", () => {
  test("a mean is capped only if the plan says so, before or after", () => {
    const percents = [150, 30];
    expect(recordPercent(percents, defaultPolicy)).toBe(90);
    expect(recordPercent(percents, { ...defaultPolicy, cap: 100, capBeforeMean: true })).toBe(65);
    expect(recordPercent([150, 90], { ...defaultPolicy, cap: 100 })).toBe(100);
    expect([recordPercent([], defaultPolicy), meanPercent([]), capPercent(139, null)]).toEqual([null, null, 139]);
  });

  test.each<[Quantity, Quantity | null, number, string]>([
    [quantity(0.6), quantity(37.1, "%"), 60, "beside a percent"],
    [quantity(1), quantity(95, "%"), 100, "1 is all"],
    [quantity(0.6), quantity(0.5, "%"), 0.6, "the partner may be below one percent"],
    [quantity(0.6), quantity(37.1), 0.6, "the partner is no percent"],
    [quantity(0.6, "%"), quantity(37.1, "%"), 0.6, "typed with %"],
    [quantity(60), quantity(37.1, "%"), 60, "above one"],
    [quantity(0), quantity(37.1, "%"), 0, "zero is zero"],
    [quantity(0.6), null, 0.6, "alone"],
  ])("%j beside %j is %d (%s)", (value, partner, want) => {
    expect(resolveFraction(value, partner).value).toBe(want);
  });
});
