import type { CellEdit, WorkbookSnapshot } from "../../../src/core/model";
import { HostError, type HostChange, type WorkbookHost } from "../../../src/host/WorkbookHost";
import { readXlsx } from "../../../src/host/xlsx";
import { createPageHost } from "../../../src/taskpane/page/file/pageHost";
import type { FileHost } from "../../../src/worker/FileHost";
import { hostFixture } from "../../contract/fixture";
import { describeWorkbookHost } from "../../contract/workbookHost";
import { buildXlsx, MAIN } from "../../host/xlsx/buildXlsx";
import { openFile, openLocalFile } from "./localFile";
import { type OpenedFile, readOpenedFile } from "../../../src/taskpane/page/file/openedFile";

/** The contract's suite opens without waiting: every method waits for the file first. */
function later(opening: Promise<WorkbookHost>): WorkbookHost {
  return {
    abilities: { reveal: true, watch: true, comments: false },
    readWorkbook: async (...args) => (await opening).readWorkbook(...args),
    readCells: async (...args) => (await opening).readCells(...args),
    setMarks: async (...args) => (await opening).setMarks(...args),
    clearMarks: async (...args) => (await opening).clearMarks(...args),
    applyEdits: async (...args) => (await opening).applyEdits(...args),
    writeWorksheet: async (...args) => (await opening).writeWorksheet(...args),
    readStored: async (...args) => (await opening).readStored(...args),
    store: async (...args) => (await opening).store(...args),
  };
}

describeWorkbookHost("the page's file", ({ bytes }) => later(openFile(bytes).then(createPageHost)));

const edit = (rowIndex: number, columnIndex: number, value: number, sheet = "進捗"): CellEdit => ({
  sheet,
  rowIndex,
  columnIndex,
  value: { kind: "number", number: value },
});

const cellAt = ({ worksheets }: WorkbookSnapshot, rowIndex: number, columnIndex: number): unknown =>
  worksheets[0]?.rows.find((row) => row.rowIndex === rowIndex)?.cells.find((cell) => cell.columnIndex === columnIndex);

/** A file whose host can be made to refuse edits. */
async function openRefusing(): Promise<{ file: OpenedFile; refuse: (code: "unsupported" | null) => void }> {
  const host = await openLocalFile(hostFixture().bytes);
  let code: "unsupported" | null = null;
  const refusing: FileHost = {
    ...host,
    applyEdits: (edits) => (code === null ? host.applyEdits(edits) : Promise.reject(new HostError(code, "test"))),
  };
  return {
    file: await readOpenedFile("進捗.xlsx", refusing),
    refuse: (next) => {
      code = next;
    },
  };
}

