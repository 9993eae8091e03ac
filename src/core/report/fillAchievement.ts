import type { AchievementResult } from "../model/achievement";
import type { CellEdit } from "../model/cellEdit";
import type { ProgressRecord } from "../model/progress";
import type { AchievementFill } from "../model/report";
import { fieldsIn, headerLabel, isBlank } from "../rules/facts/fields";
import { isOwnRecord } from "../rules/facts/sheetFacts";
import { rateHabitOf, roundRate, type RateHabit } from "./achievementHabit";
import { achievementStyleOf, writeRate, type AchievementStyle } from "./achievementStyle";
import { certainRate, type CertainRate } from "./certainRate";
import { findPlaces, type CheckedWorkbook } from "./checkedWorkbook";
import { ownedRecords } from "./departments";
import { isShared, type SheetPlaces } from "./places";
import { formatFor, holdsFormula, rateFormula } from "./rateFormula";
import { unitNamesOf } from "./unitNames";

type Line = AchievementFill["lines"][number];
type Filled = { readonly line: Line; readonly edit: CellEdit };

/** What the cells of a sheet are filled with. */
type Filling = {
  readonly places: SheetPlaces;
  readonly as: "values" | "formulas";
  readonly habit: RateHabit;
  readonly styleOf: (column: number) => AchievementStyle;
};

/** An empty cell of the record's own: not one that a merge covers, nor one with a formula. */
function isEmptyCell(record: ProgressRecord, result: AchievementResult, places: SheetPlaces): boolean {
  const blank = fieldsIn(record, result).some((field) => field.role === "achievement" && isBlank(field));
  return blank && !holdsFormula(places, result) && !isShared(result, record, places);
}

function contentFor(
  rate: CertainRate,
  { places, as, habit, styleOf }: Filling,
): Pick<CellEdit, "value" | "numberFormat"> & { readonly shown: string } {
  const style = styleOf(rate.field.column);
  const written = writeRate(roundRate(rate.percent, style.decimals, habit), style);
  const formula = as === "formulas" ? rateFormula(rate.indicators, { style, habit, places }) : null;
  if (formula === null) return written;
  return { value: { kind: "formula", formula }, shown: written.shown, numberFormat: formatFor(style) };
}

function fill(record: ProgressRecord, rate: CertainRate, filling: Filling): Filled {
  const { rowIndex, columnIndex } = rate.field;
  const { shown, ...content } = contentFor(rate, filling);
  return {
    line: {
      rowIndex,
      projectNumber: record.projectNumbers.join("・"),
      projectName: record.displayName,
      before: "",
      after: shown,
      explanation: rate.indicators.map(({ explanation }) => explanation).join("、"),
    },
    edit: { sheet: filling.places.sheet.name, rowIndex, columnIndex, ...content },
  };
}

/**
 * The achievement columns of a sheet, filled in where they are blank: as values or as formulas, in the way of the other
 * cells. What is stated stays: it is checked, not overwritten. For a department only its own rows. Null where the sheet
 * has no such column.
 */
export function fillAchievement(
  checked: CheckedWorkbook,
  sheetName: string,
  as: "values" | "formulas",
  department: string | null = null,
): AchievementFill | null {
  const places = findPlaces(checked, sheetName);
  const columns = places?.sheet.columns.filter(({ role }) => role === "achievement") ?? [];
  if (places === undefined || columns.length === 0) return null;
  const styles = new Map<number, AchievementStyle>();
  const styleOf = (column: number): AchievementStyle => {
    const style = styles.get(column) ?? achievementStyleOf(places.sheet, column);
    styles.set(column, style);
    return style;
  };
  const habit = rateHabitOf(places.sheet);
  const filled: Filled[] = [];
  let skipped = 0;
  const ownership = { department, names: unitNamesOf(checked.check.checked) };
  for (const record of ownedRecords(places.sheet, ownership).filter(isOwnRecord)) {
    for (const result of record.achievement.filter((one) => isEmptyCell(record, one, places))) {
      const rate = certainRate(record, result, places);
      if (rate === null) skipped += 1;
      else filled.push(fill(record, rate, { places, as, habit, styleOf }));
    }
  }
  return {
    sheet: sheetName,
    header: columns.map(({ header }) => headerLabel(header)).join("・"),
    lines: filled.map(({ line }) => line),
    edits: filled.map(({ edit }) => edit),
    skipped,
  };
}
