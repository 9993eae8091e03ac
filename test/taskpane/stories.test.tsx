/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookSnapshot } from "../../src/core/model";
import { HostError } from "../../src/host/WorkbookHost";
import { ErrorBoundary } from "../../src/taskpane/components/ErrorBoundary";
import { createPreferences } from "../../src/taskpane/preferences";
import { faults, giveSizes, openList, openPane } from "./openPane";
import { numericSample, readSample, watchedHost } from "./openWorkbook";

// Finding elements by their role is slow in a long list.
jest.setTimeout(60_000);

let takeSizes: () => void;
beforeAll(() => {
  takeSizes = giveSizes();
});
afterAll(() => {
  takeSizes();
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const line = (text: RegExp) => {
  const found = screen.getAllByRole("button", { name: text }).find((element) => element.dataset["line"] !== undefined);
  if (found === undefined) throw new Error(`no line ${String(text)}`);
  return found;
};

async function openTool(user: ReturnType<typeof userEvent.setup>, name: RegExp): Promise<void> {
  await user.click(button("そのほかの操作"));
  await user.click(await screen.findByRole("menuitem", { name }));
}

test("first run: two lines, one button, the department once, then the list", async () => {
  const { user } = openPane();
  expect(screen.getByText(/書き忘れ/u)).toBeTruthy();
  expect(await faults()).toEqual([]);
  await user.click(button("点検する"));
  const own = await screen.findByRole("radio", { name: "健康づくり課 4行" });
  expect(document.activeElement?.textContent).toBe("あなたの課は？");
  expect(await faults()).toEqual([]);
  await user.click(own);
  await user.click(button("この課で点検する"));
  expect(await screen.findByText("健康づくり課の行を見ています")).toBeTruthy();
  expect(screen.getByText("「令和7年度進捗状況」を点検しました")).toBeTruthy();
  expect(screen.getByRole("heading", { level: 2 }).textContent).toMatch(/4/u);
});

test("a sheet of one department is not asked about", async () => {
  const workbook = readSample(numericSample);
  const sheet = workbook.worksheets[0]!;
  const single: WorkbookSnapshot = {
    ...workbook,
    worksheets: [
      {
        ...sheet,
        rows: sheet.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            cell.columnIndex === 3 && typeof cell.value === "string" && cell.value !== "担当課"
              ? { ...cell, value: "健康づくり課" }
              : cell,
          ),
        })),
      },
    ],
  };
  const { user } = openPane({}, watchedHost(single));
  await user.click(button("点検する"));
  expect(await screen.findByRole("list", { name: "点検結果の一覧" })).toBeTruthy();
  expect(screen.queryByRole("radio")).toBeNull();
});

test("the list by row: a click selects the cell and opens why, the computation and the content", async () => {
  const { user, host } = await openList();
  await user.click(line(/№5/u));
  expect(host.revealed.at(-1)?.range).toEqual({ top: 11, left: 10, bottom: 11, right: 10 });
  expect(line(/№5/u).getAttribute("aria-expanded")).toBe("true");
  const detail = document.getElementById(line(/№5/u).getAttribute("aria-controls") ?? "")!;
  expect(within(detail).getByText("なぜ")).toBeTruthy();
  // The sentence spells the computation out: it is not told twice.
  expect(line(/№5/u).textContent).toMatch(/96人÷.*160人/u);
  expect(within(detail).queryByText("計算")).toBeNull();
  expect(await faults()).toEqual([]);
  await user.click(line(/№5/u));
  expect(line(/№5/u).getAttribute("aria-expanded")).toBe("false");
});

test("mending shows before and after first, can be undone, and hands the focus on", async () => {
  const { user } = await openList();
  await user.click(line(/№5/u));
  const before = screen.getByRole("list", { name: "点検結果の一覧" }).children.length;
  await user.click(await screen.findByRole("button", { name: "直す" }));
  expect(await screen.findByText(/1欄を直しました/u)).toBeTruthy();
  await waitFor(() => expect(screen.queryAllByRole("button", { name: /№5 .*60.*でよろしい/u })).toHaveLength(0));
  expect(document.activeElement).not.toBe(document.body);
  await user.click(button("元に戻す"));
  expect(await screen.findByText(/1欄を元に戻しました/u)).toBeTruthy();
  await waitFor(() => expect(screen.getByRole("list", { name: "点検結果の一覧" }).children).toHaveLength(before));
});

