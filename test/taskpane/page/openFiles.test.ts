import { WorkbookError } from "../../../src/core/model";
import { createPreferences } from "../../../src/taskpane/preferences";
import { openFiles } from "../../../src/taskpane/page/openFiles";
import type { PageEnvironment } from "../../../src/taskpane/page/pageEnvironment";
import type { PageEvent } from "../../../src/taskpane/page/pageState";
import type { FileHost } from "../../../src/worker/FileHost";

const host = {
  readWorkbook: () => Promise.resolve({ worksheets: [], customXml: [] }),
  readLayouts: () => Promise.resolve([]),
} as unknown as FileHost;

function environment(openFile: PageEnvironment["openFile"]): PageEnvironment {
  const createChecker = (): never => {
    throw new Error("nothing is checked here");
  };
  return { openFile, createChecker, samples: [], beginWithSample: false, preferences: createPreferences(null) };
}

const source = { name: "回答.xlsx", read: () => Promise.resolve(new Uint8Array()) };

function namesOf(events: readonly PageEvent[]): readonly string[] {
  return events.flatMap((event) => (event.kind === "opened" ? [event.file.name] : []));
}

test("files of one name that are opened at the same time get names of their own", async () => {
  const events: PageEvent[] = [];
  const taken = new Set<string>();
  const open = () =>
    openFiles(
      environment(() => Promise.resolve(host)),
      [source],
      taken,
      (event) => events.push(event),
    );
  await Promise.all([open(), open()]);
  expect(namesOf(events)).toEqual(["回答.xlsx", "回答 (2).xlsx"]);
});

test("the name of a file that cannot be opened is free again", async () => {
  const taken = new Set<string>();
  const failing = environment(() => Promise.reject(new WorkbookError("encrypted", "")));
  await openFiles(failing, [source], taken, () => undefined);
  expect([...taken]).toEqual([]);
});
