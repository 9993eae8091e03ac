import { mergeClasses } from "@fluentui/react-components";
import { EditFilled } from "@fluentui/react-icons/svg/edit";
import { type CSSProperties, memo, type ReactElement } from "react";
import { type CellRange, type CellValue, type Severity, toA1 } from "../../../core/model";
import { usePageTexts } from "../texts";
import { ROW_HEADER_WIDTH, useSheetStyles } from "./sheetStyles";
import type { PaintedCell, PaintedRow } from "./visibleCells";

export type GridRowProps = {
  readonly row: PaintedRow;
  readonly selected: CellRange;
  readonly width: number;
};

/** One row of the sheet; painted again only where something of it changed, so that scrolling and typing stay fluid. */
export const GridRow = memo(PlainRow, isSameRow);

/** What every cell is painted with: asked for once a row, since a screen has hundreds of cells. */
type Means = { readonly styles: ReturnType<typeof useSheetStyles>; readonly texts: ReturnType<typeof usePageTexts> };

/** Its number and its frozen cells stay at the left, the others scroll below them. */
function PlainRow({ row, selected, width }: GridRowProps): ReactElement {
  const styles = useSheetStyles();
  const texts = usePageTexts();
  const cells = (frozen: boolean): ReactElement[] =>
    row.cells
      .filter((cell) => cell.isFrozen === frozen)
      .map((cell) => paintCell({ cell, selected, isOpaque: frozen }, { styles, texts }));
  const isSelected = selected.top <= row.rowIndex && row.rowIndex <= selected.bottom;
  return (
    <div
      role="row"
      aria-rowindex={row.rowIndex + 1}
      className={styles.row}
      style={{ top: row.top, width, height: row.height }}
    >
      <div className={styles.rowStart}>
        {row.isWhole && (
          <div
            role="rowheader"
            className={mergeClasses(styles.header, isSelected && styles.headerSelected)}
            style={{ left: 0, top: 0, width: ROW_HEADER_WIDTH, height: row.height }}
          >
            {row.rowIndex + 1}
          </div>
        )}
        {cells(true)}
      </div>
      {cells(false)}
    </div>
  );
}

function isSameRow(before: GridRowProps, after: GridRowProps): boolean {
  if (before.width !== after.width || before.row.top !== after.row.top || before.row.height !== after.row.height) {
    return false;
  }
  const isSelectionSame =
    before.selected === after.selected ||
    (!reaches(before.row, before.selected) && !reaches(after.row, after.selected));
  return isSelectionSame && before.row.isWhole === after.row.isWhole && hasSameCells(before.row, after.row);
}

/** Whether the selection is seen in the row, in its number or in a merged cell that begins in it. */
function reaches({ rowIndex, cells }: PaintedRow, { top, bottom }: CellRange): boolean {
  const last = cells.reduce((lowest, { rowSpan }) => Math.max(lowest, rowIndex + rowSpan - 1), rowIndex);
  return top <= last && bottom >= rowIndex;
}

function hasSameCells({ cells: before }: PaintedRow, { cells: after }: PaintedRow): boolean {
  return (
    before.length === after.length &&
    before.every((cell, index) => {
      const other = after[index];
      return other !== undefined && PAINTED_KEYS.every((key) => cell[key] === other[key]);
    })
  );
}

const PAINTED_KEYS = [
  "columnIndex",
  "columnSpan",
  "rowSpan",
  "left",
  "width",
  "height",
  "cell",
  "look",
  "severity",
  "isBlankAsked",
  "isFrozen",
  "overflow",
] as const satisfies readonly (keyof PaintedCell)[];

type CellPaint = { readonly cell: PaintedCell; readonly selected: CellRange; readonly isOpaque: boolean };

