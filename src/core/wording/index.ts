export { tellCheck } from "./evidence";
export { addresseeNames, kindNames, roleNames, severityNames, verdictNames } from "./names";
export { tellWorkbookError } from "./workbookErrors";
export { tellStatedRate } from "./statedRate";
export { resultSheetHeaders, resultSheetNames } from "./resultSheet";
export { tellHostError } from "./hostErrors";
export { tellCompletion } from "./completion";
export { fixWords, taskNames, urgencyName } from "./tasks";
