import { readXlsx } from "../../../src/host/xlsx";
import { buildXlsx, readSheet } from "./buildXlsx";

describe("formatting down to the sheet's edge", () => {
  it("costs no more than reading over a million empty rows", () => {
    const empty = Array.from({ length: 1_048_575 }, (_, index) => `<row r="${index + 2}" s="1"><c s="1"/></row>`);
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${empty.join("")}`;
    const bytes = buildXlsx({ rows, formats: ["0%"] });
    const result = readXlsx(bytes).worksheets[0]!;
    expect(result.rows).toEqual([{ rowIndex: 0, cells: [{ columnIndex: 0, value: 1 }] }]);
    expect(result.hiddenRows).toEqual([]);
  }, 60_000);

  it("makes one span of a million hidden rows", () => {
    const rows = Array.from({ length: 1_048_576 }, (_, index) => `<row r="${index + 1}" hidden="1"/>`).join("");
    expect(readSheet({ rows }).hiddenRows).toEqual([{ first: 0, last: 1_048_575 }]);
  }, 60_000);

  it("reads the first and the last cell of the grid, and nothing between them", () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const result = readSheet({ head: '<dimension ref="A1:XFD1048576"/>', rows });
    expect(result.rows).toEqual([
      { rowIndex: 0, cells: [{ columnIndex: 0, value: 1 }] },
      { rowIndex: 1_048_575, cells: [{ columnIndex: 16_383, value: 2 }] },
    ]);
  });

  it("keeps what spans the whole sheet as ranges", () => {
    const tail =
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:A1048576 B:XFD"><formula1>$A:$XFD</formula1></dataValidation></dataValidations>';
    const rows = '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>終</t></is></c></row>';
    const result = readSheet({
      rows,
      tail,
      definedNames: '<definedName name="_xlnm.Print_Area" localSheetId="0">進捗!$A:$XFD</definedName>',
    });
    const everything = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
    expect(result.merges).toEqual([everything]);
    expect(result.printArea).toEqual([everything]);
    expect(result.validations).toEqual([
      {
        ranges: [
          { ...everything, right: 0 },
          { ...everything, left: 1 },
        ],
        values: ["終"],
        formula: "$A:$XFD",
      },
    ]);
  });

  it("reads a list that a thousand validations share only once", () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
    ).join("");
    const lists = Array.from(
      { length: 1000 },
      (_, index) =>
        `<dataValidation type="list" sqref="B${index + 1}"><formula1>$A$1:$A$20000</formula1></dataValidation>`,
    );
    const { validations } = readSheet({ rows, tail: `<dataValidations>${lists.join("")}</dataValidations>` });
    expect(validations).toHaveLength(1000);
    expect(new Set(validations.map(({ values }) => values)).size).toBe(1);
  });
});
