import { hostErrorCodes, toHostError } from "../../../src/host/excel/hostErrors";
import { requirementSets } from "../../../src/host/excel/requirementSets";
import { HostError, type HostChange } from "../../../src/host/WorkbookHost";
import { HostFailure } from "../../excelHost/hostFailure";
import { addSheet } from "../../excelHost/model";
import { codeOf, openExcel, tallBook } from "./open";

describe("Excel's errors", () => {
  test("all have a code of the port", () => {
    openExcel(tallBook(1));
    const codes: readonly string[] = Object.values(Excel.ErrorCodes);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => hostErrorCodes[code] === undefined)).toEqual([]);
  });

  test("keep what a developer needs, and nothing for people", () => {
    const cause = { code: "ItemNotFound", message: "x", debugInfo: { errorLocation: "WorksheetCollection.getItem" } };
    expect(toHostError(cause)).toMatchObject({
      code: "sheet-missing",
      detail: "ItemNotFound, x, WorksheetCollection.getItem",
      cause,
    });
    expect(toHostError("broken")).toMatchObject({ code: "unknown", detail: "broken" });
    expect(toHostError({ code: "New2030" })).toMatchObject({ code: "unknown", detail: "New2030" });
    const own = new HostError("editing", "");
    expect(toHostError(own)).toBe(own);
  });

  test("an answer that does not come is a timeout", async () => {
    jest.useFakeTimers();
    try {
      const { host, standIn } = openExcel(tallBook(1));
      jest.spyOn(Excel, "run").mockReturnValueOnce(new Promise(() => undefined));
      const code = codeOf(host.readWorkbook());
      await jest.advanceTimersByTimeAsync(61_000);
      expect(await code).toBe("timeout");
      expect(standIn.batches).toHaveLength(0);
    } finally {
      jest.useRealTimers();
      jest.restoreAllMocks();
    }
  });

  test("every operation waits for the end of an edit, and cancelling before it sends nothing", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    const run = jest.spyOn(Excel, "run");
    await host.readWorkbook();
    expect(run.mock.calls[0]?.[0]).toEqual({ delayForCellEdit: true });
    const sent = standIn.batches.length;
    expect(await codeOf(host.setMarks([], { signal: AbortSignal.abort() }))).toBe("cancelled");
    expect(standIn.batches).toHaveLength(sent);
    run.mockRestore();
  });
});

describe("the oldest Excel that is accepted", () => {
  test("can do everything, though less well", async () => {
    const { host, standIn } = openExcel(tallBook(2), { excelApi: requirementSets.minimum });
    const range = { top: 0, left: 0, bottom: 0, right: 0 };
    expect(await host.setMarks([{ sheet: "進捗", range, severity: "error", text: "" }])).toMatchObject({ marked: 1 });
    expect(await host.clearMarks()).toBe(1);
    const value = { kind: "number", number: 9 } as const;
    expect(await host.applyEdits([{ sheet: "進捗", rowIndex: 0, columnIndex: 0, value }])).toHaveLength(1);
    const cells = [0, 2].map((rowIndex) => ({ rowIndex, columnIndex: 0, value, style: "a" }));
    const print = { paper: "A4", landscape: false } as const;
    await host.writeWorksheet({
      name: "総括",
      cells,
      styles: { a: { bold: true } },
      freeze: { rows: 1, columns: 0 },
      print,
    });
    await host.store("plan", "{}");
    expect(await host.readStored("plan")).toBe("{}");
    expect((await host.readWorkbook()).worksheets[1]?.rows).toHaveLength(2);
    expect(standIn.book.sheets[1]).toMatchObject({ frozen: { bottom: 0 }, page: {} });
  });
});

