import { createExcelHost } from "../../../src/host/excel";
import { describeWorkbookHost } from "../../contract/workbookHost";
import { installStandIn } from "../../excelHost/install";
import { loadXlsx } from "../../excelHost/loadXlsx";

describeWorkbookHost("Excel", ({ bytes }) => {
  installStandIn(loadXlsx(bytes));
  return createExcelHost();
});
