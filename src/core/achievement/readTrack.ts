import type { Field, HeaderMatch, LabelledQuantity, Measure } from "../model/progress";
import { parseChangeAmount, type ChangeAmount } from "../parse/changeAmount";
import { readHeaderUnit } from "../parse/headerUnit";
import { isYear, parseBracketMeasure, parseMeasure } from "../parse/parseMeasure";
import { parsePartOfWhole } from "../parse/partOfWhole";
import { readSharedCounter } from "../parse/sharedCounter";
import { unitFactor } from "../parse/unit";
import { parseFiscalYear } from "../text/fiscalYear";
import { nearlyEqual } from "./decimals";
import { comparable } from "./pairQuantities";
import type { Track } from "./tracks";

/** The cells of a track, read. */
export type ReadTrack = {
  readonly target: Measure;
  readonly actual: Measure;
  readonly baseline: Measure;
  /** The cell that tells the target: the actual's own where it says 25/25校 beside an empty target. */
  readonly targetField: Field | null;
  /** Target and actual are both changes in this direction: 74人減 against 154人減. */
  readonly change: ChangeAmount["way"] | null;
};

type Columns = readonly HeaderMatch[];
type Quantities = readonly LabelledQuantity[];

const nothing: Measure = { quantities: [], nonNumeric: "blank" };

/** Reads target, actual and baseline of a track; bare numbers take the unit that column, header or indicator names. */
export function readTrack(track: Track, columns: Columns): ReadTrack {
  const target = readField(track.target, track, columns);
  const actual = readField(track.actual, track, columns);
  const answer = answering(target.quantities, actual.quantities, track.actual);
  const plain: ReadTrack = {
    target,
    actual: { ...actual, quantities: answer },
    baseline: readField(track.baseline, track, columns),
    targetField: track.target,
    change: null,
  };
  return readShare(plain, track) ?? readChange(plain, track) ?? readCounted(plain, track) ?? plain;
}

const words: ReadonlySet<Measure["nonNumeric"]> = new Set(["word", "prose"]);

/** 5つながり against 4つながり: what neither cell alone shows to be a unit, both together do. */
function readCounted(read: ReadTrack, track: Track): ReadTrack | undefined {
  if (!words.has(read.target.nonNumeric) || !words.has(read.actual.nonNumeric)) return undefined;
  const shared = readSharedCounter(track.target?.text ?? "", track.actual?.text ?? "");
  return shared && { ...read, target: numbers(shared.target), actual: numbers(shared.actual) };
}

function numbers(...quantities: Quantities): Measure {
  return { quantities, nonNumeric: null };
}

/** 25/25校 as actual: its first figure, where the target is empty or says the second. */
function readShare(read: ReadTrack, track: Track): ReadTrack | undefined {
  if (track.actual === null) return undefined;
  const share = parsePartOfWhole(track.actual.text);
  if (share === undefined) return undefined;
  const [goal, another] = read.target.quantities;
  if (read.target.nonNumeric === "blank")
    return { ...read, target: numbers(share.whole), actual: numbers(share.part), targetField: track.actual };
  const same = goal !== undefined && another === undefined && comparable(goal, share.whole);
  return same && nearlyEqual(goal.value, share.whole.value) ? { ...read, actual: numbers(share.part) } : undefined;
}

/** A change against a change in the same direction. Source: 神奈川県 （74人減→154人減 = 208.1%） — domain.md 1.3. */
function readChange(read: ReadTrack, track: Track): ReadTrack | undefined {
  if (read.target.nonNumeric !== "relative" || read.actual.nonNumeric !== "relative") return undefined;
  const [goal, result] = [track.target, track.actual].map((field) => parseChangeAmount(field?.text ?? ""));
  if (goal === undefined || goal.way !== result?.way) return undefined;
  return { ...read, target: numbers(goal.quantity), actual: numbers(result.quantity), change: goal.way };
}

function readField(field: Field | null, track: Track, columns: Columns): Measure {
  if (field === null) return nothing;
  const { text, value, numberFormat } = field;
  const unitHint =
    readUnitCell(track.unit?.text ?? "") ||
    readHeaderUnit(columns[field.column]?.header ?? "") ||
    readHeaderUnit(track.indicator?.text ?? "");
  const measure = parseMeasure({ text, value, numberFormat, unitHint });
  return { ...measure, quantities: ofYear(measure.quantities, track.year) };
}

function readUnitCell(text: string): string {
  const unit = text.trim().replace(/^[(（]|[)）]$/gu, "");
  return unit.length <= 8 && !/[\n、\d]|^[-－ー―‐]+$/u.test(unit) ? unit.replace("％", "%") : "";
}

/** R2：100人⏎R3：120人 in one cell: only the figures of the column's year count. */
function ofYear(quantities: Quantities, year: string | null): Quantities {
  const dated = quantities.filter(({ label }) => isYear(label));
  const mine = dated.filter(({ label }) => year !== null && parseFiscalYear(label)?.label === year);
  return (mine.length > 0 ? mine : quantities).map((quantity) =>
    dated.includes(quantity) ? { ...quantity, label: "" } : quantity,
  );
}

/** 45人（90%） against a target of 80%: where the unit outside the brackets does not answer, the one inside may. */
function answering(targets: Quantities, actuals: Quantities, field: Field | null): Quantities {
  const [target, actual] = [targets[0], actuals[0]];
  if (target === undefined || actual === undefined || field === null) return actuals;
  if (targets.length > 1 || actuals.length > 1 || comparable(target, actual)) return actuals;
  const inside = parseBracketMeasure(field).filter(
    ({ unit }) => unit !== "" && unitFactor(unit, target.unit) !== undefined,
  );
  return inside.length === 1 ? inside : actuals;
}
