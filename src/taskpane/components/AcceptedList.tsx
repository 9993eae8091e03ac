import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AcknowledgedItem } from "../../core/model";
import { cellOf, projectOf } from "./list/ItemRow";
import { SubPage } from "./SubPage";
import { body, quiet, wrapped } from "./typography";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  project: { ...typographyStyles.body1Strong, ...wrapped },
  text: body,
  quiet,
  button: { alignSelf: "start" },
});

type AcceptedListProps = {
  readonly accepted: readonly AcknowledgedItem[];
  readonly busy: boolean;
  readonly onWithdraw: (accepted: AcknowledgedItem) => void;
  readonly onBack: () => void;
};

/** One line for what was accepted alone, one for all that was accepted as a kind for the same reason. */
function settled(
  accepted: readonly AcknowledgedItem[],
): readonly { readonly first: AcknowledgedItem; readonly count: number }[] {
  const lines = new Map<string, { first: AcknowledgedItem; count: number }>();
  for (const one of accepted) {
    const { ruleId, messageId, sheet } = one.item.finding;
    const key = one.scope === "one" ? one.item.id : JSON.stringify([ruleId, messageId, sheet, one.reason]);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { first: one, count: 1 });
    else line.count += 1;
  }
  return [...lines.values()];
}

/** このままでよいとしたもの */
export function AcceptedList({ accepted, busy, onWithdraw, onBack }: AcceptedListProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { strings, language } = words;
  const lines = settled(accepted);
  return (
    <SubPage title={strings.accepted.title} onBack={onBack}>
      {lines.length === 0 && <p className={styles.text}>{strings.accepted.none}</p>}
      <ul className={styles.list}>
        {lines.map(({ first, count }) => {
          const { item, reason, scope } = first;
          const where =
            scope === "one"
              ? [projectOf(item, words), item.header, cellOf(item)]
              : [strings.accepted.kind, strings.list.count(count)];
          const name = where.filter((part) => part !== "").join("　");
          return (
            <li key={`${scope} ${item.id}`} className={styles.item}>
              <span className={styles.project}>{name}</span>
              <p className={styles.text}>{item.finding.message[language]}</p>
              <p className={styles.quiet}>{strings.accepted.reason(reason)}</p>
              <Button
                size="small"
                className={styles.button}
                disabledFocusable={busy}
                aria-label={strings.accepted.withdrawOf(name)}
                onClick={() => {
                  onWithdraw(first);
                }}
              >
                {strings.accepted.withdraw}
              </Button>
            </li>
          );
        })}
      </ul>
    </SubPage>
  );
}
