import type { CellEdit, CellSnapshot, EditValue, Mark, WorkbookSnapshot, WorksheetDraft } from "../../src/core/model";
import { HostError, type WorkbookHost } from "../../src/host/WorkbookHost";
import { type HostFixture, hostFixture } from "./fixture";

const cell = { top: 1, left: 2, bottom: 1, right: 2 };
const mark = (sheet: string, severity: Mark["severity"] = "error"): Mark => ({
  sheet,
  range: cell,
  severity,
  text: "",
});
const edit = (rowIndex: number, columnIndex: number, value: EditValue): CellEdit => ({
  sheet: "進捗",
  rowIndex,
  columnIndex,
  value,
});
const typed = (text: string): EditValue => ({ kind: "text", text });
const number = (value: number): EditValue => ({ kind: "number", number: value });

const draft = (name: string, ...texts: string[]): WorksheetDraft => ({
  name,
  styles: { head: { bold: true, fill: "D9D9D9", border: "thin", horizontal: "center", wrap: true } },
  cells: texts.map((text, rowIndex) => ({ rowIndex, columnIndex: 0, value: typed(text), style: "head" })),
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  columnWidths: [{ columnIndex: 0, width: 20 }],
  rowHeights: [{ rowIndex: 0, height: 30 }],
  freeze: { rows: 1, columns: 0 },
  print: { paper: "A4", landscape: true, fitToWidth: 1, titleRows: { first: 0, last: 0 } },
});

function cellAt(
  { worksheets }: WorkbookSnapshot,
  sheet: string,
  rowIndex: number,
  columnIndex: number,
): CellSnapshot | undefined {
  const rows = worksheets.find(({ name }) => name === sheet)?.rows ?? [];
  return rows.find((row) => row.rowIndex === rowIndex)?.cells.find((one) => one.columnIndex === columnIndex);
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostError)) throw new Error("did not fail with a HostError", { cause: error });
  return error.code;
}

const cancelled = (): { signal: AbortSignal } => ({ signal: AbortSignal.abort() });

