import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactElement } from "react";
import type { Fix } from "../../../core/model";
import { wrapped } from "../typography";
import { useWords } from "../words";

const useStyles = makeStyles({
  change: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, ...wrapped },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  after: { ...typographyStyles.body1Strong },
});

/** What the cell shows now, and what it would show. */
export function FixPreview({ fix: { before, after } }: { readonly fix: Fix }): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const { detail } = strings;
  return (
    <span className={styles.change}>
      <span className={styles.before} aria-label={`${detail.before} ${before || detail.blank}`} role="img">
        {before || detail.blank}
      </span>
      <ArrowRightRegular aria-hidden />
      <span className={styles.after} aria-label={`${detail.after} ${after}`} role="img">
        {after}
      </span>
    </span>
  );
}
