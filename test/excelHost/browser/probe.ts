import { createExcelHost } from "../../../src/host/excel";
import type { HostChange, WorkbookHost } from "../../../src/host/WorkbookHost";

/** A page that has the Excel host and nothing else. */
export type Probe = {
  readonly info: { readonly host: unknown; readonly platform: unknown };
  readonly host: WorkbookHost;
  readonly changes: HostChange[];
};

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface adds to the browser's own
  interface Window {
    __probe: Probe;
  }
}

void Office.onReady().then(async (info) => {
  const host = createExcelHost();
  const changes: HostChange[] = [];
  await host.watch?.((change) => changes.push(change));
  window.__probe = { info, host, changes };
});
