import { rangeToA1, type WorksheetDraft } from "../../../../core/model";
import { placeLists } from "../../../longLists";
import { escapeElementText } from "../xml/escapes";

/** Drop-down lists; those that do not fit into a validation refer to a column of the sheet of lists. */
export function validationsXml(validations: NonNullable<WorksheetDraft["validations"]>, listSheet: string): string {
  if (validations.length === 0) return "";
  const elements = placeLists(validations, listSheet).map(({ range, values, reference }) => {
    const formula = reference ?? `"${values.join(",").replaceAll('"', '""')}"`;
    return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${rangeToA1(range)}"><formula1>${escapeElementText(formula)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${String(elements.length)}">${elements.join("")}</dataValidations>`;
}
