import type { Mark, Severity } from "../../../src/core/model";
import { hostFixture } from "../../contract/fixture";
import { loadXlsx } from "../../excelHost/loadXlsx";
import { describeBook } from "../../excelHost/model";
import { codeOf, openExcel, tallBook } from "./open";

const mark = (rowIndex: number, columnIndex: number, severity: Severity = "error"): Mark => ({
  sheet: "進捗",
  range: { top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex },
  severity,
  text: "実績がありません。",
});

describe("marks in Excel", () => {
  test("are rules before the template's own, and leave the workbook as it was when they are taken back", async () => {
    const { host, standIn } = openExcel(loadXlsx(hostFixture().bytes));
    const sheet = standIn.book.sheets[0]!;
    // A merge's second row, a hidden row and column, a filtered row and a cell without a value.
    const marks = [mark(5, 1), mark(2, 3, "warning"), mark(2, 1, "info"), mark(9, 9)];
    const before = describeBook(standIn.book);
    await host.setMarks(marks);
    expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual([
      'LEN("shinchoku-error")>0',
      'LEN("shinchoku-warning")>0',
      'LEN("shinchoku-info")>0',
      '$A1=""',
    ]);
    await host.setMarks([...marks, mark(0, 0)]);
    expect(sheet.conditionalFormats).toHaveLength(4);
    expect(await host.clearMarks()).toBe(1);
    expect(describeBook(standIn.book)).toEqual(before);
  });

  test("have a fill and a kind of line of their own for each severity, and no number format", async () => {
    const { host, standIn } = openExcel(tallBook(3));
    await host.setMarks([mark(0, 0), mark(1, 0, "warning"), mark(2, 0, "info")]);
    const looks = standIn.book.sheets[0]!.conditionalFormats.map(({ look }) => look);
    expect(new Set(looks.map((look) => look["fill.color"])).size).toBe(3);
    expect(looks.map((look) => look["border.EdgeTop.style"])).toEqual(["Continuous", "Dash", "Dot"]);
    expect(looks.flatMap(Object.keys).filter((name) => !/^(?:fill|border)\./u.test(name))).toEqual([]);
  });

  test("are found again by their formula, in another session and from another program", async () => {
    const first = openExcel(tallBook(3));
    await first.host.setMarks([mark(0, 0)]);
    const second = openExcel(first.standIn.book);
    second.standIn.book.sheets[0]!.conditionalFormats[0]!.formula = 'LEN( "shinchoku-error" )>0';
    expect(await second.host.clearMarks()).toBe(1);
  });

  test("thousands are some rules on many areas: one for each 8,000 characters of address", async () => {
    const { host, standIn } = openExcel(tallBook(10));
    const marks = Array.from({ length: 6000 }, (_, index) => mark(index * 2, index % 12));
    expect(await host.setMarks(marks)).toEqual({ marked: 6000, refused: [] });
    const rules = standIn.book.sheets[0]!.conditionalFormats;
    expect(rules.reduce((sum, { ranges }) => sum + ranges.length, 0)).toBe(6000);
    expect(rules.length).toBeLessThan(8);
    expect(standIn.batches).toHaveLength(3);
    expect(standIn.batches[2]?.requestBytes).toBeLessThan(100_000);
  });

  test("work without areas, each as a rule of its own", async () => {
    const { host, standIn } = openExcel(tallBook(3), { excelApi: "1.8" });
    await host.setMarks([mark(0, 0), mark(2, 0), mark(1, 0, "info")]);
    expect(standIn.book.sheets[0]!.conditionalFormats).toHaveLength(3);
    expect(await host.clearMarks()).toBe(1);
  });

  test("are refused where the workbook is read-only", async () => {
    const { host, standIn } = openExcel(tallBook(3));
    standIn.book.isReadOnly = true;
    expect(await host.setMarks([mark(0, 0)])).toEqual({ marked: 0, refused: [{ sheet: "進捗", reason: "read-only" }] });
    expect(standIn.book.sheets[0]!.conditionalFormats).toEqual([]);
  });

  test("on a worksheet that was protected meanwhile stay, and that is told", async () => {
    const { host, standIn } = openExcel(loadXlsx(hostFixture().bytes));
    await host.setMarks([mark(0, 0), { ...mark(0, 0), sheet: "集約" }]);
    standIn.book.sheets[0]!.isProtected = true;
    expect(await codeOf(host.clearMarks())).toBe("protected");
    expect(standIn.book.sheets[2]!.conditionalFormats).toEqual([]);
    expect(await host.setMarks([])).toEqual({ marked: 0, refused: [{ sheet: "進捗", reason: "protected" }] });
  });
});
