import type { WorksheetDraft } from "../../../../src/core/model";
import { createXlsxHost, readXlsx } from "../../../../src/host/xlsx";
import { HostError } from "../../../../src/host/WorkbookHost";
import { buildParts, buildXlsx, errorCode, type Parts, zipParts } from "../buildXlsx";
import { changedParts, hostErrorCode, mark, numberEdit, partOf, partsOf } from "./packageParts";

const draft: WorksheetDraft = {
  name: "集約",
  cells: [{ rowIndex: 0, columnIndex: 0, value: { kind: "text", text: "あ\u007f" }, style: "a" }],
  styles: { a: { bold: true, fill: "FFFFFF" } },
};

/** A workbook whose parts are moved, with what names them rewritten. */
function move(
  moves: Readonly<Record<string, string>>,
  change: Readonly<Record<string, (xml: string) => string>>,
): Uint8Array {
  const parts: Parts = {};
  for (const [name, xml] of Object.entries(buildParts({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }))) {
    parts[moves[name] ?? name] = change[name]?.(String(xml)) ?? xml;
  }
  return zipParts(parts);
}

const inRoot = move(
  { "xl/workbook.xml": "book.xml", "xl/_rels/workbook.xml.rels": "_rels/book.xml.rels" },
  {
    "_rels/.rels": (xml) => xml.replace("xl/workbook.xml", "book.xml"),
    "xl/_rels/workbook.xml.rels": (xml) => xml.replaceAll('Target="', 'Target="/xl/'),
  },
);
const deep = move(
  { "xl/workbook.xml": "a/b/book.xml", "xl/_rels/workbook.xml.rels": "a/b/_rels/book.xml.rels" },
  {
    "_rels/.rels": (xml) => xml.replace("xl/workbook.xml", "/a/b/book.xml"),
    "xl/_rels/workbook.xml.rels": (xml) => xml.replaceAll('Target="', 'Target="../../xl/'),
  },
);
const inCapitals = move({ "xl/worksheets/sheet1.xml": "XL/Worksheets/Sheet1.XML" }, {});

test.each([
  ["in the root", inRoot],
  ["two folders deep", deep],
  ["with names in another case", inCapitals],
])("a workbook %s is written to as any other", async (_, bytes) => {
  const host = createXlsxHost(bytes);
  await host.applyEdits([numberEdit("進捗", 0, 0, 2)]);
  expect(await host.writeWorksheet(draft)).toEqual({ name: "集約" });
  await host.store("計画", "\u007f\u0085");
  const before = host.toBytes();
  await host.setMarks([mark("進捗", [0, 0]), mark("集約", [0, 0])]);
  const reopened = createXlsxHost(host.toBytes());
  const { worksheets } = await reopened.readWorkbook();
  expect(worksheets.map(({ name, rows }) => [name, rows[0]!.cells[0]!.value])).toEqual([
    ["進捗", 2],
    ["集約", "あ\u007f"],
  ]);
  expect(await reopened.readStored("計画")).toBe("\u007f\u0085");
  expect(await reopened.clearMarks()).toBe(2);
  expect(changedParts(before, reopened.toBytes())).toEqual([]);
});

test.each([
  ["csv", new TextEncoder().encode("a,b\r\n1,2")],
  ["not-a-workbook", zipParts({ "a.txt": "x" })],
  ["corrupt", buildXlsx().slice(0, 400)],
])("a file that is none is refused when it is opened: %s", (code, bytes) => {
  expect(errorCode(() => createXlsxHost(bytes))).toBe(code);
});

test("a file above the limits is refused", () => {
  expect(errorCode(() => createXlsxHost(buildXlsx(), { fileBytes: 10 }))).toBe("too-large");
});

test("damage that shows later is a HostError with its cause", async () => {
  const host = createXlsxHost(buildXlsx({ rows: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }));
  const error: unknown = await host.readWorkbook().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code: "unsupported", cause: { code: "corrupt" } });
});

test("worksheets are named without case, and told where they are missing", async () => {
  const host = createXlsxHost(buildXlsx({ name: "Abc" }));
  expect((await host.readWorkbook({ sheets: ["aBC"] })).worksheets).toHaveLength(1);
  expect(await hostErrorCode(host.readWorkbook({ sheets: ["x"] }))).toBe("sheet-missing");
});

test("progress is told, a cancel before the beginning is heeded", async () => {
  const host = createXlsxHost(buildXlsx());
  const shares: number[] = [];
  await host.setMarks([mark("進捗", [0, 0])], { onProgress: (share) => shares.push(share) });
  expect(shares.at(-1)).toBe(1);
  const marked = host.toBytes();
  expect(await hostErrorCode(host.clearMarks({ signal: AbortSignal.abort() }))).toBe("cancelled");
  expect(host.toBytes()).toEqual(marked);
});

test("a worksheet of ours that a person has protected is not replaced", async () => {
  const host = createXlsxHost(buildXlsx());
  await host.writeWorksheet(draft);
  const parts = Object.fromEntries(
    Object.entries(partsOf(host.toBytes())).map(([name, text]) => [name, Buffer.from(text, "latin1")]),
  );
  const sheet = partOf(host.toBytes(), "xl/worksheets/sheet2.xml");
  const locked = sheet.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
  const other = createXlsxHost(zipParts({ ...parts, "xl/worksheets/sheet2.xml": locked }));
  expect(await hostErrorCode(other.writeWorksheet(draft))).toBe("protected");
});

test("a formula loses the characters that XML cannot hold, and keeps its line ends", async () => {
  const host = createXlsxHost(buildXlsx());
  await host.applyEdits([
    { sheet: "進捗", rowIndex: 0, columnIndex: 0, value: { kind: "formula", formula: 'A2&\r\n"\u0001<"' } },
  ]);
  expect(readXlsx(host.toBytes()).worksheets[0]!.rows[0]!.cells[0]!.formula).toBe('A2&\r\n"<"');
});
