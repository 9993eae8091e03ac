import type { Mark, Severity } from "../../../src/core/model";
import { hostFixture } from "../../contract/fixture";
import { loadXlsx } from "../../excelHost/loadXlsx";
import { cellKey, describeBook, type SheetModel } from "../../excelHost/model";
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

describe("comments of marks in Excel", () => {
  const withComments = { comments: true };
  const contents = (sheet: SheetModel): string[] =>
    sheet.comments.map(({ rowIndex, columnIndex, content }) => `${rowIndex},${columnIndex} ${content}`);

  test("have the texts of all marks of a cell, and are taken back by another person", async () => {
    const { host, standIn } = openExcel(tallBook(5));
    const before = describeBook(standIn.book);
    const marks = [mark(1, 1), { ...mark(1, 1, "info"), text: "日付がありません。" }, mark(2, 1)];
    expect(await host.setMarks(marks, withComments)).toEqual({ marked: 3, commented: 2, refused: [] });
    const [sheet] = standIn.book.sheets;
    expect(contents(sheet!)).toEqual([
      "1,1 【進捗点検】実績がありません。\n日付がありません。",
      "2,1 【進捗点検】実績がありません。",
    ]);
    expect(await openExcel(standIn.book).host.clearMarks()).toBe(1);
    expect(describeBook(standIn.book)).toEqual(before);
  });

  test("stay as they are where the mark stays, and go with the marks", async () => {
    const { host, standIn } = openExcel(tallBook(5));
    const [sheet] = standIn.book.sheets;
    await host.setMarks([mark(1, 1), mark(2, 1), mark(3, 1)], withComments);
    const [first] = sheet!.comments;
    const changed = { ...mark(2, 1), text: "根拠がありません。" };
    expect(await host.setMarks([mark(1, 1), changed], withComments)).toMatchObject({ commented: 2 });
    expect(sheet!.comments[0]).toBe(first);
    expect(contents(sheet!)[1]).toBe("2,1 【進捗点検】根拠がありません。");
    expect(await host.setMarks([mark(1, 1)])).toEqual({ marked: 1, refused: [] });
    expect(sheet!.comments).toEqual([]);
  });

  test("leave a person's own comments alone, and those that a person has answered", async () => {
    const { host, standIn } = openExcel(tallBook(5));
    const [sheet] = standIn.book.sheets;
    const own = { id: "{own}", rowIndex: 1, columnIndex: 1, content: "担当に確認中", replies: [] };
    const answered = {
      id: "{a}",
      rowIndex: 2,
      columnIndex: 1,
      content: "【進捗点検】実績がありません。",
      replies: ["後日"],
    };
    sheet!.comments.push(own, answered);
    const report = await host.setMarks([mark(1, 1), mark(2, 1), mark(3, 1)], withComments);
    expect(report).toEqual({ marked: 3, commented: 1, refused: [] });
    expect(sheet!.comments.slice(0, 2)).toEqual([own, answered]);
    await host.clearMarks();
    expect(sheet!.comments).toEqual([own, answered]);
  });

  test("are left out on cells that refuse them, as those with a note do; all others have one", async () => {
    const { host, standIn } = openExcel(tallBook(5));
    const [sheet] = standIn.book.sheets;
    for (const row of [0, 120, 249]) sheet!.notes.add(cellKey(row, 1));
    const marks = Array.from({ length: 250 }, (_, row) => mark(row, 1));
    expect(await host.setMarks(marks, withComments)).toEqual({ marked: 250, commented: 247, refused: [] });
    expect(new Set(contents(sheet!)).size).toBe(247);
  });

  test("are given up where every cell refuses them", async () => {
    const { host, standIn } = openExcel(tallBook(5));
    const marks = Array.from({ length: 100 }, (_, row) => mark(row, 1));
    for (const { range } of marks) standIn.book.sheets[0]!.notes.add(cellKey(range.top, 1));
    expect(await host.setMarks(marks, withComments)).toEqual({ marked: 100, commented: 0, refused: [] });
    expect(standIn.batches.length).toBeLessThan(50);
  });

  test("are no obstacle to marks where Excel has none", async () => {
    const old = openExcel(tallBook(3), { excelApi: "1.9" });
    expect(await old.host.setMarks([mark(1, 1)], withComments)).toEqual({ marked: 1, refused: [] });
    const { host, standIn } = openExcel(tallBook(3));
    standIn.book.hasComments = false;
    expect(await host.setMarks([mark(1, 1)], withComments)).toEqual({ marked: 1, refused: [] });
    expect(await host.clearMarks()).toBe(1);
  });
});
