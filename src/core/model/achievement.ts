/** How a rate follows from target and actual; see docs/achievement.md for each formula. */
export const formulas = ["ratio", "inverse", "complement", "fromBaseline", "threshold", "elapsed"] as const;
export type Formula = (typeof formulas)[number];

export type Direction = "higher" | "lower" | "maintain" | "unknown";
export type Comparator = ">=" | ">" | "<=" | "<";
export type Rounding = "half-up" | "floor" | "ceil";

/** A number as typed, with its unit. `value` is in the unit shown: a cell that shows 60% has value 60, unit "%". */
export type Quantity = {
  readonly raw: string;
  readonly value: number;
  readonly unit: string;
  /** Only on targets: 2回以上 is ">=". */
  readonly comparator: Comparator | null;
  /** How the number is to be taken, where the text says so. */
  readonly notes: readonly QuantityNote[];
};

/**
 * approximate 約 · cumulative 延べ/累計 · average 平均 · each 各５０件 (one for each indicator) · frequency 月２回 ·
 * provisional 暫定/速報/見込 · negative △7 · fraction (0.6 that stands for 60%) · product (20名×32回, checked) ·
 * relative (前年度より増加: no number of its own) · range (10～20)
 */
export type QuantityNote =
  | "approximate"
  | "cumulative"
  | "average"
  | "each"
  | "frequency"
  | "provisional"
  | "negative"
  | "fraction"
  | "product"
  | "relative"
  | "range";

/** What a cell of target, actual, baseline or achievement says when it says no number. */
export type NonNumeric =
  /** Nothing typed. */
  | "blank"
  /** －, ー, -, ―: nobody asks for a number here. */
  | "dash"
  /** 指標化困難, 該当なし, 評価対象外, 数値目標なし. */
  | "not-applicable"
  /** 集計中, 公表待ち, 未公表, 未定. */
  | "pending"
  /** 中止, 開催中止, 休止, 廃止. */
  | "cancelled"
  /** 実施なし, 未実施, 未達. */
  | "not-done"
  /** 実施, 達成, おおむね達成: a word instead of a number. */
  | "word"
  /** 前年度より増加, 維持: a target that needs another year's figure. */
  | "relative"
  /** A sentence. */
  | "prose"
  /** #REF! and its kin. */
  | "error";

/** One indicator of one record in one fiscal year. */
export type IndicatorResult = {
  readonly year: string | null;
  readonly name: string;
  readonly target: MeasuredQuantity | null;
  readonly actual: MeasuredQuantity | null;
  readonly baseline: MeasuredQuantity | null;
  readonly direction: Direction;
  readonly formula: Formula;
  /** 「932冊÷1100冊＝84.7％」; empty where nothing was computed. */
  readonly explanation: string;
  /** Unrounded and uncapped, in percent; null where not computable. */
  readonly percent: number | null;
  readonly met: boolean | null;
  /** False where target and actual could not be paired with certainty. */
  readonly certain: boolean;
};

/** A quantity and the cell that it was read from. */
export type MeasuredQuantity = Quantity & { readonly rowIndex: number; readonly columnIndex: number };

export const verdicts = [
  "exact",
  "floor",
  "capped",
  "mean",
  "mismatch",
  "not-computable",
  "missing",
  "stated-only",
] as const;
export type Verdict = (typeof verdicts)[number];

/** What an achievement cell states, held against what target and actual give. All percents in percent (66.7). */
export type AchievementResult = {
  readonly year: string | null;
  readonly raw: string;
  readonly stated: readonly number[];
  /** One value for the row (the mean where there are several indicators), unrounded; null where not computable. */
  readonly computed: number | null;
  readonly verdict: Verdict;
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** What the cell says where it says no number. */
  readonly nonNumeric: NonNumeric | null;
};

/** The habit that a sheet's own stated values follow, worked out from its rows. Counts are records that show it. */
export type AchievementHabit = {
  readonly rounding: { readonly halfUp: number; readonly floor: number; readonly ceil: number };
  readonly cap: { readonly capped: number; readonly uncapped: number };
  readonly cancelled: { readonly dash: number; readonly zero: number };
};

/** The part of the plan that says how rates are worked out and read (計算の決まり). */
export type AchievementPolicy = {
  /**
   * "ratio" lets the direction of each indicator decide; "inverse", "complement" and "fromBaseline" say how indicators
   * that are to fall are worked out; "threshold" gives no rates at all, "elapsed" needs `elapsedShare`.
   */
  readonly formula: Formula;
  /** In percent: 100 cuts rates off there. Null: no cap. */
  readonly cap: number | null;
  readonly rounding: Rounding;
  /** Null: as many as the stated value shows. */
  readonly decimals: number | null;
  readonly several: "mean";
  /** Whether each rate is capped before the mean is taken, or only the mean. */
  readonly capBeforeMean: boolean;
  /** 中止: left out of every mean, or 0 %. */
  readonly cancelled: "exclude" | "zero";
  /** Share of the plan's period gone by, 0 to 1; only for "elapsed". */
  readonly elapsedShare?: number;
};

/** What the plan knows about one indicator; null where it says nothing. */
export type PlannedIndicator = {
  readonly direction: Direction | null;
  readonly formula: Formula | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly cumulative: boolean;
};
