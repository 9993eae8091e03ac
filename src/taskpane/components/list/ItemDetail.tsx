import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, useState, type ReactElement, type RefObject } from "react";
import type { FindingItem, Fix } from "../../../core/model";
import { isAcceptable } from "../../../core/report";
import type { Acceptance } from "../../commands/acceptFinding";
import { useRuleTexts } from "../ruleTexts";
import { quiet, wrapped } from "../typography";
import { useWords } from "../words";
import { AcceptForm } from "./AcceptForm";
import { FixPreview } from "./FixPreview";
import { spellsOut } from "./spellsOut";
import { useInView } from "./useInView";

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
  deeds: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  facts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
  term: { ...quiet },
  value: { ...typographyStyles.body1, ...wrapped, margin: 0, whiteSpace: "pre-line" },
  fix: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type ItemDetailProps = {
  readonly id: string;
  readonly item: FindingItem;
  readonly fix: Fix | null;
  /** Whether all rows are those of one department, which need not be named. */
  readonly ofOne: boolean;
  readonly busy: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onFix: () => void;
  readonly onAccept: (acceptance: Acceptance) => void;
};

/** What can be done about it, in view at once; below it how it was computed, what the cell holds, and why. */
export function ItemDetail({ id, item, fix, ofOne, busy, scroller, onFix, onAccept }: ItemDetailProps): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const [asking, setAsking] = useState(false);
  const deeds = useRef<HTMLDivElement>(null);
  useInView(deeds, scroller, `${String(fix !== null)} ${String(asking)}`);
  return (
    <div id={id} className={styles.root}>
      <div ref={deeds} className={styles.deeds}>
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
      <Facts item={item} ofOne={ofOne} />
    </div>
  );
}

function Facts({ item, ofOne }: { readonly item: FindingItem; readonly ofOne: boolean }): ReactElement {
  const styles = useStyles();
  const { strings, language } = useWords();
  const ruleText = useRuleTexts();
  const { finding, explanation, cellText, departments } = item;
  const facts = [
    { term: strings.detail.computed, value: spellsOut(finding.message[language], explanation) ? "" : explanation },
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

/** What would be done to the cell. */
function Preview({ fix }: { readonly fix: Fix }): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  return (
    <div className={styles.fix}>
      <span className={styles.term}>{strings.detail.fix[fix.kind]}</span>
      <FixPreview fix={fix} />
    </div>
  );
}