describe("changes in Excel", () => {
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
  const edited = { address: "B2:C3", changeType: "RangeEdited", source: "Local" };

  test("are told to all who listen, by one registration that ends with the last", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    const { id } = standIn.book.sheets[0]!;
    const first: HostChange[] = [];
    const second: HostChange[] = [];
    const stopFirst = await host.watch!((change) => first.push(change));
    const sent = standIn.batches.length;
    const stopSecond = await host.watch!((change) => second.push(change));
    expect(standIn.batches).toHaveLength(sent);
    standIn.fire("DataChanged", { ...edited, worksheetId: id });
    await settle();
    expect(first).toEqual([{ sheet: "進捗", range: { top: 1, left: 1, bottom: 2, right: 2 }, structural: false }]);
    expect(second).toEqual(first);
    await stopFirst();
    standIn.fire("DataChanged", { address: "3:4", changeType: "RowInserted", source: "Local", worksheetId: id });
    await settle();
    expect(first).toHaveLength(1);
    expect(second[1]).toEqual({ sheet: "進捗", range: null, structural: true });
    await stopSecond();
    await stopSecond();
    expect([...standIn.book.registeredEvents]).toEqual([]);
  });

  test("of very many cells at once are one, and cost few batches", async () => {
    const { host, standIn } = openExcel(tallBook(200));
    const heard: HostChange[] = [];
    const stop = await host.watch!((change) => heard.push(change));
    const sent = standIn.batches.length;
    const worksheetId = standIn.book.sheets[0]!.id;
    for (let row = 1; row <= 200; row++) standIn.fire("DataChanged", { ...edited, address: `B${row}`, worksheetId });
    await settle();
    expect(heard.at(-1)).toEqual({ sheet: "進捗", range: null, structural: false });
    expect(heard.length).toBeLessThan(5);
    expect(standIn.batches.length - sent).toBeLessThan(5);
    await stop();
  });

  test("are told where Excel does not say on which worksheet", async () => {
    const { host, standIn } = openExcel(tallBook(2));
    const heard: HostChange[] = [];
    const stop = await host.watch!((change) => heard.push(change));
    standIn.refusal = new HostFailure("GeneralException");
    standIn.fire("DataChanged", { ...edited, worksheetId: standIn.book.sheets[0]!.id });
    await settle();
    expect(heard).toEqual([{ sheet: "", range: null, structural: true }]);
    standIn.refusal = undefined;
    await stop();
  });

  test("are told of what the add-in itself writes, but not of its marks", async () => {
    const { host } = openExcel(tallBook(2));
    const heard: HostChange[] = [];
    const stop = await host.watch!((change) => heard.push(change));
    const range = { top: 1, left: 0, bottom: 1, right: 0 };
    await host.setMarks([{ sheet: "進捗", range, severity: "error", text: "" }]);
    const value = { kind: "number", number: 9 } as const;
    await host.applyEdits([{ sheet: "進捗", rowIndex: 1, columnIndex: 0, value }]);
    await settle();
    expect(heard).toEqual([{ sheet: "進捗", range, structural: false }]);
    await stop();
  });

  test("of worksheets are told, and one can listen again", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    const heard: HostChange[] = [];
    await (
      await host.watch!(() => undefined)
    )();
    const stop = await host.watch!((change) => heard.push(change));
    const added = addSheet(standIn.book, "新");
    standIn.fire("Added", { worksheetId: added.id, source: "Local" });
    standIn.fire("Deleted", { worksheetId: "{gone}", source: "Local" });
    await settle();
    expect(heard).toContainEqual({ sheet: "新", range: null, structural: true });
    expect(heard).toContainEqual({ sheet: "", range: null, structural: true });
    await stop();
  });

  test("cannot be heard where Excel is too old, nor where it does not answer", async () => {
    const old = openExcel(tallBook(1), { excelApi: "1.8" });
    expect(old.host.abilities).toEqual({ reveal: true, watch: false, comments: false });
    expect("watch" in old.host).toBe(false);
    const { host, standIn } = openExcel(tallBook(1));
    standIn.refusal = new HostFailure("GeneralException");
    expect(await codeOf(host.watch!(() => undefined))).toBe("unknown");
    standIn.refusal = undefined;
    await (
      await host.watch!(() => undefined)
    )();
  });
});

describe("cells shown in Excel", () => {
  const range = { top: 4, left: 2, bottom: 4, right: 2 };

  test("are selected on their worksheet", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    addSheet(standIn.book, "別の表");
    await host.reveal!("別の表", range);
    expect(standIn.book).toMatchObject({ activeSheet: standIn.book.sheets[1]!.id, selection: "別の表!C5" });
  });

  test("are told as missing where their worksheet is", async () => {
    expect(await codeOf(openExcel(tallBook(1)).host.reveal!("無い", range))).toBe("sheet-missing");
  });
});

describe("texts stored in Excel", () => {
  test("are found in a copy of the workbook, and each key has one part", async () => {
    const { host, standIn } = openExcel(tallBook(1));
    await host.store("plan", "1");
    const [part] = standIn.book.customXml;
    standIn.book.customXml = [
      { ...part!, id: "{a}" },
      { ...part!, id: "{b}" },
      { id: "{c}", xml: "<other/>" },
    ];
    expect(await host.readStored("plan")).toBe("1");
    await host.store("plan", "2");
    expect(await host.readStored("plan")).toBe("2");
    expect(standIn.book.customXml.map(({ id }) => id)).toEqual(["{a}", "{c}"]);
    const { customXml } = await host.readWorkbook();
    expect(customXml.map(({ part: name }) => name)).toEqual(["{a}"]);
  });
});
