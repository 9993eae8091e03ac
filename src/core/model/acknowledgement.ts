import { z } from "zod";

/**
 * 「このままでよい」: a finding, or a kind of finding on one sheet, that a person accepted with a reason. It is recognised by
 * what it is about, not by its row, so that rows may move; `content` changes with the cell, and then it is asked again.
 */
export const acknowledgementSchema = z.object({
  ruleId: z.string(),
  messageId: z.string(),
  /** "one": this finding; "kind": every finding of the rule and message on the sheet. */
  scope: z.enum(["one", "kind"]),
  sheet: z.string(),
  /** A kind that a department accepted is accepted on its own rows only; null where all rows are meant, and for one. */
  department: z.string().nullable().default(null),
  /** The record's key (FindingItem); null for a kind and for findings about the sheet. */
  record: z.string().nullable(),
  /** The column's header; null for a kind and for findings about the sheet. */
  header: z.string().nullable(),
  /** What the finding says of the cell; null for a kind. */
  content: z.string().nullable(),
  reason: z.string(),
});

export type Acknowledgement = Readonly<z.infer<typeof acknowledgementSchema>>;