describe("edits in the sheet", () => {
  test("are seen at once, told to whoever watches, and written in their order", async () => {
    const file = await openFile(hostFixture().bytes);
    const host = createPageHost(file);
    const changes: HostChange[] = [];
    const stop = await host.watch!((change) => changes.push(change));
    file.type([edit(1, 2, 7)]);
    file.type([edit(1, 2, 8), edit(6, 6, 1)]);
    expect(cellAt(file.store.get().workbook, 1, 2)).toEqual({ columnIndex: 2, value: 8 });
    // The formula below works with the cell, so that its result changes as well.
    expect(changes[0]).toEqual({
      sheet: "進捗",
      range: { top: 1, left: 2, bottom: 2, right: 2 },
      structural: false,
    });
    const saved = readXlsx(await file.copyBytes("without"));
    expect(cellAt(saved, 1, 2)).toEqual({ columnIndex: 2, value: 8 });
    expect(cellAt(saved, 6, 6)).toEqual({ columnIndex: 6, value: 1 });
    await stop();
    changes.length = 0;
    file.type([edit(1, 2, 9)]);
    expect(changes).toEqual([]);
  });

  test("equal what the file holds when it is read again", async () => {
    const file = await openFile(hostFixture().bytes);
    const edits: CellEdit[] = [
      { sheet: "進捗", rowIndex: 1, columnIndex: 3, value: { kind: "number", number: 0.5 } },
      { sheet: "進捗", rowIndex: 1, columnIndex: 4, value: { kind: "number", number: 45100 } },
      { sheet: "進捗", rowIndex: 1, columnIndex: 1, value: { kind: "text", text: "相談会\n2回" } },
      { sheet: "集約", rowIndex: 3, columnIndex: 1, value: { kind: "number", number: 0.25 }, numberFormat: "0.0%" },
      { sheet: "集約", rowIndex: 4, columnIndex: 1, value: { kind: "formula", formula: "TRUE" } },
    ];
    file.type(edits);
    const saved = readXlsx(await file.copyBytes("without"));
    expect(file.store.get().workbook.worksheets.map(({ rows }) => rows)[2]).toEqual(saved.worksheets[2]?.rows);
    expect(file.store.get().workbook.worksheets[0]?.rows[1]).toEqual(saved.worksheets[0]?.rows[1]);
  });

  test("keep the number format of a blank cell", async () => {
    const rows = '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"><v>0.5</v></c></row>';
    const file = await openFile(buildXlsx({ rows, formats: ["0%"] }));
    file.type([edit(0, 0, 0.66)]);
    expect(cellAt(file.store.get().workbook, 0, 0)).toMatchObject({ value: 0.66, text: "66%" });
    expect(cellAt(readXlsx(await file.copyBytes("without")), 0, 0)).toMatchObject({ value: 0.66, text: "66%" });
  });

  test("leave formulas that work with them without a result, over several steps and sheets", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f><v>4</v></c><c r="C1"><f>SUM($B$1:B1)</f><v>4</v></c><c r="D1"><f>9+1</f><v>10</v></c></row>';
    const other = '<row r="1"><c r="A1"><f>進捗!C1</f><v>4</v></c><c r="B1"><f>A1&amp;"進捗!A1"</f><v>4</v></c></row>';
    const file = await openFile(buildXlsx({ rows, sheets: [{ name: "別", rows: other }] }));
    const told: string[] = [];
    file.watch(({ sheet, range }) => told.push(`${sheet} ${String(range?.left)}`));
    file.type([edit(0, 0, 3)]);
    const { worksheets } = file.store.get().workbook;
    expect(worksheets[0]?.rows[0]?.cells).toMatchObject([
      { value: 3 },
      { value: null },
      { value: null },
      { value: 10 },
    ]);
    expect(worksheets[1]?.rows[0]?.cells).toMatchObject([{ value: null, formula: "進捗!C1" }, { value: null }]);
    expect(told).toEqual(["進捗 0", "別 0", "進捗 1", "別 1", "進捗 2"]);
  });

  test("that the file refuses are taken back and told", async () => {
    const { file, refuse } = await openRefusing();
    const before = file.store.get().workbook;
    refuse("unsupported");
    file.type([edit(1, 2, 7)]);
    expect(cellAt(file.store.get().workbook, 1, 2)).toMatchObject({ value: 7 });
    await file.afterEdits(() => Promise.resolve());
    expect(file.store.get().notice).toEqual({ kind: "taken-back", code: "unsupported", cells: 1 });
    expect(cellAt(file.store.get().workbook, 1, 2)).toEqual(cellAt(before, 1, 2));
    expect(file.store.get().canUndo).toBe(false);
    refuse(null);
    file.type([edit(1, 2, 8)]);
    expect(file.store.get().notice).toBeNull();
    await file.afterEdits(() => Promise.resolve());
    expect(cellAt(file.store.get().workbook, 1, 2)).toMatchObject({ value: 8 });
  });

  test("on a protected sheet are taken where its cells are unlocked", async () => {
    const bytes = buildXlsx({
      name: "進捗",
      rows: '<row r="2"><c r="B2"/><c r="C2" s="1"/></row>',
      tail: '<sheetProtection sheet="1"/>',
      parts: {
        "xl/styles.xml": `<styleSheet ${MAIN}><cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs></styleSheet>`,
      },
    });
    const file = await openFile(bytes);
    const host = createPageHost(file);
    await host.applyEdits([edit(1, 2, 7)]);
    expect(cellAt(readXlsx(await file.copyBytes("with")), 1, 2)).toEqual({ columnIndex: 2, value: 7 });
    await expect(host.applyEdits([edit(1, 2, 8), edit(1, 1, 8)])).rejects.toMatchObject({ code: "protected" });
    expect(cellAt(file.store.get().workbook, 1, 2)).toEqual({ columnIndex: 2, value: 7 });
  });

  test("on a protected sheet are refused at once", async () => {
    const file = await openFile(hostFixture().bytes);
    file.type([edit(0, 0, 1, "保護")]);
    expect(file.store.get()).toMatchObject({ notice: { kind: "refused", code: "protected" }, isUnsaved: false });
  });

  test("are undone and done again, step by step", async () => {
    const file = await openFile(hostFixture().bytes);
    file.type([edit(1, 2, 7)]);
    file.type([edit(1, 2, 8), edit(2, 2, 9)]);
    const done = file.store.get().workbook;
    file.undo();
    expect(cellAt(file.store.get().workbook, 1, 2)).toMatchObject({ value: 7 });
    expect(cellAt(file.store.get().workbook, 2, 2)).toMatchObject({ formula: "C2*2" });
    file.undo();
    expect(cellAt(file.store.get().workbook, 1, 2)).toMatchObject({ value: 6 });
    expect(file.store.get()).toMatchObject({ canUndo: false, canRedo: true });
    file.undo();
    file.redo();
    file.redo();
    expect(file.store.get().workbook).toEqual(done);
    const saved = readXlsx(await file.copyBytes("without"));
    expect(cellAt(saved, 1, 2)).toMatchObject({ value: 8 });
  });
});

