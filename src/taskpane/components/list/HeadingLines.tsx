import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useState, type ReactElement } from "react";
import type { FindingItem, Task } from "../../../core/model";
import { isAcceptable } from "../../../core/report";
import type { Acceptance } from "../../commands/acceptFinding";
import type { Kind } from "../../state/listEntries";
import { useRuleTexts } from "../ruleTexts";
import { quiet, wrapped } from "../typography";
import { useWords } from "../words";
import { AcceptForm } from "./AcceptForm";
import { TaskIcon } from "./TaskIcon";

const useStyles = makeStyles({
  section: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalSNudge,
    width: "100%",
    boxSizing: "border-box",
    margin: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    ...typographyStyles.body1Strong,
    ...wrapped,
  },
  button: {
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  count: { ...quiet, flexShrink: 0 },
  kind: {
    display: "grid",
    gridTemplateColumns: "auto auto minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalSNudge,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: { ...typographyStyles.body1, ...wrapped },
  below: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 52px`, ...wrapped },
  nothing: { display: "none" },
  sample: { ...quiet, display: "block" },
});

type SectionLineProps = {
  readonly task: Task;
  readonly count: number;
  readonly open: boolean;
  readonly tabIndex: number;
  readonly onToggle: () => void;
};

/** The heading of what is to be filled in, confirmed, or only known; the last one opens and closes. */
export function SectionLine({ task, count, open, tabIndex, onToggle }: SectionLineProps): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const content = (
    <>
      <span>{strings.list.tasks[task]}</span>
      <span className={styles.count}>{strings.list.count(count)}</span>
    </>
  );
  if (task !== "note") return <h3 className={styles.section}>{content}</h3>;
  return (
    <button
      type="button"
      data-line
      className={mergeClasses(styles.section, styles.button)}
      tabIndex={tabIndex}
      aria-expanded={open}
      onClick={onToggle}
    >
      {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
      {content}
    </button>
  );
}

type KindLineProps = {
  readonly kind: Kind;
  readonly open: boolean;
  readonly tabIndex: number;
  readonly busy: boolean;
  readonly sheet: string | null;
  readonly onToggle: (key: string) => void;
  readonly onAccept: (acceptance: Acceptance) => void;
};

/** A kind of finding with its count, and the way to accept all of it at once. */
export function KindLine({
  kind,
  open,
  tabIndex,
  busy,
  sheet,
  onToggle,
  onAccept,
}: KindLineProps): ReactElement | null {
  const styles = useStyles();
  const { strings } = useWords();
  const ruleText = useRuleTexts();
  const first = kind.items[0];
  if (first === undefined) return null;
  const count = kind.items.length;
  // One alone is accepted where it is read, not from its heading.
  const offered = isAcceptable(first) && (count > 1 || open);
  return (
    <div>
      <button
        type="button"
        data-line
        className={mergeClasses(styles.kind, styles.button)}
        tabIndex={tabIndex}
        aria-expanded={open}
        onClick={() => {
          onToggle(kind.key);
        }}
      >
        {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        <TaskIcon task={kind.task} severity={first.finding.severity} />
        <span className={styles.title}>{ruleText(first.finding.ruleId).title}</span>
        <span className={styles.count}>{strings.list.count(count)}</span>
      </button>
      <div className={mergeClasses(styles.below, !offered && sheet === null && styles.nothing)}>
        {sheet !== null && <span className={styles.sample}>{sheet}</span>}
        {offered && <KindAcceptance {...{ first, count, busy, onAccept }} />}
      </div>
    </div>
  );
}

type KindAcceptanceProps = {
  readonly first: FindingItem;
  readonly count: number;
  readonly busy: boolean;
  readonly onAccept: (acceptance: Acceptance) => void;
};

/** この種類はすべてこのまま, and the reason. */
function KindAcceptance({ first, count, busy, onAccept }: KindAcceptanceProps): ReactElement {
  const { strings } = useWords();
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <AcceptForm
        title={strings.accept.kind(count)}
        onAccept={(reason) => {
          onAccept({ item: first, scope: "kind", reason });
        }}
        onCancel={() => {
          setAsking(false);
        }}
      />
    );
  }
  return (
    <Button
      size="small"
      disabledFocusable={busy}
      onClick={() => {
        setAsking(true);
      }}
    >
      {strings.list.acceptKind}
    </Button>
  );
}
