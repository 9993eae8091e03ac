import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listPlanted, plantedPage } from "./plantedMistakes";
import type { SampleFile } from "./sampleSheet";
import { buildNumericFiles, buildSubmissions } from "./submissions";
import { buildTwoYearSheet } from "./twoYearSheet";
import { buildWordSheet } from "./wordSheet";
import { workbookBytes } from "./workbookBytes";

const folder = join(__dirname, "..", "..", "assets", "samples");

function buildFiles(): readonly SampleFile[] {
  const [filled, unfilled] = buildNumericFiles();
  return [
    filled,
    { file: "02_評価区分の進捗状況表.xlsx", sheets: [buildWordSheet()] },
    { file: "03_二か年の進捗状況表.xlsx", sheets: [buildTwoYearSheet()] },
    unfilled,
    ...buildSubmissions("提出"),
  ];
}

async function writeSamples(): Promise<void> {
  const files = buildFiles();
  rmSync(folder, { recursive: true, force: true });
  for (const sample of files) {
    const path = join(folder, sample.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await workbookBytes(sample));
  }
  const planted = listPlanted(files);
  writeFileSync(join(folder, "planted.json"), `${JSON.stringify(planted, null, 2)}\n`);
  writeFileSync(join(folder, "README.md"), plantedPage(planted));
  console.log(`${files.length} files with ${planted.length} planted mistakes written to assets/samples`);
}

void writeSamples();
