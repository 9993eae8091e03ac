import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactElement } from "react";
import { createActions } from "./commands/actions";
import { checkWorkbook } from "./commands/checkWorkbook";
import { createContext } from "./commands/context";
import { mustAsk, readDepartment } from "./commands/department";
import { followAnswer } from "./commands/followAnswer";
import { followEdits } from "./commands/followEdits";
import { stopTimers } from "./commands/stopTimers";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { Failure } from "./components/Failure";
import { PaneFrame } from "./components/PaneFrame";
import { WordsContext } from "./components/words";
import type { PaneEnvironment } from "./environment";
import { paneStrings } from "./strings";
import { paneTheme } from "./theme";

// Not a class: menus are given the provider's classes, and would cover the pane.
const wholeHeight = { height: "100%" };

export type PaneProps = {
  readonly environment: PaneEnvironment;
  /** Given where the pane has only a strip below the sheet: it tells of one finding, and this leads to the whole pane. */
  readonly onList?: (() => void) | undefined;
};

/**
 * The task pane over one workbook; brings its own Fluent provider and fills the height of its parent. Give it a new
 * `key` for another workbook; only the theme and the room that it has may change on the way.
 */
export function Pane({ environment, onList }: PaneProps): ReactElement {
  const [context] = useState(() => createContext(environment));
  const actions = useMemo(() => createActions(context), [context]);
  const state = useSyncExternalStore(context.subscribe, context.getState);
  useEffect(() => {
    const stop = followEdits(context);
    const endAnswers = followAnswer(context);
    const { language: chosen } = context.getState();
    // What the person chose in an earlier session holds for what stands around the pane, too.
    if (chosen !== context.environment.language) context.environment.onLanguage?.(chosen);
    if (context.environment.checkAtOnce === true && context.getState().stage.kind === "idle")
      void checkWorkbook(context);
    return () => {
      stopTimers(context);
      endAnswers();
      void stop.then((end) => {
        end();
      });
    };
  }, [context]);
  const { language, stage } = state;
  const words = useMemo(() => ({ language, strings: paneStrings[language] }), [language]);
  const report = stage.kind === "checked" ? stage.report : null;
  useEffect(() => {
    if (report !== null) context.environment.onReport?.(report);
  }, [context, report]);
  return (
    <FluentProvider
      theme={paneTheme(environment.theme)}
      style={onList === undefined ? wholeHeight : undefined}
      lang={language}
    >
      <WordsContext value={words}>
        <ErrorBoundary fallback={(onResume) => <Failure items={report?.items ?? []} onResume={onResume} />}>
          <PaneFrame
            state={state}
            fileName={environment.fileName}
            canComment={environment.host.abilities.comments}
            asked={report !== null && !mustAsk(report, readDepartment(environment.preferences))}
            actions={actions}
            onList={onList}
          />
        </ErrorBoundary>
      </WordsContext>
    </FluentProvider>
  );
}
