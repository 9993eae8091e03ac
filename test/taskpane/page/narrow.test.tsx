/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { Page } from "../../../src/taskpane/page/Page";
import { createPreferences } from "../../../src/taskpane/preferences";
import { createLocalChecker } from "../../worker/createLocalChecker";
import { faults, giveSizes } from "../openPane";
import { openLocalFile } from "./localFile";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

const sample = "01_数値目標の進捗状況表.xlsx";

let giveBack: () => void;
beforeEach(() => {
  giveBack = giveSizes();
  window.matchMedia = (query: string) =>
    ({
      matches: query.includes("max-width"),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  giveBack();
  Reflect.deleteProperty(window, "matchMedia");
});

/** The sample, checked for 事務局, on a screen with room for one thing. */
async function openChecked(): Promise<UserEvent> {
  render(
    <Page
      environment={{
        openFile: openLocalFile,
        createChecker: createLocalChecker,
        samples: [{ name: sample, readBytes: () => new Uint8Array(readFileSync(`assets/samples/${sample}`)) }],
        beginWithSample: true,
        preferences: createPreferences(null),
      }}
    />,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("radio", { name: "事務局（すべて見る）" }));
  await user.click(screen.getByRole("button", { name: "この課で点検する" }));
  await screen.findByRole("list", { name: "点検結果の一覧" });
  return user;
}

const firstLine = (): HTMLElement => document.querySelector<HTMLElement>("li[data-key^='item:'] [data-line]")!;
const strip = (): HTMLElement => screen.getByRole("region", { name: "選んだ点検結果" });
const side = (): string | null => screen.getByRole("tab", { selected: true, name: /^(?:表|点検)$/u }).textContent;

describe("on a narrow screen, a finding is read below its sheet", () => {
  test("and 次へ goes on there", async () => {
    const user = await openChecked();
    const message = firstLine().lastElementChild!.lastElementChild!.textContent;
    fireEvent.click(firstLine());
    await waitFor(() => expect(side()).toBe("表"));
    expect(within(strip()).getByText(message)).toBeTruthy();
    expect(screen.getByText(/^1／\d+$/u)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "次へ" }));
    expect(await screen.findByText(/^2／\d+$/u)).toBeTruthy();
    expect(side()).toBe("表");
    expect(await faults()).toEqual([]);
  });

  test("and leads back to the list, with the same finding open", async () => {
    const user = await openChecked();
    fireEvent.click(firstLine());
    await waitFor(() => expect(side()).toBe("表"));
    await user.click(screen.getByRole("button", { name: "次へ" }));
    await screen.findByText(/^2／\d+$/u);
    await user.click(screen.getByRole("button", { name: "一覧へ" }));
    expect(side()).toBe("点検");
    expect(screen.queryByRole("region", { name: "選んだ点検結果" })).toBeNull();
    expect(screen.getByText(/^2／\d+$/u)).toBeTruthy();
    expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
  });

  test("is mended there, and taken back", async () => {
    const user = await openChecked();
    fireEvent.click(screen.getByRole("button", { name: /№5 .*K12/u }));
    await waitFor(() => expect(side()).toBe("表"));
    expect((await within(strip()).findByRole("img", { name: /^直した後/u })).textContent).toMatch(/60/u);
    await user.click(within(strip()).getByRole("button", { name: "直す" }));
    expect(await screen.findByText(/1欄を直しました/u)).toBeTruthy();
    const told = screen.getByRole("region", { name: "お知らせ" });
    await user.click(within(told).getByRole("button", { name: "元に戻す" }));
    expect(await screen.findByText(/1欄を元に戻しました/u)).toBeTruthy();
    expect(side()).toBe("表");
  });
});
