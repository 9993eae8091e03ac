import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useState, type ReactElement } from "react";
import type { FindingItem } from "../../core/model";
import type { Checked } from "../state/paneState";
import { FixPreview } from "./list/FixPreview";
import { cellOf, projectOf } from "./list/ItemRow";
import { TaskIcon } from "./list/TaskIcon";
import { quiet, wrapped } from "./typography";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  project: {
    ...typographyStyles.body1Strong,
    flexGrow: 1,
    minWidth: 0,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  cell: { ...quiet, flexShrink: 0 },
  toList: { flexShrink: 0 },
  message: { ...typographyStyles.body1, ...wrapped, flexGrow: 1, minWidth: 0, margin: 0 },
  clamped: {
    display: "-webkit-box",
    WebkitLineClamp: 2,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- two lines are cut by the old box model in every browser
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  more: { flexShrink: 0, alignSelf: "flex-start" },
  fix: { justifyContent: "space-between", flexWrap: "wrap" },
});

type FindingStripProps = {
  readonly checked: Checked;
  readonly busy: boolean;
  readonly onFix: () => void;
  readonly onList: () => void;
};

/** The finding at the cursor in a few lines, for below the sheet it is about; and the way back to the list. */
export function FindingStrip({ checked, busy, onFix, onList }: FindingStripProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { strings } = words;
  const { report, cursor, fix } = checked;
  const item = report.items.find(({ id }) => id === cursor.id);
  return (
    <section className={styles.root} aria-label={strings.strip.name}>
      <div className={styles.line}>
        {item !== undefined && <TaskIcon task={item.task} severity={item.finding.severity} />}
        <span className={styles.project}>{item === undefined ? "" : projectOf(item, words)}</span>
        <span className={styles.cell}>{item === undefined ? "" : cellOf(item)}</span>
        <Button size="small" className={styles.toList} onClick={onList}>
          {strings.strip.toList}
        </Button>
      </div>
      {item !== undefined && <Message key={item.id} item={item} />}
      {item !== undefined && fix !== null && (
        <div className={mergeClasses(styles.line, styles.fix)}>
          <FixPreview fix={fix} />
          <Button appearance="primary" size="small" disabledFocusable={busy} onClick={onFix}>
            {strings.detail.mend}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Two lines of what the finding says, and all of it on request. */
function Message({ item }: { readonly item: FindingItem }): ReactElement {
  const styles = useStyles();
  const { language, strings } = useWords();
  const [isWhole, setWhole] = useState(false);
  const name = isWhole ? strings.strip.less : strings.strip.more;
  return (
    <div className={styles.line}>
      <p className={mergeClasses(styles.message, !isWhole && styles.clamped)}>{item.finding.message[language]}</p>
      <Button
        appearance="subtle"
        size="small"
        className={styles.more}
        icon={isWhole ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={isWhole}
        aria-label={name}
        title={name}
        onClick={() => {
          setWhole(!isWhole);
        }}
      />
    </div>
  );
}
