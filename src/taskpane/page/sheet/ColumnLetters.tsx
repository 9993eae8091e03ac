import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type CellRange, toColumnLetters } from "../../../core/model";
import { startOf } from "./axis";
import type { Grid } from "./grid";
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, useSheetStyles } from "./sheetStyles";

type ColumnLettersProps = {
  readonly grid: Grid;
  readonly positions: readonly number[];
  readonly selected: CellRange;
};

/** The letters above the columns; those of frozen columns stay at the left. */
export function ColumnLetters({ grid, positions, selected }: ColumnLettersProps): ReactElement {
  const styles = useSheetStyles();
  const letter = (position: number): ReactElement => {
    const columnIndex = grid.columns.indices[position] ?? 0;
    const left = startOf(grid.columns, position);
    const isSelected = selected.left <= columnIndex && columnIndex <= selected.right;
    return (
      <div
        key={columnIndex}
        role="columnheader"
        aria-colindex={columnIndex + 1}
        className={mergeClasses(styles.header, isSelected && styles.headerSelected)}
        style={{
          left: left + ROW_HEADER_WIDTH,
          width: startOf(grid.columns, position + 1) - left,
          height: COLUMN_HEADER_HEIGHT,
        }}
      >
        {toColumnLetters(columnIndex)}
      </div>
    );
  };
  return (
    <div role="row" className={styles.letters}>
      <div className={styles.rowStart}>
        <div
          className={styles.header}
          style={{ left: 0, width: ROW_HEADER_WIDTH, height: COLUMN_HEADER_HEIGHT, zIndex: 1 }}
        />
        {positions.filter((position) => position < grid.frozenColumns).map(letter)}
      </div>
      {positions.filter((position) => position >= grid.frozenColumns).map(letter)}
    </div>
  );
}
