import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import type { AcknowledgedItem } from "../../core/model";
import { tellHostError, tellWorkbookError } from "../../core/wording";
import type { PaneMessage } from "../state/paneState";
import { wrapped } from "./typography";
import { useWords, type Words } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column" },
  bar: { borderRadius: 0, minHeight: 0, paddingBlock: tokens.spacingVerticalXS },
  text: wrapped,
});

type MessagesProps = {
  readonly messages: readonly PaneMessage[];
  readonly fileName: string;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onHideMarks: () => void;
  readonly onWithdraw: (accepted: AcknowledgedItem) => void;
  readonly onDismiss: (kind: PaneMessage["kind"]) => void;
};

const intents: Readonly<Record<PaneMessage["kind"], MessageBarIntent>> = {
  host: "error",
  workbook: "error",
  unknown: "error",
  "not-saved": "warning",
  "plan-unreadable": "warning",
  cancelled: "info",
  "first-marks": "info",
  "marks-refused": "warning",
  edited: "success",
  undone: "success",
  outdated: "warning",
  "not-undone": "warning",
  accepted: "success",
  "sheet-written": "success",
};

const tellers: {
  readonly [Kind in PaneMessage["kind"]]: (
    message: Extract<PaneMessage, { kind: Kind }>,
    words: Words,
    fileName: string,
  ) => string;
} = {
  host: ({ code }, { language }) => tellHostError(code, language),
  workbook: ({ code }, { language, strings }, fileName) =>
    tellWorkbookError(code, fileName === "" ? strings.messages.workbook : fileName, language),
  unknown: (_, { strings }) => strings.messages.unknown,
  "not-saved": (_, { strings }) => strings.messages.notSaved,
  "plan-unreadable": (_, { strings }) => strings.messages.planUnreadable,
  cancelled: (_, { strings }) => strings.messages.cancelled,
  "first-marks": (_, { strings }) => strings.messages.firstMarks,
  "marks-refused": ({ refused }, { strings }) => strings.messages.refused(refused),
  edited: ({ what, count }, { strings }) => strings.messages.edited(what, count),
  undone: ({ count }, { strings }) => strings.messages.undone(count),
  outdated: (_, { strings }) => strings.messages.outdated,
  "not-undone": (_, { strings }) => strings.messages.notUndone,
  accepted: ({ count }, { strings }) => strings.messages.accepted(count),
  "sheet-written": ({ name }, { strings }) => strings.messages.written(name),
};

/** The teller of its kind takes the message: their types are tied by the table above. */
function tell(message: PaneMessage, words: Words, fileName: string): string {
  const teller = tellers[message.kind] as (message: PaneMessage, words: Words, fileName: string) => string;
  return teller(message, words, fileName);
}

/** Sentences about what just happened; none of them hides the list. */
export function Messages(props: MessagesProps): ReactElement {
  const { messages, fileName, canUndo, onUndo, onHideMarks, onWithdraw, onDismiss } = props;
  const styles = useStyles();
  const words = useWords();
  const { strings } = words;
  return (
    <div className={styles.root} role="region" aria-label={strings.messages.area} aria-live="polite">
      {messages.map((message) => (
        <MessageBar key={message.kind} intent={intents[message.kind]} layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.text}>
            {tell(message, words, fileName)}{" "}
            {message.kind === "edited" && canUndo && (
              <Link as="button" inline onClick={onUndo}>
                {strings.messages.undo}
              </Link>
            )}
            {message.kind === "accepted" && (
              <Link
                as="button"
                inline
                onClick={() => {
                  onWithdraw(message.accepted);
                }}
              >
                {strings.accepted.withdraw}
              </Link>
            )}
            {message.kind === "first-marks" && (
              <Link as="button" inline onClick={onHideMarks}>
                {strings.head.hideMarks}
              </Link>
            )}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={strings.messages.dismiss}
                onClick={() => {
                  onDismiss(message.kind);
                }}
              />
            }
          />
        </MessageBar>
      ))}
    </div>
  );
}
