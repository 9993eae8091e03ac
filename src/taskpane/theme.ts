import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { PaneTheme } from "./environment";

/** What the machines of an office have: Windows first, then Mac, then Linux. */
const fontFamilyBase =
  '"Yu Gothic UI", "Meiryo UI", Meiryo, "Segoe UI", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", sans-serif';

const base: Readonly<Record<PaneTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  // The system's own colours go before ours (forced-colors); a theme with contrasts of its own would mix with them.
  highContrast: webLightTheme,
};

/** Fluent's theme with typefaces for Japanese. */
export function paneTheme(theme: PaneTheme): Theme {
  return { ...base[theme], fontFamilyBase };
}
