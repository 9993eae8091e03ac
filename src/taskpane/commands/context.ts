import type { CellPatch, WorkbookSnapshot } from "../../core/model";
import type { HostChange } from "../../host/WorkbookHost";
import type { PaneEnvironment } from "../environment";
import { initialState, type PaneState } from "../state/paneState";
import { createPaneStore, type PaneStore } from "../state/paneStore";

/** A change that is to be followed; `own` where the pane made it itself. */
export type FollowedChange = HostChange & { readonly own: boolean };

/** The workbook as it was last read as a whole, and the cells that were taken in since. */
export type LastReading = { readonly workbook: WorkbookSnapshot; readonly since: CellPatch[] };

/** What is under way between commands and is not shown. */
export type Running = {
  abort: AbortController | null;
  /** Settles when the full check under way has ended, and tells whether it succeeded. */
  checking: Promise<boolean> | null;
  /** The number of the last question to the checker. */
  question: number;
  /** The person answers 「あなたの課は？」 in this pane just now: what is remembered is no answer of another one. */
  answering: boolean;
  planRead: boolean;
  /** The workbook holds a plan that this release cannot read: nothing is stored over it. */
  planForeign: boolean;
  /** Plans are stored one after the other. */
  storing: Promise<void>;
  /** Edits that wait for being followed. */
  readonly pending: FollowedChange[];
  /** Settles when no edit waits any longer; null where none does. */
  following: Promise<void> | null;
  /** The places that the pane is writing to: what the host tells of them is no news. */
  readonly writing: Set<string>;
  /** What the pane knows of cells that it wrote itself, as JSON by place: news that says the same is an echo. */
  readonly written: Map<string, string>;
  /** Marks are set one after the other. */
  marking: Promise<void>;
  markTimer: ReturnType<typeof setTimeout> | null;
  /** Null before the first check. */
  lastReading: LastReading | null;
  rereadTimer: ReturnType<typeof setTimeout> | null;
  /** Ends the quiet reading under way. */
  rereading: AbortController | null;
};

/** What every command is given: the world, the state, and what is under way. */
export type PaneContext = Pick<PaneStore, "getState" | "dispatch" | "subscribe"> & {
  readonly environment: PaneEnvironment;
  readonly running: Running;
};

export const preferenceKeys = {
  language: "language",
  department: "department",
  marks: "marks",
  comments: "markComments",
  marksExplained: "marksExplained",
} as const;

/** The commands' context over an environment, with what the person chose before. */
export function createContext(environment: PaneEnvironment): PaneContext {
  const { preferences } = environment;
  const chosen = preferences.read(preferenceKeys.language);
  const language = chosen === "ja" || chosen === "en" ? chosen : environment.language;
  const state: PaneState = initialState(
    language,
    preferences.read(preferenceKeys.marks) !== "off",
    preferences.read(preferenceKeys.comments) === "on",
  );
  return {
    ...createPaneStore(state),
    environment,
    running: {
      abort: null,
      checking: null,
      question: 0,
      answering: false,
      planRead: false,
      planForeign: false,
      storing: Promise.resolve(),
      pending: [],
      following: null,
      writing: new Set(),
      written: new Map(),
      marking: Promise.resolve(),
      markTimer: null,
      lastReading: null,
      rereadTimer: null,
      rereading: null,
    },
  };
}
