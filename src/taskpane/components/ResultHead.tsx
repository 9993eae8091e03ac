import { Link, makeStyles, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { CheckReport } from "../../core/model";
import { tellEvidence } from "../../core/report";
import { tellCompletion } from "../../core/wording";
import { useRuleTexts } from "./ruleTexts";
import { phrased, quiet } from "./typography";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  sheets: { ...quiet, ...typographyStyles.caption1Strong },
  completion: { ...typographyStyles.subtitle1, ...phrased, margin: 0 },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  quiet,
  titles: { ...quiet, paddingInlineStart: tokens.spacingHorizontalL, marginBlock: tokens.spacingVerticalXS },
  department: { ...quiet, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

type ResultHeadProps = { readonly report: CheckReport; readonly onChangeDepartment: () => void };

/** What was checked, how far it is filled in, and what was looked at. */
export function ResultHead({ report, onChangeDepartment }: ResultHeadProps): ReactElement {
  const styles = useStyles();
  const { strings, language } = useWords();
  const title = useId();
  const sheets = report.sheets.filter(({ checked, kind }) => checked && kind !== "other").map(({ name }) => name);
  const { completion, department } = report;
  // Where there is nothing to be filled in, no other heading stands above the list.
  const Title = completion.records > 0 ? "p" : "h2";
  return (
    <section className={styles.root} aria-labelledby={title}>
      <Title id={title} className={styles.sheets}>
        {sheets.length === 0 ? strings.head.noSheet : strings.head.checked(sheets)}
      </Title>
      {completion.records > 0 && (
        <>
          <h2 className={styles.completion}>{tellCompletion(completion, null, language)}</h2>
          <ProgressBar
            aria-label={tellCompletion(completion, null, language)}
            value={completion.complete / completion.records}
            thickness="large"
            color={completion.complete === completion.records ? "success" : "brand"}
          />
        </>
      )}
      {report.departments.length > 1 && (
        <p className={styles.department}>
          <span>{department === null ? strings.department.office : strings.department.current(department)}</span>
          <Link as="button" className={styles.link} onClick={onChangeDepartment}>
            {strings.department.change}
          </Link>
        </p>
      )}
      <Evidence report={report} />
    </section>
  );
}

/** The sentence of what was looked at; what did not apply is told by the link behind it, and listed on demand. */
function Evidence({ report }: { readonly report: CheckReport }): ReactElement {
  const styles = useStyles();
  const { strings, language } = useWords();
  const ruleText = useRuleTexts();
  const [open, setOpen] = useState(false);
  const list = useId();
  const looked = report.sheets.some(({ checked, kind }) => checked && kind !== "other");
  const count = looked ? report.notApplicable.length : 0;
  return (
    <div>
      <p className={styles.quiet}>
        {tellEvidence({ ...report, notApplicable: [] }, language)}
        {count > 0 && (
          <>
            {" "}
            <Link
              as="button"
              inline
              className={styles.link}
              aria-expanded={open}
              aria-controls={list}
              onClick={() => {
                setOpen(!open);
              }}
            >
              {strings.head.notApplicable(count)}
            </Link>
          </>
        )}
      </p>
      <div id={list} hidden={!open}>
        <ul className={styles.titles}>
          {report.notApplicable.map((id) => (
            <li key={id}>{ruleText(id).title}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
