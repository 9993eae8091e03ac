import type { CellEdit, WorksheetDraft } from "../../../src/core/model";
import { HostFailure } from "../../excelHost/hostFailure";
import { addSheet, describeBook, ensureCell } from "../../excelHost/model";
import { codeOf, openExcel, tallBook } from "./open";

const draft: WorksheetDraft = {
  name: "総括",
  styles: {
    title: { bold: true, italic: true, fontSize: 14, fontName: "ＭＳ ゴシック", color: "FF0000" },
    head: { fill: "D9D9D9", border: "medium", horizontal: "center", vertical: "top", wrap: true },
    rate: { numberFormat: "0.0%", border: "thin", locked: false },
  },
  cells: [
    { rowIndex: 0, columnIndex: 0, value: { kind: "text", text: "総括" }, style: "title" },
    { rowIndex: 2, columnIndex: 0, value: { kind: "text", text: "施策" }, style: "head" },
    { rowIndex: 2, columnIndex: 1, value: { kind: "text", text: "達成率" }, style: "head" },
    { rowIndex: 3, columnIndex: 0, value: { kind: "text", text: "=1" } },
    { rowIndex: 3, columnIndex: 1, value: { kind: "number", number: 0.5 }, style: "rate" },
    { rowIndex: 4, columnIndex: 1, value: { kind: "formula", formula: "SUM(B4:B4)" }, style: "rate" },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  columnWidths: [{ columnIndex: 0, width: 20 }],
  rowHeights: [{ rowIndex: 2, height: 500 }],
  freeze: { rows: 3, columns: 1 },
  validations: [{ range: { top: 3, left: 0, bottom: 9, right: 0 }, values: ["A", "B"] }],
  print: {
    paper: "A3",
    landscape: true,
    fitToWidth: 1,
    titleRows: { first: 2, last: 2 },
    printArea: { top: 0, left: 0, bottom: 4, right: 1 },
    header: { right: "資料２－１" },
    footer: { center: "&P／&N頁" },
    margins: { left: 0.5, right: 0.5, top: 1, bottom: 1 },
    rowBreaks: [4],
    blackAndWhite: true,
  },
};

const edit = (rowIndex: number, columnIndex: number, number: number): CellEdit => ({
  sheet: "進捗",
  rowIndex,
  columnIndex,
  value: { kind: "number", number },
});

describe("worksheets written in Excel", () => {
  test("may have very many rows of their own height: what is sent stays below the web's limit", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    const rows = Array.from({ length: 12_000 }, (_, rowIndex) => rowIndex);
    await host.writeWorksheet({
      name: "点検結果",
      styles: {},
      cells: rows.map((rowIndex) => ({ rowIndex, columnIndex: 0, value: { kind: "text", text: "あ" } })),
      rowHeights: rows.map((rowIndex) => ({ rowIndex, height: 15 + (rowIndex % 3) })),
    });
    const written = standIn.book.sheets.find(({ name }) => name === "点検結果")!;
    expect(written.rowHeights.get(11_999)).toBe(17);
  }, 30_000);

  test("have the draft's values, looks, sizes and pages", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    await host.writeWorksheet(draft);
    const sheet = standIn.book.sheets[1]!;
    const at = (row: number, column: number): object => sheet.cells.get(row * 16384 + column) ?? {};
    expect(at(0, 0)).toMatchObject({
      value: "総括",
      look: {
        "font.bold": true,
        "font.italic": true,
        "font.size": 14,
        "font.name": "ＭＳ ゴシック",
        "font.color": "#FF0000",
      },
    });
    expect(at(2, 1)).toMatchObject({
      look: { "fill.color": "#D9D9D9", horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true },
    });
    expect(at(2, 0)).toMatchObject({
      look: { "border.InsideVertical.style": "Continuous", "border.EdgeTop.weight": "Medium" },
    });
    expect(at(3, 0)).toEqual({ value: "=1" });
    expect(at(3, 1)).toMatchObject({ value: 0.5, numberFormat: "0.0%", look: { "protection.locked": false } });
    expect(at(4, 1)).toMatchObject({ formula: "SUM(B4:B4)" });
    expect(sheet).toMatchObject({
      merges: draft.merges,
      frozen: { top: 0, left: 0, bottom: 2, right: 0 },
      printArea: [draft.print?.printArea],
      rowBreaks: [4],
      validations: [{ rule: { list: { inCellDropDown: true, source: "A,B" } } }],
      page: {
        Orientation: "Landscape",
        PaperSize: "A3",
        Zoom: { horizontalFitToPages: 1 },
        BlackAndWhite: true,
        TopMargin: 72,
        RightHeader: "資料２－１",
        CenterFooter: "&P／&N頁",
      },
    });
    expect(sheet.page["TitleRows"]).toMatchObject({ top: 2, bottom: 2 });
    expect(sheet.rowHeights.get(2)).toBe(409);
    // Twenty characters of eight pixels and five beside them, in points.
    expect(sheet.columnWidths.get(0)).toBeCloseTo(165 * 0.75, 0);
  });

  test("are never the user's: not one that was renamed, and not one that was copied", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    await host.writeWorksheet(draft);
    const written = standIn.book.sheets[1]!;
    expect(written.names).toEqual([{ name: "_shinchoku_written", formula: '"総括"', visible: false }]);
    written.name = "町長説明用";
    expect(await host.writeWorksheet(draft)).toEqual({ name: "総括" });
    const copy = addSheet(standIn.book, "総括 (2)");
    copy.names.push({ name: "_shinchoku_written", formula: '"総括"', visible: false });
    ensureCell(copy, 0, 0).value = "大切";
    await host.writeWorksheet({ ...draft, name: "総括 (2)" });
    expect(standIn.book.sheets.map(({ name }) => name)).toEqual([
      "進捗",
      "町長説明用",
      "総括",
      "総括 (2)",
      "総括 (2) (2)",
    ]);
    expect(copy.cells.get(0)?.value).toBe("大切");
  });

  test("have lists that are too long for a validation on a hidden worksheet beside them", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    const range = { top: 3, left: 2, bottom: 9, right: 2 };
    await host.writeWorksheet({ ...draft, validations: [{ range, values: ["1,5", "=2"] }] });
    const [, sheet, lists] = standIn.book.sheets;
    expect(lists).toMatchObject({ name: "選択肢 総括", visibility: "Hidden" });
    expect([...lists!.cells.values()].map(({ value }) => value)).toEqual(["1,5", "=2"]);
    expect(sheet!.validations[0]?.rule.list.source).toBe("='選択肢 総括'!$A$1:$A$2");
    await host.writeWorksheet({ ...draft, validations: [{ range, values: ["3,5"] }] });
    expect(standIn.book.sheets).toHaveLength(3);
    expect([...lists!.cells.values()].map(({ value }) => value)).toEqual(["3,5"]);
  });

  test("are refused where the workbook's structure is protected", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    standIn.book.isStructureProtected = true;
    expect(await codeOf(host.writeWorksheet(draft))).toBe("protected");
  });

  test("are refused where ours is protected, and stay as they were", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    await host.writeWorksheet(draft);
    standIn.book.sheets[1]!.isProtected = true;
    expect(await codeOf(host.writeWorksheet({ ...draft, cells: [] }))).toBe("protected");
    expect(standIn.book.sheets[1]!.cells.get(0)?.value).toBe("総括");
  });

  test("may be empty, and may be large", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    expect(await host.writeWorksheet({ name: "空", cells: [], styles: {} })).toEqual({ name: "空" });
    const cells = Array.from({ length: 24_000 }, (_, index) => ({
      rowIndex: Math.floor(index / 12),
      columnIndex: index % 12,
      value: { kind: "text", text: "相談会を開催し、参加者の意見を聞いた。".repeat(5) } as const,
      style: "body",
    }));
    await host.writeWorksheet({ name: "大", cells, styles: { body: { wrap: true } } });
    expect(standIn.book.sheets[2]!.cells.size).toBe(24_000);
    expect(standIn.batches.every(({ error }) => error === undefined)).toBe(true);
    expect(Math.max(...standIn.batches.map(({ requestBytes }) => requestBytes))).toBeLessThan(5 * 1024 * 1024);
  });
});

