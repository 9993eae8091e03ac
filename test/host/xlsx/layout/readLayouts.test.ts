import { readdirSync, readFileSync } from "node:fs";
import { createXlsxHost } from "../../../../src/host/xlsx";
import type { CellLook, SheetLayout } from "../../../../src/host/sheetLayout";
import { columnPixels, digitWidth, usualColumnPixels } from "../../../../src/host/xlsx/layout/lengths";
import { buildXlsx, MAIN, type WorkbookDraft } from "../buildXlsx";

const layoutOf = (draft: WorkbookDraft): SheetLayout => createXlsxHost(buildXlsx(draft)).readLayouts()[0]!;

const styles = (fonts: string, fills: string, xfs: string): Record<string, string> => ({
  "xl/styles.xml": `<styleSheet ${MAIN}><fonts>${fonts}</fonts><fills><fill><patternFill patternType="none"/></fill>${fills}</fills><cellXfs>${xfs}</cellXfs></styleSheet>`,
});

/** The look of a cell by its place; undefined where it looks as usual. */
function lookAt({ looks, lookRuns }: SheetLayout, rowIndex: number, columnIndex: number): CellLook | undefined {
  const run = lookRuns.find((one) => one.rowIndex === rowIndex && one.first <= columnIndex && columnIndex <= one.last);
  return run === undefined ? undefined : looks[run.look];
}

describe("widths", () => {
  test.each([
    { name: "Calibri", points: 11, digit: 7, usual: 64 },
    { name: "游ゴシック", points: 11, digit: 8, usual: 72 },
    { name: "Yu Gothic", points: 11, digit: 8, usual: 72 },
    { name: "ＭＳ Ｐゴシック", points: 11, digit: 8, usual: 72 },
    { name: "Arial", points: 10, digit: 7, usual: 64 },
  ])("$name $points counts in $digit pixels", ({ name, points, digit, usual }) => {
    expect(digitWidth({ name, points })).toBe(digit);
    expect(usualColumnPixels(digit)).toBe(usual);
  });

  test.each([
    [9.140625, 7, 64],
    [8.7109375, 7, 61],
    [20.75, 8, 166],
  ])("a width of %d at %d pixels a digit is %d", (width, digit, pixels) => {
    expect(columnPixels(width, digit)).toBe(pixels);
  });

  test("of columns, with the workbook's font; without one, the usual", () => {
    const head = '<sheetFormatPr defaultRowHeight="18.75"/><cols><col min="2" max="3" width="20.75"/></cols>';
    const fonts = '<font><sz val="11"/><name val="游ゴシック"/></font>';
    expect(layoutOf({ head, parts: styles(fonts, "", '<xf fontId="0"/>') })).toMatchObject({
      defaultColumnWidth: 72,
      defaultRowHeight: 25,
      columnWidths: [{ first: 1, last: 2, width: 166 }],
    });
    expect(layoutOf({ head: "" })).toMatchObject({ defaultColumnWidth: 64, defaultRowHeight: 20, columnWidths: [] });
  });

  test("that are none are left out", () => {
    const cols =
      '<cols><col min="1" max="1" width="0"/><col min="3" max="2" width="9"/><col min="0" max="1" width="9"/></cols>';
    expect(layoutOf({ head: cols }).columnWidths).toEqual([]);
  });
});

describe("rows", () => {
  test("have the heights that the file states", () => {
    const rows = '<row r="2" ht="30" customHeight="1"><c r="A2"><v>1</v></c></row><row r="4"/><row ht="12"/>';
    expect(layoutOf({ rows }).rowHeights).toEqual([
      { rowIndex: 1, height: 40 },
      { rowIndex: 4, height: 16 },
    ]);
  });
});

describe("panes", () => {
  const pane = (state: string): string =>
    `<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="3" state="${state}"/></sheetView></sheetViews>`;
  test.each([
    ["frozen", { rows: 3, columns: 2 }],
    ["frozenSplit", { rows: 3, columns: 2 }],
    ["split", { rows: 0, columns: 0 }],
  ])("%s", (state, frozen) => {
    expect(layoutOf({ head: pane(state) }).frozen).toEqual(frozen);
  });
});

describe("looks", () => {
  const fonts = '<font/><font><b/><color rgb="FFFF0000"/></font><font><b val="0"/></font>';
  const solid = (color: string): string =>
    `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;

  test("tell bold, colours, alignment and wrapping, of blank cells too", () => {
    const xfs =
      '<xf fontId="0"/><xf fontId="1" fillId="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf><xf fontId="2"/>';
    const layout = layoutOf({
      rows: '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/><c r="D1" s="1"/><c r="E1" s="2"/></row>',
      parts: styles(fonts, solid('rgb="FFD9E1F2"'), xfs),
    });
    const look = { bold: true, color: "FF0000", fill: "D9E1F2", horizontal: "center", vertical: "top", wrap: true };
    expect(layout.looks).toEqual([look]);
    expect(layout.lookRuns).toEqual([
      { rowIndex: 0, first: 0, last: 1, look: 0 },
      { rowIndex: 0, first: 3, last: 3, look: 0 },
    ]);
    expect(lookAt(layout, 0, 4)).toBeUndefined();
  });

  test.each([
    ['theme="0" tint="-0.25"', "BFBFBF"],
    ['theme="4"', "4472C4"],
    ['theme="1" tint="0.5"', "808080"],
    ['indexed="22"', "C0C0C0"],
    ['indexed="2"', "FF0000"],
    ['indexed="64"', undefined],
    ['rgb="oops"', undefined],
    ['theme="99"', undefined],
  ])("of the fill %s", (color, fill) => {
    const layout = layoutOf({
      rows: '<row r="1"><c r="A1" s="1"/></row>',
      parts: styles("<font/>", solid(color), '<xf/><xf fillId="1"/>'),
    });
    expect(lookAt(layout, 0, 0)?.fill).toBe(fill);
  });

  test("tell the number format of a blank cell", () => {
    const layout = layoutOf({ rows: '<row r="1"><c r="A1" s="1"/><c r="B1"/></row>', formats: ["0%"] });
    expect(lookAt(layout, 0, 0)).toEqual({ numberFormat: "0%" });
    expect(lookAt(layout, 0, 1)).toBeUndefined();
  });
});

describe("of whole workbooks", () => {
  const samples = readdirSync("assets/samples").filter((name) => name.endsWith(".xlsx"));

  test.each(samples)("%s: every worksheet, with columns wide enough to read", (name) => {
    const host = createXlsxHost(readFileSync(`assets/samples/${name}`));
    const layouts = host.readLayouts();
    expect(layouts.length).toBeGreaterThan(0);
    for (const { columnWidths, rowHeights } of layouts) {
      expect(columnWidths.length).toBeGreaterThan(0);
      for (const { width } of columnWidths) expect(width).toBeGreaterThan(15);
      for (const { height } of rowHeights) expect(height).toBeLessThanOrEqual(546);
    }
  });

  test("follow what is written, and change nothing", async () => {
    const bytes = buildXlsx();
    const host = createXlsxHost(bytes);
    await host.applyEdits([
      { sheet: "進捗", rowIndex: 0, columnIndex: 0, value: { kind: "number", number: 0.5 }, numberFormat: "0%" },
    ]);
    expect(lookAt(host.readLayouts()[0]!, 0, 0)?.numberFormat).toBe("0%");
    expect(createXlsxHost(bytes).toBytes()).toEqual(bytes);
  });
});
