import { readSurroundings, waitForExcel } from "../../../src/host/excel/surroundings";

/** Puts an Office in place, as office.js does, that tells these things of itself. */
function installOffice(context: object, host: string | null = "Excel"): void {
  Object.assign(globalThis, {
    Office: { context, HostType: { Excel: "Excel" }, onReady: () => Promise.resolve({ host }) },
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

test("waits for Excel, and tells apart what is missing", async () => {
  expect(await waitForExcel()).toBe("no-library");
  installOffice({}, null);
  expect(await waitForExcel()).toBe("no-excel");
  installOffice({}, "Word");
  expect(await waitForExcel()).toBe("no-excel");
  installOffice({});
  expect(await waitForExcel()).toBe("ready");
});

test.each([
  [undefined, "ja"],
  ["ja-JP", "ja"],
  ["ja", "ja"],
  ["en-US", "en"],
  ["zh-TW", "en"],
])("an Excel that speaks %s gets the pane in %s", (displayLanguage, language) => {
  installOffice({ displayLanguage });
  expect(readSurroundings().language).toBe(language);
});

test.each([
  [undefined, false],
  [{}, false],
  [{ bodyBackgroundColor: "#FFFFFF" }, false],
  [{ bodyBackgroundColor: "#F3F2F1" }, false],
  [{ bodyBackgroundColor: "#262626" }, true],
  [{ bodyBackgroundColor: "000000" }, true],
  [{ bodyBackgroundColor: "#0f4c75" }, true],
  [{ bodyBackgroundColor: "black" }, false],
])("a theme of %j is dark: %s", (officeTheme, dark) => {
  installOffice({ officeTheme });
  expect(readSurroundings().dark).toBe(dark);
});
