import { type CellRange, type Mark, type MarkReport, type Severity } from "../../core/model";
import { isMarkFormula, MARK_LOOKS, MARK_SEVERITIES, MARK_SIGNATURES } from "../markSignature";
import { HostError, type HostOptions } from "../WorkbookHost";
import { toAddresses } from "./address";
import { isSupported } from "./requirementSets";
import { type Pace, runInExcel } from "./runInExcel";

type Refusal = MarkReport["refused"][number];

const lines = { thin: "Continuous", dashed: "Dash", dotted: "Dot" } as const;
const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Shows these marks instead of all before: four batches, whatever their number. */
export function setMarks(marks: readonly Mark[], options: HostOptions): Promise<MarkReport> {
  return runInExcel(options, async (context, pace) => {
    const sheets = await readMarkedSheets(context, pace);
    const bySheet = groupBySheet(marks);
    const known = new Set(sheets.map(({ sheet }) => sheet.name.toLowerCase()));
    const missing = [...bySheet.keys()].find((name) => !known.has(name));
    if (missing !== undefined) throw new HostError("sheet-missing", missing);
    const refused: Refusal[] = [];
    let marked = 0;
    for (const { sheet, own, obstacle } of sheets) {
      const wanted = bySheet.get(sheet.name.toLowerCase()) ?? [];
      if (obstacle !== undefined) {
        if (wanted.length > 0 || own.length > 0) refused.push({ sheet: sheet.name, reason: obstacle });
        continue;
      }
      for (const format of own) format.delete();
      addMarks(sheet, wanted);
      marked += wanted.length;
    }
    pace.step();
    await context.sync();
    return { marked, refused };
  });
}

/** Takes all marks back. Where some stand on a worksheet that cannot be changed, the rest is cleaned before it fails. */
export function clearMarks(options: HostOptions): Promise<number> {
  return runInExcel(options, async (context, pace) => {
    const marked = (await readMarkedSheets(context, pace)).filter(({ own }) => own.length > 0);
    const cleanable = marked.filter(({ obstacle }) => obstacle === undefined);
    for (const { own } of cleanable) for (const format of own) format.delete();
    pace.step();
    await context.sync();
    const kept = marked.find(({ obstacle }) => obstacle !== undefined);
    if (kept?.obstacle !== undefined) throw new HostError(kept.obstacle, `marks stay on ${kept.sheet.name}`);
    return cleanable.length;
  });
}

type MarkedSheet = {
  readonly sheet: Excel.Worksheet;
  /** Our conditional formats, recognised by their formula. */
  readonly own: readonly Excel.ConditionalFormat[];
  readonly obstacle: Refusal["reason"] | undefined;
};

async function readMarkedSheets(context: Excel.RequestContext, pace: Pace): Promise<MarkedSheet[]> {
  const { workbook } = context;
  const { worksheets } = workbook;
  if (isSupported("readOnly")) workbook.load("readOnly");
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const formats = worksheets.items.map((sheet) => {
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load("items/type,items/customOrNullObject/rule/formula");
    return conditionalFormats;
  });
  pace.step();
  await context.sync();
  const isReadOnly = isSupported("readOnly") && workbook.readOnly;
  return worksheets.items.map((sheet, index) => ({
    sheet,
    own: formats[index]?.items.filter(isOurs) ?? [],
    obstacle: isReadOnly ? "read-only" : sheet.protection.protected ? "protected" : undefined,
  }));
}

function isOurs({ type, customOrNullObject }: Excel.ConditionalFormat): boolean {
  return type === "Custom" && !customOrNullObject.isNullObject && isMarkFormula(customOrNullObject.rule.formula);
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
