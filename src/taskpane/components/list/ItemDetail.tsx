import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useState, type ReactElement } from "react";
import type { FindingItem, Fix } from "../../../core/model";
import { isAcceptable } from "../../../core/report";
import type { Acceptance } from "../../commands/acceptFinding";
import { useRuleTexts } from "../ruleTexts";
import { quiet, wrapped } from "../typography";
import { useWords } from "../words";
import { AcceptForm } from "./AcceptForm";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    // In line with the message above: padding, icon and gap.
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL} 38px`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    "@media (max-width: 300px)": { paddingInlineStart: tokens.spacingHorizontalM },
  },
  facts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
  term: { ...quiet },
  value: { ...typographyStyles.body1, ...wrapped, margin: 0, whiteSpace: "pre-line" },
  fix: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  change: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, ...wrapped },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  after: { ...typographyStyles.body1Strong },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type ItemDetailProps = {
  readonly id: string;
  readonly item: FindingItem;
  readonly fix: Fix | null;
  /** Whether all rows are those of one department, which need not be named. */
  readonly ofOne: boolean;
  readonly busy: boolean;
  readonly onFix: () => void;
  readonly onAccept: (acceptance: Acceptance) => void;
};

/** Why, how it was computed, what the cell holds, and what can be done about it. */
export function ItemDetail({ id, item, fix, ofOne, busy, onFix, onAccept }: ItemDetailProps): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <div id={id} className={styles.root}>
      <Facts item={item} ofOne={ofOne} />
      {fix !== null && <Preview fix={fix} />}
      {asking ? (
        <AcceptForm
          title={strings.accept.one}
          onAccept={(reason) => {
            onAccept({ item, scope: "one", reason });
          }}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : (
        <div className={styles.buttons}>
          {fix !== null && (
            <Button appearance="primary" disabledFocusable={busy} onClick={onFix}>
              {strings.detail.mend}
            </Button>
          )}
          {isAcceptable(item) && (
            <Button
              disabledFocusable={busy}
              onClick={() => {
                setAsking(true);
              }}
            >
              {strings.detail.accept}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Facts({ item, ofOne }: { readonly item: FindingItem; readonly ofOne: boolean }): ReactElement {
  const styles = useStyles();
  const { strings, language } = useWords();
  const ruleText = useRuleTexts();
  const { finding, explanation, cellText, departments } = item;
  const facts = [
    { term: strings.detail.computed, value: explanation },
    { term: strings.detail.content, value: finding.range === null ? "" : cellText || strings.detail.blank },
    { term: strings.detail.departments, value: ofOne ? "" : departments.join(language === "ja" ? "、" : ", ") },
    { term: strings.detail.why, value: ruleText(finding.ruleId).why },
  ].filter(({ value }) => value !== "");
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the cell shows now, and what it would show. */
function Preview({ fix: { kind, before, after } }: { readonly fix: Fix }): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const { detail } = strings;
  return (
    <div className={styles.fix}>
      <span className={styles.term}>{detail.fix[kind]}</span>
      <span className={styles.change}>
        <span className={styles.before} aria-label={`${detail.before} ${before || detail.blank}`} role="img">
          {before || detail.blank}
        </span>
        <ArrowRightRegular aria-hidden />
        <span className={styles.after} aria-label={`${detail.after} ${after}`} role="img">
          {after}
        </span>
      </span>
    </div>
  );
}
