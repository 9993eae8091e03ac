import { findTag, isTrue } from "../xml/tags";

/** Whether cells of a format (an `<xf>` element) take entries while their worksheet is protected; most do not. */
export function isUnlocked(format: string): boolean {
  const locked = findTag(format, "protection")?.attributes.get("locked");
  return locked !== undefined && !isTrue(locked);
}
