import type { Language } from "../../core/model/finding";

/** Where the pane runs: what Excel speaks and looks like. */
export type ExcelSurroundings = { readonly language: Language; readonly dark: boolean };

/** Below this lightness (of 255) a background wants light letters on it. */
const DARK_BELOW = 128;

/**
 * Waits until Office is there. "no-library": office.js did not load (no network, blocked); "no-excel": the page was opened
 * in a browser or in another program.
 */
export async function waitForExcel(): Promise<"ready" | "no-library" | "no-excel"> {
  if (typeof Office === "undefined") return "no-library";
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? "ready" : "no-excel";
}

/** Japanese where Excel speaks it or is not asked; English everywhere else. */
export function readSurroundings(): ExcelSurroundings {
  const { displayLanguage, officeTheme } = Office.context as Partial<Office.Context>;
  const language = displayLanguage === undefined || /^ja\b/iu.test(displayLanguage) ? "ja" : "en";
  return { language, dark: isDark((officeTheme as Partial<Office.OfficeTheme> | undefined)?.bodyBackgroundColor) };
}

function isDark(color: string | undefined): boolean {
  const groups = /^#?(?<red>[\da-f]{2})(?<green>[\da-f]{2})(?<blue>[\da-f]{2})$/iu.exec(color ?? "")?.groups;
  if (groups === undefined) return false;
  const part = (name: string): number => Number.parseInt(groups[name] ?? "", 16);
  // The eye's weights of the three colours.
  return 0.299 * part("red") + 0.587 * part("green") + 0.114 * part("blue") < DARK_BELOW;
}
