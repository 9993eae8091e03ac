import { achievementMismatch } from "./achievement-mismatch";
import { cancelledWithRate } from "./cancelled-with-rate";
import { capInconsistent } from "./cap-inconsistent";
import { cellError } from "./cell-error";
import { cellsShifted } from "./cells-shifted";
import { columnMissing } from "./column-missing";
import { copiedFromLastYear } from "./copied-from-last-year";
import type { Rule } from "./defineRule";
import { directionUnknown } from "./direction-unknown";
import { fractionPercentMixed } from "./fraction-percent-mixed";
import { indicatorCountMismatch } from "./indicator-count-mismatch";
import { noProgressSheet } from "./no-progress-sheet";
import { numberUnreadable } from "./number-unreadable";
import { requiredBlank } from "./required-blank";
import { roundingInconsistent } from "./rounding-inconsistent";
import { statusNotInLegend } from "./status-not-in-legend";
import { unitMismatch } from "./unit-mismatch";
import { valueProvisional } from "./value-provisional";

/** Every rule, in the order in which the documents list them: the file, its columns, its cells, what they say. */
export const rules: readonly Rule[] = [
  noProgressSheet,
  columnMissing,
  cellError,
  cellsShifted,
  requiredBlank,
  numberUnreadable,
  fractionPercentMixed,
  unitMismatch,
  indicatorCountMismatch,
  achievementMismatch,
  cancelledWithRate,
  statusNotInLegend,
  valueProvisional,
  copiedFromLastYear,
  capInconsistent,
  roundingInconsistent,
  directionUnknown,
];
