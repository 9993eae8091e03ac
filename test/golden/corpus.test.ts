import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { toColumnLetters, type ReadSheet } from "../../src/core/model";
import { readSheets } from "../../src/core/read/readSheets";
import { readXlsx } from "../../src/host/xlsx";

/** The documents that the project is measured by; they are not part of the repository. */
const corpus = resolve(__dirname, "../../../shared/corpus");

type Truth = {
  readonly sheetName: string;
  readonly headerRow: number;
  readonly columns: readonly { readonly column: string }[];
  readonly sections: readonly { readonly row: number }[];
  /** `continuationOf`: a second line of the record above; `text`: a row of words among the figures above the header. */
  readonly records: readonly {
    readonly row: number;
    readonly truth: { readonly continuationOf?: string; readonly text?: true } | null;
  }[];
};

const workbooks = [
  "iizuka-r2",
  "iizuka-r3-plan",
  "kitakyushu-r3",
  "iwaki-r3",
  "iwaki-indicators",
  "kumamoto-r1-r2",
  "kumamoto-r1-r2-as-printed",
  "renkei-pf-projects",
];

function read(name: string): { readonly truth: Truth; readonly sheet: ReadSheet | undefined } {
  const truth = JSON.parse(readFileSync(join(corpus, `${name}.truth.json`), "utf8")) as Truth;
  const sheets = readSheets(readXlsx(readFileSync(join(corpus, `${name}.xlsx`))));
  return {
    truth,
    sheet: sheets.find((sheet) => sheet.name === truth.sheetName) ?? sheets.find(({ kind }) => kind === "table"),
  };
}

const run = existsSync(corpus) ? describe : describe.skip;

run("the corpus beside the repository (skipped where ../shared/corpus is not there)", () => {
  test.each(workbooks)("%s: header, columns, sections and records stand where the truth has them", (name) => {
    const { truth, sheet } = read(name);
    expect(sheet?.kind).toBe("table");
    expect(sheet?.headerRows.at(-1)).toBe(truth.headerRow - 1);
    expect(sheet?.columns.map(({ columnIndex }) => toColumnLetters(columnIndex))).toEqual(
      truth.columns.map(({ column }) => column),
    );
    expect(sheet?.sections.map(({ rowIndex }) => rowIndex + 1)).toEqual(truth.sections.map(({ row }) => row));
    const records = truth.records.filter(
      (record) => !record.truth?.continuationOf && !(record.truth?.text && record.row < truth.headerRow),
    );
    expect(sheet?.records.map(({ rowIndex }) => rowIndex + 1)).toEqual(records.map(({ row }) => row));
  });

  test("the template before it is filled in is a table", () => {
    const [sheet] = readSheets(readXlsx(readFileSync(join(corpus, "iizuka-r2-template-blank.xlsx"))));
    expect(sheet?.kind).toBe("table");
    expect(sheet?.records).toHaveLength(read("iizuka-r2").truth.records.length);
  });
});
