import type { CellEdit, WorksheetDraft, WorksheetSnapshot } from "../../core/model";
import { editCells } from "./editCells";

/** A draft as a worksheet; of its looks, a snapshot knows number formats only. */
export function draftToWorksheet(draft: WorksheetDraft, name: string): WorksheetSnapshot {
  const edits = draft.cells.map(({ rowIndex, columnIndex, value, style }): CellEdit => {
    const numberFormat = draft.styles[style ?? ""]?.numberFormat;
    return { sheet: name, rowIndex, columnIndex, value, ...(numberFormat === undefined ? {} : { numberFormat }) };
  });
  const empty: WorksheetSnapshot = {
    name,
    visibility: "visible",
    rows: [],
    merges: draft.merges ?? [],
    hiddenRows: [],
    hiddenColumns: [],
    validations: (draft.validations ?? []).map(({ range, values }) => ({
      ranges: [range],
      values,
      formula: `"${values.join(",").replaceAll('"', '""')}"`,
    })),
    printArea: draft.print?.printArea === undefined ? [] : [draft.print.printArea],
  };
  return editCells(empty, edits).sheet;
}
