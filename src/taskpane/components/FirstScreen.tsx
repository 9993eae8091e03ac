import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { body, phrased, quiet } from "./typography";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    maxWidth: "32rem",
  },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { ...body, ...phrased },
  promise: quiet,
  button: { alignSelf: "stretch" },
});

/** The first run: what the pane does, and the one thing to press. */
export function FirstScreen({ onCheck }: { readonly onCheck: () => void }): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  return (
    <section className={styles.root} aria-label={strings.appName}>
      <div className={styles.lines}>
        {strings.intro.lines.map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
      </div>
      <Button appearance="primary" size="large" className={styles.button} onClick={onCheck}>
        {strings.intro.check}
      </Button>
      <p className={styles.promise}>{strings.intro.promise}</p>
    </section>
  );
}