/** What every host does alike, whatever the workbook is in. */
export function describeWorkbookHost(
  name: string,
  openHost: (fixture: HostFixture) => WorkbookHost | Promise<WorkbookHost>,
): void {
  describe(`${name} as a workbook host`, () => {
    let host: WorkbookHost;
    let before: WorkbookSnapshot;

    beforeEach(async () => {
      host = await openHost(hostFixture());
      before = await host.readWorkbook();
    });

    describe("reads", () => {
      test("all worksheets, in their order", () => {
        expect(before.worksheets.map((sheet) => sheet.name)).toEqual(["進捗", "保護", "集約"]);
      });

      test("those that are named, in the workbook's order", async () => {
        const { worksheets } = await host.readWorkbook({ sheets: ["集約", "進捗"] });
        expect(worksheets.map((sheet) => sheet.name)).toEqual(["進捗", "集約"]);
      });

      test("values, texts, formulas and errors, each as what they are", () => {
        expect(cellAt(before, "進捗", 1, 1)).toEqual({ columnIndex: 1, value: "相談会" });
        expect(cellAt(before, "進捗", 1, 3)).toEqual({ columnIndex: 3, value: 0.66, text: "66%", numberFormat: "0%" });
        expect(cellAt(before, "進捗", 1, 4)).toMatchObject({ value: 45000, isDate: true });
        expect(cellAt(before, "進捗", 2, 1)).toEqual({ columnIndex: 1, value: "=1+1" });
        expect(cellAt(before, "進捗", 2, 2)).toEqual({ columnIndex: 2, value: 12, formula: "C2*2" });
        expect(cellAt(before, "進捗", 4, 0)).toEqual({ columnIndex: 0, value: true });
        expect(cellAt(before, "進捗", 4, 1)).toEqual({ columnIndex: 1, value: { error: "#N/A" } });
        expect(cellAt(before, "進捗", 4, 2)).toEqual({ columnIndex: 2, value: "#N/A" });
      });

      test("merges, hidden rows and columns", () => {
        expect(before.worksheets[0]).toMatchObject({
          merges: [{ top: 4, left: 1, bottom: 5, right: 1 }],
          hiddenRows: [{ first: 2, last: 2 }],
          hiddenColumns: [{ first: 3, last: 3 }],
        });
      });

      test("drop-down lists", () => {
        expect(before.worksheets[0]?.validations[0]).toMatchObject({
          values: ["当初", "おおむね"],
          formula: '"当初,おおむね"',
        });
      });

      test("a missing worksheet is told", async () => {
        expect(await codeOf(host.readWorkbook({ sheets: ["無い"] }))).toBe("sheet-missing");
      });

      test("nothing where the user has cancelled", async () => {
        expect(await codeOf(host.readWorkbook(cancelled()))).toBe("cancelled");
      });
    });

    describe("reads cells", () => {
      const all = { top: 0, left: 0, bottom: 6, right: 5 };

      test("as the whole workbook is read, and empty ones as null", async () => {
        const patches = await host.readCells("進捗", all);
        expect(patches).toHaveLength(42);
        for (const { sheet, rowIndex, columnIndex, cell: patched } of patches) {
          expect({ sheet, cell: patched }).toEqual({
            sheet: "進捗",
            cell: cellAt(before, "進捗", rowIndex, columnIndex) ?? null,
          });
        }
      });

      test("after an edit, those that were emptied at the sheet's end included", async () => {
        await host.applyEdits([edit(4, 1, { kind: "blank" }), edit(4, 2, { kind: "blank" }), edit(2, 1, typed("2"))]);
        const patches = await host.readCells("進捗", { top: 2, left: 1, bottom: 4, right: 1 });
        expect(patches.map(({ rowIndex, cell: patched }) => [rowIndex, patched])).toEqual([
          [2, { columnIndex: 1, value: "2" }],
          [3, null],
          [4, null],
        ]);
      });

      test("but not a whole column", async () => {
        const column = { top: 0, left: 1, bottom: 1_048_575, right: 1 };
        expect(await codeOf(host.readCells("進捗", column))).toBe("too-large");
      });

      test("of a whole row", async () => {
        const row = await host.readCells("進捗", { top: 1, left: 0, bottom: 1, right: 16_383 });
        expect(row.filter(({ cell: patched }) => patched !== null)).toHaveLength(5);
      });

      test("of a missing worksheet, or after a cancel, not at all", async () => {
        expect(await codeOf(host.readCells("無い", cell))).toBe("sheet-missing");
        expect(await codeOf(host.readCells("進捗", cell, cancelled()))).toBe("cancelled");
      });
    });

    describe("marks", () => {
      test("cells, and takes the marks back", async () => {
        expect(await host.setMarks([mark("進捗"), mark("集約", "info")])).toEqual({ marked: 2, refused: [] });
        expect(await host.readWorkbook()).toEqual(before);
        expect(await host.clearMarks()).toBe(2);
        expect(await host.clearMarks()).toBe(0);
      });

      test("with their texts as comments where the host has them, and takes both back", async () => {
        const marks = [mark("進捗"), mark("集約", "info")].map((one) => ({ ...one, text: "実績がありません。" }));
        const commented = host.abilities.comments ? { commented: 2 } : {};
        expect(await host.setMarks(marks, { comments: true })).toEqual({ marked: 2, ...commented, refused: [] });
        expect(await host.readWorkbook()).toEqual(before);
        expect(await host.clearMarks()).toBe(2);
        expect(await host.clearMarks()).toBe(0);
      });

      test("replace the marks before", async () => {
        await host.setMarks([mark("進捗"), mark("集約")]);
        expect(await host.setMarks([mark("集約", "warning")])).toEqual({ marked: 1, refused: [] });
        expect(await host.clearMarks()).toBe(1);
      });

      test("say which worksheet is protected, and stand on the others", async () => {
        const report = await host.setMarks([mark("保護"), mark("進捗")]);
        expect(report).toEqual({ marked: 1, refused: [{ sheet: "保護", reason: "protected" }] });
      });

      test("none at all is no error", async () => {
        expect(await host.setMarks([])).toEqual({ marked: 0, refused: [] });
      });

      test("on a missing worksheet change nothing", async () => {
        expect(await codeOf(host.setMarks([mark("進捗"), mark("無い")]))).toBe("sheet-missing");
        expect(await host.clearMarks()).toBe(0);
      });
    });

    describe("edits", () => {
      test("put in texts, numbers and formulas, and can be taken back", async () => {
        const edits = [
          edit(1, 1, typed("=HYPERLINK(1)")),
          edit(1, 2, number(7)),
          edit(2, 2, { kind: "formula", formula: "C2*3" }),
          edit(4, 0, { kind: "blank" }),
          edit(6, 6, typed("001")),
        ];
        const inverse = await host.applyEdits(edits);
        const after = await host.readWorkbook();
        expect(cellAt(after, "進捗", 1, 1)).toEqual({ columnIndex: 1, value: "=HYPERLINK(1)" });
        expect(cellAt(after, "進捗", 1, 2)).toEqual({ columnIndex: 2, value: 7 });
        expect(cellAt(after, "進捗", 2, 2)?.formula).toBe("C2*3");
        expect(cellAt(after, "進捗", 4, 0)).toBeUndefined();
        expect(cellAt(after, "進捗", 6, 6)).toEqual({ columnIndex: 6, value: "001" });
        await host.applyEdits(inverse);
        const restored = await host.readWorkbook();
        for (const { rowIndex, columnIndex } of edits) {
          const { value: _, ...was } = cellAt(before, "進捗", rowIndex, columnIndex) ?? {};
          expect(cellAt(restored, "進捗", rowIndex, columnIndex) ?? {}).toMatchObject(was);
        }
        expect(cellAt(restored, "進捗", 4, 0)).toEqual({ columnIndex: 0, value: true });
        expect(cellAt(restored, "進捗", 1, 1)).toEqual({ columnIndex: 1, value: "相談会" });
      });

      test.each([
        "+1",
        "-1",
        "@x",
        "'x",
        "1/2",
        "50%",
        "１２",
        "TRUE",
        "2020-04-01",
        "令和2年",
        "#N/A",
        " 1",
        "相談会\n2回",
      ])("keep the text %j as it is", async (text) => {
        await host.applyEdits([edit(1, 1, typed(text))]);
        expect(cellAt(await host.readWorkbook(), "進捗", 1, 1)).toEqual({ columnIndex: 1, value: text });
      });

      test("of one cell twice count once, and go back to the beginning", async () => {
        const inverse = await host.applyEdits([edit(1, 2, number(7)), edit(1, 2, number(8))]);
        expect(cellAt(await host.readWorkbook(), "進捗", 1, 2)?.value).toBe(8);
        expect(inverse).toEqual([edit(1, 2, number(6))]);
      });

      test("change a number format, and take it back", async () => {
        const inverse = await host.applyEdits([{ ...edit(1, 2, number(0.5)), numberFormat: "0%" }]);
        expect(cellAt(await host.readWorkbook(), "進捗", 1, 2)?.numberFormat).toBe("0%");
        await host.applyEdits(inverse);
        expect(cellAt(await host.readWorkbook(), "進捗", 1, 2)).toEqual({ columnIndex: 2, value: 6 });
      });

      test.each([
        ["sheet-missing", { ...edit(0, 0, typed("x")), sheet: "無い" }],
        ["protected", { ...edit(0, 0, typed("x")), sheet: "保護" }],
        ["unsupported", edit(0, 0, number(Number.NaN))],
        ["unsupported", edit(0, 0, { kind: "formula", formula: "" })],
      ])("that fail with %s leave all cells as they were", async (code, bad) => {
        expect(await codeOf(host.applyEdits([edit(1, 1, typed("y")), bad]))).toBe(code);
        expect(await host.readWorkbook()).toEqual(before);
      });
    });

    describe("writes worksheets", () => {
      test("with texts that stay texts", async () => {
        expect(await host.writeWorksheet(draft("総括", "=1+1", "2"))).toEqual({ name: "総括" });
        const after = await host.readWorkbook();
        expect(after.worksheets.map((sheet) => sheet.name)).toEqual(["進捗", "保護", "集約", "総括"]);
        expect(cellAt(after, "総括", 0, 0)).toEqual({ columnIndex: 0, value: "=1+1" });
        expect(cellAt(after, "総括", 1, 0)).toEqual({ columnIndex: 0, value: "2" });
        expect(after.worksheets[3]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
        expect(after.worksheets.slice(0, 3)).toEqual(before.worksheets);
      });

      test("with drop-down lists of any length, commas in their items included", async () => {
        const many = Array.from({ length: 60 }, (_, index) => `第${index}、区分`);
        const lists = [["当初", "おおむね"], ["1,5", '"2"'], many];
        const validations = lists.map((values, column) => ({
          range: { top: 1, left: column, bottom: 3, right: column },
          values,
        }));
        await host.writeWorksheet({ ...draft("総括", "1", "2", "3", "4"), validations });
        const written = (await host.readWorkbook()).worksheets.find((sheet) => sheet.name === "総括");
        expect(written?.validations.map(({ values }) => values)).toEqual(lists);
      });

      test("again under the same name, without what stood there", async () => {
        await host.writeWorksheet(draft("総括", "1", "2", "3"));
        expect(await host.writeWorksheet(draft("総括", "4"))).toEqual({ name: "総括" });
        const after = await host.readWorkbook();
        expect(after.worksheets).toHaveLength(4);
        expect(after.worksheets[3]?.rows).toEqual([{ rowIndex: 0, cells: [{ columnIndex: 0, value: "4" }] }]);
      });

      test("beside the user's own of that name", async () => {
        expect(await host.writeWorksheet(draft("集約", "1"))).toEqual({ name: "集約 (2)" });
        expect(await host.writeWorksheet(draft("集約", "2"))).toEqual({ name: "集約 (2)" });
        const after = await host.readWorkbook();
        expect(after.worksheets.slice(0, 3)).toEqual(before.worksheets);
        expect(cellAt(after, "集約 (2)", 0, 0)?.value).toBe("2");
      });

      test("under a name that Excel accepts", async () => {
        const { name: written } = await host.writeWorksheet(draft("令和7年度: 施策[1]/まとめ".repeat(3), "1"));
        expect(written).not.toMatch(/[[\]:*?/\\]/u);
        expect(written.length).toBeLessThanOrEqual(31);
      });
    });

    describe("stores texts", () => {
      test("none to begin with", async () => {
        expect(await host.readStored("plan")).toBeNull();
      });

      test("under keys of their own, the last one counts", async () => {
        await host.store("plan", '{"名":"<計画> & \\"x\\" 😀"}');
        await host.store("other", "1");
        await host.store("plan", '{"名":"]]>\n"}');
        expect(await host.readStored("plan")).toBe('{"名":"]]>\n"}');
        expect(await host.readStored("other")).toBe("1");
      });
    });
  });
}
