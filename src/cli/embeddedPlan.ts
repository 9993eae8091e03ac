import { emptyPlan, planKey, planSchema, type Plan, type WorkbookSnapshot } from "../core/model";
import { parseStoredXml } from "../host/storedText";

/** What people settled in the workbook itself; nothing where it holds no plan, or none that this version knows. */
export function embeddedPlan({ customXml }: WorkbookSnapshot): Plan {
  const stored = customXml.map(({ xml }) => parseStoredXml(xml)).find((found) => found?.key === planKey);
  if (stored === undefined) return emptyPlan;
  try {
    return planSchema.parse(JSON.parse(stored.text));
  } catch {
    return emptyPlan;
  }
}
