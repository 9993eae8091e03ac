import { deflateSync, strToU8 } from "fflate";
import { readXlsx } from "../../../src/host/xlsx";
import { crc32 } from "../../../src/host/xlsx/zip/crc32";
import { buildParts, codeOf, zipParts } from "./buildXlsx";
import { type EntryTwist, joinBytes, workbookByHand, type ZipTwist, zipByHand } from "./zipByHand";

const SHEET = "xl/worksheets/sheet1.xml";
const sheetWith = (twist: EntryTwist): Uint8Array => workbookByHand({ entries: { [SHEET]: twist } });
const all = (twist: EntryTwist): ZipTwist => ({
  entries: Object.fromEntries(Object.keys(buildParts()).map((name) => [name, twist])),
});
const valueOf = (bytes: Uint8Array): unknown => readXlsx(bytes).worksheets[0]?.rows[0]?.cells[0]?.value;

describe("ZIP files that are unusual, but whole", () => {
  test.each([
    ["as usual", workbookByHand({})],
    ["with data descriptors", workbookByHand(all({ hasDescriptor: true }))],
    ["with stored entries", workbookByHand(all({ isStored: true }))],
    ["with ZIP64 numbers of every entry", workbookByHand(all({ zip64: "central" }))],
    ["with ZIP64 numbers in the local headers only", workbookByHand(all({ zip64: "local" }))],
    ["with a ZIP64 directory", workbookByHand({ isZip64: true })],
    ["with a comment", workbookByHand({ comment: "PK\u0005\u0006 made by hand" })],
    [
      "with folders",
      workbookByHand({
        more: [
          { name: "xl/", content: "" },
          { name: "xl\\worksheets\\", content: "" },
        ],
      }),
    ],
    [
      "with the same folder twice",
      workbookByHand({
        more: [
          { name: "xl/", content: "" },
          { name: "xl/", content: "" },
        ],
      }),
    ],
    ["with a gap before the directory", workbookByHand({ gap: new Uint8Array(100) })],
    ["with bytes behind the end", joinBytes([workbookByHand({}), new Uint8Array(3)])],
    ["inside of a larger buffer", joinBytes([new Uint8Array(7), workbookByHand({})]).subarray(7)],
    ["with backslashes", workbookByHand({ entries: { [SHEET]: { name: "xl\\worksheets\\sheet1.xml" } } })],
    ["with a leading slash", workbookByHand({ entries: { [SHEET]: { name: "/xl/worksheets/sheet1.xml" } } })],
    ["in another case", workbookByHand({ entries: { [SHEET]: { name: "XL/Worksheets/SHEET1.XML" } } })],
  ])("%s", (_, bytes) => {
    expect(valueOf(bytes)).toBe(5);
  });

  it("inflates large entries in steps", () => {
    // Numbers in no order, so that the entry stays above one step when it is deflated.
    const rows = Array.from(
      { length: 60_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${(row * 2654435761) % 1_000_003}</v></c></row>`,
    );
    const sheet = readXlsx(zipParts(buildParts({ rows: rows.join("") }))).worksheets[0]!;
    expect(sheet.rows).toHaveLength(60_000);
    expect(sheet.rows[59_999]!.cells[0]!.value).toBe((59_999 * 2654435761) % 1_000_003);
  });
});

describe("damaged ZIP files", () => {
  const whole = workbookByHand({});

  it.each([0.1, 0.5, 0.9, 0.999])("are corrupt when cut off at %d of their length", (share) => {
    expect(codeOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe("corrupt");
  });

  test.each([
    ["a wrong checksum", sheetWith({ crc: 1 })],
    ["a wrong checksum of a stored entry", sheetWith({ crc: 1, isStored: true })],
    ["a size that is too small", sheetWith({ size: 10 })],
    ["a size that is too large", sheetWith({ size: 100_000 })],
    ["a size that no deflate stream can reach", sheetWith({ size: 400_000_000 })],
    ["a compressed size that runs into the next entry", sheetWith({ compressedSize: 5000 })],
    ["a compressed size that is too small", sheetWith({ compressedSize: 10 })],
    ["an unknown compression method", sheetWith({ method: 12 })],
    ["data that does not inflate", sheetWith({ compressed: new Uint8Array(50).fill(0xff) })],
    ["no data at all", sheetWith({ compressed: new Uint8Array() })],
    ["the same part twice", workbookByHand({ more: [{ name: SHEET, content: "<worksheet/>" }] })],
    [
      "the same part in another case",
      workbookByHand({ more: [{ name: SHEET.toUpperCase(), content: "<worksheet/>" }] }),
    ],
    ["two entries in one place", workbookByHand({ more: [{ name: "a", content: "a", twist: { placeOf: 0 } }] })],
    [
      "an entry inside of another",
      workbookByHand({ more: [{ name: "a", content: "b", twist: { placeOf: 2, compressedSize: 1 } }] }),
    ],
    ["fewer entries than there are", workbookByHand({ count: 3 })],
    ["more entries than there are", workbookByHand({ count: 30 })],
    ["a missing ZIP64 size", workbookByHand(all({ zip64: "missing" }))],
    ["a ZIP64 field that is too short", workbookByHand(all({ zip64: "short" }))],
    ["a ZIP64 locator that points nowhere", twistLocator(workbookByHand({ isZip64: true }))],
    ["a ZIP64 number beyond all files", twistLocator(workbookByHand({ isZip64: true }), 0xff)],
    ["a directory that is nowhere", twistDirectoryOffset(whole)],
  ])("%s", (_, bytes) => {
    expect(codeOf(bytes)).toBe("corrupt");
  });

  it("tells a ZIP entry with a password from a damaged one", () => {
    expect(codeOf(sheetWith({ flags: 1 }))).toBe("encrypted");
  });
});

describe("bombs", () => {
  const compressed = deflateSync(new Uint8Array(72_000_000));

  it("are refused by the size that they declare, before anything is inflated", () => {
    const parts = buildParts();
    const bytes = zipByHand(parts, { entries: { [SHEET]: { size: 4_000_000_000 } } });
    expect(codeOf(bytes)).toBe("too-large");
    expect(codeOf(zipParts(parts), { inflatedBytes: 1000 })).toBe("too-large");
    expect(codeOf(zipParts(parts), { partBytes: 300 })).toBe("too-large");
  });

  it("are found out where they declare less than they inflate to", () => {
    expect(compressed.length).toBeGreaterThan(64 * 1024);
    expect(codeOf(sheetWith({ compressed, size: 1000 }))).toBe("corrupt");
    expect(codeOf(sheetWith({ compressed: compressed.subarray(0, 60_000), size: 1000 }))).toBe("corrupt");
  });

  it("may sit in parts that nobody reads", () => {
    const twist = { compressed, size: 4_000_000_000 };
    expect(valueOf(workbookByHand({ more: [{ name: "xl/media/image1.png", content: "", twist }] }))).toBe(5);
  });
});

test("the checksum is the one of ZIP", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(strToU8("The quick brown fox jumps over the lazy dog"))).toBe(0x414fa339);
  expect(crc32(new Uint8Array())).toBe(0);
});

function twistLocator(bytes: Uint8Array, high = 0): Uint8Array {
  const twisted = bytes.slice();
  const locator = twisted.length - 22 - 20;
  twisted[locator + 8] = (twisted[locator + 8] ?? 0) ^ 1;
  twisted[locator + 15] = high;
  return twisted;
}

function twistDirectoryOffset(bytes: Uint8Array): Uint8Array {
  const twisted = bytes.slice();
  twisted[twisted.length - 22 + 16] = (twisted[twisted.length - 22 + 16] ?? 0) ^ 1;
  return twisted;
}
