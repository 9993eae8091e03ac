import { createMemoryHost } from "../../../src/host/memory";
import { readXlsx } from "../../../src/host/xlsx";
import { describeWorkbookHost } from "../../contract/workbookHost";

describeWorkbookHost("memory", ({ bytes, protectedSheets }) => createMemoryHost(readXlsx(bytes), { protectedSheets }));
