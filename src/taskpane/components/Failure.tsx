import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FindingItem } from "../../core/model";
import { cellOf, projectOf } from "./list/ItemRow";
import { body, heading, quiet } from "./typography";
import { useWords } from "./words";

/** Plain text that can be read and copied; more would not be read through. */
const shownItems = 200;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    overflowY: "auto",
    height: "100%",
    boxSizing: "border-box",
  },
  title: heading,
  text: body,
  list: { ...quiet, paddingInlineStart: tokens.spacingHorizontalL },
  button: { alignSelf: "start" },
});

type FailureProps = { readonly items: readonly FindingItem[]; readonly onResume: () => void };

/** The pane could not be shown: what the list says as plain text, and the way back. */
export function Failure({ items, onResume }: FailureProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { strings, language } = words;
  return (
    <main className={styles.root}>
      <h2 className={styles.title}>{strings.failure.title}</h2>
      <p className={styles.text}>{strings.failure.body}</p>
      <Button appearance="primary" className={styles.button} onClick={onResume}>
        {strings.failure.resume}
      </Button>
      {items.length > 0 && (
        <ul aria-label={strings.failure.list} className={styles.list}>
          {items.slice(0, shownItems).map((item) => (
            <li key={item.id}>{`${projectOf(item, words)} ${cellOf(item)} ${item.finding.message[language]}`}</li>
          ))}
        </ul>
      )}
    </main>
  );
}
