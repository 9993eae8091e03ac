import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import type { DepartmentSummary } from "../../core/model";
import { heading, quiet, wrapped } from "./typography";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    maxWidth: "40rem",
  },
  title: { ...heading, ":focus": { outlineStyle: "none" } },
  hint: quiet,
  choice: { ...wrapped, columnGap: tokens.spacingHorizontalS },
  rows: { color: tokens.colorNeutralForeground2, marginInlineStart: tokens.spacingHorizontalS },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    position: "sticky",
    bottom: 0,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

type DepartmentQuestionProps = {
  readonly departments: readonly DepartmentSummary[];
  /** Null for the secretariat; undefined where nobody has chosen yet. */
  readonly chosen: string | null | undefined;
  readonly onChoose: (department: string | null) => void;
  /** Absent where there is nothing to go back to. */
  readonly onBack?: () => void;
};

const office = "*";
const toValue = (department: string | null): string => (department === null ? office : `=${department}`);
const fromValue = (value: string): string | null => (value === office ? null : value.slice(1));

/** あなたの課は？ */
export function DepartmentQuestion({ departments, chosen, onChoose, onBack }: DepartmentQuestionProps): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [value, setValue] = useState(chosen === undefined ? "" : toValue(chosen));
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className={styles.root} aria-labelledby={title}>
      <h2 id={title} ref={heading} tabIndex={-1} className={styles.title}>
        {strings.department.question}
      </h2>
      <p className={styles.hint}>{strings.department.hint}</p>
      <RadioGroup
        aria-labelledby={title}
        value={value}
        onChange={(_, data) => {
          setValue(data.value);
        }}
      >
        <Radio value={office} label={strings.department.office} />
        {departments.map(({ name, records }) => (
          <Radio
            key={name}
            value={toValue(name)}
            label={
              <span className={styles.choice}>
                {name}
                <span className={styles.rows}>{strings.department.rows(records)}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={value === ""}
          onClick={() => {
            onChoose(fromValue(value));
          }}
        >
          {strings.department.decide}
        </Button>
        {onBack !== undefined && <Button onClick={onBack}>{strings.department.back}</Button>}
      </div>
    </section>
  );
}
