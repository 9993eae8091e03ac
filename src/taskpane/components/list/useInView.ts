import { useEffect, type RefObject } from "react";

/** Space that stays free at the edges of what scrolls, in pixels. */
const margin = 8;
/** The lines above may still be closing: their new heights are known a few pictures later. */
const settlingFrames = 6;

/** By how much a line has to move up so that its part is seen; never so far that the line's own beginning is not. */
function distanceOf(line: DOMRect, part: DOMRect, view: DOMRect): number {
  const above = line.top - view.top - margin;
  if (above < 0) return above;
  return Math.min(Math.max(part.bottom - view.bottom + margin, 0), above);
}

/** Where part, line and view are; null where one of them is gone. */
function boxesOf(part: HTMLElement | null, view: HTMLElement | null): readonly [DOMRect, DOMRect, DOMRect] | null {
  const line = part?.closest<HTMLElement>("[data-key]");
  if (part == null || line == null || view === null) return null;
  return [line.getBoundingClientRect(), part.getBoundingClientRect(), view.getBoundingClientRect()];
}

/** Follows the view's height: a sentence that comes up below it must not cover what was in view. */
function followHeight(view: HTMLElement, show: () => void, bottomOfPart: () => number): () => void {
  if (typeof ResizeObserver === "undefined") return () => undefined;
  let height = view.clientHeight;
  const observer = new ResizeObserver(() => {
    const wasSeen = bottomOfPart() <= height;
    height = view.clientHeight;
    if (wasSeen) show();
  });
  observer.observe(view);
  return () => {
    observer.disconnect();
  };
}

/**
 * Brings a part of a list's line into view whenever `reason` is another, and keeps it there when the view shrinks; for
 * the rest the person scrolls as they like.
 */
export function useInView(
  part: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  reason: string,
): void {
  useEffect(() => {
    const view = scroller.current;
    let frame = 0;
    let waiting = 0;
    const show = () => {
      const boxes = boxesOf(part.current, view);
      if (boxes !== null && view !== null) view.scrollTop += distanceOf(...boxes);
    };
    const settle = () => {
      show();
      frame += 1;
      if (frame < settlingFrames) waiting = requestAnimationFrame(settle);
    };
    settle();
    const bottomOfPart = () => {
      const [, own, seen] = boxesOf(part.current, view) ?? [];
      return own === undefined || seen === undefined ? Infinity : own.bottom - seen.top;
    };
    const stop = view === null ? () => undefined : followHeight(view, show, bottomOfPart);
    return () => {
      cancelAnimationFrame(waiting);
      stop();
    };
  }, [part, scroller, reason]);
}
