import { type DraftCell, rangeToA1, toColumnLetters, type WorksheetDraft } from "../../../../core/model";
import { quoteSheetName } from "../../../writtenSheet";
import { escapeElementText } from "../xml/escapes";

type Validation = NonNullable<WorksheetDraft["validations"]>[number];

/** Excel's limit for a list that stands in the validation itself, in characters. */
const LONGEST_LIST = 255;

/** Drop-down lists; those that do not fit into a validation refer to a column of the sheet of lists. */
export function validationsXml(validations: readonly Validation[], listSheet: string): string {
  if (validations.length === 0) return "";
  const columns = longLists(validations);
  const elements = validations.map(({ range, values }) => {
    const column = columns.indexOf(listKey(values));
    const letters = toColumnLetters(column);
    const formula =
      column < 0
        ? `"${values.join(",").replaceAll('"', '""')}"`
        : `${quoteSheetName(listSheet)}!$${letters}$1:$${letters}$${String(values.length)}`;
    return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${rangeToA1(range)}"><formula1>${escapeElementText(formula)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${String(elements.length)}">${elements.join("")}</dataValidations>`;
}

/** The sheet of lists that a draft needs, one list a column; undefined where it needs none. */
export function buildListSheet(draft: WorksheetDraft, name: string): WorksheetDraft | undefined {
  const lists = longLists(draft.validations ?? []);
  if (lists.length === 0) return undefined;
  const cells = lists.flatMap((key, columnIndex) =>
    (JSON.parse(key) as string[]).map((text, rowIndex): DraftCell => ({
      rowIndex,
      columnIndex,
      value: { kind: "text", text },
    })),
  );
  return { name, cells, styles: {} };
}

/** Lists with items that hold commas, or with too many characters; equal lists stand in one column. */
function longLists(validations: readonly Validation[]): string[] {
  const long = validations.filter(({ values }) => {
    const length = values.join(",").replaceAll('"', '""').length;
    return length > LONGEST_LIST || values.some((value) => value.includes(",") || value.trim() !== value);
  });
  return [...new Set(long.map(({ values }) => listKey(values)))];
}

function listKey(values: readonly string[]): string {
  return JSON.stringify(values);
}
