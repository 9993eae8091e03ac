import { TextDecoder, TextEncoder } from "node:util";

/** Nothing has a size under jsdom, so there is nothing to tell. */
class StillObserver implements ResizeObserver {
  observe(): void {
    // See above.
  }
  unobserve(): void {
    // See above.
  }
  disconnect(): void {
    // See above.
  }
}

/** No query holds: neither dark nor high contrast nor narrow. */
function matchNothing(media: string): object {
  const nothing = (): undefined => undefined;
  return Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: nothing,
    removeListener: nothing,
  });
}

/** What browsers have and jsdom has not, for components under test; nothing where there is no window. */
const missing = { ResizeObserver: StillObserver, matchMedia: matchNothing, TextDecoder, TextEncoder };
if (typeof window !== "undefined") {
  for (const [name, value] of Object.entries(missing)) {
    if (!(name in window)) Object.defineProperty(window, name, { value, configurable: true, writable: true });
  }
}
