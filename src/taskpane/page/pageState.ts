import type { Language, WorkbookErrorCode } from "../../core/model";
import type { OpenedFile } from "./file/openedFile";

/** A file of the page. Its name is unique here: a second one of the same name gets a number. */
export type PageFile = {
  readonly id: number;
  readonly file: OpenedFile;
  /** Grows when the file's pane must begin anew, such as for another language. */
  readonly generation: number;
};

/** Why a file is not open: a code with words of its own, or nothing that anybody knows. */
export type OpenFailure = { readonly name: string; readonly code: WorkbookErrorCode | null };

/** What the page says at the top until it is dismissed. */
export type PageMessage =
  | { readonly kind: "failures"; readonly failures: readonly OpenFailure[] }
  | { readonly kind: "saved"; readonly name: string; readonly marks: "with" | "without" }
  | { readonly kind: "save-failed" };

export type PageState = {
  readonly files: readonly PageFile[];
  readonly active: number | null;
  /** Whether the next file that opens comes to the front: the first one of those that were chosen together. */
  readonly showsNext: boolean;
  /** Files that are being opened. */
  readonly opening: number;
  readonly message: PageMessage | null;
  /** The file about which is asked whether its edits may be lost. */
  readonly closing: number | null;
  readonly isSaving: boolean;
  readonly language: Language;
};

export type PageEvent =
  | { readonly kind: "opening"; readonly count: number }
  | { readonly kind: "opened"; readonly file: OpenedFile; readonly id: number }
  | { readonly kind: "failed"; readonly failure: OpenFailure }
  | { readonly kind: "activate"; readonly id: number }
  | { readonly kind: "ask-close"; readonly id: number }
  | { readonly kind: "keep-open" }
  | { readonly kind: "closed"; readonly id: number }
  | { readonly kind: "saving" }
  | { readonly kind: "save-ended"; readonly message: PageMessage }
  | { readonly kind: "dismiss" }
  /** `from`: the file whose pane was switched; null where it was the page itself. */
  | { readonly kind: "language"; readonly language: Language; readonly from: number | null };

/** The page before anything is opened. */
export function startState(language: Language): PageState {
  return {
    files: [],
    active: null,
    showsNext: true,
    opening: 0,
    message: null,
    closing: null,
    isSaving: false,
    language,
  };
}

/** The page after an event. */
export function pageReducer(state: PageState, event: PageEvent): PageState {
  switch (event.kind) {
    case "opening":
      return { ...state, opening: state.opening + event.count, showsNext: true, message: null };
    case "opened":
      return addFile(state, event);
    case "failed":
      return addFailure(state, event.failure);
    case "activate":
      return { ...state, active: event.id };
    case "ask-close":
      return { ...state, closing: event.id };
    case "keep-open":
      return { ...state, closing: null };
    case "closed":
      return closeFile(state, event.id);
    case "saving":
      return { ...state, isSaving: true, message: null };
    case "save-ended":
      return { ...state, isSaving: false, message: event.message };
    case "dismiss":
      return { ...state, message: null };
    case "language":
      return switchLanguage(state, event.language, event.from);
  }
}

/** The file in front; undefined where none is open. */
export function activeFile({ files, active }: PageState): PageFile | undefined {
  return files.find(({ id }) => id === active);
}

/** A name that no open file has: 「名前.xlsx」, 「名前 (2).xlsx」 … */
export function freeFileName(name: string, taken: readonly string[]): string {
  const { stem, extension } = splitName(name);
  let free = name;
  for (let number = 2; taken.includes(free); number++) free = `${stem} (${String(number)})${extension}`;
  return free;
}

/** The name before and from the last dot on. */
export function splitName(name: string): { readonly stem: string; readonly extension: string } {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? { stem: name, extension: "" } : { stem: name.slice(0, dot), extension: name.slice(dot) };
}

function addFile(state: PageState, { file, id }: { readonly file: OpenedFile; readonly id: number }): PageState {
  const files = [...state.files, { id, file, generation: 0 }];
  const active = state.showsNext ? id : state.active;
  return { ...state, files, active, showsNext: false, opening: Math.max(0, state.opening - 1) };
}

function addFailure(state: PageState, failure: OpenFailure): PageState {
  const before = state.message?.kind === "failures" ? state.message.failures : [];
  const message: PageMessage = { kind: "failures", failures: [...before, failure] };
  return { ...state, message, opening: Math.max(0, state.opening - 1) };
}

function closeFile(state: PageState, id: number): PageState {
  const place = state.files.findIndex((file) => file.id === id);
  const files = state.files.filter((file) => file.id !== id);
  const neighbour = files[Math.min(Math.max(0, place), files.length - 1)]?.id ?? null;
  return { ...state, files, closing: null, active: state.active === id ? neighbour : state.active };
}

/** Panes read the language when they begin: all but the one that was switched begin anew. */
function switchLanguage(state: PageState, language: Language, from: number | null): PageState {
  if (state.language === language) return state;
  const files = state.files.map((file) => (file.id === from ? file : { ...file, generation: file.generation + 1 }));
  return { ...state, language, files };
}
