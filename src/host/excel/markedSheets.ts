import type { MarkReport } from "../../core/model";
import { isMarkFormula } from "../markSignature";
import { isOurComment, lacksComments, requestComments } from "./markComments";
import { requestReadOnly } from "./readOnly";
import { isSupported } from "./requirementSets";
import type { Pace } from "./runInExcel";

/** Why a worksheet cannot be marked. */
export type Refusal = MarkReport["refused"][number];

/** A worksheet, and what of it shows marks. */
export type MarkedSheet = {
  readonly sheet: Excel.Worksheet;
  /** Our conditional formats, recognised by their formula. */
  readonly rules: readonly Excel.ConditionalFormat[];
  /** All comments, those of people among them; undefined where this Excel has none. */
  readonly comments: readonly Excel.Comment[] | undefined;
  readonly obstacle: Refusal["reason"] | undefined;
};

/** Two batches: which worksheets there are, and what shows marks on them. */
export async function readMarkedSheets(context: Excel.RequestContext, pace: Pace): Promise<MarkedSheet[]> {
  const { worksheets } = context.workbook;
  const isReadOnly = requestReadOnly(context);
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  pace.step();
  const found = await readTraces(context, worksheets.items);
  return worksheets.items.map((sheet, index) => ({
    sheet,
    rules: found[index]?.formats.items.filter(isOurRule) ?? [],
    comments: found[index]?.comments?.items,
    obstacle: isReadOnly() ? "read-only" : sheet.protection.protected ? "protected" : undefined,
  }));
}

/** Takes back what shows marks: the rules, and the comments that nobody has answered. */
export function removeMarks({ rules, comments }: Pick<MarkedSheet, "rules" | "comments">): void {
  for (const rule of rules) rule.delete();
  for (const comment of comments?.filter(isOurComment) ?? []) comment.delete();
}

export function hasMarks({ rules, comments }: MarkedSheet): boolean {
  return rules.length > 0 || comments?.some(isOurComment) === true;
}

type Traces = {
  readonly formats: Excel.ConditionalFormatCollection;
  readonly comments: Excel.CommentCollection | undefined;
};

/** Some versions have comments by their requirement set, and then answer that they have none: marks work without. */
async function readTraces(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Traces[]> {
  if (!isSupported("comments")) return requestTraces(context, sheets, false);
  try {
    return await requestTraces(context, sheets, true);
  } catch (error) {
    if (!lacksComments(error)) throw error;
    return requestTraces(context, sheets, false);
  }
}

async function requestTraces(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  hasComments: boolean,
): Promise<Traces[]> {
  const traces = sheets.map((sheet) => {
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load("items/type,items/customOrNullObject/rule/formula");
    return { formats: conditionalFormats, comments: hasComments ? requestComments(sheet) : undefined };
  });
  await context.sync();
  return traces;
}

function isOurRule({ type, customOrNullObject }: Excel.ConditionalFormat): boolean {
  return type === "Custom" && !customOrNullObject.isNullObject && isMarkFormula(customOrNullObject.rule.formula);
}
