import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Activity } from "../state/paneState";
import { body } from "./typography";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    flexWrap: "wrap",
  },
  text: body,
});

type WorkingProps = { readonly activity: Activity; readonly onCancel: () => void };

/** Reading and checking under way, and the way to end them. */
export function Working({ activity: { step, share }, onCancel }: WorkingProps): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const percent = share === null ? "" : ` ${String(Math.round(share * 100))}%`;
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <p className={styles.text} role="status">
          {strings.working[step]}
          {percent}
        </p>
        <Button size="small" onClick={onCancel}>
          {strings.working.cancel}
        </Button>
      </div>
      <ProgressBar aria-label={strings.working.progress} {...(share === null ? {} : { value: share })} />
    </div>
  );
}
