// How fast workbooks are read and checked: npm run bench [-- --own-only]
// The limit is inflating the same bytes with fflate: no reader on fflate can be faster.
import { unzipSync } from "fflate";
import { readXlsx } from "../src/host/xlsx";
import { measureInTurn, median, printRatios } from "./measure";
import { measureOpenpyxl, readWithExceljs, readWithSheetJs } from "./peers";
import { countRecords, measureWholeCheck } from "./wholeCheck";
import { type BenchFile, buildWorkbook } from "./workbooks";

const ROUNDS = 11;
const LARGE_ROUNDS = 4;
const WARM_UP = 3;

const inflate = (files: readonly BenchFile[]) => (): void => {
  for (const { bytes } of files) unzipSync(bytes);
};

const readOwn = (files: readonly BenchFile[]) => (): void => {
  for (const { bytes } of files) readXlsx(bytes);
};

async function compare(title: string, files: readonly BenchFile[], rounds: number, withPeers: boolean): Promise<void> {
  const measurements = await measureInTurn(
    [
      { name: "inflate with fflate (the limit)", run: inflate(files) },
      { name: "readXlsx", run: readOwn(files) },
    ],
    rounds,
    WARM_UP,
  );
  if (withPeers) {
    const peers = [
      { name: "SheetJS 0.18.5", run: (): void => readWithSheetJs(files) },
      { name: "exceljs 4.4", run: (): Promise<void> => readWithExceljs(files) },
    ];
    measurements.push(...(await measureInTurn(peers, 1)));
    const openpyxl = measureOpenpyxl(files);
    if (openpyxl !== undefined) measurements.push(openpyxl);
    else console.error("!!! openpyxl is NOT measured: /usr/bin/python3 or the package is absent");
  }
  printRatios(title, measurements);
}

async function growth(): Promise<void> {
  console.log("\nGrowth (time per cell must stay the same)");
  for (const rows of [25_000, 50_000, 100_000, 200_000]) {
    const file = buildWorkbook(`${rows}.xlsx`, rows, rows);
    const [own] = await measureInTurn([{ name: "readXlsx", run: readOwn([file]) }], 3, 1);
    const middle = median(own?.milliseconds ?? []);
    const perCell = (middle * 1_000_000) / file.cells;
    console.log(
      `  ${String(rows).padStart(7)} rows × 12 ${middle.toFixed(0).padStart(8)} ms  ${perCell.toFixed(0).padStart(5)} ns a cell`,
    );
  }
}

async function main(): Promise<void> {
  const withPeers = !process.argv.includes("--own-only");
  const small = Array.from({ length: 200 }, (_, index) => buildWorkbook(`${index}.xlsx`, 100, index + 1));
  await compare("200 workbooks of 100 rows × 12 columns, 9 parts each", small, ROUNDS, withPeers);
  printRatios(
    `The whole check of the same 200 workbooks (${countRecords(small)} records)`,
    await measureWholeCheck(small),
  );
  await growth();
  const large = [buildWorkbook("large.xlsx", 200_000, 7)];
  await compare("1 workbook of 200,000 rows × 12 columns", large, LARGE_ROUNDS, withPeers);
}

void main();
