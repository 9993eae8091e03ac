import { useEffect, useReducer, useRef } from "react";
import type { Language } from "../../core/model";
import { preferenceKeys } from "../commands/context";
import type { OpenedFile } from "./file/openedFile";
import { type FileSource, openFiles, toSources } from "./openFiles";
import type { PageEnvironment, Sample } from "./pageEnvironment";
import { activeFile, type PageEvent, type PageMessage, pageReducer, type PageState, startState } from "./pageState";
import { saveCopy } from "./saveCopy";
import { pageTexts } from "./texts";

/** What the person can do with the page as a whole. */
export type PageActions = {
  readonly openChosen: (files: readonly File[]) => void;
  readonly openSample: (sample: Sample) => void;
  readonly activate: (id: number) => void;
  /** Closes a file, after a question where edits would be lost. */
  readonly close: (id: number) => void;
  readonly discard: (id: number) => void;
  readonly keepOpen: () => void;
  readonly save: (id: number | null, marks: "with" | "without") => void;
  readonly dismiss: () => void;
  readonly switchLanguage: (language: Language, from: number | null) => void;
};

/** The page's state, and what changes it. */
export function usePage(environment: PageEnvironment): { readonly state: PageState; readonly actions: PageActions } {
  const { preferences, samples, beginWithSample } = environment;
  const [state, dispatch] = useReducer(pageReducer, preferences.read(preferenceKeys.language), (kept) =>
    startState(kept === "en" ? "en" : "ja"),
  );
  const { files, language } = state;
  const names = useRef(new Set<string>());
  const open = (sources: readonly FileSource[]): void => {
    void openFiles(environment, sources, names.current, dispatch);
  };
  const openSample = ({ name, readBytes }: Sample): void => {
    open([{ name, read: () => Promise.resolve(readBytes()) }]);
  };
  const discard = (id: number): void => {
    const closed = files.find((file) => file.id === id)?.file;
    closed?.host.close();
    names.current.delete(closed?.name ?? "");
    dispatch({ kind: "closed", id });
  };
  useWarning(files.map(({ file }) => file));
  useOnce(() => {
    const [first] = samples;
    if (beginWithSample && first !== undefined) openSample(first);
  });
  return {
    state,
    actions: {
      openChosen: (chosen) => {
        open(toSources(chosen));
      },
      openSample,
      discard,
      ...plainActions(dispatch),
      close: (id) => {
        const isUnsaved = files.find((file) => file.id === id)?.file.store.get().isUnsaved === true;
        if (isUnsaved) dispatch({ kind: "ask-close", id });
        else discard(id);
      },
      save: (id, marks) => {
        const found = id === null ? activeFile(state) : files.find((file) => file.id === id);
        if (found === undefined) return;
        dispatch({ kind: "saving" });
        void saveAndTell(found.file, marks, language).then((message) => {
          dispatch({ kind: "save-ended", message });
        });
      },
      switchLanguage: (next, from) => {
        preferences.write(preferenceKeys.language, next);
        dispatch({ kind: "language", language: next, from });
      },
    },
  };
}

function plainActions(dispatch: (event: PageEvent) => void): Pick<PageActions, "activate" | "keepOpen" | "dismiss"> {
  return {
    activate: (id) => {
      dispatch({ kind: "activate", id });
    },
    keepOpen: () => {
      dispatch({ kind: "keep-open" });
    },
    dismiss: () => {
      dispatch({ kind: "dismiss" });
    },
  };
}

async function saveAndTell(file: OpenedFile, marks: "with" | "without", language: Language): Promise<PageMessage> {
  try {
    return { kind: "saved", name: await saveCopy(file, marks, pageTexts(language)), marks };
  } catch {
    return { kind: "save-failed" };
  }
}

/** The browser asks before it leaves the page while edits are in no copy. */
function useWarning(files: readonly OpenedFile[]): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (files.some((file) => file.store.get().isUnsaved)) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
    };
  }, [files]);
}

/** Runs when the page is first shown; in React's strict mode, too, only once. */
function useOnce(action: () => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    action();
  });
}
