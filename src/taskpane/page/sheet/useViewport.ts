import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** What is seen of the sheet, in pixels; places are cut to whole steps, so that small movements paint nothing new. */
export type Viewport = { readonly top: number; readonly left: number; readonly width: number; readonly height: number };

export const STEP_DOWN = 120;
export const STEP_ACROSS = 160;
/** Where nothing is laid out (in tests), a usual screen is assumed. */
const usual: Viewport = { top: 0, left: 0, width: 1000, height: 700 };

/** Follows scrolling and the size of the element. */
export function useViewport(element: RefObject<HTMLElement | null>): {
  readonly viewport: Viewport;
  readonly measure: () => void;
} {
  const [viewport, setViewport] = useState(usual);
  const measure = (): void => {
    // At once: painted a frame later, what scrolls in would flash up blank.
    flushSync(() => {
      setViewport((before) => keepSame(before, readViewport(element.current)));
    });
  };
  useLayoutEffect(() => {
    const found = element.current;
    if (found === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => {
      setViewport((before) => keepSame(before, readViewport(found)));
    });
    observer.observe(found);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return { viewport, measure };
}

function readViewport(found: HTMLElement | null): Viewport {
  if (found === null) return usual;
  return {
    top: Math.floor(found.scrollTop / STEP_DOWN) * STEP_DOWN,
    left: Math.floor(found.scrollLeft / STEP_ACROSS) * STEP_ACROSS,
    width: found.clientWidth || usual.width,
    height: found.clientHeight || usual.height,
  };
}

function keepSame(a: Viewport, b: Viewport): Viewport {
  const isSame = a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height;
  return isSame ? a : b;
}
