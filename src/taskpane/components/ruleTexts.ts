import { createContext, useContext } from "react";
import type { RuleText } from "../../core/model";
import { useWords } from "./words";

/** The rules' texts, as the report brings them. */
export const RuleTextsContext = createContext<readonly RuleText[]>([]);

/** What a rule looks at, as a short heading (its id where another release has set it), and why a person should care. */
export function useRuleTexts(): (ruleId: string) => { readonly title: string; readonly why: string } {
  const texts = useContext(RuleTextsContext);
  const { language } = useWords();
  return (ruleId) => {
    const text = texts.find(({ id }) => id === ruleId);
    return { title: text?.title[language] ?? ruleId, why: text?.why[language] ?? "" };
  };
}
