import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Language } from "../../../core/model";
import { tellWorkbookError } from "../../../core/wording";
import { DismissAction } from "../DismissAction";
import type { OpenFailure, PageMessage } from "../pageState";
import type { PageStrings } from "../strings.ja";
import { usePageTexts } from "../texts";
import { usePageStyles } from "./pageStyles";

export type PageMessagesProps = {
  readonly message: PageMessage | null;
  readonly language: Language;
  readonly onDismiss: () => void;
};

/** What became of opening and saving, in sentences. */
export function PageMessages({ message, language, onDismiss }: PageMessagesProps): ReactElement | null {
  const styles = usePageStyles();
  const texts = usePageTexts();
  if (message === null) return null;
  return (
    <section aria-label={texts.messages} className={styles.messages}>
      <MessageBar
        intent={message.kind === "saved" ? "success" : "error"}
        layout="multiline"
        politeness={message.kind === "saved" ? "polite" : "assertive"}
      >
        <MessageBarBody>
          {message.kind === "failures" ? (
            <Failures told={message.failures.map((failure) => tellFailure(failure, language, texts))} />
          ) : message.kind === "saved" ? (
            texts.saved(message.name, message.marks)
          ) : (
            texts.saveFailed
          )}
        </MessageBarBody>
        <DismissAction onDismiss={onDismiss} />
      </MessageBar>
    </section>
  );
}

/** One as a sentence, several as a list. */
function Failures({ told }: { readonly told: readonly string[] }): ReactNode {
  const styles = usePageStyles();
  if (told.length === 1) return told[0];
  return (
    <ul className={styles.failures}>
      {told.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function tellFailure({ name, code }: OpenFailure, language: Language, texts: PageStrings): string {
  return code === null ? texts.unexpected(name) : tellWorkbookError(code, name, language);
}
