import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";

type RovingFocusOptions = {
  readonly list: RefObject<HTMLElement | null>;
  /** The keys of the lines that can be reached, in order. */
  readonly keys: readonly string[];
  /** The line that the cursor is at. */
  readonly current: string | null;
  /** Brings a line into view, so that it exists. */
  readonly onShow: (key: string) => void;
  /** The same for the line that the cursor has come to. */
  readonly onOpen: (key: string) => void;
};

type RovingFocus = {
  /** The one line that Tab reaches. */
  readonly active: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
};

/** Where the arrow keys lead; undefined for every other key. */
function targetOf(key: string, from: number, count: number): number | undefined {
  if (key === "ArrowDown") return Math.min(from + 1, count - 1);
  if (key === "ArrowUp") return Math.max(from - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}

function keyOfLine(target: EventTarget): string | null {
  return target instanceof HTMLElement && target.dataset["line"] !== undefined
    ? (target.closest<HTMLElement>("[data-key]")?.dataset["key"] ?? null)
    : null;
}

/** One tab stop for a long list: arrow keys, Home and End walk through it; what is mended hands the focus on. */
export function useRovingFocus({ list, keys, current, onShow, onOpen }: RovingFocusOptions): RovingFocus {
  const [place, setPlace] = useState<{ key: string | null; index: number }>({ key: null, index: 0 });
  const [seen, setSeen] = useState(current);
  const inside = useRef(false);
  const wanted = useRef<string | null>(null);
  // The cursor was moved from elsewhere (次へ): Tab leads to where it is.
  if (current !== seen) {
    setSeen(current);
    if (current !== null) setPlace({ key: current, index: Math.max(keys.indexOf(current), 0) });
  }
  const active =
    place.key !== null && keys.includes(place.key) ? place.key : (keys[Math.min(place.index, keys.length - 1)] ?? null);

  useEffect(() => {
    if (current !== null) onOpen(current);
    // Only a new place of the cursor scrolls; the list's own changes do not.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- onOpen is new with every render
  }, [current]);

  useEffect(() => {
    const root = list.current;
    if (root === null) return;
    const focused = root.ownerDocument.activeElement;
    const lost = inside.current && (focused === null || focused === root.ownerDocument.body);
    const key = wanted.current ?? (lost ? active : null);
    if (key === null) return;
    const line = [...root.querySelectorAll<HTMLElement>("[data-key]")].find(
      (element) => element.dataset["key"] === key,
    );
    const target = line?.querySelector<HTMLElement>("[data-line]");
    if (target == null) return;
    wanted.current = null;
    target.focus({ preventScroll: true });
  });

  return {
    active,
    onKeyDown: (event) => {
      const from = keyOfLine(event.target);
      if (from === null || event.altKey || event.ctrlKey || event.metaKey) return;
      const target = targetOf(event.key, keys.indexOf(from), keys.length);
      const key = target === undefined ? undefined : keys[target];
      if (target === undefined || key === undefined) return;
      event.preventDefault();
      wanted.current = key;
      setPlace({ key, index: target });
      onShow(key);
    },
    onFocus: (event) => {
      inside.current = true;
      const key = keyOfLine(event.target);
      if (key !== null) setPlace({ key, index: keys.indexOf(key) });
    },
    onBlur: (event) => {
      // Without a related target the window lost the focus, or the element is gone: then it is handed on.
      if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) inside.current = false;
    },
  };
}
