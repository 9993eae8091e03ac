/** @jest-environment jsdom */
import type { WorksheetDraft } from "../../../src/core/model";
import { printDraft } from "../../../src/taskpane/page/printDraft";

const text = (rowIndex: number, columnIndex: number, value: string, style = "plain") => ({
  rowIndex,
  columnIndex,
  value: { kind: "text" as const, text: value },
  style,
});

const draft: WorksheetDraft = {
  name: "提出票",
  styles: { plain: {}, head: { bold: true, fill: "D9D9D9", border: "thin", horizontal: "center" } },
  cells: [
    text(0, 0, "提出票 <b>"),
    text(1, 0, "№", "head"),
    text(1, 1, "点検結果", "head"),
    { rowIndex: 2, columnIndex: 0, value: { kind: "number", number: 4 } },
    text(2, 1, "空欄です。\n=1+1"),
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  columnWidths: [
    { columnIndex: 0, width: 10 },
    { columnIndex: 1, width: 30 },
  ],
  rowHeights: [{ rowIndex: 2, height: 40 }],
  print: { paper: "A4", landscape: false, titleRows: { first: 1, last: 1 } },
};

let seen = "";
beforeEach(() => {
  seen = "";
  document.title = "進捗点検";
  window.print = () => {
    seen = document.getElementById("printed-draft")?.outerHTML ?? "";
  };
});

const tables = (): HTMLTableElement[] => {
  const holder = document.createElement("div");
  holder.innerHTML = seen;
  return [...holder.querySelectorAll("table")];
};

test("prints the draft alone, on its paper, and takes it away afterwards", () => {
  printDraft(draft);
  expect(seen).toContain("@page { size: A4 portrait");
  expect(seen).toContain("body > *:not(#printed-draft) { display: none");
  expect(document.title).toBe("提出票");
  window.dispatchEvent(new Event("afterprint"));
  expect(document.getElementById("printed-draft")).toBeNull();
  expect(document.title).toBe("進捗点検");
});

test("what stands before the repeated rows comes first, these repeat on every page", () => {
  printDraft(draft);
  const [title, list] = tables();
  expect(title?.textContent).toBe("提出票 <b>");
  expect(title?.querySelector("td")?.colSpan).toBe(2);
  expect(list?.tHead?.textContent).toBe("№点検結果");
  expect([...(list?.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].map((cell) => cell.textContent))).toEqual([
    ["4", "空欄です。\n=1+1"],
  ]);
});

test("keeps proportions, heights and looks", () => {
  printDraft(draft);
  const [, list] = tables();
  expect([...list!.querySelectorAll("col")].map((column) => column.style.width)).toEqual(["25%", "75%"]);
  expect(list!.tBodies[0]?.rows[0]?.style.height).toBe("40pt");
  const head = list!.tHead?.rows[0]?.cells[0];
  expect(head?.style).toMatchObject({ fontWeight: "bold", textAlign: "center" });
  expect(list!.tBodies[0]?.rows[0]?.cells[0]?.style.textAlign ?? "").not.toBe("center");
});

test("a draft without repeated rows is one table", () => {
  const { print: _, ...rest } = draft;
  printDraft(rest);
  expect(tables()).toHaveLength(1);
  expect(tables()[0]?.rows).toHaveLength(3);
});
