import { Button, Field, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { columnRoles, toColumnLetters, type ColumnRole, type HeaderMatch, type SheetSummary } from "../../core/model";
import { roleNames } from "../../core/wording";
import type { ColumnAnswer } from "../commands/setColumnRole";
import { SheetChoice } from "./SheetChoice";
import { SubPage } from "./SubPage";
import { body, quiet, wrapped } from "./typography";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  header: { ...typographyStyles.body1Strong, ...wrapped },
  text: body,
  quiet,
  corrected: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

type ColumnsProps = {
  readonly sheets: readonly SheetSummary[];
  readonly busy: boolean;
  readonly onAnswer: (answer: ColumnAnswer) => void;
  readonly onBack: () => void;
};

/** この列は何ですか: what every column was taken for and why, to be corrected. */
export function Columns({ sheets, busy, onAnswer, onBack }: ColumnsProps): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const tables = sheets.filter(({ kind, columns }) => kind !== "other" && columns.length > 0);
  const [name, setName] = useState(tables.find(({ checked }) => checked)?.name ?? "");
  const sheet = tables.find((table) => table.name === name) ?? tables[0];
  return (
    <SubPage title={strings.columns.title} hint={strings.columns.hint} onBack={onBack}>
      {sheet === undefined && <p className={styles.text}>{strings.columns.none}</p>}
      {sheet !== undefined && (
        <>
          <SheetChoice sheets={tables.map((table) => table.name)} chosen={sheet.name} onChoose={setName} />
          <ul className={styles.list}>
            {sheet.columns.map((column) => (
              <li key={column.columnIndex} className={styles.item}>
                <Column
                  column={column}
                  corrected={sheet.corrected.includes(column.columnIndex)}
                  busy={busy}
                  onAnswer={(role) => {
                    onAnswer({ sheet: sheet.name, column, role });
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </SubPage>
  );
}

type ColumnProps = {
  readonly column: HeaderMatch;
  readonly corrected: boolean;
  readonly busy: boolean;
  readonly onAnswer: (role: ColumnRole | null) => void;
};

function Column({ column, corrected, busy, onAnswer }: ColumnProps): ReactElement {
  const styles = useStyles();
  const { strings, language } = useWords();
  const { columns } = strings;
  const header = column.header === "" ? columns.noHeader : column.header.replace(/\s+/gu, " ");
  const name = columns.column(toColumnLetters(column.columnIndex), header);
  return (
    <>
      <Field label={{ className: styles.header, children: name }}>
        <Select
          value={column.role}
          disabled={busy}
          onChange={(_, { value }) => {
            const role = columnRoles.find((one) => one === value);
            if (role !== undefined) onAnswer(role);
          }}
        >
          {columnRoles.map((role) => (
            <option key={role} value={role}>
              {roleNames[role][language]}
            </option>
          ))}
        </Select>
      </Field>
      {!corrected && column.evidence.length > 0 && <p className={styles.quiet}>{columns.evidence(column.evidence)}</p>}
      {corrected && (
        <div className={styles.corrected}>
          <span className={styles.quiet}>{columns.corrected}</span>
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={`${columns.infer} ${name}`}
            onClick={() => {
              onAnswer(null);
            }}
          >
            {columns.infer}
          </Button>
        </div>
      )}
    </>
  );
}
