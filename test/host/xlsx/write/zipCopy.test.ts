import { unzipSync } from "fflate";
import { readEntryRecords } from "../../../../src/host/xlsx/write/zip/entryRecord";
import { createXlsxHost, readXlsx } from "../../../../src/host/xlsx";
import { defaultLimits } from "../../../../src/host/xlsx/limits";
import { Budget } from "../../../../src/host/xlsx/limits";
import { readZipDirectory } from "../../../../src/host/xlsx/zip/directory";
import { buildParts } from "../buildXlsx";
import { workbookByHand, zipByHand, type ZipTwist } from "../zipByHand";
import { changedParts, mark, partOf } from "./packageParts";

const SHEET = "xl/worksheets/sheet1.xml";

async function marked(bytes: Uint8Array): Promise<Uint8Array> {
  const host = createXlsxHost(bytes);
  await host.setMarks([mark("進捗", [0, 0])]);
  return host.toBytes();
}

describe("entries that are not changed are copied as they are", () => {
  test.each<[string, ZipTwist]>([
    ["as usual", {}],
    [
      "with data descriptors",
      { entries: { "xl/sharedStrings.xml": { hasDescriptor: true }, [SHEET]: { hasDescriptor: true } } },
    ],
    [
      "in ZIP64",
      { isZip64: true, entries: { "xl/sharedStrings.xml": { zip64: "central" }, [SHEET]: { zip64: "local" } } },
    ],
    ["stored", { entries: { "xl/sharedStrings.xml": { isStored: true }, [SHEET]: { isStored: true } } }],
    [
      "with folders and a comment",
      {
        comment: "注",
        more: [
          { name: "xl/", content: "" },
          { name: "docProps\\app.xml", content: "<a/>" },
        ],
      },
    ],
    ["with a gap before the directory", { gap: new Uint8Array(9) }],
  ])("%s", async (_, twist) => {
    const bytes = workbookByHand(twist);
    const result = await marked(bytes);
    expect(readXlsx(result)).toEqual(readXlsx(bytes));
    expect(changedParts(bytes, result)).toEqual(["xl/styles.xml", SHEET]);
    const [before, after] = [readEntryRecords(bytes), readEntryRecords(result)];
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    after.forEach((record, index) => {
      if (record.name === SHEET || record.name === "xl/styles.xml") return;
      expect({ ...record, data: [...record.data] }).toEqual({ ...before[index]!, data: [...before[index]!.data] });
    });
    expect(readZipDirectory(result, new Budget(defaultLimits))).toHaveLength(
      before.filter(({ name }) => !name.endsWith("/")).length,
    );
    if (twist.comment !== undefined) expect(Buffer.from(result).toString("utf8").endsWith(twist.comment)).toBe(true);
  });

  it("with their time stamps, also the changed ones", async () => {
    const bytes = workbookByHand({});
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 <= bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 12, 0x52a1_6000, true);
    }
    const result = await marked(bytes);
    expect(readEntryRecords(result).map(({ modified }) => modified)).toEqual(
      readEntryRecords(bytes).map(() => 0x52a1_6000),
    );
  });

  it("and other programs can unpack the result", async () => {
    const result = await marked(workbookByHand({ isZip64: true }));
    expect(Object.keys(unzipSync(result))).toHaveLength(readEntryRecords(result).length);
  });
});

test("parts in UTF-16 stay so", async () => {
  const text = `\ufeff${String(buildParts()[SHEET]).replace("UTF-8", "UTF-16")}`;
  const utf16 = new Uint8Array(Buffer.from(text, "utf16le"));
  const bytes = zipByHand({ ...buildParts(), [SHEET]: utf16 });
  const result = await marked(bytes);
  const part = unzipSync(result)[SHEET]!;
  expect([part[0], part[1]]).toEqual([0xff, 0xfe]);
  expect(new TextDecoder("utf-16le").decode(part)).toContain("shinchoku-error");
  const host = createXlsxHost(result);
  await host.clearMarks();
  expect(changedParts(bytes, host.toBytes())).toEqual([]);
});

test("a file that was not changed is the very same", () => {
  const bytes = workbookByHand({ comment: "注" });
  expect(createXlsxHost(bytes).toBytes()).toEqual(bytes);
  expect(partOf(bytes, SHEET)).toContain("<v>5</v>");
});
