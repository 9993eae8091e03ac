import fc from "fast-check";
import {
  departmentHabit,
  findYears,
  isDash,
  looksLikeDepartment,
  normalizeText,
  parseFiscalYear,
  splitDepartments,
  toKey,
  withoutYears,
} from "../../../src/core/text";

// The same texts on every run: a failure must be the change's, not the day's.
fc.configureGlobal({ seed: 20_260_401 });

/** What these texts are made of, so that random strings come near to real ones. */
const pieces = fc.constantFrom(
  ...Array.from(
    "令和平成昭和元年度RrＲHh１２3459〇一二十.．/／-－ー〜～ \u3000\n\r課係部局室・、（）〔〕①⑳ⅣⅰABＡ：:％%ｶﾞﾊﾟｰ⺠⻑⾏㈱",
  ),
);
const likely = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(""));
const text = fc.oneof(likely, fc.string({ unit: "binary", maxLength: 40 }), fc.string({ maxLength: 40 }));
const ascii = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCodePoint(code)),
  maxLength: 20,
});

const toFullWidth = (raw: string) =>
  raw.replace(/[!-~]/gu, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));

test("nothing throws on any text", () => {
  fc.assert(
    fc.property(text, (raw) => {
      findYears(raw);
      parseFiscalYear(raw);
      withoutYears(raw);
      isDash(raw);
      looksLikeDepartment(raw);
      splitDepartments(raw, departmentHabit([raw]));
    }),
  );
});

test("normalising twice changes nothing more", () => {
  fc.assert(
    fc.property(text, (raw) => {
      expect(normalizeText(normalizeText(raw))).toBe(normalizeText(raw));
      expect(toKey(toKey(raw))).toBe(toKey(raw));
    }),
    { numRuns: 500 },
  );
});

test("full width and half width are the same", () => {
  fc.assert(
    fc.property(ascii, (raw) => {
      expect(normalizeText(toFullWidth(raw))).toBe(normalizeText(raw));
      expect(toKey(toFullWidth(raw))).toBe(toKey(raw));
    }),
  );
});

test("a key holds no white space", () => {
  fc.assert(fc.property(text, (raw) => expect(toKey(raw)).not.toMatch(/\s/u)));
});

test("years stand where they say, from left to right, in either width", () => {
  fc.assert(
    // Enclosed numbers (⑳) are opened by NFKC only; nobody writes a year with them.
    fc.property(
      text.filter((raw) => !/[\p{No}]/u.test(raw)),
      (raw) => {
        const normal = normalizeText(raw);
        const years = findYears(raw);
        for (const { start, end } of years) expect(normal.slice(start, end)).toMatch(/[\d元一二三四五六七八九十]/u);
        for (const [index, { start }] of years.entries())
          expect(start).toBeGreaterThanOrEqual(years[index - 1]?.end ?? 0);
        expect(findYears(normal)).toEqual(years);
      },
    ),
    { numRuns: 500 },
  );
});

test("a label reads back as itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1926, max: 2099 }), fc.constantFrom("年度", "年"), (western, suffix) => {
      const label = parseFiscalYear(`${String(western)}${suffix}`)?.label ?? "";
      expect(label).toMatch(/^(?:令和|平成|昭和)(?:元|[1-9]\d?)年度?$/u);
      expect(parseFiscalYear(label)).toMatchObject({ label, western });
    }),
  );
});

test("departments lose no character but separators, brackets of duties, bullets and repeated heads", () => {
  const name = fc.constantFrom("健康課", "福祉課", "人権・同和政策課", "保健所", "社会福祉協議会", "企画室");
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 6 }),
      fc.constantFrom("、", ",", "／", "/", "、\n"),
      (names, separator) => {
        expect(splitDepartments(names.join(separator))).toEqual(names);
      },
    ),
  );
});
