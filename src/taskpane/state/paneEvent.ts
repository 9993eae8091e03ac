import type { CellAddress, CheckReport, Fix, Language, Plan } from "../../core/model";
import type { Activity, FillPreview, ListView, Marking, PaneMessage, Place, UndoStep } from "./paneState";

/** Everything that can change what the pane shows. */
export type PaneEvent =
  | { readonly type: "activity"; readonly activity: Activity | null }
  | { readonly type: "busy"; readonly busy: boolean }
  /** An answer of the checker to question number `question`. */
  | { readonly type: "report"; readonly report: CheckReport; readonly question: number }
  | { readonly type: "stale" }
  | { readonly type: "plan"; readonly plan: Plan }
  | { readonly type: "language"; readonly language: Language }
  | { readonly type: "place"; readonly place: Place }
  | { readonly type: "view"; readonly view: ListView }
  | { readonly type: "toggle-notes" }
  | { readonly type: "toggle-kind"; readonly kind: string }
  | { readonly type: "select"; readonly id: string | null }
  | { readonly type: "fix"; readonly itemId: string; readonly fix: Fix | null }
  | { readonly type: "preview"; readonly preview: FillPreview | null }
  | { readonly type: "marking"; readonly marking: Partial<Marking> }
  | { readonly type: "message"; readonly message: PaneMessage }
  | { readonly type: "dismiss"; readonly kind: PaneMessage["kind"] }
  | { readonly type: "edited"; readonly step: UndoStep }
  | { readonly type: "undone" }
  /** Somebody else wrote into cells: what the pane did there can no longer be taken back. */
  | { readonly type: "overwritten"; readonly sheet: string; readonly cells: readonly CellAddress[] }
  /** Rows or columns moved: remembered places no longer hold. */
  | { readonly type: "moved" };
