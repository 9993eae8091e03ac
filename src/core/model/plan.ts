import { z } from "zod";
import { acknowledgementSchema } from "./acknowledgement";
import { columnRoles } from "./progress";

/** What a person said of one column (「この列は何ですか」); goes before what is inferred from the header. */
export const plannedColumnSchema = z.object({
  /** Zero-based column on the worksheet. */
  position: z.int().min(0),
  role: z.enum(columnRoles),
  /** The header when it was said: where it is another by now, the entry no longer holds. */
  header: z.string(),
});

const plannedSheetSchema = z.object({ name: z.string(), columns: z.array(plannedColumnSchema) });

const knownPlanSchema = z.object({
  version: z.literal(1),
  name: z.string(),
  sheets: z.array(plannedSheetSchema).default([]),
  acknowledgements: z.array(acknowledgementSchema).default([]),
});

/**
 * 計画スキーマ, version 1, as far as this release knows it: what people settled about a workbook. What a later release
 * settled beside it is handed through, so that this one does not lose it when it stores the plan again.
 */
export const planSchema = z.looseObject({
  ...knownPlanSchema.shape,
  sheets: z
    .array(z.looseObject({ ...plannedSheetSchema.shape, columns: z.array(plannedColumnSchema.loose()) }))
    .default([]),
  acknowledgements: z.array(acknowledgementSchema.loose()).default([]),
});

export type PlannedColumn = Readonly<z.infer<typeof plannedColumnSchema>>;
export type Plan = Readonly<z.infer<typeof knownPlanSchema>>;

/** Under this key a host stores the plan in the workbook. */
export const planKey = "plan";

/** Nothing settled: everything is inferred from the sheet. */
export const emptyPlan: Plan = { version: 1, name: "", sheets: [], acknowledgements: [] };
