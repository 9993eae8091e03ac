import { join } from "node:path";
import { checkWorkbook } from "../../src/core/validate";
import { toText } from "../../src/cli/toText";
import type { CheckRun } from "../../src/cli/runCheck";
import { emptyPlan, type WorksheetSnapshot } from "../../src/core/model";
import { buildReport } from "../../src/core/report";
import { buildWorksheet, type CellInput } from "../core/buildWorksheet";
import { projectFolder, runCommand } from "./runCommand";

const header = ["№", "事業名", "担当課", "目標値", "実績値", "達成度(%)"];
const row = (number: number, stated: string): readonly CellInput[] => [
  number,
  `相談会${String(number)}`,
  "福祉課",
  "10回",
  "9回",
  stated,
];
const good = [header, row(1, "90%"), row(2, "90%"), row(3, "90%")];
const bad = [header, row(1, "50%"), row(2, "90%"), row(3, "90%")];

function runOf(worksheets: readonly WorksheetSnapshot[], copies = 1): CheckRun {
  const workbook = { worksheets, customXml: [] };
  const check = checkWorkbook(workbook);
  const report = buildReport({ workbook, plan: emptyPlan, check }, { department: null });
  const files = Array.from({ length: copies }, (_, index) => ({
    file: `表${String(index)}.xlsx`,
    error: null,
    check,
    report,
    digest: "",
    output: null,
  }));
  return {
    files,
    summary: { files: copies, sheets: 1, records: 3, rules: 9, notApplicable: [], errors: 0, warnings: 0, infos: 0 },
  };
}

test.each(["ja", "en"] as const)("every finding of the samples stands in the text (%s)", async (lang) => {
  const samples = [
    join(projectFolder, "assets", "samples", "*.xlsx"),
    join(projectFolder, "assets", "samples", "提出", "*.xlsx"),
  ];
  const { stdout: text } = await runCommand(["check", ...samples, "--lang", lang]);
  const { stdout: json } = await runCommand(["check", ...samples, "--lang", lang, "--format", "json"]);
  const { files } = JSON.parse(json) as { files: { findings: { message: string }[] }[] };
  const messages = files.flatMap(({ findings }) => findings.map(({ message }) => message));
  expect(messages.length).toBeGreaterThan(20);
  expect(messages.filter((message) => !text.includes(message))).toEqual([]);
});

test("a workbook without a progress sheet says so, and claims no check", () => {
  const text = toText(runOf([buildWorksheet([["送付状"], ["よろしくお願いします。"]], { name: "送付状" })]), "ja");
  expect(text).toContain("要修正");
  expect(text).toContain("進捗状況表がないため、点検していません。");
  expect(text).not.toContain("直すところは見つかりませんでした");
});

test("a hidden sheet beside a visible one is not said to be right", () => {
  const run = runOf([
    buildWorksheet(good, { name: "今年" }),
    buildWorksheet(bad, { name: "昨年", visibility: "hidden" }),
  ]);
  const text = toText(run, "ja");
  expect(text).toContain("■ 昨年（進捗状況表、3取組、非表示）\n  非表示のシートのため、点検していません。");
  expect(text).toContain("3事業を");
});

test("whom a finding asks is said where it is not the department", async () => {
  const { stdout } = await runCommand([
    "check",
    join(projectFolder, "assets", "samples", "01_数値目標の進捗状況表.xlsx"),
  ]);
  expect(stdout).toMatch(/要確認〔事務局〕 {2}K\d+/u);
});

test("the total of several files counts 取組 only: a project may stand in several files", () => {
  expect(toText(runOf([buildWorksheet(good)], 2), "ja")).toMatch(/2ファイルの合計: 6取組を/u);
});

test("English uses no Japanese brackets and sentences of its own", () => {
  const text = toText(runOf([buildWorksheet(good, { name: "S" }), buildWorksheet([["目次"]], { name: "T" })]), "en");
  expect(text).toContain("■ S (Progress sheet, 3 records)");
  expect(text).not.toMatch(/（|です|ます/u);
});
