import { type MouseEvent, type ReactElement, type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type CellAddress, type CellRange, displayText, type Mark, parseA1, toA1 } from "../../../core/model";
import type { OpenedFile } from "../file/openedFile";
import { usePageTexts } from "../texts";
import { positionOf, spanOf, startOf } from "./axis";
import { CellBar } from "./CellBar";
import { choicesOf } from "./cellEditing";
import { CellInput } from "./CellInput";
import { ChoiceList } from "./ChoiceList";
import { ColumnLetters } from "./ColumnLetters";
import { cellOf, type Grid } from "./grid";
import { GridRow } from "./GridRow";
import { typedCell, wholeCell } from "./move";
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, useSheetStyles } from "./sheetStyles";
import { type CellEditor, useCellEditor } from "./useCellEditor";
import { useViewport } from "./useViewport";
import { type PaintedRow, paintedRows } from "./visibleCells";
import { findWindows, fitFrozen, scrollTarget, sheetSize } from "./windows";

export type SheetGridProps = {
  readonly file: OpenedFile;
  readonly grid: Grid;
  readonly marks: readonly Mark[];
  readonly selected: CellRange;
  readonly reveals: number;
};

/** A worksheet as a grid that is read, marked and typed into. */
export function SheetGrid({ file, grid: whole, marks, selected, reveals }: SheetGridProps): ReactElement {
  const styles = useSheetStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const { viewport, measure } = useViewport(scroll);
  const grid = useMemo(() => fitFrozen(whole, viewport), [whole, viewport]);
  const painted = useMemo(() => paintWindows(grid, viewport, marks), [grid, viewport, marks]);
  const shown = useMemo(() => wholeSelection(grid, selected), [grid, selected]);
  const from = toAddress(selected);
  const active = typedCell(grid.worksheet, from);
  const editor = useCellEditor(file, grid, from);
  const cell = cellOf(grid.rowAt(active.rowIndex), active.columnIndex);
  useScrollIntoView({ scroll, grid, wish: `${String(reveals)}/${String(viewport.height)}` }, shown);
  const onMouseDown = (event: MouseEvent): void => {
    const clicked = event.button === 0 ? clickedCell(event.target) : undefined;
    if (clicked === undefined) return;
    event.preventDefault();
    if (!editor.commit(null)) return;
    editor.cancel();
    file.select(clicked);
    input.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <CellBar file={file} worksheet={grid.worksheet} active={active} cell={cell} hint={editor.hint} />
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the mouse only picks what the keys of the input inside move to */}
      <div
        ref={scroll}
        className={styles.scroll}
        onScroll={measure}
        onMouseDown={onMouseDown}
        onDoubleClick={(event) => {
          if (clickedCell(event.target) !== undefined) editor.open();
        }}
      >
        <PaintedSheet grid={grid} painted={painted} selected={shown} />
        <ActiveCell file={file} grid={grid} active={active} text={displayText(cell)} editor={editor} input={input} />
      </div>
    </>
  );
}

/** A single cell stands for the merged range that it belongs to. */
function wholeSelection({ worksheet }: Grid, selected: CellRange): CellRange {
  const isSingle = selected.top === selected.bottom && selected.left === selected.right;
  return isSingle ? wholeCell(worksheet, toAddress(selected)) : selected;
}

type PaintedSheetProps = { readonly grid: Grid; readonly painted: Painted; readonly selected: CellRange };

/** Letters, frozen rows and the rows that are seen. */
function PaintedSheet({ grid, painted, selected }: PaintedSheetProps): ReactElement {
  const styles = useSheetStyles();
  const texts = usePageTexts();
  const size = sheetSize(grid);
  const rows = (list: readonly PaintedRow[]): ReactElement[] =>
    list.map((row) => <GridRow key={row.rowIndex} row={row} selected={selected} width={size.width} />);
  return (
    <div
      role="grid"
      aria-label={texts.sheet.label(grid.worksheet.name)}
      aria-rowcount={(grid.rows.indices.at(-1) ?? 0) + 1}
      aria-colcount={(grid.columns.indices.at(-1) ?? 0) + 1}
      className={styles.sheet}
      style={size}
    >
      <ColumnLetters grid={grid} positions={painted.columns} selected={selected} />
      {painted.frozen.length > 0 && (
        <div role="rowgroup" className={styles.frozen} style={{ top: COLUMN_HEADER_HEIGHT, width: size.width }}>
          <div
            className={styles.opaque}
            style={{ position: "absolute", width: size.width, height: startOf(grid.rows, grid.frozenRows) }}
          />
          {rows(painted.frozen)}
        </div>
      )}
      <div role="rowgroup" style={{ position: "absolute", top: COLUMN_HEADER_HEIGHT }}>
        {rows(painted.body)}
      </div>
    </div>
  );
}

