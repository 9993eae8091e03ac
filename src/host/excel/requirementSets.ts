/** What a feature needs; the manifest asks for `minimum`, everything else is asked for when it is used. */
export const requirementSets = {
  minimum: "1.7",
  readOnly: "1.8",
  dataValidation: "1.8",
  specialCells: "1.9",
  rangeAreas: "1.9",
  hiddenRows: "1.9",
  pageLayout: "1.9",
  workbookEvents: "1.9",
  comments: "1.10",
  mergedAreas: "1.13",
} as const;

/** Whether this Excel has what a feature needs. */
export function isSupported(feature: keyof typeof requirementSets): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", requirementSets[feature]);
}
