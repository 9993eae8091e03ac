import { createXlsxHost } from "../../../../src/host/xlsx";
import fc from "fast-check";
import { parseStoredXml, toStoredXml } from "../../../../src/host/storedText";
import { buildXlsx } from "../buildXlsx";
import { changedParts, hostErrorCode, partOf, RICH_SHEET, richXlsx, mark } from "./packageParts";

describe("texts that are stored in the workbook", () => {
  it("are read back by key, after saving, beside the custom XML of others", async () => {
    const host = createXlsxHost(richXlsx());
    await host.store("plan", '{"name":"計画 <&>"}');
    await host.store("その他 \"'", "二\u0000");
    await host.store("plan", "新");
    const other = createXlsxHost(host.toBytes());
    expect(await other.readStored("plan")).toBe("新");
    expect(await other.readStored("その他 \"'")).toBe("二\u0000");
    expect(await other.readStored("ない")).toBeNull();
    expect(partOf(host.toBytes(), "customXml/item1.xml")).toBe('<plan xmlns="urn:other"/>');
    expect(changedParts(richXlsx(), host.toBytes())).toEqual([
      "[Content_Types].xml",
      "customXml/_rels/item2.xml.rels",
      "customXml/_rels/item3.xml.rels",
      "customXml/item2.xml",
      "customXml/item3.xml",
      "customXml/itemProps1.xml",
      "customXml/itemProps2.xml",
      "xl/_rels/workbook.xml.rels",
    ]);
  });

  it("stay when marks are set and taken back", async () => {
    const host = createXlsxHost(richXlsx());
    await host.store("plan", "あ");
    const stored = host.toBytes();
    await host.setMarks([mark(RICH_SHEET, [0, 0])]);
    await host.clearMarks();
    expect(changedParts(stored, host.toBytes())).toEqual([]);
  });

  it("are refused by a signed file", async () => {
    const host = createXlsxHost(buildXlsx({ parts: { "_xmlsignatures/origin.sigs": "" } }));
    expect(await hostErrorCode(host.store("plan", "x"))).toBe("unsupported");
    expect(await host.readStored("plan")).toBeNull();
  });
});

describe("the markup of a stored text", () => {
  it("is read back for every text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (key, text) => {
        expect(parseStoredXml(toStoredXml({ key, text }))).toEqual({ key, text });
      }),
    );
  });

  it("may be written by another program", () => {
    const xml = toStoredXml({ key: "plan", text: "あ" });
    const prefixed = xml.replace("<stored xmlns=", "<a:stored xmlns:a=").replace("</stored>", "</a:stored >");
    expect(parseStoredXml(`\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n${prefixed}\n`)).toEqual({
      key: "plan",
      text: "あ",
    });
    expect(parseStoredXml(xml.replace("&quot;plan&quot;", "&#34;pl&#x61;n&#34;"))).toEqual({ key: "plan", text: "あ" });
  });

  test.each([
    "",
    "<plan/>",
    '<stored xmlns="urn:other" key="x">"y"</stored>',
    toStoredXml({ key: "a", text: "b" }).replace('"b"', "b").replace("&quot;b&quot;", "b"),
  ])("is not found in %j", (xml) => {
    expect(parseStoredXml(xml)).toBeUndefined();
  });
});
