export { classifyText } from "./classifyText";
export { parseDirection } from "./direction";
export { readHeaderUnit } from "./headerUnit";
export { parseIndicatorNames, splitNamesInLine, type IndicatorName } from "./indicatorNames";
export { markKey } from "./itemMarks";
export { tidyNumber } from "./numberGrammar";
export { parseMeasure, isDateFormat, type MeasureInput } from "./parseMeasure";
export {
  parseStatedAchievement,
  type StatedAchievement,
  type StatedInput,
  type StatedItem,
} from "./parseStatedAchievement";
export { resolveAchievementScale, type AchievementScale } from "./resolveAchievementScale";
export { looselySameUnit, sameUnit, unitFactor, unitKey } from "./unit";
