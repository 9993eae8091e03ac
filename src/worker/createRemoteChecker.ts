import type { CheckReport } from "../core/model";
import { CheckCancelled, type Checker } from "./Checker";
import type { WorkerThread } from "./protocol";
import { type ReportPatch, ReportReceiver } from "./reportPatch";
import { WorkerClient } from "./workerClient";

type Remote = { readonly client: WorkerClient; readonly reports: ReportReceiver };

/**
 * A checker in a worker. The worker is started by the first check, and again by the first check after a cancel or a
 * failure; until then whatever else is asked rejects.
 */
export function createRemoteChecker(spawn: () => WorkerThread): Checker {
  let remote: Remote | null = null;
  let cancelled = false;

  const start = (): Remote => {
    if (remote === null || remote.client.hasEnded)
      remote = { client: new WorkerClient(spawn()), reports: new ReportReceiver() };
    cancelled = false;
    return remote;
  };
  const ask = <Result>(question: (running: Remote) => Promise<Result>): Promise<Result> => {
    if (remote !== null && !remote.client.hasEnded) return question(remote);
    return Promise.reject(cancelled ? new CheckCancelled() : new Error("nothing has been checked yet"));
  };
  const receive = async ({ reports }: Remote, patch: Promise<ReportPatch>): Promise<CheckReport> =>
    reports.receive(await patch);

  return {
    check: async (workbook, settings) => {
      const running = start();
      return receive(running, running.client.call("checker", "check", workbook, settings));
    },
    update: (patches) => ask((running) => receive(running, running.client.call("checker", "update", patches))),
    configure: (settings) => ask((running) => receive(running, running.client.call("checker", "configure", settings))),
    proposeFixes: (itemIds) => ask(({ client }) => client.call("checker", "proposeFixes", itemIds)),
    fillAchievement: (sheet, as) => ask(({ client }) => client.call("checker", "fillAchievement", sheet, as)),
    draft: (kind, language, fileName) => ask(({ client }) => client.call("checker", "draft", kind, language, fileName)),
    cancel: () => {
      remote?.client.end(new CheckCancelled());
      remote = null;
      cancelled = true;
    },
  };
}
