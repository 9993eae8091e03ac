/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import type { CellSnapshot } from "../../../src/core/model";
import type { OpenedFile } from "../../../src/taskpane/page/file/openedFile";
import { SheetView } from "../../../src/taskpane/page/sheet/SheetView";
import { buildXlsx, type WorkbookDraft } from "../../host/xlsx/buildXlsx";
import { openFile } from "./localFile";

// Menus and roles are searched in the whole sheet, which takes long on a machine with other work.
jest.setTimeout(60_000);

const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;

const sheet: WorkbookDraft = {
  rows: [
    `<row r="1">${text("A1", "進捗状況表")}</row>`,
    `<row r="2">${text("A2", "№")}${text("B2", "事業")}${text("C2", "実績")}${text("D2", "率")}</row>`,
    `<row r="3"><c r="A3"><v>1</v></c>${text("B3", "相談会")}<c r="C3"><v>6</v></c><c r="D3"><f>C3/10</f><v>0.6</v></c></row>`,
    `<row r="4" hidden="1">${text("B4", "見えない行")}</row>`,
    `<row r="5"><c r="A5"><v>2</v></c>${text("B5", "講座")}<c r="C5" s="1"/></row>`,
  ].join(""),
  head: '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" state="frozen"/></sheetView></sheetViews>',
  tail: '<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="B3:B5"><formula1>"相談会,講座"</formula1></dataValidation></dataValidations>',
  formats: ["0%"],
  sheets: [{ name: "様式", rows: `<row r="1">${text("A1", "別の表")}</row>` }],
};

async function show(draft: WorkbookDraft = sheet): Promise<{ file: OpenedFile; user: UserEvent; input: HTMLElement }> {
  const file = await openFile(buildXlsx(draft));
  render(
    <FluentProvider theme={webLightTheme}>
      <SheetView file={file} />
    </FluentProvider>,
  );
  const input = screen.getByRole("textbox");
  act(() => input.focus());
  return { file, user: userEvent.setup(), input };
}

