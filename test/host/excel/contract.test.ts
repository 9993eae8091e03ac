import { createExcelHost } from "../../../src/host/excel";
import { describeWorkbookHost } from "../../contract/workbookHost";
import { installStandIn } from "../../excelHost/install";
import { loadXlsx } from "../../excelHost/loadXlsx";

/** 1.13 is the first Excel that can tell everything; 1.15 the newest that the library knows by name. */
describe.each(["1.13", "1.15"])("with ExcelApi %s", (excelApi) => {
  describeWorkbookHost("Excel", ({ bytes }) => {
    installStandIn(loadXlsx(bytes), { excelApi });
    return createExcelHost();
  });
});
