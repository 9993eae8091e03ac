import type { Direction } from "../model/achievement";
import type { LabelledQuantity } from "../model/progress";
import { classifyText } from "../parse/classifyText";
import { parseDirection } from "../parse/direction";
import { toKey } from "../text/normalizeText";

/**
 * Words in an indicator's name that suggest that less is better. A suspicion only: 自殺 in 自殺対策協議会 says nothing.
 * Origin: users.md (自殺・死亡・虐待・滞納・未受診), domain.md 1.2, and 総合計画's indicator lists.
 */
const fewerIsBetter =
  /(?:自殺|死亡|死傷|被害|事故|火災|犯罪|不登校|いじめ|虐待|暴力|滞納|未納|未受診|未接種|未回収|未把握|待機児童|待機者|離職|廃棄|排出|ごみ|苦情|待ち時間|空き家|放置|喫煙|肥満|要介護認定|有病|罹患|希死|孤立|生活保護)[^、。]{0,12}(?:率|者数|件数|人数|数|量|割合|人|日数|時間)(?:\(|$)|自殺したい|自殺を考え|死にたい|(?:待機|滞納|未受診|未納)(?:者|児童)?数?$|負担(?:感)?(?:を感じ|が大き)/u;
/** Counting what is done about it: 虐待相談件数, 自殺対策研修の受講者数. More is better, or nobody knows. */
const work =
  /相談|対策|予防|防止|研修|講座|講演|教室|受講|養成|啓発|配布|支援|訪問|会議|協議|協会|検討|周知|理解|認知|解消|改善|減少(?:数|率)|削減(?:量|率)|ネットワーク|サポーター/u;

/** Whether the name suggests that less is better (自殺死亡率, 待機児童数): worth asking, not worth assuming. */
export function suspectsLower(name: string): boolean {
  const key = toKey(name);
  return fewerIsBetter.test(key) && !work.test(key);
}

const moreIsBetter =
  /参加|開催|実施|利用|登録|設置|加入|満足|達成|受診|接種|普及|増加|回数|入込|来場|来館|購入|採用|就職|修了|実践|導入/u;

/** Whether the name suggests that more is better: then a value that fits target ÷ actual was rather turned round. */
export function suspectsHigher(name: string): boolean {
  const key = toKey(name);
  return (work.test(key) || moreIsBetter.test(key)) && !suspectsLower(name);
}

/** What decides the direction of one indicator. */
export type DirectionEvidence = {
  readonly name: string;
  /** The text of the direction column, "" for none; what the plan says, null for nothing. */
  readonly stated: string;
  readonly planned: Direction | null;
  /** A note says that the indicator is to fall. */
  readonly pointed: boolean;
  readonly targetText: string;
  readonly target: LabelledQuantity | null;
  readonly baseline: number | null;
  /** What was reached, in the baseline's unit; null where there is nothing to compare. */
  readonly actual: number | null;
  /** Notes point at others as those that are to fall. */
  readonly othersPointed: boolean;
};

/** A direction, and whether only the baseline told it: then a stated rate may say otherwise. */
export type FoundDirection = { readonly direction: Direction; readonly assumed: boolean };

/**
 * Direction: the plan, then the direction column, then a note, then the target's own words (以下 → lower, 以上 → higher,
 * 増加), then a target of 0, then the baseline: a target above it is to rise; one below it is to fall where the name
 * suggests so, or, assumed, where the target lies clearly below and nothing speaks against it.
 */
export function resolveDirection(evidence: DirectionEvidence): FoundDirection {
  const told = toldDirection(evidence);
  if (told !== undefined) return { direction: told, assumed: false };
  return evidence.target === null
    ? { direction: "unknown", assumed: false }
    : fromFigures(evidence.target.value, evidence);
}

function toldDirection({ planned, stated, pointed, target, targetText }: DirectionEvidence): Direction | undefined {
  if (planned !== null && planned !== "unknown") return planned;
  const column = parseDirection(stated);
  if (column !== undefined) return column;
  if (pointed) return "lower";
  if (target === null) return classifyText(targetText) === "relative" ? parseDirection(targetText) : undefined;
  if (target.comparator !== null) return target.comparator.startsWith("<") ? "lower" : "higher";
  return undefined;
}

function fromFigures(target: number, evidence: DirectionEvidence): FoundDirection {
  const { baseline, name } = evidence;
  if (target === 0) return { direction: "lower", assumed: false };
  if (baseline === null || baseline === target) return { direction: "unknown", assumed: false };
  if (target > baseline) return { direction: "higher", assumed: false };
  if (suspectsLower(name)) return { direction: "lower", assumed: false };
  const falls = fallsClearly(target, baseline, evidence);
  return { direction: falls ? "lower" : "unknown", assumed: falls };
}

/** So much of the baseline must go, for the target to lie clearly below it; less may be an allowance. */
const clearFall = 0.05;

/** A goal clearly below where the plan began is to fall, unless the name, the notes or what came about say otherwise. */
function fallsClearly(target: number, baseline: number, { name, actual, othersPointed }: DirectionEvidence): boolean {
  if (othersPointed || suspectsHigher(name) || target < 0) return false;
  return baseline - target >= baseline * clearFall && (actual === null || actual <= baseline);
}
