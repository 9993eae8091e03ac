/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { act, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { readXlsx } from "../../../src/host/xlsx";
import { Page } from "../../../src/taskpane/page/Page";
import type { PageEnvironment } from "../../../src/taskpane/page/pageEnvironment";
import { createPreferences } from "../../../src/taskpane/preferences";
import { buildXlsx } from "../../host/xlsx/buildXlsx";
import { createLocalChecker } from "../../worker/createLocalChecker";
import { openLocalFile } from "./localFile";

// Several whole pages are built and searched by role, which takes long on a machine with other work.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

const sample = "01_数値目標の進捗状況表.xlsx";
const sampleBytes = (): Uint8Array => new Uint8Array(readFileSync(`assets/samples/${sample}`));
const simple = (value: number): Uint8Array =>
  buildXlsx({ rows: `<row r="1"><c r="A1"><v>${value}</v></c></row>`, name: "表" });

const saved: Blob[] = [];
beforeEach(() => {
  saved.length = 0;
  URL.createObjectURL = (blob: Blob) => {
    saved.push(blob);
    return "blob:copy";
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
});

function openPage(other: Partial<PageEnvironment> = {}): UserEvent {
  const environment: PageEnvironment = {
    openFile: openLocalFile,
    createChecker: createLocalChecker,
    samples: [{ name: sample, readBytes: sampleBytes }],
    beginWithSample: false,
    preferences: createPreferences(null),
    ...other,
  };
  render(<Page environment={environment} />);
  return userEvent.setup();
}

/** Files as a browser hands them over; jsdom's own cannot give their bytes. */
function fakeFile(name: string, bytes: Uint8Array): File {
  const file = new File([], name);
  Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(bytes.slice().buffer) });
  return file;
}

function choose(...files: File[]): void {
  const [picker] = screen.getAllByLabelText("ファイルを開く（複数選べます）", { selector: "input" });
  fireEvent.change(picker!, { target: { files } });
}

async function fileNames(count: number): Promise<string[]> {
  const list = await screen.findByRole("navigation", { name: "開いているファイル" });
  await waitFor(() => expect(within(list).getAllByRole("listitem")).toHaveLength(count));
  return within(list)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
}

const grid = (): HTMLElement => screen.getByRole("grid");
const editor = (): HTMLElement => screen.getByRole("textbox", { name: /に入力/u });

async function edit(user: UserEvent, cell: string, text: string): Promise<void> {
  fireEvent.mouseDown(grid().querySelector(`[data-cell="${cell}"]`)!);
  act(() => editor().focus());
  await user.keyboard(`${text}{Enter}`);
}

async function save(user: UserEvent, how: string): Promise<Uint8Array> {
  await user.click(screen.getByRole("button", { name: "コピーを保存" }));
  await user.click(await screen.findByRole("menuitem", { name: (name) => name.startsWith(how) }));
  await screen.findByText(/保存しました/u);
  const bytes = await new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(saved.at(-1)!);
  });
  return new Uint8Array(bytes);
}

