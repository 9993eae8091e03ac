import { strToU8 } from "fflate";
import fc from "fast-check";
import { decodeUtf8 } from "../../../src/host/xlsx/xml/utf8";

const strict = new TextDecoder("utf-8", { fatal: true });

function decodeOrFail(decode: (bytes: Uint8Array) => string, bytes: Uint8Array): string | undefined {
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}

describe("UTF-8 is decoded as the strict TextDecoder does", () => {
  const expectSame = (bytes: Uint8Array): void => {
    expect(decodeOrFail(decodeUtf8, bytes)).toBe(decodeOrFail((all) => strict.decode(all), bytes));
  };

  test.each([
    "",
    "abc",
    "課",
    "\u{20bb7}野家で髙﨑",
    "\ufeff課",
    "\ufeff\ufeff課",
    "é\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}",
  ])("%j", (text) => {
    expectSame(strToU8(text));
  });

  it("any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => expectSame(strToU8(`進捗${text}`))));
  });

  it("any bytes, also invalid ones", () => {
    const byte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(0xc0, 0xc2, 0xe0, 0xe8, 0xed, 0xf0, 0xf4, 0xf5, 0x80, 0x90, 0xa0, 0xbf),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 8 }), (bytes) => expectSame(new Uint8Array(bytes))),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 8 }), (bytes) =>
        expectSame(new Uint8Array([...strToU8("課"), ...bytes])),
      ),
      { numRuns: 5000 },
    );
  });

  it("long text, whatever stands where its pieces meet", () => {
    for (const start of ["", "a", "ab"]) expectSame(strToU8(start + "進捗𠮷\ufeff".repeat(120_000)));
  });
});
