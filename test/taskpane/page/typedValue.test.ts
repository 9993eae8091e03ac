import fc from "fast-check";
import type { EditValue } from "../../../src/core/model";
import { readTypedValue, toEditText } from "../../../src/taskpane/page/typedValue";

const number = (value: number): EditValue => ({ kind: "number", number: value });
const text = (value: string): EditValue => ({ kind: "text", text: value });

describe("what is typed becomes a number", () => {
  test.each([
    { typed: "48", value: 48 },
    { typed: "４８", value: 48, note: "an input method types full-width digits" },
    { typed: "４８．５", value: 48.5 },
    { typed: " 48 ", value: 48 },
    { typed: "1,234", value: 1234, format: "#,##0" },
    { typed: "１，２３４", value: 1234, format: "#,##0" },
    { typed: "1,234.5", value: 1234.5, format: "#,##0.00" },
    { typed: "-5", value: -5 },
    { typed: "－５", value: -5 },
    { typed: "−5", value: -5, note: "the mathematical minus" },
    { typed: "+5", value: 5 },
    { typed: "(5)", value: -5 },
    { typed: ".5", value: 0.5 },
    { typed: "5.", value: 5 },
    { typed: "001", value: 1 },
    { typed: "-0", value: 0 },
    { typed: "1e3", value: 1000, format: "0.00E+00" },
    { typed: "66%", value: 0.66, format: "0%" },
    { typed: "６６％", value: 0.66, format: "0%" },
    { typed: "66.1%", value: 0.661, format: "0.00%" },
    { typed: "110%", value: 1.1, format: "0%" },
    { typed: "¥500", value: 500, format: '"¥"#,##0' },
    { typed: "￥1,500", value: 1500, format: '"¥"#,##0' },
  ])("$typed → $value", ({ typed, value, format }) => {
    const given = format === undefined ? {} : { numberFormat: format };
    expect(readTypedValue(typed, "General")).toEqual({ kind: "value", value: number(value), ...given });
  });

  test.each([
    { typed: "66", format: "0%", value: 0.66, note: "a percent cell counts in percent" },
    { typed: "66%", format: "0.0%", value: 0.66 },
    { typed: "0.66", format: "0%", value: 0.66, note: "below 1 it is the share itself" },
    { typed: "66.1", format: "0.0%", value: 0.661 },
    { typed: "66%", format: "#,##0", value: 0.66 },
    { typed: "5", format: '0"%"', value: 5, note: "a percent sign in quotation marks is no percent" },
    { typed: "1,234", format: "0", value: 1234 },
  ])("$typed in a cell of $format → $value, whose format stays", ({ typed, format, value }) => {
    expect(readTypedValue(typed, format)).toEqual({ kind: "value", value: number(value) });
  });
});

describe("what is typed stays text", () => {
  test.each([
    "48件",
    "約50名",
    "48/50",
    "4/1",
    "3-5",
    "2025/4/1",
    "令和7年4月1日",
    "10:30",
    "（1）",
    "①",
    "-",
    "－",
    "％",
    "1,23",
    "1,2345",
    "1 000",
    "1e",
    "+",
    "()",
    "１２３４５６７８９０１２３４５６",
    "4.8.1",
    "　",
    "#N/A",
    "@x",
    "=",
  ])("%j", (typed) => {
    expect(readTypedValue(typed, "General")).toEqual({ kind: "value", value: text(typed) });
  });

  test("behind an apostrophe, which is left out", () => {
    expect(readTypedValue("'48", "General")).toEqual({ kind: "value", value: text("48") });
    expect(readTypedValue("'=1+1", "General")).toEqual({ kind: "value", value: text("=1+1") });
    expect(readTypedValue("'", "General")).toEqual({ kind: "value", value: { kind: "blank" } });
  });

  test("in a cell for text", () => {
    for (const typed of ["48", "=1+1", "'x", "66%", "TRUE"]) {
      expect(readTypedValue(typed, "@")).toEqual({ kind: "value", value: text(typed) });
    }
  });
});

test("nothing is a blank", () => {
  expect(readTypedValue("", "General")).toEqual({ kind: "value", value: { kind: "blank" } });
  expect(readTypedValue("", "@")).toEqual({ kind: "value", value: { kind: "blank" } });
});

test.each(["true", "FALSE"])("%s is a constant, as in Excel", (typed) => {
  const formula = typed.toUpperCase();
  expect(readTypedValue(typed, "General")).toEqual({ kind: "value", value: { kind: "formula", formula } });
});

test.each(["=1+1", "=J12/G12", "＝1+1", "=SUM(A1)"])("the calculation %s is refused", (typed) => {
  expect(readTypedValue(typed, "General")).toEqual({ kind: "refused", reason: "formula" });
});

const formats = fc.constantFrom("General", "0", "0%", "0.0%", "#,##0", "@", '0"件"');

test("never throws, and never loses a text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), formats, (typed, format) => {
      const read = readTypedValue(typed, format);
      if (read.kind === "refused") return /^[=＝]/u.test(typed);
      if (read.value.kind === "text") return read.value.text === typed || `'${read.value.text}` === typed;
      return read.value.kind !== "number" || Number.isFinite(read.value.number);
    }),
  );
});

test("a text opened for editing reads back as the same text", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
    fc.stringMatching(/^['=＝]?[0-9.,%¥()+-]{1,8}$/u),
  );
  fc.assert(
    fc.property(texts, formats, (value, format) => {
      expect(readTypedValue(toEditText(value, format), format)).toEqual({ kind: "value", value: text(value) });
    }),
  );
});

test("a number opened for editing reads back as the same number", () => {
  const numbers = fc.oneof(
    fc.integer(),
    fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100),
  );
  fc.assert(
    fc.property(numbers, fc.constantFrom("General", "0", "0%", "#,##0"), (value, format) => {
      const read = readTypedValue(toEditText(value, format), format);
      const found = read.kind === "value" && read.value.kind === "number" ? read.value.number : Number.NaN;
      expect(found).toBeCloseTo(value, 10);
    }),
  );
});
