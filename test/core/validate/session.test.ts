import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import type { CellPatch, CellSnapshot, WorkbookSnapshot, WorksheetSnapshot } from "../../../src/core/model";
import { openSession, patchWorkbook, updateSession, type CheckSession } from "../../../src/core/validate";
import { readXlsx } from "../../../src/host/xlsx";
import { buildWorkbook, buildWorksheet } from "../buildWorksheet";

const root = resolve(__dirname, "../../..");

function xlsxIn(folder: string): readonly (readonly [string, WorkbookSnapshot])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .sort()
    .map((name) => [name, readXlsx(readFileSync(join(folder, name)))] as const);
}

function golden(): readonly (readonly [string, WorkbookSnapshot])[] {
  const folder = join(root, "test/golden");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, JSON.parse(readFileSync(join(folder, name, "sheet.json"), "utf8")) as WorkbookSnapshot]);
}

/** Real-shaped worksheets; those beside the repository where they are there. */
const workbooks = [...golden(), ...xlsxIn(join(root, "assets/samples")), ...xlsxIn(join(root, "../shared/corpus"))];

const typed: readonly (CellSnapshot["value"] | Omit<CellSnapshot, "columnIndex">)[] = [
  ...[0, 1, 12, 450, 0.6, 139, 2000],
  ..."〃 同上 － 中止 集計中 未定 省略 再掲 A B c ◎ 80% 45回 ①4回 450人 福祉課 税務課 目標 実績 計画 合計 凡例".split(
    " ",
  ),
  "",
  " ",
  "基本施策１ 地域におけるネットワークの強化",
  "重点施策2　子ども・若者への支援",
  "【集計】進捗状況別の事業数",
  "※実績は年度末の値",
  "Ａ：順調　Ｂ：おおむね順調　Ｃ：遅れ",
  "事業名",
  "令和5年度 目標値",
  "達成度（％）",
  "福祉課\n相談係",
  "①75％、②95％",
  "公民館で3回開き、延べ80人が参加した。夜の開催を増やす。",
  "連絡会議（再掲）",
  { value: { error: "#REF!" } },
  { value: 0.66, text: "66%", numberFormat: "0%" },
  { value: null, formula: "G5/F5" },
];

function cellOf(value: (typeof typed)[number], columnIndex: number): CellSnapshot {
  return typeof value === "object" && value !== null && "value" in value
    ? { columnIndex, ...value }
    : { columnIndex, value };
}

/** Cells typed one by one, emptied, dragged over a block, or copied from elsewhere in the sheet. */
function patchesOf(sheet: WorksheetSnapshot): fc.Arbitrary<readonly CellPatch[]> {
  const lastRow = (sheet.rows.at(-1)?.rowIndex ?? 0) + 2;
  const lastColumn = Math.max(1, ...sheet.rows.flatMap(({ cells }) => cells.map(({ columnIndex }) => columnIndex))) + 1;
  const row = fc.oneof(fc.nat({ max: Math.min(lastRow, 8) }), fc.nat({ max: lastRow }));
  const column = fc.nat({ max: lastColumn });
  const at = { sheet: sheet.name };
  const one = fc
    .tuple(row, column, fc.oneof(fc.constant(null), fc.constantFrom(...typed)))
    .map(([rowIndex, columnIndex, value]): readonly CellPatch[] => [
      { ...at, rowIndex, columnIndex, cell: value === null ? null : cellOf(value, columnIndex) },
    ]);
  const block = fc
    .tuple(row, column, fc.constantFrom(...typed), fc.integer({ min: 1, max: 4 }))
    .map(([top, left, value, size]): readonly CellPatch[] =>
      Array.from({ length: size * 2 }, (_, index) => {
        const columnIndex = left + (index % 2);
        return { ...at, rowIndex: top + (index >> 1), columnIndex, cell: cellOf(value, columnIndex) };
      }),
    );
  const pasted = fc.tuple(row, row).map(([from, rowIndex]): readonly CellPatch[] => {
    const source = sheet.rows.find((each) => each.rowIndex === from)?.cells ?? [];
    return Array.from({ length: lastColumn + 1 }, (_, columnIndex) => ({
      ...at,
      rowIndex,
      columnIndex,
      cell: source.find((cell) => cell.columnIndex === columnIndex) ?? null,
    }));
  });
  return fc.oneof({ weight: 5, arbitrary: one }, { weight: 2, arbitrary: block }, { weight: 2, arbitrary: pasted });
}

