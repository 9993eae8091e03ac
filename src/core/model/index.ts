export * from "./cell";
export * from "./worksheet";
export * from "./workbookError";
export * from "./finding";
export * from "./achievement";
export * from "./progress";
