export { tellCheck } from "./evidence";
export { addresseeNames, kindNames, roleNames, severityNames, verdictNames } from "./names";
export { tellWorkbookError } from "./workbookErrors";
export { tellStatedRate } from "./statedRate";
