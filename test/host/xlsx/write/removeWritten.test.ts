import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorksheetDraft } from "../../../../src/core/model";
import { createXlsxHost, readXlsx } from "../../../../src/host/xlsx";
import { buildXlsx } from "../buildXlsx";
import { changedParts, hostErrorCode, partOf, RICH_SHEET, richXlsx } from "./packageParts";

const draft = (name: string): WorksheetDraft => ({
  name,
  cells: [{ rowIndex: 0, columnIndex: 0, value: { kind: "text", text: "点検結果" } }],
  styles: {},
  print: { paper: "A4", landscape: true, titleRows: { first: 0, last: 0 } },
});

const names = (bytes: Uint8Array): readonly string[] => readXlsx(bytes).worksheets.map(({ name }) => name);

async function write(bytes: Uint8Array, ...sheets: readonly string[]): Promise<Uint8Array> {
  const host = createXlsxHost(bytes);
  for (const name of sheets) await host.writeWorksheet(draft(name));
  return host.toBytes();
}

function withWorkbook(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts["xl/workbook.xml"]!);
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(change(xml)) });
}

describe("a written worksheet", () => {
  it("is taken out, and every part is as it was", async () => {
    const withViews = withWorkbook(richXlsx(), (xml) =>
      xml.replace("<sheets>", "<bookViews><workbookView/></bookViews><sheets>"),
    );
    for (const original of [richXlsx(), withViews]) {
      const host = createXlsxHost(await write(original, "点検結果"));
      expect(await host.removeWritten("点検結果")).toEqual(["点検結果"]);
      // Formats stay behind: other cells may use them by now.
      expect(changedParts(original, host.toBytes()).filter((part) => part !== "xl/styles.xml")).toEqual([]);
    }
  });

  it("keeps the view that was added for it as long as another is there", async () => {
    const host = createXlsxHost(await write(richXlsx(), "点検結果", "集約"));
    await host.removeWritten("点検結果");
    expect(partOf(host.toBytes(), "xl/workbook.xml")).toContain("<workbookView/>");
    await host.removeWritten("集約");
    expect(changedParts(richXlsx(), host.toBytes()).filter((part) => part !== "xl/styles.xml")).toEqual([]);
  });

  it("leaves no list of names behind that was not there before", async () => {
    const host = createXlsxHost(await write(buildXlsx({ name: "進捗", rows: "" }), "点検結果"));
    await host.removeWritten("点検結果");
    expect(partOf(host.toBytes(), "xl/workbook.xml")).not.toContain("definedName");
  });

  it("goes also where it got another number beside the user's own sheet, which stays", async () => {
    const original = buildXlsx({ name: "点検結果", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    const written = await write(original, "点検結果");
    expect(names(written)).toEqual(["点検結果", "点検結果 (2)"]);
    const host = createXlsxHost(written);
    expect(await host.removeWritten("点検結果")).toEqual(["点検結果 (2)"]);
    expect(names(host.toBytes())).toEqual(["点検結果"]);
    expect(await host.removeWritten("点検結果")).toEqual([]);
  });

  it("lets the names of sheets behind it move up", async () => {
    const host = createXlsxHost(await write(richXlsx(), "点検結果", "集約"));
    await host.removeWritten("点検結果");
    const { worksheets } = readXlsx(host.toBytes());
    expect(worksheets.map(({ name }) => name)).toEqual([RICH_SHEET, "集約"]);
    const workbook = partOf(host.toBytes(), "xl/workbook.xml");
    expect(workbook).toContain(
      '<definedName name="_shinchoku_written" localSheetId="1" hidden="1">"集約"</definedName>',
    );
    expect(await host.writeWorksheet(draft("集約"))).toEqual({ name: "集約" });
  });

  it("is kept where formulas elsewhere refer to it", async () => {
    const host = createXlsxHost(await write(richXlsx(), "点検結果"));
    await host.applyEdits([
      { sheet: RICH_SHEET, rowIndex: 9, columnIndex: 0, value: { kind: "formula", formula: "点検結果!A1" } },
    ]);
    const before = host.toBytes();
    expect(await hostErrorCode(host.removeWritten("点検結果"))).toBe("unsupported");
    expect(host.toBytes()).toEqual(before);
  });

  it("is kept where it is the only one that can be seen", async () => {
    const written = await write(buildXlsx({ name: "進捗", rows: "" }), "点検結果");
    const hidden = withWorkbook(written, (xml) => xml.replace('sheetId="1"', 'sheetId="1" state="hidden"'));
    expect(await hostErrorCode(createXlsxHost(hidden).removeWritten("点検結果"))).toBe("unsupported");
  });

  it("that was in front hands its place to the first that can be seen", async () => {
    const written = await write(richXlsx(), "点検結果");
    const inFront = withWorkbook(written, (xml) =>
      xml.replace("<workbookView", '<workbookView activeTab="1" firstSheet="1"'),
    );
    const host = createXlsxHost(inFront);
    await host.removeWritten("点検結果");
    expect(partOf(host.toBytes(), "xl/workbook.xml")).toContain('<workbookView activeTab="0" firstSheet="0"');
  });
});