describe("the start", () => {
  test("says that nothing is sent, and what version it is", async () => {
    openPage();
    expect(screen.getByText(/外部への通信は行いません/u)).toBeTruthy();
    expect(screen.getByText(/^版 \d+\.\d+\.\d+$/u)).toBeTruthy();
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test("can be read in English, and the page remembers", async () => {
    const preferences = createPreferences(null);
    const user = openPage({ preferences });
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(screen.getByText(/Nothing is sent anywhere/u)).toBeTruthy();
    expect(preferences.read("language")).toBe("en");
  });

  test("is passed over with the sample, which is checked at once", async () => {
    openPage({ beginWithSample: true });
    expect(await fileNames(1)).toEqual([sample]);
    expect(await screen.findByText("あなたの課は？")).toBeTruthy();
    expect(grid().querySelector('[data-cell="A1"]')?.textContent).toContain("進捗状況表");
  });
});

describe("files", () => {
  test("that were opened together take the answer to 「あなたの課は？」 from the first one, where they have that department", async () => {
    const preferences = createPreferences(null);
    const user = openPage({ preferences });
    const others = "03_二か年の進捗状況表.xlsx";
    choose(
      fakeFile("甲.xlsx", sampleBytes()),
      fakeFile("乙.xlsx", sampleBytes()),
      fakeFile("丙.xlsx", new Uint8Array(readFileSync(`assets/samples/${others}`))),
    );
    await fileNames(3);
    await waitFor(() => expect(screen.getAllByText("あなたの課は？")).toHaveLength(3));
    const [name] = screen.getAllByRole("radio", { name: /^税務課/u });
    await user.click(name!);
    await user.click(screen.getAllByRole("button", { name: "この課で点検する" })[0]!);
    await waitFor(() => expect(screen.getAllByText("あなたの課は？")).toHaveLength(1));
    await waitFor(() => expect(screen.getAllByText("点検しなおす")).toHaveLength(2));
    // One that is opened later is not asked about either.
    choose(fakeFile("丁.xlsx", sampleBytes()));
    await fileNames(4);
    await waitFor(() => expect(screen.getAllByText("点検しなおす")).toHaveLength(3));
    expect(screen.getAllByText("あなたの課は？")).toHaveLength(1);
  });

  test("that cannot be opened are told in a sentence where it is one, else in a list", async () => {
    openPage();
    choose(fakeFile("写真.xlsx", new Uint8Array([1, 2, 3])));
    const told = await screen.findByRole("region", { name: "ファイルのお知らせ" });
    expect(within(told).getByText(/^「?写真\.xlsx/u)).toBeTruthy();
    expect(within(told).queryByRole("list")).toBeNull();
    choose(fakeFile("甲.xlsx", new Uint8Array([1])), fakeFile("乙.xlsx", new Uint8Array([2])));
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(2));
  });

  test("open together; one that is no workbook is told by its name and stops none", async () => {
    openPage();
    choose(
      fakeFile("甲課.xlsx", simple(1)),
      fakeFile("写真.xlsx", new Uint8Array([1, 2, 3])),
      fakeFile("乙課.xlsx", simple(2)),
    );
    expect(await fileNames(2)).toEqual(["甲課.xlsx", "乙課.xlsx"]);
    expect(screen.getByText(/「写真.xlsx」は/u)).toBeTruthy();
    expect(grid().querySelector('[data-cell="A1"]')?.textContent).toBe("1");
    fireEvent.click(screen.getByRole("button", { name: "乙課.xlsx" }));
    expect(grid().querySelector('[data-cell="A1"]')?.textContent).toBe("2");
  });

  test("of the same name are told apart", async () => {
    openPage();
    choose(fakeFile("進捗.xlsx", simple(1)), fakeFile("進捗.xlsx", simple(2)));
    expect(await fileNames(2)).toEqual(["進捗.xlsx", "進捗 (2).xlsx"]);
  });

  test("are taken where they are dropped", async () => {
    openPage();
    const dataTransfer = { types: ["Files"], files: [fakeFile("甲課.xlsx", simple(1))] };
    fireEvent.dragOver(window, { dataTransfer });
    expect(screen.getByText("ここに置くと開きます")).toBeTruthy();
    fireEvent.drop(window, { dataTransfer });
    expect(await fileNames(1)).toEqual(["甲課.xlsx"]);
    expect(screen.queryByText("ここに置くと開きます")).toBeNull();
  });

  test("with unsaved edits are closed after a question only", async () => {
    const user = openPage();
    choose(fakeFile("甲課.xlsx", simple(1)));
    await fileNames(1);
    await edit(user, "A1", "5");
    expect(await fileNames(1)).toEqual(["*甲課.xlsx"]);
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    await user.click(screen.getByRole("button", { name: "「甲課.xlsx」を閉じる" }));
    await user.click(await screen.findByRole("button", { name: "閉じない" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(await fileNames(1)).toEqual(["*甲課.xlsx"]);
    await user.click(screen.getByRole("button", { name: "「甲課.xlsx」を閉じる" }));
    // By its text: for a moment after the dialog before, Fluent still hides what lies outside of that one from roles.
    await user.click(await screen.findByText("保存せずに閉じる"));
    expect(await screen.findByRole("button", { name: "見本で試す" })).toBeTruthy();
    const leavingAgain = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leavingAgain);
    expect(leavingAgain.defaultPrevented).toBe(false);
  });
});

describe("a copy", () => {
  test("holds the edits, has a name of its own and ends the star", async () => {
    const user = openPage();
    choose(fakeFile("甲課.xlsx", simple(1)));
    await fileNames(1);
    await edit(user, "A1", "４８");
    const bytes = await save(user, "印なしで保存");
    expect(readXlsx(bytes).worksheets[0]?.rows[0]?.cells).toEqual([{ columnIndex: 0, value: 48 }]);
    expect(screen.getByText(/「甲課（点検済）.xlsx」として印なしで保存しました/u)).toBeTruthy();
    expect(await fileNames(1)).toEqual(["甲課.xlsx"]);
  });

  test("has marks on request, and none after it", async () => {
    const user = openPage({ beginWithSample: true });
    await user.click(await screen.findByRole("radio", { name: /事務局/u }));
    await user.click(screen.getByRole("button", { name: "この課で点検する" }));
    await waitFor(() => expect(document.querySelector('[data-cell="G10"]')?.textContent).toContain("要確認"));
    const marked = await openLocalFile(await save(user, "印を付けて保存"));
    expect(await marked.clearMarks()).toBe(1);
    const clean = await openLocalFile(await save(user, "印なしで保存"));
    expect(await clean.clearMarks()).toBe(0);
  });
});

test("axe finds nothing with a file open", async () => {
  openPage();
  choose(fakeFile("甲課.xlsx", simple(1)));
  await fileNames(1);
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
