/** What is put into a cell. Text stays text: what looks like a formula ("=1+1", "+1", "@x") never becomes one. */
export type EditValue =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "formula"; readonly formula: string };

/** One cell's new content; its format stays, unless a number format is given. */
export type CellEdit = {
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: EditValue;
  readonly numberFormat?: string;
};
