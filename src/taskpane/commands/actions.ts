import { acceptFinding } from "./acceptFinding";
import { cancelCheck } from "./cancelCheck";
import { checkWorkbook } from "./checkWorkbook";
import { chooseDepartment } from "./chooseDepartment";
import type { PaneContext } from "./context";
import { applyFix, runFill, undoEdit } from "./editCells";
import { previewFill } from "./previewFill";
import { selectItem, stepToItem } from "./selectItem";
import { setColumnRole } from "./setColumnRole";
import { switchLanguage } from "./switchLanguage";
import { hideMarks, showMarks, switchComments } from "./switchMarks";
import { withdrawAcceptance } from "./withdrawAcceptance";
import { writeDraft } from "./writeDraft";

/** A command whose context is settled; components need not wait for it, its outcome shows in the state. */
type Bound<Rest extends readonly unknown[]> = (...rest: Rest) => void;

function bind<Rest extends readonly unknown[]>(
  context: PaneContext,
  command: (context: PaneContext, ...rest: Rest) => Promise<void> | void,
): Bound<Rest> {
  return (...rest) => {
    void command(context, ...rest);
  };
}

/** Everything that a person can do, for the components. */
export function createActions(context: PaneContext) {
  return {
    dispatch: context.dispatch,
    check: bind(context, checkWorkbook),
    cancel: bind(context, cancelCheck),
    chooseDepartment: bind(context, chooseDepartment),
    select: bind(context, selectItem),
    step: bind(context, stepToItem),
    applyFix: bind(context, applyFix),
    undo: bind(context, undoEdit),
    accept: bind(context, acceptFinding),
    withdraw: bind(context, withdrawAcceptance),
    setColumnRole: bind(context, setColumnRole),
    previewFill: bind(context, previewFill),
    runFill: bind(context, runFill),
    writeDraft: bind(context, writeDraft),
    switchLanguage: bind(context, switchLanguage),
    showMarks: bind(context, showMarks),
    hideMarks: bind(context, hideMarks),
    switchComments: bind(context, switchComments),
  };
}

export type PaneActions = ReturnType<typeof createActions>;
