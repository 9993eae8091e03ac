import type { EventEntry } from "../events";
import type { WireRequest, WireResponse } from "../wire";
import type { PageOptions } from "./pageOptions";
import { type SafeArray, toSafeArray } from "./safeArray";
import { createContext } from "./windowContext";

/** The numbers by which the library calls Excel on Windows. */
const EXECUTE_RICH_API_REQUEST = 93;
const RICH_API_MESSAGE_EVENT = 33;

const SUCCESS = 0;
const INTERNAL_ERROR = 5001;

/** Where the request's JSON stands in what the library hands over. */
const BODY_INDEX = 4;

type Answer = (response: SafeArray | number) => void;
type Handler = (event: number, payload: SafeArray) => void;

export type WindowExternal = {
  /** What Excel puts into `window.external`. */
  readonly external: object;
  /** Hands an event to the page. */
  readonly tell: (entry: EventEntry) => void;
};

/** What Excel on Windows gives the page: requests in, answers and events out. */
export function createWindowExternal(
  options: PageOptions,
  execute: (request: WireRequest) => WireResponse,
): WindowExternal {
  const handlers = new Set<Handler>();
  const answerLater = (body: unknown, answer: Answer): void => {
    setTimeout(() => {
      answerRequest(body, execute, answer);
    }, options.batchMilliseconds ?? 0);
  };
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${options.locale ?? "ja-JP"}$$$$0`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    AppInstanceId: () => "instance",
    IsExternalMarketplaceTask: () => false,
    Execute: (id: number, parameters: readonly unknown[], answer: Answer) => {
      if (id === EXECUTE_RICH_API_REQUEST) answerLater((parameters[0] as readonly unknown[])[BODY_INDEX], answer);
      else answer(INTERNAL_ERROR);
    },
    RegisterEvent: (id: number, _target: string, handler: Handler, answer: Answer) => {
      if (id === RICH_API_MESSAGE_EVENT) handlers.add(handler);
      answer(SUCCESS);
    },
    UnregisterEvent: (id: number, _target: string, answer: Answer) => {
      if (id === RICH_API_MESSAGE_EVENT) handlers.clear();
      answer(SUCCESS);
    },
  };
  const context = createContext(options);
  const tell = (entry: EventEntry): void => {
    const { messageCategory, messageType, targetId, message } = entry;
    const payload = toSafeArray([toSafeArray([messageCategory, messageType, targetId, message, "", false])]);
    for (const handler of handlers) handler(RICH_API_MESSAGE_EVENT, payload);
  };
  return { external, tell };
}

function answerRequest(body: unknown, execute: (request: WireRequest) => WireResponse, answer: Answer): void {
  try {
    const response = JSON.stringify(execute(JSON.parse(String(body)) as WireRequest));
    const headers = toSafeArray(["Content-Type", "application/json"]);
    answer(toSafeArray([SUCCESS, toSafeArray(["200", headers, response])]));
  } catch {
    // A gap of the stand-in; the test is told of it beside, and the page must not wait for ever.
    answer(INTERNAL_ERROR);
  }
}
