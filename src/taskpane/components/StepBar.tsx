import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import type { ReactElement } from "react";
import { quiet } from "./typography";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  place: quiet,
});

type StepBarProps = {
  /** Zero-based; null where no finding is opened. */
  readonly position: number | null;
  /** Which one 次へ leads to where none is opened. */
  readonly next: number;
  readonly count: number;
  readonly onStep: (direction: 1 | -1) => void;
};

/** 前へ and 次へ, and where one is. */
export function StepBar({ position, next, count, onStep }: StepBarProps): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const { list } = strings;
  const first = position === null ? next === 0 : position === 0;
  const last = position === null ? count === 0 : position >= count - 1;
  return (
    <nav className={styles.root} aria-label={`${list.previous} ${list.next}`}>
      <Button
        icon={<ArrowUpRegular />}
        disabledFocusable={first}
        title={list.previousKey}
        aria-keyshortcuts="Shift+F8 Alt+ArrowUp"
        onClick={() => {
          onStep(-1);
        }}
      >
        {list.previous}
      </Button>
      <span className={styles.place}>{position === null ? list.count(count) : list.place(position + 1, count)}</span>
      <Button
        icon={<ArrowDownRegular />}
        iconPosition="after"
        appearance={last ? "secondary" : "primary"}
        disabledFocusable={last}
        title={list.nextKey}
        aria-keyshortcuts="F8 Alt+ArrowDown"
        onClick={() => {
          onStep(1);
        }}
      >
        {list.next}
      </Button>
    </nav>
  );
}
