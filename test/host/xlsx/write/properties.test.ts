import fc from "fast-check";
import type { CellEdit, EditValue, WorksheetDraft } from "../../../../src/core/model";
import { createXlsxHost, readXlsx, writeNewWorkbook } from "../../../../src/host/xlsx";
import { cellsOf } from "../buildXlsx";
import { changedParts, mark, RICH_SHEET, richXlsx, withoutResults } from "./packageParts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom("_", "x", "0", "4", "1", "\u0001", "\r", "<", "&", "課", "\ud800"),
    maxLength: 12,
  }),
);

const anyValue: fc.Arbitrary<EditValue> = fc.oneof(
  fc.constant<EditValue>({ kind: "blank" }),
  anyText.map((text): EditValue => ({ kind: "text", text })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number): EditValue => ({ kind: "number", number })),
  fc
    .string({ unit: fc.constantFrom("A", "1", "+", '"', "<", "&", " ", "課"), minLength: 1, maxLength: 8 })
    .filter((formula) => formula.trim() !== "")
    .map((formula): EditValue => ({ kind: "formula", formula })),
);

const format = fc.constantFrom(undefined, "General", "0%", "yyyy/m/d", '#,##0"回"', "@");

const anyEdit: fc.Arbitrary<CellEdit> = fc
  .record({ rowIndex: fc.nat(9), columnIndex: fc.nat(7), value: anyValue, numberFormat: format })
  .map(({ numberFormat, ...edit }) => ({
    sheet: RICH_SHEET,
    ...edit,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  }));

const anyDraft: fc.Arbitrary<WorksheetDraft> = fc
  .record({
    name: fc.constantFrom("集約", "進捗", "a&b<c>\"'"),
    cells: fc.uniqueArray(
      fc.record({
        rowIndex: fc.nat(20),
        columnIndex: fc.nat(30),
        value: anyValue,
        style: fc.constantFrom("a", "b", "c"),
      }),
      { selector: ({ rowIndex, columnIndex }) => `${rowIndex},${columnIndex}` },
    ),
    border: fc.constantFrom("thin" as const, "medium" as const, "none" as const),
    numberFormat: fc.constantFrom("0.0", '0"件"'),
  })
  .map(({ name, cells, border, numberFormat }) => ({
    name,
    cells,
    styles: { a: { border, bold: true }, b: { fill: "D9E1F2", wrap: true }, c: { numberFormat } },
  }));

/** What a value is when it is read back. */
function expected(value: EditValue): unknown {
  switch (value.kind) {
    case "blank":
      return undefined;
    case "text":
      return value.text === "" ? undefined : value.text;
    case "number":
      return value.number === 0 ? 0 : value.number;
    case "formula":
      return null;
  }
}

const runs = { numRuns: 60 };

it("drafts read back as they were drafted", () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const [sheet] = readXlsx(writeNewWorkbook([draft])).worksheets;
      expect(sheet!.name).toBe(draft.name.replace(/'$/u, ""));
      const cells = cellsOf(sheet!);
      for (const { rowIndex, columnIndex, value } of draft.cells) {
        const cell = cells[`${rowIndex},${columnIndex}`];
        expect(cell?.value).toEqual(expected(value));
        if (value.kind === "formula") expect(cell?.formula).toBe(value.formula);
      }
      expect(Object.keys(cells)).toHaveLength(draft.cells.filter(({ value }) => expected(value) !== undefined).length);
    }),
    runs,
  );
});

it("edits are read back, and their inverse brings back what was there", async () => {
  const before = readXlsx(richXlsx());
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { maxLength: 12 }), async (edits) => {
      const host = createXlsxHost(richXlsx());
      const inverse = await host.applyEdits(edits);
      const cells = cellsOf(readXlsx(host.toBytes()).worksheets[0]!);
      const last = new Map(edits.map((edit) => [`${edit.rowIndex},${edit.columnIndex}`, edit.value]));
      for (const [place, value] of last) expect(cells[place]?.value).toEqual(expected(value));
      await host.applyEdits(inverse);
      expect(withoutResults(readXlsx(host.toBytes()))).toEqual(withoutResults(before));
    }),
    runs,
  );
});

it("edits one after the other are undone as by a host that has just opened the file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyEdit, { maxLength: 3 }), { minLength: 2, maxLength: 6 }), async (steps) => {
      const host = createXlsxHost(richXlsx());
      for (const edits of steps) {
        const reopened = createXlsxHost(host.toBytes());
        expect(await host.applyEdits(edits)).toEqual(await reopened.applyEdits(edits));
        expect(changedParts(reopened.toBytes(), host.toBytes())).toEqual([]);
      }
    }),
    runs,
  );
});

it("marks among edits and new sheets are taken back without a trace", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { maxLength: 5 }), fc.array(fc.nat(9)), anyDraft, async (edits, rows, draft) => {
      const host = createXlsxHost(richXlsx());
      await host.applyEdits(edits);
      await host.writeWorksheet(draft);
      const before = host.toBytes();
      const severities = ["error", "warning", "info"] as const;
      await host.setMarks(rows.map((row) => mark(RICH_SHEET, [row, 1], severities[row % 3])));
      const reopened = createXlsxHost(host.toBytes());
      await reopened.clearMarks();
      expect(changedParts(before, reopened.toBytes())).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
