import type { Finding } from "../model/finding";
import type { Task } from "../model/report";

/** What is asked: a blank is to be filled in; information asks nothing; everything else is to be confirmed. */
export function taskOf({ ruleId, severity }: Finding): Task {
  if (severity === "info") return "note";
  return ruleId === "required-blank" ? "fill" : "confirm";
}
