import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { type EventName, toEventEntry } from "./events";
import type { BookModel } from "./model";
import { StandIn, type StandInOptions } from "./standIn";
import type { WireRequest } from "./wire";

/** What of the library's inside is used here: the place where a test may put another session. */
type Library = {
  readonly Excel: object;
  readonly OfficeExtension: {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly SessionBase: { new (): object; _overrideSession: object };
    readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
    readonly _testTriggerRichApiMessageEvent: (message: object) => void;
  };
  Office: unknown;
};

/** A stand-in that the library talks to, and that can raise Excel's events. */
export type InstalledStandIn = StandIn & {
  /** Raises an event; nothing happens where nobody registered for it. */
  readonly fire: (event: EventName, args: object) => void;
};

let library: Library | undefined;

/** Points Microsoft's client library at a stand-in, and puts its globals where a page would have them. */
export function installStandIn(book: BookModel, options: StandInOptions = {}): InstalledStandIn {
  const standIn = new StandIn(book, options);
  library ??= loadLibrary();
  const { SessionBase } = library.OfficeExtension;
  const office = {
    context: {
      requirements: {
        isSetSupported: (set: string, version?: number | string) => standIn.supports(set, String(version ?? "1.1")),
      },
    },
  };
  library.Office = office;
  SessionBase._overrideSession = Object.assign(new SessionBase(), {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "stand-in://excel", headers: {} }),
    _createRequestExecutorOrNull: () => ({ executeAsync: (...args: readonly unknown[]) => answer(standIn, args[2]) }),
  });
  // An old Excel refuses what it does not know. The library knows the requirement set of every member, and has a switch
  // for checking it; since 1.1.110 it sets the switch in the wrong place, so that it stays off.
  library.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  library.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  Object.assign(globalThis, { Excel: library.Excel, OfficeExtension: library.OfficeExtension, Office: office });
  const fire = fireIn(library, standIn);
  standIn.onRaised = ({ event, args }) => setTimeout(() => fire(event, args)).unref();
  return Object.assign(standIn, { fire });
}

async function answer(standIn: StandIn, message: unknown): Promise<object> {
  const { Body } = message as { readonly Body: WireRequest };
  // Through JSON, as between a page and Excel; and later, as Excel never answers at once.
  const request = JSON.parse(JSON.stringify(Body)) as WireRequest;
  await Promise.resolve();
  const response: unknown = JSON.parse(JSON.stringify(standIn.execute(request)));
  return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: response };
}

function fireIn({ OfficeExtension }: Library, { book }: StandIn): InstalledStandIn["fire"] {
  return (event, args) => {
    const entry = toEventEntry(book, event, args);
    if (entry === undefined) return;
    OfficeExtension._testTriggerRichApiMessageEvent({ entries: [entry] });
  };
}

/** Loads the library as it is published, in a context of its own with the few things of a page that it asks for. */
function loadLibrary(): Library {
  const folder = join(require.resolve("@microsoft/office-js/package.json"), "..", "dist");
  // The library's timers must not keep a test run alive.
  const setTimer = (run: () => void, milliseconds?: number): unknown => setTimeout(run, milliseconds).unref();
  const quiet = { log: () => undefined, warn: () => undefined, error: () => undefined };
  const page: Record<string, unknown> = {
    setTimeout: setTimer,
    clearTimeout,
    console: quiet,
    navigator: { userAgent: "stand-in" },
    location: { href: "http://localhost/", protocol: "http:", search: "", hash: "", host: "localhost" },
    document: { createElement: () => ({}), getElementsByTagName: () => [], addEventListener: () => undefined, URL: "" },
    addEventListener: () => undefined,
    external: {},
    sessionStorage: { getItem: () => null, setItem: () => undefined },
    Promise,
    performance,
  };
  page["window"] = page;
  page["self"] = page;
  page["top"] = page;
  const source = readFileSync(join(folder, "excel-win32-16.01.debug.js"), "utf8");
  vm.runInContext(source, vm.createContext(page));
  return page as unknown as Library;
}
