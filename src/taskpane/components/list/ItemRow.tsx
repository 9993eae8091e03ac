import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import { rangeToA1, type FindingItem } from "../../../core/model";
import { urgencyName } from "../../../core/wording";
import type { PaneStrings } from "../../strings";
import { quiet, wrapped } from "../typography";
import { useWords, type Words } from "../words";
import { TaskIcon } from "./TaskIcon";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ...shorthands.borderStyle("none"),
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: "transparent",
    // High contrast shows even transparent borders.
    "@media (forced-colors: active)": { borderInlineStartColor: "Canvas" },
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderInlineStartColor: "Highlight" },
  },
  head: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  project: { ...typographyStyles.body1Strong, ...wrapped, flexGrow: 1, minWidth: 0 },
  cell: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground2 },
  about: { ...quiet, display: "block" },
  word: { fontWeight: tokens.fontWeightSemibold },
  message: { ...typographyStyles.body1, ...wrapped, display: "block" },
  clamped: {
    display: "-webkit-box",
    WebkitLineClamp: 2,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- two lines are cut by the old box model in every browser
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
});

/** "№12 ゲートキーパー研修"; 「4行目」 for a row without a name, 「シート全体」 or 「ファイル全体」 for what is about no row. */
export function projectOf(item: FindingItem, { strings }: Words): string {
  const { projectNumber, projectName, finding } = item;
  const number = projectNumber === "" ? "" : strings.list.projectNumber(projectNumber);
  const name = projectName.replace(/\s+/gu, " ");
  return number + name === "" ? placeOf(finding, strings.list) : [number, name].filter((part) => part !== "").join(" ");
}

function placeOf({ range, sheet }: FindingItem["finding"], list: PaneStrings["list"]): string {
  if (sheet === "") return list.wholeFile;
  return range !== null && range.top === range.bottom ? list.row(range.top + 1) : list.wholeSheet;
}

export function cellOf({ finding: { range } }: FindingItem): string {
  return range === null ? "" : rangeToA1(range);
}

type ItemRowProps = {
  readonly item: FindingItem;
  readonly chosen: boolean;
  readonly detailId: string;
  readonly tabIndex: number;
  /** The sheet's name, where the list is about several. */
  readonly sheet: string | null;
  readonly onSelect: (id: string | null) => void;
};

/** One finding: where it is and what it says; opened, all of it. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps): ReactElement {
  const { item, chosen, detailId, tabIndex, sheet, onSelect } = props;
  const styles = useStyles();
  const words = useWords();
  const { language } = words;
  const { task, finding, header } = item;
  const about = [...(sheet === null || sheet === "" ? [] : [sheet]), ...(header === "" ? [] : [header])];
  const word = urgencyName(task, finding.severity, language);
  return (
    <button
      type="button"
      data-line
      className={mergeClasses(styles.row, chosen && styles.chosen)}
      tabIndex={tabIndex}
      aria-expanded={chosen}
      {...(chosen ? { "aria-controls": detailId } : {})}
      onClick={() => {
        onSelect(chosen ? null : item.id);
      }}
    >
      <TaskIcon task={task} severity={finding.severity} />
      <span>
        <span className={styles.head}>
          <span className={styles.project}>{projectOf(item, words)}</span>
          <span className={styles.cell}>{cellOf(item)}</span>
        </span>
        <span className={styles.about}>
          <span className={styles.word}>{word}</span>
          {about.map((part) => `　${part}`).join("")}
        </span>
        <span className={mergeClasses(styles.message, !chosen && styles.clamped)}>{finding.message[language]}</span>
      </span>
    </button>
  );
});
