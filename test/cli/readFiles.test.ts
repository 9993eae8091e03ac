import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expandFiles, readWorkbookFile } from "../../src/cli/readFiles";

describe("files named on the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "shinchoku-"));
  const at = (name: string) => join(folder, name);

  beforeAll(() => {
    for (const name of ["b.xlsx", "a.xlsx", "~$a.xlsx", "memo.txt", "[完成]表.xlsx", "broken.xlsx"])
      writeFileSync(at(name), "");
    mkdirSync(at("folder.xlsx"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("a pattern gives its files in order, without Excel's lock files and folders", async () => {
    expect(await expandFiles([at("?.xlsx"), at("~*.xlsx")])).toEqual([at("a.xlsx"), at("b.xlsx"), at("~*.xlsx")]);
  });

  test("a file whose very name looks like a pattern is taken as it is", async () => {
    expect(await expandFiles([at("[完成]表.xlsx")])).toEqual([at("[完成]表.xlsx")]);
  });

  test("brackets in a folder's name mean nothing special, and the case of the ending neither", async () => {
    for (const name of ["提出 (1)", "R2(2020)", "[案]"]) {
      mkdirSync(at(name));
      writeFileSync(join(at(name), "表.XLSX"), "");
      expect(await expandFiles([join(at(name), "*.xlsx")])).toEqual(
        name === "[案]" ? [expect.any(String)] : [join(at(name), "表.XLSX")],
      );
    }
  });

  test("one file under two names is read once", async () => {
    expect(await expandFiles([at("a.xlsx"), join(folder, ".", "a.xlsx"), `${folder}/./a.xlsx`])).toHaveLength(1);
  });

  test("a name given twice is read once; one that matches nothing stays to be reported", async () => {
    expect(await expandFiles([at("a.xlsx"), at("a.xlsx"), at("none.xlsx"), at("*.none")])).toEqual([
      at("a.xlsx"),
      at("none.xlsx"),
      at("*.none"),
    ]);
  });

  test.each([
    { name: "none.xlsx", code: "not-found" },
    { name: "folder.xlsx", code: "unreadable" },
    { name: "memo.txt", code: "not-a-workbook" },
  ])("$name is $code", async ({ name, code }) => {
    await expect(readWorkbookFile(at(name))).rejects.toMatchObject({ code });
  });
});
