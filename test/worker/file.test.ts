import { WorkbookError } from "../../src/core/model";
import { HostError } from "../../src/host/WorkbookHost";
import { openRemoteFile } from "../../src/worker/openRemoteFile";
import { hostFixture } from "../contract/fixture";
import { describeWorkbookHost } from "../contract/workbookHost";
import { type InMemoryThread, startInMemoryThread } from "./inMemoryThread";

describeWorkbookHost("a file in a worker", ({ bytes }) => openRemoteFile(startInMemoryThread, bytes));

describe("a file in a worker", () => {
  let thread: InMemoryThread;
  const spawn = (): InMemoryThread => {
    thread = startInMemoryThread();
    return thread;
  };
  const broken = new TextEncoder().encode("<html><table></table></html>");

  async function failureOf(promise: Promise<unknown>): Promise<unknown> {
    return promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );
  }

  test("that is no workbook is refused with the code of its kind, and its worker is ended", async () => {
    const failure = await failureOf(openRemoteFile(spawn, broken));
    expect(failure).toBeInstanceOf(WorkbookError);
    expect((failure as WorkbookError).code).toBe("html");
    expect(thread.isTerminated()).toBe(true);
  });

  test("shows how its worksheets look", async () => {
    const file = await openRemoteFile(spawn, hostFixture().bytes);
    expect((await file.readLayouts()).map(({ name }) => name)).toEqual(["進捗", "保護", "集約"]);
  });

  test("gives the very bytes back where nothing was changed, and those with the edit where something was", async () => {
    const { bytes } = hostFixture();
    const file = await openRemoteFile(spawn, bytes);
    expect(Buffer.from(await file.toBytes()).equals(Buffer.from(bytes))).toBe(true);
    await file.applyEdits([{ sheet: "進捗", rowIndex: 1, columnIndex: 1, value: { kind: "text", text: "講演会" } }]);
    const copy = await openRemoteFile(spawn, await file.toBytes());
    const [sheet] = (await copy.readWorkbook()).worksheets;
    expect(sheet?.rows[1]?.cells[1]?.value).toBe("講演会");
  });

  test("reads what was changed since it was opened", async () => {
    const file = await openRemoteFile(spawn, hostFixture().bytes);
    await file.applyEdits([{ sheet: "進捗", rowIndex: 1, columnIndex: 1, value: { kind: "text", text: "講演会" } }]);
    expect((await file.readWorkbook()).worksheets[0]?.rows[1]?.cells[1]?.value).toBe("講演会");
  });

  test("is not opened where the user gives up, before or meanwhile", async () => {
    const { bytes } = hostFixture();
    expect(await failureOf(openRemoteFile(spawn, bytes, { signal: AbortSignal.abort() }))).toMatchObject({
      code: "cancelled",
    });
    const giveUp = new AbortController();
    const opening = openRemoteFile(spawn, bytes, { signal: giveUp.signal });
    giveUp.abort();
    expect(await failureOf(opening)).toMatchObject({ code: "cancelled" });
    expect(thread.isTerminated()).toBe(true);
  });

  test("lets go of a reading that is cancelled, and stays open", async () => {
    const file = await openRemoteFile(spawn, hostFixture().bytes);
    const giveUp = new AbortController();
    const reading = file.readWorkbook({ signal: giveUp.signal });
    giveUp.abort();
    expect(await failureOf(reading)).toMatchObject({ code: "cancelled" });
    expect((await file.readWorkbook()).worksheets).toHaveLength(3);
  });

  test("that is closed, or whose worker failed, rejects with a host's error", async () => {
    const closed = await openRemoteFile(spawn, hostFixture().bytes);
    closed.close();
    expect(thread.isTerminated()).toBe(true);
    expect(await failureOf(closed.readWorkbook())).toBeInstanceOf(HostError);
    const failed = await openRemoteFile(spawn, hostFixture().bytes);
    const reading = failed.readWorkbook();
    thread.crash();
    expect(await failureOf(reading)).toMatchObject({ code: "unknown" });
  });
});
