import type { PaneContext } from "./context";

/** 中止: ends reading and checking; what was shown before stays. */
export function cancelCheck({ environment, running }: PaneContext): void {
  running.abort?.abort();
  environment.checker.cancel();
}