test("次へ by button, F8 and Alt+↓; 前へ by Shift+F8", async () => {
  const { user, host } = await openList();
  await user.click(button("次へ"));
  await user.keyboard("{F8}");
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(await screen.findByText("3／9")).toBeTruthy();
  await user.keyboard("{Shift>}{F8}{/Shift}");
  expect(await screen.findByText("2／9")).toBeTruthy();
  expect(host.revealed).toHaveLength(4);
});

test("the list by keyboard alone: one tab stop, arrows, Home, End, Enter", async () => {
  const { user, host } = await openList();
  const lines = () => [...document.querySelectorAll<HTMLElement>("[data-line]")];
  expect(lines().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  act(() =>
    lines()
      .find(({ tabIndex }) => tabIndex === 0)!
      .focus(),
  );
  const first = document.activeElement;
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(document.activeElement).toBe(lines()[2]);
  await user.keyboard("{End}");
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/参考/u));
  await user.keyboard("{Home}");
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.keyboard("{Enter}");
  expect(host.revealed).toHaveLength(1);
  expect(document.activeElement).toBe(first);
});

test("このままでよい with a reason of one's own, listed and taken back", async () => {
  const { user } = await openList();
  await user.click(line(/№5/u));
  await user.click(button("このままでよい"));
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole("radio", { name: "その他" }));
  await user.click(button("このままにする"));
  expect(screen.getByText("理由をお書きください。")).toBeTruthy();
  await user.type(screen.getByRole("textbox"), "担当者に確認");
  await user.click(button("このままにする"));
  expect(await screen.findByText("1件をこのままにしました。")).toBeTruthy();
  expect(screen.getByText("8件になりました")).toBeTruthy();

  await openTool(user, /このままでよいとしたもの（1件）/u);
  expect(await screen.findByText("理由：担当者に確認")).toBeTruthy();
  expect(await faults()).toEqual([]);
  await user.click(button(/^取り消す：№5/u));
  expect(await screen.findByText(/まだありません/u)).toBeTruthy();
  await user.click(button("一覧に戻る"));
  expect(line(/№5/u)).toBeTruthy();
});

test("what can be done comes right after the sentence, before the reasons", async () => {
  const { user } = await openList();
  await user.click(line(/№5/u));
  const mend = await screen.findByRole("button", { name: "直す" });
  const why = screen.getByText("なぜ");
  expect(mend.compareDocumentPosition(why) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
});

test("what was accepted just now is taken back where it is told", async () => {
  const { user } = await openList();
  await user.click(line(/№5/u));
  await user.click(button("このままでよい"));
  await user.click(button("このままにする"));
  expect(await screen.findByText("1件をこのままにしました。")).toBeTruthy();
  await user.click(button("取り消す"));
  await waitFor(() => expect(line(/№5/u)).toBeTruthy());
  expect(screen.queryByText("1件をこのままにしました。")).toBeNull();
});

test("by kind: a whole kind is accepted at once", async () => {
  const workbook = readSample(numericSample);
  const { user, host } = await openList({}, watchedHost(workbook));
  await user.click(button("種類ごと"));
  await user.click(line(/達成度が実績÷目標と合わない/u));
  expect(await faults()).toEqual([]);
  await user.click(button("この種類はすべてこのまま"));
  await user.click(screen.getByRole("radio", { name: "別の計算による" }));
  await user.click(button("このままにする"));
  await waitFor(() =>
    expect(screen.queryAllByRole("button", { name: /達成度が実績÷目標と合わない/u })).toHaveLength(0),
  );
  expect(await host.readStored("plan")).toContain('"scope":"kind"');
});

test("a column is corrected, and the correction taken back", async () => {
  const { user } = await openList();
  await openTool(user, /この列は何ですか/u);
  expect(await faults()).toEqual([]);
  const column = screen.getByRole("combobox", { name: /J列/u });
  expect((column as HTMLSelectElement).value).toBe("actual");
  await user.selectOptions(column, "その他");
  expect(await screen.findByText("選び直した列です")).toBeTruthy();
  await user.click(button(/^自動に戻す/u));
  await waitFor(() => expect(screen.queryByText("選び直した列です")).toBeNull());
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: /J列/u }).value).toBe("actual");
});

