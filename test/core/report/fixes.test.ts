import type { CellEdit, FindingItem, Fix } from "../../../src/core/model";
import { buildReport, fillAchievement, proposeFix } from "../../../src/core/report";
import { editDistance } from "../../../src/core/report/allowedWords";
import { halfWidth } from "../../../src/core/report/halfWidth";
import { openSession, type CheckSession } from "../../../src/core/validate";
import { buildWorkbook, buildWorksheet, type CellInput } from "../buildWorksheet";
import { check, column, percent, plainRows, withCells } from "./checkedSheet";

type Cells = Parameters<typeof withCells>[1];

/** Nine rows, the third of them changed. */
function sheetWith(cells: Cells, rate?: (computed: number) => CellInput): CheckSession {
  return check(plainRows(9, rate).map((row, index) => (index === 2 ? withCells(row, cells) : row)));
}

function itemsOf(session: CheckSession): readonly FindingItem[] {
  return buildReport(session, { department: null }).items.filter(({ projectNumber }) => projectNumber === "3");
}

function fixOf(session: CheckSession): Fix | null {
  const [item] = itemsOf(session);
  if (item === undefined) throw new Error("nothing was found");
  const fix = proposeFix(session, item);
  expect(fix?.kind ?? null).toBe(item.fixKind);
  return fix;
}

function edit(content: Partial<CellEdit>): unknown {
  return [{ sheet: "進捗状況", rowIndex: 3, columnIndex: column.achievement, ...content }];
}

const blank = { [column.achievement]: null };