const cell = (name: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-cell="${name}"]`);
  if (found === null) throw new Error(`the cell ${name} is not shown`);
  return found;
};
const click = (name: string): void => {
  fireEvent.mouseDown(cell(name));
};
const selected = (): string[] =>
  screen.getAllByRole("gridcell", { selected: true }).map((found) => found.dataset["cell"] ?? "");
const contents = (file: OpenedFile, rowIndex: number, columnIndex: number): CellSnapshot | undefined =>
  file.store
    .get()
    .workbook.worksheets[0]?.rows.find((row) => row.rowIndex === rowIndex)
    ?.cells.find((one) => one.columnIndex === columnIndex);

describe("shows", () => {
  test("cells with their places, letters and numbers; what is hidden is left out", async () => {
    await show();
    expect(screen.getByRole("grid", { name: "シート「進捗」" })).toBeTruthy();
    expect(screen.getByRole("columnheader", { name: "C" }).getAttribute("aria-colindex")).toBe("3");
    const row = cell("B5").closest('[role="row"]')!;
    expect(row.getAttribute("aria-rowindex")).toBe("5");
    expect(within(row as HTMLElement).getByRole("rowheader").textContent).toBe("5");
    expect(cell("B5").textContent).toBe("講座");
    expect(document.querySelector('[data-cell="B4"]')).toBeNull();
  });

  test("merged cells as one", async () => {
    await show();
    expect(cell("A1").getAttribute("aria-colspan")).toBe("4");
    expect(document.querySelector('[data-cell="B1"]')).toBeNull();
  });

  test("marks by words and signs, not by colour alone", async () => {
    const { file } = await show();
    const range = { top: 2, left: 2, bottom: 2, right: 2 };
    act(() => file.showMarks([{ sheet: "進捗", range, severity: "warning", text: "" }]));
    expect(cell("C3").textContent).toBe("6?要確認");
    act(() => file.showMarks([{ sheet: "進捗", range, severity: "warning", task: "fill", text: "" }]));
    expect(cell("C3").textContent).toBe("6要記入");
    expect(cell("C3").querySelector("svg")).not.toBeNull();
    act(() => file.showMarks([]));
    expect(cell("C3").textContent).toBe("6");
  });

  test("the other worksheets by tabs", async () => {
    const { user } = await show();
    await user.click(screen.getByRole("tab", { name: "様式" }));
    expect(cell("A1").textContent).toBe("別の表");
  });

  test("a jump to a cell of another worksheet", async () => {
    const { file } = await show();
    act(() => file.reveal("様式", { top: 0, left: 1, bottom: 0, right: 1 }));
    expect(selected()).toEqual(["B1"]);
  });

  test("only the rows that are seen, of many", async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
    );
    await show({ rows: rows.join("") });
    expect(screen.getAllByRole("rowheader").length).toBeLessThan(80);
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("5020");
  });

  test("a merged cell that begins above what is seen", async () => {
    const rows = Array.from({ length: 400 }, (_, row) => `<row r="${row + 1}">${text(`B${row + 1}`, "行")}</row>`);
    rows[0] = `<row r="1">${text("A1", "施策")}</row>`;
    const { file } = await show({
      rows: rows.join(""),
      tail: '<mergeCells count="1"><mergeCell ref="A1:A400"/></mergeCells>',
    });
    act(() => file.reveal("進捗", { top: 300, left: 1, bottom: 300, right: 1 }));
    const scroll = screen.getByRole("grid").parentElement!;
    fireEvent.scroll(scroll);
    expect(document.querySelector('[data-cell="B20"]')).toBeNull();
    expect(cell("A1").textContent).toBe("施策");
    expect(cell("B301").textContent).toBe("行");
  });
});

describe("the keyboard", () => {
  test("moves over hidden rows and merged cells, and keeps its column behind them", async () => {
    const { user } = await show();
    click("C3");
    await user.keyboard("{ArrowDown}");
    expect(selected()).toEqual(["C5"]);
    await user.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
    expect(selected()).toEqual(["A1"]);
    await user.keyboard("{ArrowDown}");
    expect(selected()).toEqual(["C2"]);
    await user.keyboard("{Control>}{Home}{/Control}");
    expect(selected()).toEqual(["A1"]);
  });

  test("typing replaces, Enter confirms and goes down", async () => {
    const { file, user } = await show();
    click("C3");
    await user.keyboard("４８{Enter}");
    expect(contents(file, 2, 2)).toEqual({ columnIndex: 2, value: 48 });
    expect(selected()).toEqual(["C5"]);
    expect(file.store.get().isUnsaved).toBe(true);
  });

  test("F2 opens what is there, Escape leaves it", async () => {
    const { file, user, input } = await show();
    click("B3");
    await user.keyboard("{F2}");
    expect(input).toHaveProperty("value", "相談会");
    await user.keyboard("の案内{Escape}");
    expect(contents(file, 2, 1)?.value).toBe("相談会");
    await user.keyboard("{Enter}の案内{Enter}");
    expect(contents(file, 2, 1)?.value).toBe("相談会の案内");
  });

  test("Alt+Enter breaks the line", async () => {
    const { file, user } = await show();
    click("B3");
    await user.keyboard("1回{Alt>}{Enter}{/Alt}2回{Enter}");
    expect(contents(file, 2, 1)?.value).toBe("1回\n2回");
  });

  test("Tab confirms and goes right, from cell to cell; Escape gives Tab back to the page", async () => {
    const { file, user, input } = await show();
    click("A3");
    await user.keyboard("7{Tab}");
    expect(contents(file, 2, 0)?.value).toBe(7);
    expect(selected()).toEqual(["B3"]);
    await user.keyboard("{Tab}");
    expect(selected()).toEqual(["C3"]);
    await user.keyboard("{Escape}{Tab}");
    expect(selected()).toEqual(["C3"]);
    expect(document.activeElement).not.toBe(input);
  });

  test("Delete clears, Ctrl+Z and Ctrl+Y go back and forth", async () => {
    const { file, user } = await show();
    click("C3");
    await user.keyboard("{Delete}");
    expect(contents(file, 2, 2)).toBeUndefined();
    await user.keyboard("{Control>}z{/Control}");
    expect(contents(file, 2, 2)?.value).toBe(6);
    await user.keyboard("{Control>}y{/Control}");
    expect(contents(file, 2, 2)).toBeUndefined();
  });

  test("an input method's Enter confirms its word, not the cell", async () => {
    const { file, input } = await show();
    click("B5");
    fireEvent.change(input, { target: { value: "こうざ" } });
    fireEvent.keyDown(input, { key: "Enter", isComposing: true });
    expect(contents(file, 4, 1)?.value).toBe("講座");
    fireEvent.keyDown(input, { key: "Enter" });
    expect(contents(file, 4, 1)?.value).toBe("こうざ");
  });
});

describe("entries", () => {
  test("take the format of a blank cell: 66 in a percent cell", async () => {
    const { file, user } = await show();
    click("C5");
    await user.keyboard("66{Enter}");
    expect(contents(file, 4, 2)).toMatchObject({ value: 0.66, text: "66%" });
  });

  test("over a formula are warned of, and taken", async () => {
    const { file, user } = await show();
    click("D3");
    await user.keyboard("1");
    expect(screen.getByText(/計算式は入力した値に置き換わります/u)).toBeTruthy();
    await user.keyboard("{Enter}");
    expect(contents(file, 2, 3)).toEqual({ columnIndex: 3, value: 1 });
  });

  test("that begin with = are refused with a sentence, and stay open", async () => {
    const { file, user, input } = await show();
    click("C3");
    await user.keyboard("=1+1{Enter}");
    expect(screen.getByText(/計算式は、この画面では入力できません/u)).toBeTruthy();
    expect(input).toHaveProperty("value", "=1+1");
    expect(contents(file, 2, 2)?.value).toBe(6);
  });

  test("leave formulas that work with them to be recalculated, and say so", async () => {
    const { user } = await show();
    click("C3");
    await user.keyboard("7{Enter}");
    expect(cell("D3").textContent).toBe("（再計算前）");
  });

  test("that change nothing are none", async () => {
    const { file, user } = await show();
    click("B3");
    await user.keyboard("{F2}{Enter}");
    expect(file.store.get()).toMatchObject({ isUnsaved: false, canUndo: false });
  });

  test("come from the cell's drop-down list", async () => {
    const { file, user } = await show();
    click("B5");
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await user.click(await screen.findByRole("menuitem", { name: "相談会" }));
    expect(contents(file, 4, 1)?.value).toBe("相談会");
  });

  test("come from the clipboard, several cells at once", async () => {
    const { file, input } = await show();
    click("A5");
    fireEvent.paste(input, { clipboardData: { getData: () => '3\t"二行\nの事業"\t５０%\r\n4\t\t\r\n' } });
    expect(contents(file, 4, 0)?.value).toBe(3);
    expect(contents(file, 4, 1)?.value).toBe("二行\nの事業");
    expect(contents(file, 4, 2)?.value).toBe(0.5);
    expect(contents(file, 5, 0)?.value).toBe(4);
  });
});

test("axe finds nothing", async () => {
  await show();
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.filter(({ id }) => id !== "region").map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test("a refusal stands in front of the sheet, and goes when it is read", async () => {
  const { file, user } = await show({ tail: '<sheetProtection sheet="1"/>' });
  act(() => file.type([{ sheet: "進捗", rowIndex: 2, columnIndex: 2, value: { kind: "number", number: 1 } }]));
  expect(screen.getByText(/このセルは保護されています。色の付いた入力欄に記入してください。/u)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "閉じる" }));
  expect(screen.queryByText(/このセルは保護されています/u)).toBeNull();
});
