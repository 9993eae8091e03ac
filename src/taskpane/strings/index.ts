import type { Language } from "../../core/model";
import { en } from "./en";
import { ja } from "./ja";
import type { PaneStrings } from "./paneStrings";

export type { PaneStrings } from "./paneStrings";

export const paneStrings: Readonly<Record<Language, PaneStrings>> = { ja, en };
