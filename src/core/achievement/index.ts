export { computeSheet } from "./computeSheet";
export { defaultPolicy } from "./policy";
export { suspectsLower } from "./direction";
export { findLikelyCause, showsRate, type LikelyCause } from "./likelyCause";
export { readConventions } from "./conventions";
export { computeHabit } from "./habit";
export { showPercent } from "./decimals";
export { isNearerAsPercent } from "./resolveFraction";
