import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = join(__dirname, "../..");

/** What `npm run build` made; SHINCHOKU_DIST names another folder, so that a build of one's own can be looked at. */
export const builtFolder = resolve(process.env["SHINCHOKU_DIST"] ?? join(root, "dist"));

/** The page without Excel, one file. */
export const pageFile = join(builtFolder, "shinchoku.html");

const samples = join(root, "assets", "samples");

/** The path of a sample, by its name in assets/samples. */
export function samplePath(name: string): string {
  return join(samples, name);
}

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(samplePath(name)));
}

/** 数値目標の様式: 34 rows of twelve departments, with mistakes of every kind. */
export const numericSample = "01_数値目標の進捗状況表.xlsx";
/** 評価区分の様式: three header rows, drop-down lists, rows listed twice. */
export const wordSample = "02_評価区分の進捗状況表.xlsx";
/** 二か年の様式 */
export const twoYearSample = "03_二か年の進捗状況表.xlsx";
