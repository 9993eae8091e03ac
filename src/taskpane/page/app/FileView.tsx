import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import type { Language } from "../../../core/model";
import type { Checker } from "../../../worker/Checker";
import type { PaneEnvironment, PaneTheme, Preferences } from "../../environment";
import { Pane } from "../../Pane";
import { createPageHost } from "../file/pageHost";
import type { OpenedFile } from "../file/openedFile";
import { printDraft } from "../printDraft";
import { SheetView } from "../sheet/SheetView";
import { usePageTexts } from "../texts";
import { SheetBoundary } from "./SheetBoundary";
import { SplitView } from "./SplitView";

export type FileViewProps = {
  readonly file: OpenedFile;
  readonly createChecker: () => Checker;
  readonly preferences: Preferences;
  readonly language: Language;
  readonly theme: PaneTheme;
  readonly isNarrow: boolean;
  readonly isHidden: boolean;
  /** Changes where the pane must begin anew. */
  readonly generation: number;
  readonly onLanguage: (language: Language) => void;
};

/** One open file: its sheet and its pane. Files in the background stay as they are, unseen. */
export function FileView(props: FileViewProps): ReactElement {
  const { file, isNarrow, isHidden, generation } = props;
  const { failure } = usePageTexts();
  const fallback = (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{failure.title}</MessageBarTitle>
        {failure.text}
      </MessageBarBody>
    </MessageBar>
  );
  return (
    <SplitView
      file={file}
      isNarrow={isNarrow}
      isHidden={isHidden}
      sheet={
        <SheetBoundary fallback={fallback}>
          <SheetView file={file} />
        </SheetBoundary>
      }
      pane={(onList) => <FilePane key={generation} {...props} onList={onList} />}
    />
  );
}

/** The pane over the file; its checker ends with it. */
function FilePane(props: FileViewProps & { readonly onList: (() => void) | undefined }): ReactElement {
  const { file, createChecker, preferences, language, theme, onLanguage, onList } = props;
  const [checker] = useState(createChecker);
  const [host] = useState(() => createPageHost(file));
  useEffect(
    () => () => {
      checker.cancel();
    },
    [checker],
  );
  const environment: PaneEnvironment = {
    host,
    checker,
    preferences,
    language,
    theme,
    fileName: file.name,
    checkAtOnce: true,
    print: printDraft,
    onLanguage,
    onReport: (report) => {
      file.takeReport(report);
    },
  };
  return <Pane environment={environment} onList={onList} />;
}
