import { createMemoryHost } from "../../../src/host/memory";
import { readXlsx } from "../../../src/host/xlsx";
import { describeWorkbookHost } from "../../contract/workbookHost";

describeWorkbookHost("memory", ({ bytes, protectedSheets }) => createMemoryHost(readXlsx(bytes), { protectedSheets }));

test("tells what it would show, and keeps lists and print areas of what it writes", async () => {
  const host = createMemoryHost({ worksheets: [], customXml: [] });
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  await host.writeWorksheet({
    name: "総括",
    cells: [],
    styles: {},
    validations: [{ range, values: ["A", "B"] }],
    print: { paper: "A4", landscape: false, printArea: range },
  });
  const { worksheets } = await host.readWorkbook();
  expect(worksheets[0]).toMatchObject({ validations: [{ values: ["A", "B"], formula: '"A,B"' }], printArea: [range] });
  const mark = { sheet: "総括", range, severity: "info", text: "" } as const;
  await host.setMarks([mark]);
  expect(host.shownMarks()).toEqual([mark]);
});
