import type { HostChange } from "../../host/WorkbookHost";
import type { PaneEnvironment } from "../environment";
import { initialState, type PaneState } from "../state/paneState";
import { createPaneStore, type PaneStore } from "../state/paneStore";

/** A change that is to be followed; `own` where the pane made it itself. */
export type FollowedChange = HostChange & { readonly own: boolean };

/** What is under way between commands and is not shown. */
export type Running = {
  abort: AbortController | null;
  /** Settles when the full check under way has ended. */
  checking: Promise<void> | null;
  /** The number of the last question to the checker. */
  question: number;
  planRead: boolean;
  /** Edits that wait for being followed. */
  readonly pending: FollowedChange[];
  following: boolean;
  /** What the pane knows of cells that it wrote itself, as JSON by place: news that says the same is an echo. */
  readonly written: Map<string, string>;
  /** Marks are set one after the other. */
  marking: Promise<void>;
  markTimer: ReturnType<typeof setTimeout> | null;
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
      planRead: false,
      pending: [],
      following: false,
      written: new Map(),
      marking: Promise.resolve(),
      markTimer: null,
    },
  };
}
