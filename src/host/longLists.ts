import { type DraftCell, toColumnLetters, type WorksheetDraft } from "../core/model";
import { quoteSheetName } from "./writtenSheet";

type Validation = NonNullable<WorksheetDraft["validations"]>[number];

/** Excel's limit for a list that stands in the validation itself, in characters. */
const LONGEST_LIST = 255;

/** The sheet of lists that a draft needs, one list a column; undefined where all its lists fit into validations. */
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

/** Where each list of a draft stands: its items, or its cells in the sheet of lists as a formula without "=". */
export function placeLists(
  validations: readonly Validation[],
  listSheet: string,
): readonly (Validation & { readonly reference: string | undefined })[] {
  const columns = longLists(validations);
  return validations.map((validation) => {
    const { values } = validation;
    const column = columns.indexOf(listKey(values));
    const letters = toColumnLetters(column);
    const reference =
      column < 0 ? undefined : `${quoteSheetName(listSheet)}!$${letters}$1:$${letters}$${String(values.length)}`;
    return { ...validation, reference };
  });
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
