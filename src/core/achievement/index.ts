export { computeSheet } from "./computeSheet";
export { computeRecord, type PlannedIndicators } from "./computeRecord";
export { defaultPolicy } from "./policy";
export { suspectsLower } from "./direction";
export { findLikelyCause, type CauseInput, type LikelyCause } from "./likelyCause";
export { capPercent, meanPercent, recordPercent } from "./meanPercent";
export { computeHabit } from "./habit";
export { cutOff, nearlyEqual, roundHalfUp, roundUp, showNumber, showPercent } from "./decimals";
export { labelSimilarity } from "./labelSimilarity";
