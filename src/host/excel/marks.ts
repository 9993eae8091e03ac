import { type CellRange, type Mark, type MarkReport, type Severity } from "../../core/model";
import { MARK_LOOKS, MARK_SEVERITIES, MARK_SIGNATURES } from "../markSignature";
import { HostError, type HostOptions, type MarkOptions } from "../WorkbookHost";
import { toAddresses } from "./address";
import { addComments, type CommentPlan, planComments, requestPlaces, toWishes } from "./markComments";
import { hasMarks, type MarkedSheet, readMarkedSheets, type Refusal, removeMarks } from "./markedSheets";
import { isSupported } from "./requirementSets";
import { type Pace, runInExcel } from "./runInExcel";

const lines = { thin: "Continuous", dashed: "Dash", dotted: "Dot" } as const;
const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Shows these marks instead of all before: three batches, whatever their number, and some more for comments. */
export function setMarks(marks: readonly Mark[], options: MarkOptions): Promise<MarkReport> {
  return runInExcel(options, async (context, pace) => {
    const sheets = await readMarkedSheets(context, pace);
    const bySheet = groupBySheet(marks);
    const known = new Set(sheets.map(({ sheet }) => sheet.name.toLowerCase()));
    const missing = [...bySheet.keys()].find((name) => !known.has(name));
    if (missing !== undefined) throw new HostError("sheet-missing", missing);
    const wanted = sheets.map((one) => ({ ...one, wishes: bySheet.get(one.sheet.name.toLowerCase()) ?? [] }));
    const open = wanted.filter(({ obstacle }) => obstacle === undefined);
    const comments = options.comments === true ? await planAll({ context, pace }, open) : undefined;
    for (const { sheet, rules, comments: present, wishes } of open) {
      removeMarks({ rules, comments: comments === undefined ? present : undefined });
      addMarks(sheet, wishes);
    }
    for (const comment of comments?.removed ?? []) comment.delete();
    const count = comments === undefined ? undefined : context.workbook.comments.getCount();
    pace.step();
    await context.sync();
    const marked = open.reduce((sum, { wishes }) => sum + wishes.length, 0);
    const refused = wanted.flatMap((one) => refusalOf(one, one.wishes.length > 0 || hasMarks(one)));
    if (comments === undefined || count === undefined) return { marked, refused };
    const added = await addComments({ context, pace }, comments.added, count.value);
    return { marked, commented: comments.kept + added, refused };
  });
}

/** Takes all marks back. Where some stand on a worksheet that cannot be changed, the rest is cleaned before it fails. */
export function clearMarks(options: HostOptions): Promise<number> {
  return runInExcel(options, async (context, pace) => {
    const marked = (await readMarkedSheets(context, pace)).filter(hasMarks);
    const cleanable = marked.filter(({ obstacle }) => obstacle === undefined);
    for (const sheet of cleanable) removeMarks(sheet);
    pace.step();
    await context.sync();
    const kept = marked.find(({ obstacle }) => obstacle !== undefined);
    if (kept?.obstacle !== undefined) throw new HostError(kept.obstacle, `marks stay on ${kept.sheet.name}`);
    return cleanable.length;
  });
}

function refusalOf({ sheet, obstacle }: MarkedSheet, isConcerned: boolean): Refusal[] {
  return obstacle === undefined || !isConcerned ? [] : [{ sheet: sheet.name, reason: obstacle }];
}

type Work = { readonly context: Excel.RequestContext; readonly pace: Pace };
type Wanted = MarkedSheet & { readonly wishes: readonly Mark[] };

/** Where there are comments, one batch tells where; undefined where this Excel has none. */
async function planAll({ context, pace }: Work, sheets: readonly Wanted[]): Promise<CommentPlan | undefined> {
  if (sheets.some(({ comments }) => comments === undefined)) return undefined;
  const readers = sheets.map(({ comments }) => requestPlaces(comments ?? []));
  if (sheets.some(({ comments }) => comments?.length !== 0)) {
    pace.step();
    await context.sync();
  }
  const plans = sheets.map(({ sheet, wishes }, index) =>
    planComments(toWishes(sheet, wishes), readers[index]?.() ?? []),
  );
  return {
    kept: plans.reduce((sum, { kept }) => sum + kept, 0),
    removed: plans.flatMap(({ removed }) => removed),
    added: plans.flatMap(({ added }) => added),
  };
}

function groupBySheet(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = mark.sheet.toLowerCase();
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [mark]);
    else same.push(mark);
  }
  return groups;
}

/** One rule a severity and 8,000 characters of address. A new rule comes before all others, so the gravest is last. */
function addMarks(sheet: Excel.Worksheet, marks: readonly Mark[]): void {
  for (const severity of MARK_SEVERITIES.toReversed()) {
    const ranges = marks.filter((mark) => mark.severity === severity).map(({ range }) => range);
    for (const target of toTargets(sheet, ranges)) addRule(target.conditionalFormats, severity);
  }
}

/** Without areas (Excel 2019 and before), every mark is a rule of its own. */
function toTargets(sheet: Excel.Worksheet, ranges: readonly CellRange[]): (Excel.Range | Excel.RangeAreas)[] {
  const addresses = isSupported("rangeAreas") ? toAddresses(ranges) : ranges.flatMap((range) => toAddresses([range]));
  return addresses.map((address) => (address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address)));
}

function addRule(formats: Excel.ConditionalFormatCollection, severity: Severity): void {
  const look = MARK_LOOKS[severity];
  const { custom } = formats.add("Custom");
  custom.rule.formula = `=${MARK_SIGNATURES[severity]}`;
  custom.format.fill.color = `#${look.fill}`;
  for (const side of sides) {
    const border = custom.format.borders.getItem(side);
    border.style = lines[look.line];
    border.color = `#${look.border}`;
  }
}
