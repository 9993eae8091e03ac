import { FluentProvider, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneTheme } from "../environment";
import { paneTheme } from "../theme";
import { CloseDialog } from "./app/CloseDialog";
import { FileTabs } from "./app/FileTabs";
import { FileView } from "./app/FileView";
import { PageMessages } from "./app/PageMessages";
import { useDocumentStyles, usePageStyles } from "./app/pageStyles";
import { StartScreen } from "./app/StartScreen";
import { TopBar } from "./app/TopBar";
import { useDrop } from "./app/useDrop";
import { useIsNarrow, usePageTheme } from "./app/useMedia";
import type { PageEnvironment } from "./pageEnvironment";
import type { PageState } from "./pageState";
import { pageTexts, PageTexts } from "./texts";
import { type PageActions, usePage } from "./usePage";

export type PageProps = { readonly environment: PageEnvironment };

/** The page without Excel: opens files and shows each one's sheet with the pane beside it. */
export function Page({ environment }: PageProps): ReactElement {
  useDocumentStyles();
  const styles = usePageStyles();
  const theme = usePageTheme();
  const { state, actions } = usePage(environment);
  const { files, active, opening, message, closing, isSaving, language } = state;
  const texts = pageTexts(language);
  const isDropping = useDrop(actions.openChosen);
  const asked = files.find(({ id }) => id === closing);
  return (
    <FluentProvider theme={paneTheme(theme)} lang={language}>
      <PageTexts value={texts}>
        <div className={styles.page}>
          <TopBar
            hasFile={active !== null}
            isSaving={isSaving}
            onFiles={actions.openChosen}
            onSave={(marks) => {
              actions.save(null, marks);
            }}
            onLanguage={() => {
              actions.switchLanguage(language === "ja" ? "en" : "ja", null);
            }}
          />
          {opening > 0 && (
            <Spinner className={styles.opening} size="tiny" labelPosition="after" label={texts.opening(opening)} />
          )}
          <PageMessages message={message} language={language} onDismiss={actions.dismiss} />
          {files.length > 0 && (
            <FileTabs files={files} active={active} onActivate={actions.activate} onClose={actions.close} />
          )}
          {files.length === 0 && (
            <StartScreen samples={environment.samples} onFiles={actions.openChosen} onSample={actions.openSample} />
          )}
          <FileViews environment={environment} state={state} actions={actions} theme={theme} />
        </div>
        {isDropping && <div className={styles.dropping}>{texts.dropHere}</div>}
        <CloseDialog
          name={asked?.file.name ?? null}
          onKeep={actions.keepOpen}
          onSave={() => {
            if (asked === undefined) return;
            actions.keepOpen();
            actions.activate(asked.id);
            actions.save(asked.id, "with");
          }}
          onDiscard={() => {
            if (asked !== undefined) actions.discard(asked.id);
          }}
        />
      </PageTexts>
    </FluentProvider>
  );
}

type FileViewsProps = PageProps & {
  readonly state: PageState;
  readonly actions: PageActions;
  readonly theme: PaneTheme;
};

/** All files stay as they are; only one of them is seen. */
function FileViews({ environment, state, actions, theme }: FileViewsProps): ReactElement {
  const isNarrow = useIsNarrow();
  const { createChecker, preferences } = environment;
  return (
    <>
      {state.files.map(({ id, file, generation }) => (
        <FileView
          key={id}
          file={file}
          createChecker={createChecker}
          preferences={preferences}
          language={state.language}
          theme={theme}
          isNarrow={isNarrow}
          isHidden={id !== state.active}
          generation={generation}
          onLanguage={(next) => {
            actions.switchLanguage(next, id);
          }}
        />
      ))}
    </>
  );
}
