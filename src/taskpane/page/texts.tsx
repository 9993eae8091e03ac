import { createContext, useContext } from "react";
import type { Language } from "../../core/model";
import { pageStringsEn } from "./strings.en";
import { pageStringsJa, type PageStrings } from "./strings.ja";

const strings: Readonly<Record<Language, PageStrings>> = { ja: pageStringsJa, en: pageStringsEn };

/** The page's texts of a language. */
export function pageTexts(language: Language): PageStrings {
  return strings[language];
}

/** The texts of the language that is shown. */
export const PageTexts = createContext<PageStrings>(pageStringsJa);

/** The texts of the language that is shown. */
export function usePageTexts(): PageStrings {
  return useContext(PageTexts);
}
