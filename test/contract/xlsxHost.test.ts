import { createXlsxHost } from "../../src/host/xlsx";
import { describeWorkbookHost } from "./workbookHost";

describeWorkbookHost("xlsx", ({ bytes }) => createXlsxHost(bytes));
