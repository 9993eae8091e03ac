import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzlibSync } from "fflate";
import type { WorksheetDraft } from "../../../../src/core/model";
import { createXlsxHost, readXlsx, writeNewWorkbook } from "../../../../src/host/xlsx";
import { isMarkFormula } from "../../../../src/host/markSignature";
import { mark, numberEdit, partOf, readBytes, sampleFolder, textEdit } from "./packageParts";

const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));

/** Converts files with LibreOffice, all in one run; gives the converted files by name. */
function convert(files: Readonly<Record<string, Uint8Array>>, format: string): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "shinchoku-"));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    execFileSync(soffice!, [profile, "--headless", "--convert-to", format, "--outdir", out, ...paths], {
      stdio: "pipe",
      timeout: 110_000,
    });
    return new Map(readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is drawn on the pages of a PDF; fonts are left out, as their bytes differ from run to run. */
function drawings(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString("latin1");
  return [...text.matchAll(/stream\r?\n(?<data>[\s\S]*?)\r?\nendstream/gu)]
    .flatMap(({ groups }) => {
      try {
        return [Buffer.from(unzlibSync(Buffer.from(groups!["data"]!, "latin1"))).toString("latin1")];
      } catch {
        return [];
      }
    })
    .filter((stream) => stream.includes("BT\n"));
}

const draft: WorksheetDraft = {
  name: "集約 '版' 2",
  cells: [
    { rowIndex: 0, columnIndex: 0, value: { kind: "text", text: '=HYPERLINK("x")\n_x0041_' }, style: "head" },
    { rowIndex: 1, columnIndex: 0, value: { kind: "number", number: 0.125 }, style: "rate" },
    { rowIndex: 2, columnIndex: 0, value: { kind: "formula", formula: "SUM(A2,1)" } },
  ],
  styles: { head: { bold: true, fill: "D9E1F2", border: "thin", wrap: true }, rate: { numberFormat: "0.0%" } },
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  columnWidths: [{ columnIndex: 0, width: 20 }],
  freeze: { rows: 1, columns: 1 },
  validations: [
    {
      range: { top: 3, left: 0, bottom: 4, right: 0 },
      values: Array.from({ length: 50 }, (_, index) => `長い選択肢${String(index)}`),
    },
  ],
  print: {
    paper: "A4",
    landscape: true,
    fitToWidth: 1,
    titleRows: { first: 0, last: 0 },
    printArea: { top: 0, left: 0, bottom: 9, right: 3 },
    rowBreaks: [5],
    footer: { center: "&P" },
  },
};

if (soffice === undefined) {
  test.skip("LibreOffice: SKIPPED, there is no soffice", () => undefined);
} else {
  jest.setTimeout(120_000);
  const original = readBytes(join(sampleFolder, "01_数値目標の進捗状況表.xlsx"));
  const sheet = readXlsx(original).worksheets[0]!.name;
  const marks = [mark(sheet, [3, 2]), mark(sheet, [4, 3], "warning"), mark(sheet, [5, 4], "info")];

  test("LibreOffice opens what was written: marks, edits, added and new worksheets", async () => {
    const host = createXlsxHost(original);
    await host.setMarks(marks);
    await host.applyEdits([textEdit(sheet, 40, 30, "+1"), numberEdit(sheet, 41, 30, 0.1)]);
    await host.writeWorksheet(draft);
    await host.store("plan", "計画");
    const result = convert({ "added.xlsx": host.toBytes(), "new.xlsx": writeNewWorkbook([draft]) }, "xlsx");
    const added = result.get("added.xlsx")!;
    const names = readXlsx(host.toBytes()).worksheets.map(({ name }) => name);
    expect(readXlsx(added).worksheets.map(({ name }) => name)).toEqual(names);
    for (const bytes of [added, result.get("new.xlsx")!]) {
      const own = readXlsx(bytes).worksheets.find(({ name }) => name === draft.name)!;
      expect(own.rows.map(({ cells }) => [cells[0]!.value, cells[0]!.formula, cells[0]!.text])).toEqual([
        ['=HYPERLINK("x")\n_x0041_', undefined, undefined],
        [0.125, undefined, "12.5%"],
        [1.125, "SUM(A2,1)", undefined],
      ]);
      expect(own.merges).toEqual(draft.merges);
      expect(own.validations[0]!.values).toEqual(draft.validations![0]!.values);
      expect(own.printArea).toEqual([draft.print!.printArea]);
    }
    // The signature survives LibreOffice's own rewriting: marks are still found, and taken back.
    const formulas = [...partOf(added, "xl/worksheets/sheet1.xml").matchAll(/<formula>(?<text>[^<]*)</gu)].map(
      ({ groups }) => groups!["text"]!.replaceAll("&gt;", ">").replaceAll("&quot;", '"'),
    );
    expect(formulas.filter(isMarkFormula)).toHaveLength(3);
    const reopened = createXlsxHost(added);
    expect(await reopened.clearMarks()).toBe(1);
    expect(partOf(reopened.toBytes(), "xl/worksheets/sheet1.xml")).not.toContain("shinchoku-");
    // So does the marker of a worksheet that we wrote.
    expect(await reopened.writeWorksheet(draft)).toEqual({ name: draft.name });
    expect(await createXlsxHost(added).readStored("plan")).toBe("計画");
  });

  test("LibreOffice shows the unmarked copy as it shows the original, and the marked one otherwise", async () => {
    const host = createXlsxHost(original);
    await host.setMarks(marks);
    const marked = host.toBytes();
    const reopened = createXlsxHost(marked);
    await reopened.clearMarks();
    const files = convert({ "a.xlsx": original, "b.xlsx": reopened.toBytes(), "c.xlsx": marked }, "pdf");
    const [before, after, withMarks] = ["a.pdf", "b.pdf", "c.pdf"].map((name) => drawings(files.get(name)!));
    expect(before!.length).toBeGreaterThan(0);
    expect(after!.join("") === before!.join("")).toBe(true);
    expect(withMarks!.join("") === before!.join("")).toBe(false);
  });
}
