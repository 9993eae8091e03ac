import { toKey } from "../text/normalizeText";

const cluster = /[\s\S][\u3099\u309A\uFF9E\uFF9F]?/gu;

/**
 * Finds in a cell what was typed where a grammar read `normal`: 育成指導（集団） for 育成指導(集団). The cell's own
 * characters are what people are shown. Gives `normal` back where it is put together from several places.
 */
export function asTyped(raw: string, normal: string): string {
  if (normal === "" || raw.includes(normal)) return normal;
  const wanted = toKey(normal);
  let keys = "";
  const starts: number[] = [];
  for (const match of raw.matchAll(cluster)) {
    const key = toKey(match[0]);
    starts.push(...Array.from({ length: key.length }, () => match.index));
    keys += key;
  }
  const at = keys.indexOf(wanted);
  if (at < 0 || wanted === "") return normal;
  const typed = raw.slice(starts[at], starts[at + wanted.length]);
  return typed.replace(/\s*\n\s*/gu, "").trim();
}
