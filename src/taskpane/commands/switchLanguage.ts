import type { Language } from "../../core/model";
import { preferenceKeys, type PaneContext } from "./context";
import { scheduleMarks } from "./refreshMarks";

/** The pane in another language, now and the next time. */
export function switchLanguage(context: PaneContext, language: Language): void {
  const { environment, dispatch } = context;
  environment.preferences.write(preferenceKeys.language, language);
  dispatch({ type: "language", language });
  environment.onLanguage?.(language);
  scheduleMarks(context);
}