describe("a workbook that is open for reading only", () => {
  test("refuses edits, worksheets and texts, and can still be read", async () => {
    const { host, standIn } = openExcel(tallBook(2));
    await host.store("plan", "1");
    standIn.book.isReadOnly = true;
    const before = describeBook(standIn.book);
    expect(await codeOf(host.applyEdits([edit(0, 0, 9)]))).toBe("read-only");
    expect(await codeOf(host.writeWorksheet(draft))).toBe("read-only");
    expect(await codeOf(host.store("plan", "2"))).toBe("read-only");
    expect(await host.readStored("plan")).toBe("1");
    expect((await host.readWorkbook()).worksheets).toHaveLength(1);
    expect(describeBook(standIn.book)).toEqual(before);
  });
});

describe("edits in Excel", () => {
  test("of a column are blocks: 5,000 cells in a few batches, each far below 5 MB", async () => {
    const { host, standIn } = openExcel(tallBook(5000));
    const inverse = await host.applyEdits(Array.from({ length: 5000 }, (_, row) => edit(row, 0, -row)));
    expect(inverse).toHaveLength(5000);
    expect(inverse[0]).toEqual(edit(4999, 0, 5000));
    expect(standIn.batches).toHaveLength(1 + 4 + 4);
    expect(Math.max(...standIn.batches.map(({ requestBytes }) => requestBytes))).toBeLessThan(300_000);
  });

  test("of scattered cells are cut into batches", async () => {
    const { host, standIn } = openExcel(tallBook(4000));
    await host.applyEdits(Array.from({ length: 2000 }, (_, row) => edit(row * 2, row % 12, 1)));
    expect(standIn.batches).toHaveLength(1 + 2 + 2);
    expect(standIn.batches.every(({ error }) => error === undefined)).toBe(true);
  });

  test("of long texts are read and written in smaller pieces", async () => {
    const { host, standIn } = openExcel(tallBook(2000));
    const text = "相談会を開催し、参加者の意見を聞いた。".repeat(60);
    const edits = Array.from({ length: 2000 }, (_, row) => ({
      ...edit(row, 3, 0),
      value: { kind: "text", text } as const,
    }));
    const cells = standIn.book.sheets[0]!.cells;
    const before = [...cells].map(([, { value }]) => value);
    await host.applyEdits(await host.applyEdits(edits));
    expect([...cells].map(([, { value }]) => value)).toEqual(before);
    const refused = standIn.batches.map(({ error }) => error).filter((error) => error !== undefined);
    expect(new Set(refused)).toEqual(new Set(["ResponsePayloadSizeLimitExceeded"]));
  });

  test("go into the open cells of a protected worksheet, and into no locked one", async () => {
    const book = tallBook(3);
    book.sheets[0]!.isProtected = true;
    ensureCell(book.sheets[0]!, 0, 0).look = { "protection.locked": false };
    const { host } = openExcel(book);
    expect(await host.applyEdits([edit(0, 0, 9)])).toEqual([edit(0, 0, 1)]);
    expect(await codeOf(host.applyEdits([edit(0, 0, 10), edit(1, 0, 10)]))).toBe("protected");
    expect(book.sheets[0]!.cells.get(0)?.value).toBe(9);
  });

  test("that fail half-way are taken back", async () => {
    const { host, standIn } = openExcel(tallBook(3000));
    const before = [...standIn.book.sheets[0]!.cells].map(([, { value }]) => value);
    standIn.onBatch = (index) => {
      // The first half is read and written by then; one batch fails, as when a cell is being edited.
      standIn.refusal = index === 4 ? new HostFailure("InvalidOperationInCellEditMode") : undefined;
    };
    const edits = Array.from({ length: 3000 }, (_, row) => edit(row, 0, -1));
    expect(await codeOf(host.applyEdits(edits))).toBe("editing");
    expect([...standIn.book.sheets[0]!.cells].map(([, { value }]) => value)).toEqual(before);
  });

  test("refuse a text that no cell can hold", async () => {
    const { host } = openExcel(tallBook(1));
    const long = { ...edit(0, 0, 0), value: { kind: "text", text: "あ".repeat(32_768) } as const };
    expect(await codeOf(host.applyEdits([long]))).toBe("too-large");
  });

  test("of a cell twice keep the number format of the first where the second has none", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    await host.applyEdits([{ ...edit(0, 0, 0.5), numberFormat: "0%" }, edit(0, 0, 0.6)]);
    expect(standIn.book.sheets[0]!.cells.get(0)).toMatchObject({ value: 0.6, numberFormat: "0%" });
  });

  test("of an error and a truth value can be taken back", async () => {
    const book = tallBook(1);
    Object.assign(ensureCell(book.sheets[0]!, 0, 0), { value: { error: "#N/A" } });
    Object.assign(ensureCell(book.sheets[0]!, 0, 1), { value: false });
    const { host } = openExcel(book);
    await host.applyEdits(await host.applyEdits([edit(0, 0, 1), edit(0, 1, 1)]));
    expect(book.sheets[0]!.cells.get(0)?.value).toEqual({ error: "#N/A" });
    expect(book.sheets[0]!.cells.get(1)?.value).toBe(false);
  });
});
