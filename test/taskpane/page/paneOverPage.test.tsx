/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { HostChange, WorkbookHost } from "../../../src/host/WorkbookHost";
import { createPageHost } from "../../../src/taskpane/page/file/pageHost";
import { readOpenedFile } from "../../../src/taskpane/page/file/openedFile";
import { Pane } from "../../../src/taskpane/Pane";
import { createPreferences } from "../../../src/taskpane/preferences";
import type { FileHost } from "../../../src/worker/FileHost";
import { createLocalChecker } from "../../worker/createLocalChecker";
import { giveSizes } from "../openPane";
import { openLocalFile } from "./localFile";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

const sample = "01_数値目標の進捗状況表.xlsx";

let giveBack: () => void;
beforeEach(() => {
  giveBack = giveSizes();
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => giveBack());

/** Tells of edits only when `flush` is called, as a host would whose news take long. */
function withLateNews(host: WorkbookHost): { readonly host: WorkbookHost; readonly flush: () => void } {
  const waiting: (() => void)[] = [];
  const watch = (listener: (change: HostChange) => void) =>
    host.watch!((change) => waiting.push(() => listener(change)));
  return { host: { ...host, watch }, flush: () => waiting.splice(0).forEach((tell) => tell()) };
}

/** Writes into the file only when `release` is called: until then, an edit stands in the page alone. */
function withSlowFile(host: FileHost): { readonly host: FileHost; readonly release: () => void } {
  let release = (): void => undefined;
  const written = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    host: { ...host, applyEdits: (edits) => written.then(() => host.applyEdits(edits)) },
    release: () => release(),
  };
}

const told = () => within(screen.getByRole("region", { name: "お知らせ" }));
const k12 = () => screen.queryAllByRole("button", { name: /№5 .*K12/u });

describe("直す in the file page", () => {
  test.each(["before", "after"] as const)(
    "stays done, and can be undone, where news come %s the file",
    async (order) => {
      const slow = withSlowFile(await openLocalFile(new Uint8Array(readFileSync(`assets/samples/${sample}`))));
      const file = await readOpenedFile(sample, slow.host);
      const late = withLateNews(createPageHost(file));
      const host = order === "after" ? late.host : createPageHost(file);
      render(
        <Pane
          environment={{
            host,
            checker: createLocalChecker(),
            preferences: createPreferences(null),
            language: "ja",
            theme: "light",
            fileName: sample,
            checkAtOnce: true,
          }}
        />,
      );
      const user = userEvent.setup();
      await user.click(await screen.findByRole("radio", { name: "事務局（すべて見る）" }));
      await user.click(screen.getByRole("button", { name: "この課で点検する" }));
      await waitFor(() => expect(k12().length).toBeGreaterThan(0));
      await user.click(k12()[0]!);
      await user.click(await screen.findByRole("button", { name: "直す" }));
      // News that come before the file has written are followed before it has.
      await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
      act(() => slow.release());
      expect(await told().findByText(/1欄を直しました/u)).toBeTruthy();
      await waitFor(() => expect(k12()).toHaveLength(0));
      act(() => late.flush());
      // Whatever was made of the late news stands in the list by now.
      await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
      expect(told().getByText(/1欄を直しました/u)).toBeTruthy();
      await user.click(told().getByRole("button", { name: "元に戻す" }));
      expect(await told().findByText(/1欄を元に戻しました/u)).toBeTruthy();
      await waitFor(() => expect(k12().length).toBeGreaterThan(0));
    },
  );
});
