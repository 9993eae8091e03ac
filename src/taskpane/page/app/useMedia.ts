import { useCallback, useSyncExternalStore } from "react";
import type { PaneTheme } from "../../environment";
import { NARROW } from "./pageStyles";

/** Whether a media query holds, as it changes. */
function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matching(query);
      list?.addEventListener("change", listener);
      return () => {
        list?.removeEventListener("change", listener);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matching(query)?.matches === true);
}

/** The looks that the person chose for the browser. */
export function usePageTheme(): PaneTheme {
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const isForced = useMedia("(forced-colors: active)");
  return isForced ? "highContrast" : isDark ? "dark" : "light";
}

/** Whether the sheet and the pane have no room beside each other. */
export function useIsNarrow(): boolean {
  return useMedia(`(max-width: ${String(NARROW - 1)}px)`);
}

/** Absent where nothing is laid out, as in tests. */
function matching(query: string): MediaQueryList | undefined {
  return typeof window.matchMedia === "function" ? window.matchMedia(query) : undefined;
}