describe("the computed achievement", () => {
  test.each<{
    name: string;
    rate: (computed: number) => CellInput;
    cells: Cells;
    shown: string;
    content: Partial<CellEdit>;
  }>([
    {
      name: "a fraction under the column's percent format",
      rate: (rate) => percent(rate),
      cells: { ...blank, [column.actual]: 33 },
      shown: "66%",
      content: { value: { kind: "number", number: 0.66 }, numberFormat: "0%" },
    },
    {
      name: "with the decimals of the format",
      rate: (rate) => percent(rate, "0.0%"),
      cells: { ...blank, [column.actual]: 33.28 },
      shown: "66.6%",
      content: { value: { kind: "number", number: 0.666 }, numberFormat: "0.0%" },
    },
    {
      name: "text with the sign that the others have",
      rate: () => "90％",
      cells: { ...blank, [column.actual]: 48 },
      shown: "96％",
      content: { value: { kind: "text", text: "96％" } },
    },
    {
      name: "text with one decimal always shown",
      rate: () => "90.0%",
      cells: { ...blank, [column.actual]: 48 },
      shown: "96.0%",
      content: { value: { kind: "text", text: "96.0%" } },
    },
    {
      name: "a bare number in percent",
      rate: () => 90,
      cells: { ...blank, [column.actual]: 48 },
      shown: "96",
      content: { value: { kind: "number", number: 96 }, numberFormat: "General" },
    },
    {
      name: "a bare number, whatever the format of its cell",
      rate: () => 90,
      cells: { [column.achievement]: percent(0.7), [column.actual]: 48 },
      shown: "96",
      content: { value: { kind: "number", number: 96 }, numberFormat: "General" },
    },
    {
      name: "a number whose percent sign is only shown",
      rate: (rate) => ({ value: rate * 100, numberFormat: '0"%"', text: `${String(rate * 100)}%` }),
      cells: { ...blank, [column.actual]: 48 },
      shown: "96",
      content: { value: { kind: "number", number: 96 }, numberFormat: '0"%"' },
    },
    {
      name: "a bare fraction",
      rate: () => 0.9,
      cells: { ...blank, [column.actual]: 48 },
      shown: "0.96",
      content: { value: { kind: "number", number: 0.96 }, numberFormat: "General" },
    },
    {
      name: "over a rate that does not follow, whose format stays",
      rate: (rate) => percent(rate),
      cells: { [column.achievement]: percent(0.7) },
      shown: "90%",
      content: { value: { kind: "number", number: 0.9 } },
    },
  ])("$name", ({ rate, cells, shown, content }) => {
    const fix = fixOf(sheetWith(cells, rate));
    expect(fix).toMatchObject({ kind: "enter-achievement", after: shown });
    expect(fix?.edits).toEqual(edit(content));
  });

  test("is rounded as the other rows are", () => {
    const rows = plainRows(9).map((row, index) =>
      withCells(
        row,
        index === 2
          ? { [column.actual]: 33.4, ...blank }
          : { [column.actual]: 33.4, [column.achievement]: percent(0.66) },
      ),
    );
    expect(fixOf(check(rows))?.after).toBe("66%");
  });

  test("is cut off at 100 where the other rows are", () => {
    const rows = plainRows(9).map((row, index) =>
      withCells(row, { [column.actual]: 60, [column.achievement]: index === 2 ? null : percent(1) }),
    );
    expect(fixOf(check(rows))?.after).toBe("100%");
  });

  test("shows what the cell showed before", () => {
    expect(fixOf(sheetWith({ [column.achievement]: percent(0.7) }))?.before).toBe("70%");
    expect(fixOf(sheetWith(blank))?.before).toBe("");
  });

  test.each<{ name: string; cells: Cells }>([
    {
      name: "the cell holds a formula",
      cells: { [column.achievement]: { ...percent(0.7), formula: "E4/D4*0.7" } },
    },
    {
      name: "the target is a bound that was passed",
      cells: { ...blank, [column.target]: "2回以上", [column.actual]: "3回" },
    },
    { name: "a number is about so much", cells: { ...blank, [column.actual]: "約45" } },
    {
      name: "there are several indicators",
      cells: { ...blank, [column.target]: "①10回\n②20人", [column.actual]: "①9回\n②18人" },
    },
    {
      name: "less may be better",
      cells: { ...blank, [column.name]: "不登校の児童数", [column.target]: "50人", [column.actual]: "45人" },
    },
    {
      name: "an indicator is to fall, and nothing tells how such are worked out",
      cells: { ...blank, [column.target]: "10件以下", [column.actual]: "20件" },
    },
    { name: "only one side counts up", cells: { ...blank, [column.target]: "50人", [column.actual]: "累計45人" } },
    {
      name: "the target is that of years",
      cells: { ...blank, [column.target]: "５年間で50人", [column.actual]: "45人" },
    },
    { name: "a number is provisional", cells: { ...blank, [column.actual]: "45（速報値）" } },
    { name: "the clerk remarked something", cells: { [column.achievement]: "70％（対象者の減）" } },
    { name: "target and actual may have been swapped", cells: { [column.achievement]: percent(1.11) } },
  ])("is not offered where $name", ({ cells }) => {
    const [item] = itemsOf(sheetWith(cells));
    expect(item).toBeDefined();
    expect(item?.fixKind).toBeNull();
  });

  test("is not offered where the column's rates are something else", () => {
    const rows = plainRows(9).map((row, index) =>
      withCells(row, { [column.achievement]: index === 2 ? null : (index % 3) + 1 }),
    );
    const session = check(rows);
    expect(itemsOf(session).map(({ fixKind }) => fixKind)).toEqual([null]);
    expect(fillAchievement(session, "進捗状況", "values")).toMatchObject({ lines: [], skipped: 1 });
  });

  test("is not offered where less than before is wanted", () => {
    const headers = ["№", "事業名", "担当課", "指標", "基準値", "目標値", "実績値", "達成度", "実施状況"];
    const rows = Array.from({ length: 9 }, (_, index) => {
      const shared = [index + 1, `相談の事業${String(index + 1)}`, "健康課"];
      return index === 2
        ? [...shared, "平均の日数", 20, 10, 15, null, "調べた。"]
        : [...shared, "相談件数", 30, 50, 45, percent(0.9), `窓口で${String(index)}か月相談を受けた。`];
    });
    const session = openSession(buildWorkbook(buildWorksheet([headers, ...rows])));
    expect(itemsOf(session)).toMatchObject([{ finding: { messageId: "computed" }, fixKind: null }]);
  });

  test.each([
    { merge: "F4:F6", what: "the rate" },
    { merge: "D4:D6", what: "the target" },
    { merge: "E4:E6", what: "the actual" },
  ])("is not offered where rows share $what", ({ merge }) => {
    const place = "ABCDEFG".indexOf(merge.charAt(0));
    const rows = plainRows(9).map((row, index) => {
      if (index === 2) return withCells(row, blank);
      return index === 3 || index === 4 ? withCells(row, { ...blank, [place]: null }) : row;
    });
    const session = check(rows, { merges: [merge] });
    expect(itemsOf(session).map(({ fixKind }) => fixKind)).not.toContain("enter-achievement");
    expect(fillAchievement(session, "進捗状況", "values")?.lines).toEqual([]);
  });
});