/** A workbook without what was remembered of its objects: a check of it is a full one. */
function forget(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return structuredClone(workbook);
}

function expectFullCheck(session: CheckSession): void {
  expect(session.check).toEqual(openSession(forget(session.workbook), session.plan).check);
}

const runs = Number(process.env["SESSION_RUNS"] ?? 6);

describe("updateSession: the check equals the full check of the patched workbook", () => {
  test.each(workbooks)("%s, after any sequence of edits", (_, workbook) => {
    const edits = fc.array(fc.constantFrom(...workbook.worksheets).chain(patchesOf), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(edits, (sequence) => {
        let session = openSession(workbook);
        for (const patches of sequence) {
          session = updateSession(session, patches);
          expectFullCheck(session);
        }
      }),
      { numRuns: runs },
    );
  });

  test("the workbook that came in stays as it was, and an earlier session can go on", () => {
    const [, workbook] = workbooks[0]!;
    const before = forget(workbook);
    const first = openSession(workbook);
    const [worksheet] = workbook.worksheets;
    const patch = (rowIndex: number, value: string): CellPatch => ({
      sheet: worksheet!.name,
      rowIndex,
      columnIndex: 0,
      cell: { columnIndex: 0, value },
    });
    const row = worksheet!.rows.at(-2)!.rowIndex;
    updateSession(updateSession(first, [patch(row, "一つ目")]), [patch(row + 1, "二つ目")]);
    expectFullCheck(updateSession(first, [patch(row, "やり直し")]));
    expect(workbook).toEqual(before);
  });

  test("records that no edit touched stay the same objects", () => {
    const rows = Array.from({ length: 300 }, (_, index) => [
      index + 1,
      `見守り訪問${String(index)}`,
      "福祉課",
      "10回",
      `${String(index % 12)}回`,
      "30%",
    ]);
    const workbook = buildWorkbook(
      buildWorksheet([["№", "事業名", "担当課", "目標値", "実績値", "達成度（％）"], ...rows]),
    );
    const before = openSession(workbook);
    const cell = { columnIndex: 4, value: "9回" };
    const after = updateSession(before, [{ sheet: "進捗状況", rowIndex: 100, columnIndex: 4, cell }]);
    const kept = after.check.sheets[0]!.records.filter(
      (record, index) => record === before.check.sheets[0]!.records[index],
    );
    expect(kept).toHaveLength(299);
    expect(after.check.findings).not.toEqual(before.check.findings);
    expectFullCheck(after);
  });
});

describe("patchWorkbook", () => {
  const workbook = buildWorkbook(buildWorksheet([["a", "b"], [], ["c"]], { name: "表" }));
  const rowsOf = (patched: WorkbookSnapshot) => patched.worksheets[0]!.rows;
  const put = (rowIndex: number, columnIndex: number, value: string | null): CellPatch => ({
    sheet: "表",
    rowIndex,
    columnIndex,
    cell: value === null ? null : { columnIndex, value },
  });

  test("changes, adds and empties cells; a row without cells is none", () => {
    const patched = patchWorkbook(workbook, [put(0, 1, "B"), put(1, 3, "d"), put(2, 0, null), put(0, 0, null)]);
    expect(rowsOf(patched)).toEqual([
      { rowIndex: 0, cells: [{ columnIndex: 1, value: "B" }] },
      { rowIndex: 1, cells: [{ columnIndex: 3, value: "d" }] },
    ]);
  });

  test("rows without a patch stay the same objects; other worksheets are none of its business", () => {
    expect(rowsOf(patchWorkbook(workbook, [put(0, 0, "x")]))[1]).toBe(workbook.worksheets[0]!.rows[1]);
    expect(patchWorkbook(workbook, [{ ...put(0, 0, "x"), sheet: "別の表" }])).toEqual(workbook);
  });
});
