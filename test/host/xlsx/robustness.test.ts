import fc from "fast-check";
import { readXlsx } from "../../../src/host/xlsx";
import { displayText } from "../../../src/core/model/worksheet";
import { WorkbookError } from "../../../src/core/model/workbookError";
import { buildParts, buildXlsx, type Parts, zipParts } from "./buildXlsx";

/** Reads; whatever the bytes are, the outcome is a workbook or a WorkbookError that does not hide a fault of ours. */
function outcome(bytes: Uint8Array): "read" | WorkbookError {
  try {
    readXlsx(bytes, { inflatedBytes: 10_000_000 });
    return "read";
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}

function expectNoFault(bytes: Uint8Array): void {
  const result = outcome(bytes);
  if (result === "read") return;
  // The net under the reader catches what no check foresaw; what fuzzing finds there becomes a check.
  expect(result.detail).not.toBe("the file broke the reader");
}

const draft = {
  rows: '<row r="1" ht="20"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="shared" ref="B1:B2" si="0">C1/2</f><v>0.5</v></c></row><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><r><t>a</t></r><rPh><t>b</t></rPh></is></c><c r="B2" s="2"><f t="shared" si="0"/><v>44228</v></c></row>',
  head: '<sheetFormatPr/><cols><col min="2" max="3" hidden="1"/></cols>',
  tail: '<mergeCells><mergeCell ref="A3:B4"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:A9"><formula1>$A$1:$A$2</formula1></dataValidation></dataValidations>',
  strings: "<si><t>課&amp;_x000D_</t><rPh><t>カ</t></rPh></si>",
  formats: ['#,##0"人";[Red]-0.0%', '[$-411]ggge"年"m"月"'],
  definedNames: '<definedName name="_xlnm.Print_Area" localSheetId="0">進捗!$A$1:$B$2</definedName>',
};
const whole = buildXlsx(draft);
const parts = buildParts(draft);
const partNames = Object.keys(parts);

describe("whatever the bytes are, it ends with a workbook or a WorkbookError", () => {
  it("random bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), expectNoFault));
  });

  it.each([
    ["a ZIP file", [0x50, 0x4b, 3, 4]],
    ["a compound file", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ])("random bytes behind the beginning of %s", (_, start) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (rest) => expectNoFault(new Uint8Array([...start, ...rest]))),
    );
  });

  it("workbooks with bytes changed", () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = whole.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        expectNoFault(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it("workbooks cut off", () => {
    fc.assert(fc.property(fc.nat(whole.length), (length) => expectNoFault(whole.subarray(0, length))));
  });

  it("parts with characters changed, removed and put in", () => {
    const piece = fc.constantFrom(
      "",
      "<",
      ">",
      '"',
      "&",
      "/",
      "]]>",
      "<!--",
      "<![CDATA[",
      "x:",
      " r=",
      "</c>",
      "<row>",
      "課",
      "\0",
    );
    const change = fc.record({
      part: fc.constantFrom(...partNames),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat(12),
      piece,
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const twisted: Parts = { ...parts };
        for (const { part, place, removed, piece: added } of changes) {
          const xml = String(twisted[part]);
          const at = Math.floor(place * xml.length);
          twisted[part] = xml.slice(0, at) + added + xml.slice(at + removed);
        }
        expectNoFault(zipParts(twisted, 0));
      }),
      { numRuns: 1500 },
    );
  });

  it("any text as a number format", () => {
    const symbol = fc.constantFrom(
      "0",
      "#",
      "?",
      ".",
      ",",
      "%",
      "@",
      ";",
      '"',
      "[",
      "]",
      "h",
      "m",
      "s",
      "y",
      "g",
      "e",
      "[h]",
      "AM/PM",
      "E+",
      "_",
      "*",
      "\\",
      "[>1]",
      "[$-411]",
      "General",
    );
    fc.assert(
      fc.property(
        fc.array(symbol, { maxLength: 12 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (symbols, value) => {
          const rows = `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`;
          expectNoFault(buildXlsx({ rows, formats: [symbols.join("")] }));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test("numbers are rounded on their decimal digits, like toFixed where binary does not matter", () => {
  const number = fc.record({
    units: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    places: fc.integer({ min: 0, max: 4 }),
  });
  fc.assert(
    fc.property(number, ({ units, places }) => {
      // Excel, too, knows no minus zero among the values.
      const text = (units / 10 ** places).toFixed(places).replace(/^-(?=[0.]+$)/u, "");
      const format = places === 0 ? "0" : `0.${"0".repeat(places)}`;
      const rows = `<row r="1"><c r="A1" s="1"><v>${text}</v></c></row>`;
      const cell = readXlsx(buildXlsx({ rows, formats: [format] })).worksheets[0]!.rows[0]!.cells[0]!;
      expect(displayText(cell)).toBe(text);
    }),
    { numRuns: 300 },
  );
});
