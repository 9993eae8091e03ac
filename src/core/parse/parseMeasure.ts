import type { QuantityNote } from "../model/achievement";
import { isCellError, type CellValue } from "../model/cell";
import type { LabelledQuantity, Measure } from "../model/progress";
import { isDash } from "../text/normalizeText";
import { remember } from "../text/remember";
import { asTyped } from "./asTyped";
import { splitBrackets } from "./brackets";
import { classifyText, longestCell } from "./classifyText";
import { groupOf } from "./matching";
import { splitMarks, type MarkedPart } from "./itemMarks";
import { hideLabelDigits, isDateOnly } from "./labelDigits";
import { tidyLabel } from "./label";
import { tidyNumber } from "./numberGrammar";
import { showMarks, toParsable } from "./parsable";
import { parseRelativeTarget } from "./relativeTarget";
import { readInside, scanLine, toQuantity, type Found } from "./scanLine";

/** A cell of target, actual or baseline. `unitHint` is the unit that its header or indicator names, "" for none. */
export type MeasureInput = {
  readonly text: string;
  readonly value: CellValue;
  readonly numberFormat: string | null;
  readonly unitHint?: string;
};

const none: readonly LabelledQuantity[] = [];
const dateFormat = /(?:[ymdhs]|ge|\be\b|年|月|日|aaa)/iu;
const literal = /"[^"]*"|\\.|\[[^\]]*\]/gu;

/** Whether a number format's code shows a date or a time; literals in quotes (0"人") do not count. */
export function isDateFormat(numberFormat: string | null): boolean {
  return numberFormat !== null && numberFormat !== "General" && dateFormat.test(numberFormat.replace(literal, ""));
}

/**
 * Reads a cell of target, actual or baseline. Percent formats give the percent (66%: value 66, unit "%"); a bare 0.6
 * stays 0.6, since only its partner can tell whether it stands for 60 %. A sentence gives no quantity.
 */
export function parseMeasure(input: MeasureInput): Measure {
  if (isCellError(input.value)) return { quantities: none, nonNumeric: "error" };
  const quantities = typeof input.value === "number" ? parseNumber(input, input.value) : readText(input.text);
  if (quantities.length === 0) return { quantities, nonNumeric: classifyText(input.text) };
  return { quantities: quantities.map((quantity) => withUnit(quantity, input.unitHint ?? "")), nonNumeric: null };
}

function withUnit(quantity: LabelledQuantity, hint: string): LabelledQuantity {
  return quantity.unit === "" && hint !== "" ? { ...quantity, unit: hint } : quantity;
}

/** Whether a number format shows percents; a literal (0"%") is a unit like any other. */
export function isPercentFormat(numberFormat: string | null): boolean {
  return numberFormat?.replace(literal, "").includes("%") ?? false;
}

/** A number keeps its exact value; its format may add a unit (0"人") or make it a percent. */
function parseNumber({ text, numberFormat }: MeasureInput, value: number): readonly LabelledQuantity[] {
  if (!Number.isFinite(value) || isDateFormat(numberFormat)) return none;
  const raw = text.trim() === "" ? String(value) : text.trim();
  const bare: LabelledQuantity = { raw, value, unit: "", comparator: null, notes: [], label: "", mark: null };
  const [shown = bare, second] = readText(raw);
  const like = second === undefined ? shown : bare;
  const notes = [...new Set<QuantityNote>([...like.notes, ...(value < 0 ? (["negative"] as const) : [])])];
  if (isPercentFormat(numberFormat))
    return [{ ...like, raw, notes, mark: null, value: tidyNumber(value * 100), unit: "%" }];
  return [{ ...like, raw, notes, mark: null, value }];
}

function parseText(raw: string, scan: Scan = scanLine): readonly LabelledQuantity[] {
  const typed = raw.trim();
  if (typed === "" || typed.length > longestCell || isDash(typed)) return none;
  const list = splitMarks(toParsable(raw)).flatMap((part) => parsePart(part, scan));
  const only = list.length === 1;
  return list.map((quantity) => ({
    ...quantity,
    raw: only ? typed : asTyped(raw, quantity.raw),
    label: only && isYear(quantity.label) ? "" : asTyped(raw, withoutState(quantity.label)),
    ...(quantity.group === undefined ? {} : { group: asTyped(raw, quantity.group) }),
  }));
}

/** The same cells are asked for by the computation and by several rules. */
const readText = remember((raw) => parseText(raw));

/** A label that only says that nothing took place (開催なし（0回）) names no indicator. */
function withoutState(label: string): string {
  const kind = classifyText(label);
  return kind === "not-done" || kind === "cancelled" || kind === "pending" || kind === "not-applicable" ? "" : label;
}

/** Whether a label is nothing but a year or a span of years: 令和3年度, R2, 平成24年～28年. */
export function isYear(label: string): boolean {
  return label !== "" && isDateOnly(hideLabelDigits(toParsable(label)));
}

/** The quantities inside a cell's brackets, for a caller who could not use those outside: 45人（90%） against 80%. */
export function parseBracketMeasure({ text, value }: MeasureInput): readonly LabelledQuantity[] {
  return typeof value === "string" ? parseText(text, (line) => readInside(line, splitBrackets(line))) : none;
}

type Scan = (line: string) => readonly Found[];
/** Lines and headings that wait for their quantities; `group` is the line above labelled quantities. */
type Pending = { lines: string[]; heading: string; group: string };

function parsePart({ mark, text }: MarkedPart, scan: Scan): readonly LabelledQuantity[] {
  const pending: Pending = { lines: [], heading: "", group: "" };
  const shown = mark === null ? null : showMarks(mark);
  return text
    .split(/\n|(?=【)/u)
    .flatMap((line) => parseLine(line, pending, scan))
    .map((quantity) => ({ ...quantity, mark: shown }));
}

const heading = /^\s*(?:【(?<square>[^】]*)】|[<《〈](?<angle>[^>》〉]*)[>》〉])/u;
const remark = /(?:^|\s)?[※].*$|^\s*(?:注\d*[):)]|\*).*$/u;

function afterHeading(typed: string, pending: Pending): string {
  const found = heading.exec(typed);
  if (found === null) return typed;
  pending.heading = groupOf(found, "square") || groupOf(found, "angle");
  pending.lines = [];
  pending.group = "";
  return typed.slice(found[0].length);
}

/** Reads one line; a line without quantities waits as the label of the next (冊数⏎1100冊). */
function parseLine(typed: string, pending: Pending, scan: Scan): readonly LabelledQuantity[] {
  const line = afterHeading(typed, pending).replace(remark, "");
  const relative = parseRelativeTarget(line);
  const list = relative === undefined ? scan(line).map((reading) => toQuantity(reading, null)) : [relative];
  if (list.length === 0) {
    const label = tidyLabel(line);
    if (label !== "" && !label.includes("。")) pending.lines.push(label);
    return none;
  }
  const waiting = pending.lines.join("");
  pending.lines = [];
  pending.group = list[0]?.label === "" ? "" : waiting || pending.group;
  const group = pending.group || pending.heading;
  return list.map((quantity, index) => labelled(quantity, index === 0 ? waiting || pending.heading : "", group));
}

const longestGroup = 30;

function labelled(quantity: LabelledQuantity, waiting: string, group: string): LabelledQuantity {
  if (quantity.label === "") return { ...quantity, label: showMarks(waiting) };
  const label = showMarks(quantity.label);
  return group === "" || group.length > longestGroup || isYear(group)
    ? { ...quantity, label }
    : { ...quantity, label, group: showMarks(group) };
}
