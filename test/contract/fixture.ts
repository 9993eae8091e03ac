import { buildXlsx, worksheetXml } from "../host/xlsx/buildXlsx";

/** A workbook that every host opens. */
export type HostFixture = { readonly bytes: Uint8Array; readonly protectedSheets: readonly string[] };

const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;

const rows = [
  `<row r="1">${text("A1", "№")}${text("B1", "事業名")}${text("C1", "目標値")}${text("D1", "達成率")}${text("E1", "期限")}</row>`,
  `<row r="2"><c r="A2"><v>1</v></c>${text("B2", "相談会")}<c r="C2"><v>6</v></c><c r="D2" s="1"><v>0.66</v></c><c r="E2" s="2"><v>45000</v></c></row>`,
  `<row r="3" hidden="1"><c r="A3"><v>2</v></c>${text("B3", "=1+1")}<c r="C3"><f>C2*2</f><v>12</v></c></row>`,
  `<row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><v>#N/A</v></c>${text("C5", "#N/A")}</row>`,
].join("");

const template =
  '<conditionalFormatting sqref="A1:E5"><cfRule type="expression" dxfId="0" priority="1"><formula>$A1=""</formula></cfRule></conditionalFormatting>';

/** The user's worksheet 進捗, a protected one, and one whose name the program would like to use. */
export function hostFixture(): HostFixture {
  const bytes = buildXlsx({
    rows,
    head: '<cols><col min="4" max="4" width="9" hidden="1"/></cols>',
    tail: `<mergeCells count="1"><mergeCell ref="B5:B6"/></mergeCells>${template}<dataValidations count="1"><dataValidation type="list" sqref="B2:C5"><formula1>"当初,おおむね"</formula1></dataValidation></dataValidations>`,
    formats: ["0%", "yyyy/m/d"],
    sheets: [
      { name: "保護", rows: "" },
      { name: "集約", rows: `<row r="1">${text("A1", "大切な表")}</row>` },
    ],
    parts: {
      "xl/worksheets/sheet2.xml": worksheetXml(
        `<row r="1">${text("A1", "保護")}</row>`,
        "",
        '<sheetProtection sheet="1"/>',
      ),
    },
  });
  return { bytes, protectedSheets: ["保護"] };
}
