export { tellCheck, type CheckCounts } from "./evidence";
export { addresseeNames, kindNames, roleNames, severityNames, verdictNames } from "./names";
export { tellWorkbookError } from "./workbookErrors";
