import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CellRange } from "../src/core/model/cell";
import { parseA1 } from "../src/core/model/cell";
import type { Finding } from "../src/core/model/finding";
import { checkWorkbook, type WorkbookCheck } from "../src/core/validate";
import { readXlsx } from "../src/host/xlsx";

const folder = join(resolve(__dirname, ".."), "assets", "samples");

type Planted = {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly ruleId: string;
  readonly what: string;
};

const planted = JSON.parse(readFileSync(join(folder, "planted.json"), "utf8")) as readonly Planted[];
const files = ["", "提出"].flatMap((part) =>
  readdirSync(join(folder, part))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => (part === "" ? name : `${part}/${name}`)),
);
/** The files of the numeric template, in which nothing but the planted mistakes may be found. */
const numeric = files.filter((file) => !/^0[23]_/u.test(file));

const checks = new Map<string, WorkbookCheck>();
function check(file: string): WorkbookCheck {
  const known = checks.get(file) ?? checkWorkbook(readXlsx(readFileSync(join(folder, file))));
  checks.set(file, known);
  return known;
}

function covers(range: CellRange | null, cell: string): boolean {
  const at = parseA1(cell);
  if (range === null || at === undefined) return false;
  return range.top <= at.top && at.top <= range.bottom && range.left <= at.left && at.left <= range.right;
}

function isPlanted({ ruleId, range }: Finding, mistakes: readonly Planted[]): boolean {
  return mistakes.some(
    (mistake) => mistake.ruleId === ruleId && (mistake.cell === null || covers(range, mistake.cell)),
  );
}

test("every planted mistake stands in a file that exists", () => {
  expect(planted.filter(({ file }) => !existsSync(join(folder, file)))).toEqual([]);
  expect(files).toHaveLength(16);
});

test.each(planted)("$ruleId finds $file $cell", ({ file, sheet, cell, ruleId }) => {
  // What is about the whole file names no sheet.
  const isThere = (finding: Finding): boolean => finding.sheet === sheet || (cell === null && finding.sheet === "");
  const found = check(file).findings.filter((finding) => finding.ruleId === ruleId && isThere(finding));
  expect(found.some(({ range }) => cell === null || covers(range, cell))).toBe(true);
});

test.each(numeric)("nothing but the planted mistakes is wrong in %s", (file) => {
  const mistakes = planted.filter((mistake) => mistake.file === file);
  const others = check(file).findings.filter((finding) => finding.severity !== "info" && !isPlanted(finding, mistakes));
  expect(others.map(({ ruleId, range, message }) => ({ ruleId, range, message: message.ja }))).toEqual([]);
});

test("an unfilled template is no heap of errors", () => {
  const { findings } = check("05_未記入の様式.xlsx");
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});

test("the samples show every column role that the numeric template has, and all its records", () => {
  const [sheet] = check("01_数値目標の進捗状況表.xlsx").sheets;
  expect(sheet?.columns.map(({ role }) => role)).toEqual([
    "projectNumber",
    "projectName",
    "description",
    "department",
    "plan",
    "indicator",
    "target",
    "result",
    "evaluation",
    "actual",
    "achievement",
  ]);
  expect(sheet?.records).toHaveLength(27);
});
