import type { Step } from "./move";

/** What a key means in the sheet; undefined where it means nothing of its own. */
export type KeyAction =
  | { readonly kind: "move"; readonly step: Step }
  | { readonly kind: "commit"; readonly step: Step | null }
  | { readonly kind: "edit" | "cancel" | "clear" | "undo" | "redo" | "list" | "newline" };

/** What of a keyboard event counts. */
export type PressedKey = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
};

/** How the cell is worked on: not at all; begun by typing (arrows confirm, as in Excel); opened (arrows move inside). */
export type EditMode = "none" | "typing" | "opened";

const arrows: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
const jumps: Readonly<Record<string, Step>> = {
  PageUp: "pageUp",
  PageDown: "pageDown",
  Home: "rowStart",
  End: "rowEnd",
};

/**
 * Reads a key as Excel would. Tab leaves the sheet, as every page's Tab does, unless the cell before was confirmed with
 * Tab (`isTabbing`): whoever fills in a row goes on in it.
 */
export function readKey(pressed: PressedKey, mode: EditMode, isTabbing: boolean): KeyAction | undefined {
  return mode === "none" ? readIdleKey(pressed, isTabbing) : readEditKey(pressed, mode);
}

const idleKeys: Readonly<Record<string, KeyAction>> = {
  Enter: { kind: "edit" },
  F2: { kind: "edit" },
  Escape: { kind: "cancel" },
  Delete: { kind: "clear" },
  Backspace: { kind: "clear" },
};

function readIdleKey(pressed: PressedKey, isTabbing: boolean): KeyAction | undefined {
  const { key, shiftKey, altKey } = pressed;
  if (pressed.ctrlKey || pressed.metaKey) return readControlKey(key.toLowerCase(), shiftKey);
  if (altKey) return key === "ArrowDown" ? { kind: "list" } : undefined;
  const step = arrows[key] ?? jumps[key];
  if (step !== undefined) return { kind: "move", step };
  if (key === "Tab") return isTabbing ? { kind: "move", step: shiftKey ? "left" : "right" } : undefined;
  return idleKeys[key];
}

function readControlKey(key: string, shiftKey: boolean): KeyAction | undefined {
  if (key === "z") return { kind: shiftKey ? "redo" : "undo" };
  if (key === "y") return { kind: "redo" };
  if (key === "home") return { kind: "move", step: "start" };
  return key === "end" ? { kind: "move", step: "end" } : undefined;
}

function readEditKey(pressed: PressedKey, mode: EditMode): KeyAction | undefined {
  const { key, shiftKey, altKey, ctrlKey } = pressed;
  if (key === "Enter") return altKey ? { kind: "newline" } : { kind: "commit", step: stepOfEnter(pressed) };
  if (key === "Tab") return { kind: "commit", step: shiftKey ? "left" : "right" };
  if (key === "Escape") return { kind: "cancel" };
  if (mode !== "typing" || shiftKey || altKey || ctrlKey) return undefined;
  const step = arrows[key];
  return step === undefined ? undefined : { kind: "commit", step };
}

function stepOfEnter({ shiftKey, ctrlKey }: PressedKey): Step | null {
  if (ctrlKey) return null;
  return shiftKey ? "up" : "down";
}