describe("marks", () => {
  const mark = { sheet: "進捗", range: { top: 1, left: 1, bottom: 1, right: 1 }, severity: "error", text: "" } as const;
  const holdsMarks = (bytes: Uint8Array): Promise<number> => openLocalFile(bytes).then((host) => host.clearMarks());

  test("are shown, and stand in a copy only on request; the open file stays clean", async () => {
    const { bytes } = hostFixture();
    const file = await openFile(bytes);
    await createPageHost(file).setMarks([mark]);
    expect(file.store.get()).toMatchObject({ marks: [mark], isUnsaved: false });
    expect(await file.host.toBytes()).toEqual(bytes);
    expect(await holdsMarks(await file.copyBytes("with"))).toBe(1);
    expect(await holdsMarks(await file.copyBytes("without"))).toBe(0);
    expect(await file.host.toBytes()).toEqual(bytes);
    expect(file.store.get().marks).toEqual([mark]);
  });
});

test("a file that cannot be changed is saved without marks as it is", async () => {
  const { bytes } = hostFixture();
  const host = await openLocalFile(bytes);
  const signed = { ...host, clearMarks: () => Promise.reject(new HostError("unsupported", "signed")) };
  const file = await readOpenedFile("署名.xlsx", signed);
  expect(await file.copyBytes("without")).toEqual(bytes);
});

describe("jumps", () => {
  test("select the cells and bring their sheet to the front", async () => {
    const file = await openFile(hostFixture().bytes);
    const range = { top: 0, left: 0, bottom: 0, right: 1 };
    await createPageHost(file).reveal!("集約", range);
    expect(file.store.get()).toMatchObject({ sheet: "集約", selections: { 集約: range }, reveals: 1 });
    await expect(createPageHost(file).reveal!("無い", range)).rejects.toThrow(HostError);
  });
});

describe("what is stored", () => {
  test("makes the file unsaved only where it is new", async () => {
    const file = await openFile(hostFixture().bytes);
    const host = createPageHost(file);
    await host.store("plan", "1");
    expect(file.store.get().isUnsaved).toBe(true);
    file.saved(file.store.get().workbook);
    await host.store("plan", "1");
    expect(file.store.get().isUnsaved).toBe(false);
  });
});
