import { installStandIn } from "./install";
import { loadXlsx } from "./loadXlsx";
import { addSheet, type BookModel, describeBook, emptyBook, ensureCell } from "./model";
import { hostFixture } from "../contract/fixture";

function book(): BookModel {
  const made = emptyBook();
  const sheet = addSheet(made, "S");
  ensureCell(sheet, 0, 0).value = "№";
  ensureCell(sheet, 1, 1).value = 3;
  return made;
}

async function failure(
  run: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<{ code?: string; message: string }> {
  try {
    await Excel.run(run);
  } catch (error) {
    return error as { code?: string; message: string };
  }
  throw new Error("did not fail");
}

/** Microsoft's library is used as it is published: what it throws is what it throws in Excel. */
describe("the stand-in for Excel", () => {
  test("gives nothing that was not loaded", async () => {
    installStandIn(book());
    const { code } = await failure((context) => Promise.resolve(context.workbook.worksheets.getItem("S").name));
    expect(code).toBe("PropertyNotLoaded");
  });

  test("tells a missing worksheet, and where in the batch", async () => {
    installStandIn(book());
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("無い").getRange("A1").load("values");
      await context.sync();
    });
    expect(error).toMatchObject({ name: "RichApi.Error", code: "ItemNotFound" });
  });

  test("refuses what is above the declared requirement set", async () => {
    installStandIn(book(), { excelApi: "1.12" });
    const { code } = await failure(async (context) => {
      context.workbook.worksheets.getItem("S").getRange("A1").getMergedAreasOrNullObject();
      await context.sync();
    });
    expect(code).toBe("ApiNotFound");
  });

  test.each([
    ["values of another shape", (sheet: Excel.Worksheet) => (sheet.getRange("A1:B2").values = [[1]])],
    ["an address that is none", (sheet: Excel.Worksheet) => sheet.getRange("1A").load("values")],
    [
      "an address that is too long",
      (sheet: Excel.Worksheet) => sheet.getRanges("A1,".repeat(4000) + "A1").load("address"),
    ],
    ["a row that is too tall", (sheet: Excel.Worksheet) => (sheet.getRange("A1").format.rowHeight = 410)],
  ])("refuses %s", async (_, act) => {
    installStandIn(book());
    const { code } = await failure(async (context) => {
      act(context.workbook.worksheets.getItem("S"));
      await context.sync();
    });
    expect(code).toBe("InvalidArgument");
  });

  test.each([
    ["values", (sheet: Excel.Worksheet) => (sheet.getRange("A1").values = [[1]])],
    ["fills", (sheet: Excel.Worksheet) => (sheet.getRange("A1").format.fill.color = "#FFFFFF")],
    ["conditional formats", (sheet: Excel.Worksheet) => sheet.getRange("A1").conditionalFormats.add("Custom")],
  ])("refuses %s on a protected worksheet", async (_, act) => {
    const model = book();
    model.sheets[0]!.isProtected = true;
    installStandIn(model);
    const { code } = await failure(async (context) => {
      act(context.workbook.worksheets.getItem("S"));
      await context.sync();
    });
    expect(code).toBe("AccessDenied");
  });

  test("refuses requests and answers above 5 MB on the web, and only there", async () => {
    const write = async (context: Excel.RequestContext): Promise<void> => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("A1:A2000").values = Array.from({ length: 2000 }, () => ["あ".repeat(1000)]);
      await context.sync();
    };
    installStandIn(book());
    expect((await failure(write)).code).toBe("RequestPayloadSizeLimitExceeded");
    const standIn = installStandIn(book(), { isWeb: false });
    await Excel.run(write);
    expect(standIn.batches[0]?.requestBytes).toBeGreaterThan(6_000_000);
    installStandIn(standIn.book);
    const { code } = await failure(async (context) => {
      context.workbook.worksheets.getItem("S").getRange("A1:A2000").load("values");
      await context.sync();
    });
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("fails loudly where it does not have what is asked for", async () => {
    installStandIn(book());
    const { message } = await failure(async (context) => {
      context.workbook.worksheets.getItem("S").charts.load("items/name");
      await context.sync();
    });
    expect(message).toContain("does not have Worksheet.Charts");
  });

  test("gives objects back when the library has no more use for them", async () => {
    const standIn = installStandIn(book());
    const held = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("A1:B2");
      range.load("values");
      await context.sync();
      range.load("text");
      await context.sync();
      return range;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(standIn.batches).toHaveLength(2);
    expect(standIn.cleanings).toMatchObject([{ error: undefined }]);
    const { code } = await failure(async () => {
      held.load("formulas");
      await held.context.sync();
    });
    expect(code).toBe("InvalidObjectPath");
  });

  test("reads texts as if they were typed", async () => {
    const { book: model } = installStandIn(book());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("A1:G1");
      range.values = [["=1+1", "'=1+1", "１２", "50%", "1/2", "true", "相談会"]];
      await context.sync();
    });
    const values = [...model.sheets[0]!.cells.values()].filter(({ value }) => value !== 3);
    expect(values.map(({ value, formula }) => formula ?? value)).toEqual([
      "1+1",
      "=1+1",
      12,
      0.5,
      45000,
      true,
      "相談会",
    ]);
  });

  test("loads rules, looks and protection of a file", () => {
    const { sheets } = loadXlsx(hostFixture().bytes);
    expect(sheets[0]?.conditionalFormats).toMatchObject([{ type: "Custom", formula: '$A1=""' }]);
    expect(sheets.map(({ isProtected }) => isProtected)).toEqual([false, true, false]);
    expect(sheets[0]?.cells.get(16384 + 3)?.look).toEqual({ style: 1 });
  });

  test("describes a workbook by value", () => {
    const model = book();
    const before = describeBook(model);
    ensureCell(model.sheets[0]!, 5, 5).value = 1;
    expect(describeBook(model)).not.toEqual(before);
  });
});
