import type { FileHost } from "../../worker/FileHost";
import type { Checker } from "../../worker/Checker";
import type { Preferences } from "../environment";

/** A workbook that comes with the page. */
export type Sample = { readonly name: string; readonly readBytes: () => Uint8Array };

/** All that the page without Excel needs of the world; the entry gives it. */
export type PageEnvironment = {
  /** Rejects with a WorkbookError, or with a HostError where the signal ends it. */
  readonly openFile: (bytes: Uint8Array, options?: { readonly signal?: AbortSignal }) => Promise<FileHost>;
  /** A checker for one workbook; its worker starts with the first check. */
  readonly createChecker: () => Checker;
  readonly samples: readonly Sample[];
  /** True: the page begins with its first sample open (the address ends with #sample). */
  readonly beginWithSample: boolean;
  readonly preferences: Preferences;
};
