import {
  type CellRange,
  displayText,
  rangeToA1,
  type RowSnapshot,
  parseA1,
  type ValidationList,
} from "../../../core/model";

/** One request a piece: more would make the batch large for little. */
const MOST_PIECES = 400;

/** A drop-down list as it is stated, and where. */
export type StatedList = { readonly ranges: readonly CellRange[]; readonly source: string };

/**
 * Asks for the lists of a worksheet. Excel tells the validation of a range only where all its cells share it, so the
 * validated areas are asked for column by column; a piece of a column with several lists stays unknown. Gives the way
 * to read the answer after the next batch.
 */
export function requestLists(sheet: Excel.Worksheet, validated: readonly CellRange[]): () => StatedList[] {
  const pieces = validated.flatMap(toColumns).slice(0, MOST_PIECES);
  const asked = pieces.map((piece) => {
    const { dataValidation } = sheet.getRange(rangeToA1(piece));
    dataValidation.load("type,rule");
    return { piece, dataValidation };
  });
  return () => {
    const lists = new Map<string, CellRange[]>();
    for (const { piece, dataValidation } of asked) {
      const source = listSource(dataValidation);
      if (source !== undefined) lists.set(source, [...(lists.get(source) ?? []), piece]);
    }
    return [...lists].map(([source, ranges]) => ({ ranges, source }));
  };
}

function toColumns({ top, left, bottom, right }: CellRange): CellRange[] {
  return Array.from({ length: right - left + 1 }, (_, index) => ({
    top,
    bottom,
    left: left + index,
    right: left + index,
  }));
}

function listSource({ type, rule }: Excel.DataValidation): string | undefined {
  const source = type === "List" ? rule.list?.source : undefined;
  return typeof source === "string" ? source : undefined;
}

/** What lists may refer to; names of worksheets and defined names are without case. */
export type ListSources = {
  readonly rows: (sheetName: string) => readonly RowSnapshot[] | undefined;
  readonly definedName: (name: string) => string | undefined;
};

/** Works out the values of a list that stands on a worksheet. */
export function resolveList({ ranges, source }: StatedList, sheetName: string, sources: ListSources): ValidationList {
  if (!source.startsWith("=")) {
    const formula = `"${source.replaceAll('"', '""')}"`;
    return { ranges, values: source.split(",").map((item) => item.trim()), formula };
  }
  const formula = source.slice(1);
  return { ranges, values: readReference(sources.definedName(formula) ?? formula, sheetName, sources), formula };
}

function readReference(formula: string, ownSheet: string, sources: ListSources): readonly string[] | null {
  const groups = /^(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^\s'"!()[\],]+))!)?(?<area>[$A-Z\d:]+)$/iu.exec(
    formula,
  )?.groups;
  const range = parseA1(groups?.["area"] ?? "");
  const rows = sources.rows(groups?.["quoted"]?.replaceAll("''", "'") ?? groups?.["plain"] ?? ownSheet);
  if (range === undefined || rows === undefined) return null;
  return rows
    .filter(({ rowIndex }) => rowIndex >= range.top && rowIndex <= range.bottom)
    .flatMap(({ cells }) => cells.filter(({ columnIndex }) => columnIndex >= range.left && columnIndex <= range.right))
    .map(displayText)
    .filter((text) => text !== "");
}
