/** The key under which a part is found: writers differ in case, slashes and percent escapes. */
export function partKey(name: string): string {
  const path = name.replaceAll("\\", "/").replace(/^\/+/u, "");
  return decodePercent(path).toLowerCase();
}

/** The part that a relationship's target names, seen from the part that holds the relationship. */
export function resolveTarget(sourcePart: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const segments = path.startsWith("/") ? [] : sourcePart.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

/** The part that holds the relationships of a part; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function decodePercent(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // Not an escape after all: the name stands as it is.
    return path;
  }
}