describe("half-width digits", () => {
  test("a number cell is written in half-width, and nothing else of it changes", () => {
    const session = sheetWith({
      [column.target]: "５０人",
      [column.actual]: "４５回（うち　親子）",
      [column.achievement]: "－",
    });
    const [item] = itemsOf(session);
    expect(item).toMatchObject({ finding: { ruleId: "unit-mismatch" }, fixKind: "half-width" });
    expect(item && proposeFix(session, item)).toMatchObject({
      before: "４５回（うち　親子）",
      after: "45回（うち　親子）",
      edits: [{ columnIndex: column.actual, value: { kind: "text", text: "45回（うち　親子）" } }],
    });
  });
});

describe("the allowed word", () => {
  const words = ["計画どおりに実施した", "一部を実施した", "実施できなかった"];

  function statusSheet(typed: string, listed: readonly string[] | null = words): CheckSession {
    const rows = Array.from({ length: 12 }, (_, index) => [
      index + 1,
      `相談の事業${String(index + 1)}`,
      "健康課",
      `窓口で${String(index + 3)}回の相談を受けた。`,
      index === 2 ? typed : words[index % 3],
    ]);
    const sheet = buildWorksheet([["№", "事業名", "担当課", "実施状況", "評価"], ...rows], {
      validations: { "E2:E20": listed },
    });
    return openSession(buildWorkbook(sheet));
  }

  test.each([
    { typed: "計画どおりに実施しました", to: "計画どおりに実施した", why: "two slips in a long word" },
    { typed: "計画どおりに実施していた模様", to: null, why: "several slips" },
    { typed: "一部を実施せず", to: null, why: "the contrary" },
    { typed: "計画どうりに実施した", to: "計画どおりに実施した", why: "one slip" },
    { typed: "一部実施した", to: "一部を実施した", why: "a word left out" },
    { typed: "実施でき", to: null, why: "half of the word" },
    { typed: "その他", to: null, why: "another word" },
  ])("「$typed」: $why", ({ typed, to }) => {
    const session = statusSheet(typed);
    const item = itemsOf(session).find(({ finding }) => finding.ruleId === "status-not-in-legend");
    expect(item).toBeDefined();
    const fix = item === undefined ? null : proposeFix(session, item);
    expect(item?.fixKind ?? null).toBe(to === null ? null : "allowed-word");
    expect(fix?.after ?? null).toBe(to);
    if (to !== null) {
      expect(fix?.before).toBe(typed);
      expect(fix?.edits).toEqual([
        { sheet: "進捗状況", rowIndex: 3, columnIndex: 4, value: { kind: "text", text: to } },
      ]);
    }
  });

  test("a rare spelling becomes that of the other rows", () => {
    const session = statusSheet("計画通りに実施した", null);
    const item = itemsOf(session).find(({ finding }) => finding.messageId === "variant");
    expect(item?.fixKind).toBe("allowed-word");
    expect(item && proposeFix(session, item)?.after).toBe("計画どおりに実施した");
  });

  test.each([
    ["", "", 0],
    ["実施", "", 2],
    ["", "実施", 2],
    ["実施した", "実施しなかった", 3],
    ["計画どうり", "計画どおり", 1],
  ])("%s and %s are %d slips apart", (a, b, slips) => {
    expect(editDistance(a, b)).toBe(slips);
  });
});

describe("halfWidth", () => {
  test.each([
    { typed: "４８", value: { kind: "number", number: 48 } },
    { typed: "１，２００．５", value: { kind: "number", number: 1200.5 } },
    { typed: "００１２", value: { kind: "text", text: "0012" } },
    { typed: "９６．０％", value: { kind: "text", text: "96.0%" } },
    { typed: "４８件、Ａ", value: { kind: "text", text: "48件、Ａ" } },
    { typed: "１２３４５６７８９０１２３４５６７", value: { kind: "text", text: "12345678901234567" } },
  ])("$typed", ({ typed, value }) => {
    expect(halfWidth(typed)?.value).toEqual(value);
  });

  test.each(["48件", "実施", "ー", "５０"])("gives %s back only where something changes", (typed) => {
    expect(halfWidth(typed) === null).toBe(typed !== "５０");
  });
});

