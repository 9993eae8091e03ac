import { createContext, useContext } from "react";
import type { Language } from "../../core/model";
import { paneStrings, type PaneStrings } from "../strings";

export type Words = { readonly language: Language; readonly strings: PaneStrings };

export const WordsContext = createContext<Words>({ language: "ja", strings: paneStrings.ja });

/** The texts in the language of the moment. */
export function useWords(): Words {
  return useContext(WordsContext);
}