test("an edit in the sheet changes the list at once and is announced; the opened line stays", async () => {
  const { user, host } = await openList();
  await user.click(line(/№18/u));
  await act(async () => {
    await host.applyEdits([
      { sheet: "令和7年度進捗状況", rowIndex: 11, columnIndex: 10, value: { kind: "text", text: "60%" } },
    ]);
    host.tell({ sheet: "令和7年度進捗状況", range: { top: 11, left: 10, bottom: 11, right: 10 }, structural: false });
  });
  expect(await screen.findByText("8件になりました")).toBeTruthy();
  expect(line(/№18/u).getAttribute("aria-expanded")).toBe("true");
  await waitFor(() => expect(host.shownMarks()).toHaveLength(8));
});

test("what was not looked at is listed by its title on demand", async () => {
  const { user } = await openList();
  const link = button(/見ていない項目（1）/u);
  expect(link.getAttribute("aria-expanded")).toBe("false");
  await user.click(link);
  expect(link.getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByText("凡例にない評価")).toBeTruthy();
});

test("the language is switched everywhere", async () => {
  const { user } = await openList();
  await user.click(button("English"));
  expect(button("Check again")).toBeTruthy();
  expect(screen.getByText("Please confirm")).toBeTruthy();
  expect(document.querySelector("[lang='en']")).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/ご確認|点検しなおす|印を/u);
  expect(await faults()).toEqual([]);
});

test("progress can be ended; what was there stays", async () => {
  const host = watchedHost(readSample(numericSample));
  const slow = {
    ...host,
    readWorkbook: (options: Parameters<typeof host.readWorkbook>[0]) =>
      new Promise<WorkbookSnapshot>((_, reject) => {
        options?.onProgress?.(0.4);
        options?.signal?.addEventListener("abort", () => {
          reject(new HostError("cancelled", ""));
        });
      }),
  };
  const { user } = openPane({}, slow);
  await user.click(button("点検する"));
  expect(await screen.findByText("表を読んでいます 40%")).toBeTruthy();
  expect(await faults()).toEqual([]);
  await user.click(button("中止"));
  expect(await screen.findByText("中止しました。")).toBeTruthy();
  expect(button("点検する")).toBeTruthy();
});

test("a refusal of the host is a sentence above the same list", async () => {
  const workbook = readSample(numericSample);
  const host = watchedHost(workbook, { protectedSheets: [workbook.worksheets[0]!.name] });
  const { user } = openPane({ preferences: createPreferences(null), checkAtOnce: true }, host);
  await user.click(await screen.findByRole("radio", { name: "事務局（すべて見る）" }));
  await user.click(button("この課で点検する"));
  expect(await screen.findByText(/保護されているため、印を付けていません。一覧はそのまま使えます。/u)).toBeTruthy();
  expect(line(/№5/u)).toBeTruthy();
  expect(await faults()).toEqual([]);
});

test("a part that cannot be shown leaves the list readable and can be tried again", async () => {
  const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
  let broken = true;
  function Part() {
    if (broken) throw new Error("cannot be shown");
    return <p>again</p>;
  }
  render(
    <ErrorBoundary
      fallback={(onResume) => (
        <button type="button" onClick={onResume}>
          resume
        </button>
      )}
    >
      <Part />
    </ErrorBoundary>,
  );
  broken = false;
  await userEvent.setup().click(button("resume"));
  expect(screen.getByText("again")).toBeTruthy();
  quiet.mockRestore();
});

test("a list of thousands renders a few dozen lines", async () => {
  const workbook = readSample(numericSample);
  const sheet = workbook.worksheets[0]!;
  const row = sheet.rows.find(({ rowIndex }) => rowIndex === 11)!;
  const last = sheet.rows.at(-1)!.rowIndex;
  const rows = [...sheet.rows];
  for (let index = 1; index <= 3000; index += 1) rows.push({ ...row, rowIndex: last + index });
  await openList({}, watchedHost({ ...workbook, worksheets: [{ ...sheet, rows }] }));
  const list = screen.getByRole("list", { name: "点検結果の一覧" });
  expect(Number(list.children[0]!.getAttribute("aria-setsize"))).toBeGreaterThan(2000);
  expect(list.children.length).toBeGreaterThan(5);
  expect(list.children.length).toBeLessThan(60);
});
