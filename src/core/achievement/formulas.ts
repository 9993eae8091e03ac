import { nearlyEqual } from "./decimals";

/** Target and actual of one indicator in one unit; `baseline` where the plan was made with one. */
export type Figures = { readonly target: number; readonly actual: number; readonly baseline: number | null };

/**
 * 単純: actual ÷ target × 100, in percent; null for a target of 0.
 * Source: 飯塚市's 達成度, 相模原市's 達成率 (b/a) — domain.md 1.3.
 */
export function computeRatio({ target, actual }: Figures): number | null {
  return target === 0 ? null : (actual * 100) / target;
}

/**
 * 低減・逆数: target ÷ actual × 100, in percent, for an indicator that is to fall; null for an actual of 0.
 * Source: 相模原市's 達成率 (a/b) — domain.md 1.3.
 */
export function computeInverse({ target, actual }: Figures): number | null {
  return actual === 0 ? null : (target * 100) / actual;
}

/**
 * 低減・差引: (2 − actual ÷ target) × 100, in percent, for an indicator that is to fall; null for a target of 0.
 * Twice the target gives 0, an actual of 0 gives 200. Source: domain.md 1.3 (usual in 行政評価).
 */
export function computeComplement({ target, actual }: Figures): number | null {
  return target === 0 ? null : 200 - (actual * 100) / target;
}

/**
 * 基準値比（増減方式）: (actual − baseline) ÷ (target − baseline) × 100, in percent, in either direction; negative where
 * things got worse than the baseline; null without a baseline or where the target is the baseline.
 * Source: 神奈川県 （74人減→154人減 = 208.1%） — domain.md 1.3.
 */
export function computeFromBaseline({ target, actual, baseline }: Figures): number | null {
  if (baseline === null || nearlyEqual(target, baseline)) return null;
  return nearlyEqual(actual, baseline) ? 0 : ((actual - baseline) * 100) / (target - baseline);
}

/**
 * 閾値: met or not met, no rate at all. For targets of 0 (和水町「0人の維持」) and plans that only judge — domain.md 1.3.
 */
export function computeThreshold(): null {
  return null;
}

/**
 * 時間按分: the ratio held against the share of the plan's period gone by (0 to 1), in percent: 40 % after two of five
 * years is 100. Null for a target or a share of 0. Source: 多摩市 — domain.md 1.3.
 */
export function computeElapsed(figures: Figures, elapsedShare: number): number | null {
  const ratio = computeRatio(figures);
  return ratio === null || elapsedShare <= 0 ? null : ratio / elapsedShare;
}
