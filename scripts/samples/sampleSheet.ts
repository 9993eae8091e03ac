/** A mistake put into a sample on purpose: the rule that should report it, the column it stands in, and what is wrong. */
export type PlantedAt<Column extends string> = {
  readonly rule: string;
  readonly column: Column;
  readonly what: string;
  /** Only to be seen beside the other rows of the whole sheet, not in the file of one department. */
  readonly besideOthers?: true;
};

/** A planted mistake and the place where it ended up; `cell` is null where the whole sheet or file is meant. */
export type Planted = {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly ruleId: string;
  readonly what: string;
};

export type SampleValue = string | number | { readonly formula: string; readonly error: "#VALUE!" };

export type SampleCell = {
  readonly value: SampleValue;
  readonly percent?: true;
  readonly align?: "center" | "right";
};

/** `cells` stand from column A on. A title, note or section is merged over all columns. */
export type SampleRow = {
  readonly kind: "title" | "note" | "section" | "header" | "record" | "plain";
  readonly level?: 1 | 2 | 3;
  readonly cells: readonly SampleCell[];
  readonly planted?: readonly { readonly column: number; readonly ruleId: string; readonly what: string }[];
  readonly pageBreakBefore?: true;
};

export type SampleSheet = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly SampleRow[];
  /** Vertical merges, zero-based and inclusive. */
  readonly merges: readonly { readonly column: number; readonly first: number; readonly last: number }[];
  /** Drop-down lists. */
  readonly choices: readonly { readonly column: number; readonly values: readonly string[] }[];
  /** Mistakes of the sheet as a whole. */
  readonly planted: readonly { readonly ruleId: string; readonly what: string }[];
};

export type SampleFile = { readonly file: string; readonly sheets: readonly SampleSheet[] };

/** A cell that holds a text or a number as it is. */
export function plainCell(value: SampleValue): SampleCell {
  return { value };
}