describe("fillAchievement", () => {
  const rows = plainRows(9).map((row, index) => {
    if (index === 1) return withCells(row, { [column.achievement]: null, [column.actual]: 48 });
    if (index === 4)
      return withCells(row, { [column.achievement]: null, [column.target]: "50件", [column.actual]: "40件" });
    if (index === 6) return withCells(row, { [column.achievement]: null, [column.actual]: "集計中" });
    if (index === 7) return withCells(row, { [column.achievement]: percent(0.2) });
    return row;
  });

  test("fills blanks with values, leaves what is stated, and counts what cannot be computed", () => {
    const fill = fillAchievement(check(rows), "進捗状況", "values");
    expect(fill).toMatchObject({ sheet: "進捗状況", header: "達成度（％）", skipped: 1 });
    expect(fill?.lines).toEqual([
      {
        rowIndex: 2,
        projectNumber: "2",
        projectName: "相談の事業2",
        before: "",
        after: "96%",
        explanation: "48÷50＝96％",
      },
      {
        rowIndex: 5,
        projectNumber: "5",
        projectName: "相談の事業5",
        before: "",
        after: "80%",
        explanation: "40件÷50件＝80％",
      },
    ]);
    expect(fill?.edits.map(({ value }) => value)).toEqual([
      { kind: "number", number: 0.96 },
      { kind: "number", number: 0.8 },
    ]);
  });

  test("fills with formulas where both cells are plain numbers, else with the value", () => {
    const fill = fillAchievement(check(rows), "進捗状況", "formulas");
    expect(fill?.edits).toEqual([
      {
        sheet: "進捗状況",
        rowIndex: 2,
        columnIndex: column.achievement,
        value: { kind: "formula", formula: "ROUND(E3/D3,2)" },
        numberFormat: "0%",
      },
      {
        sheet: "進捗状況",
        rowIndex: 5,
        columnIndex: column.achievement,
        value: { kind: "number", number: 0.8 },
        numberFormat: "0%",
      },
    ]);
    expect(fill?.lines[0]?.after).toBe("96%");
  });

  test.each<{
    name: string;
    rate: (computed: number) => CellInput;
    actual: number;
    formula: string;
    numberFormat?: string;
  }>([
    {
      name: "bare percents",
      rate: () => 90,
      actual: 45,
      formula: "ROUND((E4/D4)*100,0)",
      numberFormat: "General",
    },
    { name: "text", rate: () => "90.0%", actual: 45, formula: "ROUND(E4/D4,3)", numberFormat: "0.0%" },
    { name: "text without decimals", rate: () => "90%", actual: 45, formula: "ROUND(E4/D4,2)", numberFormat: "0%" },
    {
      name: "values cut off",
      rate: () => percent(0.66),
      actual: 33.4,
      formula: "ROUNDDOWN(E4/D4,2)",
      numberFormat: "0%",
    },
    {
      name: "rates stopped at 100",
      rate: () => percent(1),
      actual: 60,
      formula: "MIN(1,ROUND(E4/D4,2))",
      numberFormat: "0%",
    },
  ])("a formula follows the column's habit: $name", ({ rate, actual, formula, numberFormat }) => {
    const own = plainRows(9, rate).map((row, index) =>
      withCells(row, index === 2 ? { [column.actual]: actual, ...blank } : { [column.actual]: actual }),
    );
    const [only] = fillAchievement(check(own), "進捗状況", "formulas")?.edits ?? [];
    expect(only?.value).toEqual({ kind: "formula", formula });
    expect(only?.numberFormat).toBe(numberFormat);
  });

  test("for a department only its own rows are filled", () => {
    const fill = fillAchievement(check(rows), "進捗状況", "values", "福祉課");
    expect(fill?.lines.map(({ projectNumber }) => projectNumber)).toEqual(["2", "5"]);
    expect(fillAchievement(check(rows), "進捗状況", "values", "健康課")).toMatchObject({ lines: [], skipped: 1 });
  });

  test("an empty column gets one decimal under a percent format", () => {
    const empty = plainRows(9).map((row) => withCells(row, blank));
    const fill = fillAchievement(check(empty), "進捗状況", "values");
    expect(fill?.lines).toHaveLength(9);
    expect(fill?.edits[0]).toMatchObject({ value: { kind: "number", number: 0.9 }, numberFormat: "0.0%" });
  });

  test("formulas without a result are left alone", () => {
    const own = plainRows(9).map((row, index) =>
      index === 2 ? withCells(row, { [column.achievement]: { value: null, formula: "E4/D4" } }) : row,
    );
    expect(fillAchievement(check(own), "進捗状況", "values")).toMatchObject({ lines: [], skipped: 0 });
  });

  test("a sheet that was not checked, or states no achievement, has none", () => {
    expect(fillAchievement(check(rows), "別のシート", "values")).toBeNull();
  });
});
