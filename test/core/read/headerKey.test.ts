import { headerKey, headerScore, isHeaderLike } from "../../../src/core/read/matchHeader";

describe("headerKey", () => {
  test.each([
    { raw: "担当課", key: "担当課", note: "as it is" },
    { raw: "令和2年度\n目標値", key: "目標値", note: "the year and the line break" },
    { raw: "令和2年度の実施計画", key: "実施計画", note: "の goes with the year" },
    { raw: "担\u3000当\u3000課", key: "担当課", note: "spread over the cell" },
    { raw: "達成度(%)", key: "達成度", note: "brackets" },
    { raw: "達成度（％）", key: "達成度", note: "full-width brackets" },
    { raw: "目標値\n(a)", key: "目標値", note: "a letter in brackets" },
    { raw: "目\u3000標\n（R6）", key: "目標", note: "a year in brackets" },
    { raw: "■事業名", key: "事業名", note: "an ornament" },
    { raw: "【担当課】", key: "担当課", note: "the whole header in brackets" },
    { raw: "備考※", key: "備考", note: "a mark behind" },
    { raw: "ＫＰＩ", key: "kpi", note: "full-width letters" },
    { raw: "№", key: "no", note: "one character" },
    { raw: "No.", key: "no", note: "a dot behind" },
    { raw: "①事業名", key: "事業名", note: "a number in a circle" },
    { raw: "(1)事業名", key: "事業名", note: "a number in brackets" },
    { raw: "令和3年度", key: "", note: "nothing but a year" },
    { raw: "", key: "", note: "nothing" },
    { raw: "（％）", key: "", note: "nothing but brackets" },
  ])("$raw → $key ($note)", ({ raw, key }) => {
    expect(headerKey(raw)).toBe(key);
  });
});

describe("isHeaderLike", () => {
  test.each(["事業名", "令和3年度", "令和２年度\n目標値", "担　当　課", "達成率\n(b/a)", "今後の取組", "備考"])(
    "%j",
    (raw) => {
      expect(isHeaderLike(raw)).toBe(true);
    },
  );

  test.each([
    { raw: "", note: "nothing" },
    { raw: "健康課", note: "a value" },
    { raw: "12回", note: "a value" },
    { raw: "ゲートキーパー養成講座", note: "a project" },
    { raw: "80%", note: "a rate" },
    {
      raw: "講座を３回開き、参加者は合計で百人を超え、来年度の計画を立てるうえで多くの意見を得ることができた。",
      note: "a sentence",
    },
  ])("not $raw ($note)", ({ raw }) => {
    expect(isHeaderLike(raw)).toBe(false);
  });
});

describe("headerScore", () => {
  test("a sure word scores higher than a vague one, a value nothing", () => {
    expect(headerScore("目標値")).toBeGreaterThan(headerScore("状況"));
    expect(headerScore("状況")).toBeGreaterThan(0);
    expect(headerScore("順調")).toBe(0);
  });

  test("a long text is no header, whatever words it holds", () => {
    expect(headerScore(`${"令和２年度の目標値について".repeat(6)}目標値`)).toBe(0);
  });
});
