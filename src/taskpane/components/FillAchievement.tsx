import { Button, Field, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { AchievementFill, SheetSummary } from "../../core/model";
import type { FillPreview } from "../state/paneState";
import { SheetChoice } from "./SheetChoice";
import { SubPage } from "./SubPage";
import { body, quiet, wrapped } from "./typography";
import { useWords } from "./words";

/** More lines than this are counted, not shown. */
const shownLines = 100;

const useStyles = makeStyles({
  text: body,
  quiet,
  button: { alignSelf: "start" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    ...typographyStyles.body1,
    ...wrapped,
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "start",
      verticalAlign: "top",
    },
    "& thead th": { ...typographyStyles.caption1Strong, whiteSpace: "nowrap" },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
  },
  number: { whiteSpace: "nowrap" },
  how: { ...quiet, display: "block" },
});

type FillAchievementProps = {
  readonly sheets: readonly SheetSummary[];
  readonly preview: FillPreview | null;
  readonly busy: boolean;
  readonly onPreview: (sheet: string, as: "values" | "formulas") => void;
  readonly onRun: () => void;
  readonly onBack: () => void;
};

/** 達成度の列を埋める: what would be written is shown first. */
export function FillAchievement({
  sheets,
  preview,
  busy,
  onPreview,
  onRun,
  onBack,
}: FillAchievementProps): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const tables = sheets.filter(({ checked, kind }) => checked && kind !== "other").map(({ name }) => name);
  const [sheet, setSheet] = useState(tables[0] ?? "");
  const [as, setAs] = useState<"values" | "formulas">("values");
  const fits = preview !== null && preview.sheet === sheet && preview.as === as;
  return (
    <SubPage title={strings.fill.title} hint={strings.fill.hint} onBack={onBack}>
      <SheetChoice sheets={tables} chosen={sheet} onChoose={setSheet} />
      <Field label={strings.fill.as}>
        <RadioGroup
          value={as}
          onChange={(_, { value }) => {
            setAs(value === "formulas" ? "formulas" : "values");
          }}
        >
          <Radio value="values" label={strings.fill.values} />
          <Radio value="formulas" label={strings.fill.formulas} />
        </RadioGroup>
      </Field>
      <Button
        className={styles.button}
        appearance={fits ? "secondary" : "primary"}
        disabledFocusable={busy || sheet === ""}
        onClick={() => {
          onPreview(sheet, as);
        }}
      >
        {strings.fill.preview}
      </Button>
      <div aria-live="polite">{fits && <Outcome fill={preview.fill} />}</div>
      {fits && isWorthwhile(preview.fill) && (
        <Button className={styles.button} appearance="primary" disabledFocusable={busy} onClick={onRun}>
          {strings.fill.run(preview.fill.edits.length)}
        </Button>
      )}
    </SubPage>
  );
}

function isWorthwhile(fill: AchievementFill | null): fill is AchievementFill {
  return fill !== null && fill.lines.length > 0;
}

function Outcome({ fill }: { readonly fill: AchievementFill | null }): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  return isWorthwhile(fill) ? <Lines fill={fill} /> : <p className={styles.text}>{strings.fill.none}</p>;
}

function Lines({ fill: { lines, skipped } }: { readonly fill: AchievementFill }): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const { fill, list, detail } = strings;
  return (
    <>
      <table className={styles.table} aria-label={fill.table}>
        <thead>
          <tr>
            <th scope="col">{fill.row}</th>
            <th scope="col">{fill.before}</th>
            <th scope="col">{fill.after}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shownLines).map((line, index) => (
            <tr key={index}>
              <th scope="row">
                {line.projectNumber === "" ? "" : `${list.projectNumber(line.projectNumber)} `}
                {line.projectName}
                <span className={styles.how}>{line.explanation}</span>
              </th>
              <td className={styles.number}>{line.before === "" ? detail.blank : line.before}</td>
              <td className={styles.number}>{line.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shownLines && <p className={styles.text}>{fill.more(lines.length - shownLines)}</p>}
      {skipped > 0 && <p className={styles.quiet}>{fill.skipped(skipped)}</p>}
    </>
  );
}
