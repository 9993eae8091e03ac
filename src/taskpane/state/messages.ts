import type { PaneMessage } from "./paneState";

/** At most so many sentences at once; the oldest gives way. */
const shownMessages = 3;

/** The sentences without those of a kind. */
export function without(messages: readonly PaneMessage[], kind: PaneMessage["kind"]): readonly PaneMessage[] {
  return messages.filter((message) => message.kind !== kind);
}

/** Whether the host's refusal says all that the other sentence says of marks: that a sheet is guarded. */
function saysToo(message: PaneMessage, marks: PaneMessage): boolean {
  if (message.kind !== "host" || marks.kind !== "marks-refused") return false;
  return marks.refused.every(({ reason }) => reason === message.code);
}

/** The sentences with a new one; no two of a kind, and none that another one says too. */
export function withMessage(messages: readonly PaneMessage[], added: PaneMessage): readonly PaneMessage[] {
  if (messages.some((message) => saysToo(message, added))) return messages;
  // Who is told of something new has had the time to read what the marks are for.
  const others = without(messages, added.kind).filter(
    (message) => message.kind !== "first-marks" && !saysToo(added, message),
  );
  return [...others, added].slice(-shownMessages);
}
