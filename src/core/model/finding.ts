import type { CellRange } from "./cell";

/** 要修正 | 要確認 | 参考. Error only where nobody could accept the cell. */
export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/** Who can answer a finding: 担当課, 事務局, or nobody needs to (表示のみ). */
export type Addressee = "department" | "secretariat" | "display";

/** The languages of the messages. */
export type Language = "ja" | "en";

/** Facts behind a message: plain data, so that a finding can be stored and told again in another language. */
export type FindingData = Readonly<
  Record<string, string | number | boolean | null | readonly string[] | readonly number[]>
>;

/** One thing that a rule reports (指摘). Where it stands is in `sheet` and `range`, never in the text. */
export type Finding = {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly addressee: Addressee;
  /** "" for a finding about the whole file. */
  readonly sheet: string;
  /** The cells concerned; null for a finding about the whole sheet or file. */
  readonly range: CellRange | null;
  /** Zero-based row of the record it belongs to; null for findings about the sheet. */
  readonly rowIndex: number | null;
  readonly message: Readonly<Record<Language, string>>;
  readonly data: FindingData;
};
