export { buildReport } from "./buildReport";
export { acknowledge, addAcknowledgement, isAcceptable, withdraw } from "./acknowledge";
export { correctColumn, uncorrectColumn } from "./correctColumn";
export { ownedRecords } from "./departments";
export { proposeFix } from "./fixes";
export { fillAchievement } from "./fillAchievement";
export { buildResultSheet } from "./resultSheet";
export { buildSubmissionSlip } from "./submissionSlip";
export { tellEvidence } from "./tellEvidence";
