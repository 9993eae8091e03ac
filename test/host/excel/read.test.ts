import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { readXlsx } from "../../../src/host/xlsx";
import { HostFailure } from "../../excelHost/hostFailure";
import { loadXlsx } from "../../excelHost/loadXlsx";
import { addSheet, cellKey, emptyBook, ensureCell } from "../../excelHost/model";
import { comparable } from "./comparable";
import { codeOf, openDraft, type OpenedExcel, openExcel, tallBook } from "./open";

const samples = join(__dirname, "../../../assets/samples");

/** One line for people: how many batches there were, and how many bytes they asked and answered. */
function tellBatches(rows: number, { standIn: { batches } }: Pick<OpenedExcel, "standIn">): string {
  const kilobytes = (bytes: readonly number[]): string =>
    `${Math.ceil(bytes.reduce((sum, one) => sum + one, 0) / 1024).toLocaleString("en")} KB`;
  const asked = kilobytes(batches.map(({ requestBytes }) => requestBytes));
  const answered = kilobytes(batches.map(({ responseBytes }) => responseBytes));
  return `${rows.toLocaleString("en")} rows in ${batches.length} batches (${asked} asked, ${answered} answered)`;
}

describe("reading in Excel", () => {
  test.each(globSync("**/*.xlsx", { cwd: samples }))("gives what reading the file gives: %s", async (name) => {
    const bytes = readFileSync(join(samples, name));
    const { host } = openExcel(loadXlsx(bytes));
    expect(comparable(await host.readWorkbook())).toEqual(comparable(readXlsx(bytes)));
  });

  test("takes as many batches for 100 rows as for 20,000, but for the chunks of 5 MB", async () => {
    const small = openExcel(tallBook(100));
    await small.host.readWorkbook();
    const large = openExcel(tallBook(20_000));
    const progress: number[] = [];
    const { worksheets } = await large.host.readWorkbook({ onProgress: (share) => progress.push(share) });
    const [smallContent, chunks] = [small, large].map(({ standIn }) => standIn.batches.slice(2));
    expect(smallContent).toHaveLength(1);
    expect(chunks!.length).toBeLessThan(15);
    expect(chunks!.every(({ responseBytes }) => responseBytes < 5 * 1024 * 1024)).toBe(true);
    expect(worksheets[0]?.rows).toHaveLength(20_000);
    expect(worksheets[0]?.rows.at(-1)).toMatchObject({ rowIndex: 19_999, cells: { length: 12 } });
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
    process.stdout.write(`reading: ${tellBatches(100, small)}; ${tellBatches(20_000, large)}\n`);
  });

  test.each([100, 20_000])(
    "an edited cell, marks and a correction take the same batches with %i rows",
    async (rows) => {
      const { host, standIn } = openExcel(tallBook(rows));
      const range = { top: rows - 1, left: 3, bottom: rows - 1, right: 3 };
      await host.readCells("進捗", range);
      expect(standIn.batches).toHaveLength(1);
      await host.setMarks([{ sheet: "進捗", range, severity: "error", text: "" }]);
      expect(standIn.batches).toHaveLength(1 + 3);
      const value = { kind: "number", number: 1 } as const;
      await host.applyEdits([{ sheet: "進捗", rowIndex: rows - 1, columnIndex: 3, value }]);
      expect(standIn.batches).toHaveLength(1 + 3 + 3);
      process.stdout.write(`edit, mark, correct: ${tellBatches(rows, { standIn })}\n`);
    },
  );

  test("takes three batches for many worksheets as well", async () => {
    const book = tallBook(20);
    for (let index = 0; index < 30; index++) ensureCell(addSheet(book, `${index}課`), 0, 0).value = index;
    const { host, standIn } = openExcel(book);
    expect((await host.readWorkbook()).worksheets).toHaveLength(31);
    expect(standIn.batches).toHaveLength(3);
  });

  test("asks again for less where an answer was refused", async () => {
    const { host, standIn } = openExcel(tallBook(900, "長い文章です。".repeat(30)));
    const { worksheets } = await host.readWorkbook();
    expect(worksheets[0]?.rows).toHaveLength(900);
    expect(standIn.batches.map(({ error }) => error)).toContain("ResponsePayloadSizeLimitExceeded");
  });

  test("gives up where one row alone is too large", async () => {
    const book = emptyBook();
    const sheet = addSheet(book, "S");
    for (let column = 0; column < 40; column++) ensureCell(sheet, 0, column).value = "あ".repeat(32_000);
    expect(await codeOf(openExcel(book).host.readWorkbook())).toBe("too-large");
  });

  test("knows empty worksheets, and such with formats only", async () => {
    const book = emptyBook();
    addSheet(book, "空");
    ensureCell(addSheet(book, "書式"), 4, 4).look = { style: 1 };
    const { worksheets } = await openExcel(book).host.readWorkbook();
    expect(worksheets.map(({ rows }) => rows)).toEqual([[], []]);
  });

  test("leaves out the signs of a column that is too narrow", async () => {
    const book = tallBook(1);
    Object.assign(ensureCell(book.sheets[0]!, 0, 0), { value: 0.66, numberFormat: "0%", text: "####" });
    const { worksheets } = await openExcel(book).host.readWorkbook();
    expect(worksheets[0]?.rows[0]?.cells[0]).toEqual({ columnIndex: 0, value: 0.66, numberFormat: "0%" });
  });

  test.each([
    ["rows", [{ first: 0, last: 2 }], []],
    ["columns", [], [{ first: 0, last: 11 }]],
    ["some rows and columns", [{ first: 1, last: 1 }], [{ first: 2, last: 4 }]],
    ["nothing", [], []],
  ])("knows that %s are hidden", async (_, hiddenRows, hiddenColumns) => {
    const book = tallBook(3);
    Object.assign(book.sheets[0]!, { hiddenRows, hiddenColumns });
    const { worksheets } = await openExcel(book).host.readWorkbook();
    expect(worksheets[0]).toMatchObject({ hiddenRows, hiddenColumns });
  });

  test("finds lists side by side, each with its values", async () => {
    const { host } = openDraft({
      formats: [9],
      rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="D9" s="1"/></row>',
      tail: `<dataValidations>${["A2:A9", "B2:B9", "C2:C4"]
        .map(
          (sqref, index) =>
            `<dataValidation type="list" sqref="${sqref}"><formula1>"${index},x"</formula1></dataValidation>`,
        )
        .join(
          "",
        )}<dataValidation type="list" sqref="D2:D3"><formula1>区分</formula1></dataValidation></dataValidations>`,
      definedNames: "<definedName name=\"区分\">'選 択'!$A$1:$A$2</definedName>",
      sheets: [
        { name: "選 択", rows: '<row r="1"><c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><v>6</v></c></row>' },
      ],
    });
    const { worksheets } = await host.readWorkbook();
    expect(worksheets[0]?.validations.map(({ values }) => values)).toEqual([
      ["0", "x"],
      ["1", "x"],
      ["2", "x"],
      ["5", "6"],
    ]);
  });

  test.each(["1.7", "1.8", "1.9", "1.12", "1.13"])(
    "works with ExcelApi %s, and leaves out what it cannot tell",
    async (excelApi) => {
      const book = tallBook(3);
      const sheet = book.sheets[0]!;
      Object.assign(sheet, { merges: [{ top: 0, left: 1, bottom: 1, right: 1 }], hiddenRows: [{ first: 2, last: 2 }] });
      const { worksheets } = await openExcel(book, { excelApi }).host.readWorkbook();
      const minor = Number(excelApi.split(".")[1]);
      expect(worksheets[0]?.rows).toHaveLength(3);
      expect(worksheets[0]?.merges).toHaveLength(minor >= 13 ? 1 : 0);
      expect(worksheets[0]?.hiddenRows).toHaveLength(minor >= 9 ? 1 : 0);
    },
  );

  test("reads a protected worksheet, though Excel does not search it for drop-down lists", async () => {
    const book = tallBook(3);
    const sheet = book.sheets[0]!;
    sheet.validations.push({
      ranges: [{ top: 0, left: 0, bottom: 2, right: 0 }],
      rule: { list: { inCellDropDown: true, source: "A,B" } },
    });
    sheet.hiddenRows = [{ first: 1, last: 1 }];
    sheet.isProtected = true;
    const { host, standIn } = openExcel(book);
    const { worksheets } = await host.readWorkbook();
    expect(worksheets[0]).toMatchObject({ rows: { length: 3 }, hiddenRows: [{ first: 1, last: 1 }], validations: [] });
    expect(standIn.batches.map(({ error }) => error)).toEqual([undefined, "AccessDenied", undefined, undefined]);
  });

  test("stops between two batches where the user cancels", async () => {
    const { host, standIn } = openExcel(tallBook(8000));
    const controller = new AbortController();
    standIn.onBatch = (index) => {
      if (index === 3) controller.abort();
    };
    expect(await codeOf(host.readWorkbook({ signal: controller.signal }))).toBe("cancelled");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(standIn.batches).toHaveLength(4);
  });

  test("says that a cell is being edited", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    standIn.refusal = new HostFailure("InvalidOperationInCellEditMode");
    expect(await codeOf(host.readWorkbook())).toBe("editing");
  });

  test("a text that begins with = is no formula", async () => {
    const book = tallBook(1);
    book.sheets[0]!.cells.set(cellKey(0, 0), { value: "=A1" });
    const { worksheets } = await openExcel(book).host.readWorkbook();
    expect(worksheets[0]?.rows[0]?.cells[0]).toEqual({ columnIndex: 0, value: "=A1" });
  });
});