/** A cell: told to screen readers with its place; clicks are read from `data-cell` by the sheet. */
function paintCell({ cell, selected, isOpaque }: CellPaint, means: Means): ReactElement {
  const { styles } = means;
  const { severity, isBlankAsked } = cell;
  const isSelected = isInside(cell, selected);
  return (
    <div
      key={cell.columnIndex}
      role="gridcell"
      aria-colindex={cell.columnIndex + 1}
      aria-colspan={cell.columnSpan > 1 ? cell.columnSpan : undefined}
      aria-rowspan={cell.rowSpan > 1 ? cell.rowSpan : undefined}
      aria-selected={isSelected}
      data-cell={toA1(cell)}
      className={mergeClasses(
        styles.cell,
        isOpaque && styles.opaque,
        cell.overflow > 0 && styles.overflowing,
        severity !== undefined && styles[severity],
        isSelected && styles.inSelection,
        isSelected && isFirst(cell, selected) && styles.active,
      )}
      style={cellStyle(cell)}
    >
      {paintText(cell, means)}
      {severity !== undefined && paintBadge(isBlankAsked && severity !== "error" ? "fill" : severity, means)}
    </div>
  );
}

function paintText(painted: PaintedCell, { styles, texts }: Means): ReactElement {
  const { text, cell, look, overflow } = painted;
  const isOutdated = cell?.formula !== undefined && cell.value === null;
  const wraps = look?.wrap === true || text.includes("\n");
  return (
    <span
      className={mergeClasses(
        styles.text,
        wraps && styles.wrap,
        isOutdated && styles.outdated,
        isHeading(painted) && styles.staying,
      )}
      style={overflow > 0 ? { minWidth: overflow, backgroundColor: "inherit" } : undefined}
    >
      {isOutdated ? texts.sheet.outdated : text}
    </span>
  );
}

/** A cell over several columns that begins at the left. */
function isHeading({ columnSpan, look }: PaintedCell): boolean {
  return columnSpan > 2 && (look?.horizontal ?? "left") === "left";
}

/** The mark's sign, so that it is told by more than its colour. */
function paintBadge(sign: Severity | "fill", { styles, texts }: Means): ReactElement {
  const looks = {
    error: styles.errorBadge,
    fill: styles.warningBadge,
    warning: styles.warningBadge,
    info: styles.infoBadge,
  };
  return (
    <span className={mergeClasses(styles.badge, looks[sign])}>
      <span aria-hidden="true">{BADGES[sign]}</span>
      <span className={styles.spoken}>{texts.marks[sign]}</span>
    </span>
  );
}

/** The signs of the list; the pencil is that of its icon. */
const BADGES = { error: "!", fill: <EditFilled />, warning: "?", info: "i" } as const;
const VERTICAL = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

function isInside({ rowIndex, columnIndex, rowSpan, columnSpan }: PaintedCell, range: CellRange): boolean {
  const isBeside = columnIndex > range.right || columnIndex + columnSpan - 1 < range.left;
  return rowIndex <= range.bottom && rowIndex + rowSpan - 1 >= range.top && !isBeside;
}

function isFirst({ rowIndex, columnIndex, rowSpan, columnSpan }: PaintedCell, { top, left }: CellRange): boolean {
  const isRow = rowIndex <= top && top < rowIndex + rowSpan;
  return isRow && columnIndex <= left && left < columnIndex + columnSpan;
}

function cellStyle({ left, width, height, look = {}, cell, overflow }: PaintedCell): CSSProperties {
  return {
    left: left + ROW_HEADER_WIDTH,
    top: 0,
    width,
    height,
    alignItems: VERTICAL[look.vertical ?? "bottom"],
    textAlign: look.horizontal ?? usualAlignment(cell?.value ?? null),
    // A text that runs on covers the lines of the empty cells below it.
    backgroundColor: toColor(look.fill) ?? (overflow > 0 ? "#ffffff" : undefined),
    color: toColor(look.color),
    fontWeight: look.bold === true ? 700 : undefined,
  };
}

function toColor(color: string | undefined): string | undefined {
  return color === undefined ? undefined : `#${color}`;
}

function usualAlignment(value: CellValue): "left" | "center" | "right" {
  if (typeof value === "number") return "right";
  return typeof value === "string" ? "left" : "center";
}
