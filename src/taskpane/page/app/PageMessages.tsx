import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Language } from "../../../core/model";
import { tellWorkbookError } from "../../../core/wording";
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
    <MessageBar
      intent={message.kind === "saved" ? "success" : "error"}
      layout="multiline"
      politeness={message.kind === "saved" ? "polite" : "assertive"}
    >
      <MessageBarBody>
        {message.kind === "failures" ? (
          <ul className={styles.failures}>
            {message.failures.map((failure) => (
              <li key={failure.name}>{tellFailure(failure, language, texts)}</li>
            ))}
          </ul>
        ) : message.kind === "saved" ? (
          texts.saved(message.name, message.marks)
        ) : (
          texts.saveFailed
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<Dismiss20Regular />} aria-label={texts.dismiss} onClick={onDismiss} />
        }
      />
    </MessageBar>
  );
}

function tellFailure({ name, code }: OpenFailure, language: Language, texts: PageStrings): string {
  return code === null ? texts.unexpected(name) : tellWorkbookError(code, name, language);
}