type ActiveCellProps = {
  readonly file: OpenedFile;
  readonly grid: Grid;
  readonly active: CellAddress;
  readonly text: string;
  readonly editor: CellEditor;
  readonly input: RefObject<HTMLTextAreaElement | null>;
};

/** The input over the active cell, with the cell's choices where it has some. */
function ActiveCell({ file, grid, active, text, editor, input }: ActiveCellProps): ReactElement {
  const [isListOpen, setListOpen] = useState(false);
  const place = placeOf(grid, wholeCell(grid.worksheet, active));
  const choices = choicesOf(grid.worksheet, active) ?? [];
  return (
    <>
      {choices.length > 0 && (
        <ChoiceList
          cell={toA1(active)}
          choices={choices}
          isOpen={isListOpen}
          style={{ left: place.left + place.width, top: place.top }}
          onOpenChange={(isOpen) => {
            setListOpen(isOpen);
            if (!isOpen) input.current?.focus({ preventScroll: true });
          }}
          onChoose={editor.choose}
        />
      )}
      <CellInput
        file={file}
        editor={editor}
        active={active}
        text={text}
        place={place}
        input={input}
        openList={() => {
          setListOpen(choices.length > 0);
        }}
      />
    </>
  );
}

type Painted = {
  readonly frozen: readonly PaintedRow[];
  readonly body: readonly PaintedRow[];
  readonly columns: readonly number[];
};

function paintWindows(grid: Grid, viewport: Parameters<typeof findWindows>[1], marks: readonly Mark[]): Painted {
  const { body, frozen } = findWindows(grid, viewport);
  const columns = grid.columns.indices
    .map((_, position) => position)
    .filter(
      (position) => position < grid.frozenColumns || (position >= body.firstColumn && position <= body.lastColumn),
    );
  return {
    body: paintedRows(grid, body, marks),
    frozen: frozen === null ? [] : paintedRows(grid, frozen, marks),
    columns,
  };
}

type ScrollIntoView = {
  readonly scroll: { readonly current: HTMLDivElement | null };
  readonly grid: Grid;
  /** Changes with every wish to see the selection, and where the view became smaller. */
  readonly wish: string;
};

/** Follows the selection, but leaves the person alone who scrolls away from it. */
function useScrollIntoView({ scroll, grid, wish }: ScrollIntoView, selected: CellRange): void {
  const done = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (done.current === wish || scroll.current === null) return;
    done.current = wish;
    const first = contentPlace(grid, wholeCell(grid.worksheet, toAddress(selected)));
    const target = scrollTarget(grid, scroll.current, { first, whole: contentPlace(grid, selected) });
    if (target !== null) scrollElement(scroll.current, target);
  }, [scroll, grid, wish, selected]);
}

/** The place of a range without the letters above and the numbers at the left. */
function contentPlace(grid: Grid, range: CellRange): ReturnType<typeof placeOf> {
  const { left, top, ...size } = placeOf(grid, range);
  return { left: left - ROW_HEADER_WIDTH, top: top - COLUMN_HEADER_HEIGHT, ...size };
}

function scrollElement(element: HTMLElement, { top, left }: { readonly top: number; readonly left: number }): void {
  element.scrollTop = top;
  element.scrollLeft = left;
}

function toAddress({ top, left }: CellRange): CellAddress {
  return { rowIndex: top, columnIndex: left };
}

/** Where a range stands on the sheet; a hidden one at the place where it would be. */
function placeOf(grid: Grid, range: CellRange): { left: number; top: number; width: number; height: number } {
  const across = spanOf(grid.columns, range.left, range.right);
  const down = spanOf(grid.rows, range.top, range.bottom);
  return {
    left: (across?.start ?? startOf(grid.columns, positionOf(grid.columns, range.left))) + ROW_HEADER_WIDTH,
    top: (down?.start ?? startOf(grid.rows, positionOf(grid.rows, range.top))) + COLUMN_HEADER_HEIGHT,
    width: across?.size ?? 0,
    height: down?.size ?? 0,
  };
}

function clickedCell(target: EventTarget): CellAddress | undefined {
  const name = target instanceof Element ? target.closest("[data-cell]")?.getAttribute("data-cell") : undefined;
  const range = parseA1(name ?? "");
  return range === undefined ? undefined : toAddress(range);
}
