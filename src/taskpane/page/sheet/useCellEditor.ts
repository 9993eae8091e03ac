import { useState } from "react";
import type { CellAddress } from "../../../core/model";
import type { OpenedFile } from "../file/openedFile";
import { findCell } from "../file/editWorkbook";
import { type CellEditing, openingText, readPasted, readTyped } from "./cellEditing";
import type { Grid } from "./grid";
import { moveFrom, type Step, typedCell } from "./move";

/** What the sheet says about the cell that is being worked on. */
export type EditHint = "formula-warning" | "formula-refused" | null;

export type CellEditor = {
  readonly editing: CellEditing | null;
  readonly hint: EditHint;
  readonly isTabbing: boolean;
  readonly open: () => void;
  /** The first character, or all text so far. */
  readonly type: (text: string) => void;
  /** Confirms and goes on; false where the text was refused and stays open. */
  readonly commit: (step: Step | null, byTab?: boolean) => boolean;
  readonly cancel: () => void;
  readonly clear: () => void;
  readonly choose: (text: string) => void;
  readonly paste: (text: string) => void;
  readonly move: (step: Step, byTab?: boolean) => void;
};

/** Works on the active cell of a sheet; `from` is the cell that one goes on from, which may lie inside of a merged one. */
export function useCellEditor(file: OpenedFile, grid: Grid, from: CellAddress): CellEditor {
  const [editing, setEditing] = useState<CellEditing | null>(null);
  const [hint, setHint] = useState<EditHint>(null);
  const [isTabbing, setTabbing] = useState(false);
  const active = typedCell(grid.worksheet, from);
  const finish = (): void => {
    setEditing(null);
    setHint(null);
  };
  const move = (step: Step, byTab = false): void => {
    setTabbing(byTab);
    file.select(moveFrom(grid, from, step));
  };
  const put = (next: CellEditing): boolean => {
    const result = readTyped(grid, active, next);
    if (result.kind === "formula") {
      setHint("formula-refused");
      return false;
    }
    if (result.kind === "edit") file.type([result.edit]);
    finish();
    return true;
  };
  const open = (text: string, mode: CellEditing["mode"]): void => {
    setEditing({ mode, initial: text, text });
    setHint(hintOf(grid, active));
  };
  return {
    editing,
    hint,
    isTabbing,
    move,
    open: () => {
      open(openingText(grid, active), "opened");
    },
    type: (text) => {
      if (editing === null) open(text, "typing");
      else setEditing({ ...editing, text });
    },
    commit: (step, byTab = false) => {
      if (editing !== null && !put(editing)) return false;
      if (step !== null) move(step, byTab);
      return true;
    },
    cancel: () => {
      setTabbing(false);
      finish();
    },
    clear: () => {
      put({ mode: "typing", initial: "", text: "" });
    },
    choose: (text) => {
      put({ mode: "typing", initial: "", text });
    },
    paste: (text) => {
      file.type(readPasted(grid, active, text));
    },
  };
}

function hintOf({ worksheet }: Grid, { rowIndex, columnIndex }: CellAddress): EditHint {
  return findCell(worksheet, rowIndex, columnIndex)?.formula === undefined ? null : "formula-warning";
}
