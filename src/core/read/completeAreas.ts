import { normalizeText, toKey } from "../text";
import { standardPolicyAreas } from "./standardPolicyAreas";

const basicArea = /^基本施策定?\s*(?<number>\d)\s*(?<name>[\s\S]*)$/u;

function parseArea(raw: string): { readonly number: number; readonly name: string } | undefined {
  const { number, name } = basicArea.exec(normalizeText(raw))?.groups ?? {};
  return number === undefined ? undefined : { number: Number(number), name: name ?? "" };
}

/**
 * Gives an area that stands there by its number alone (基本施策４) the name that it has elsewhere in the sheet, or in the
 * national guideline where at least two other areas of the sheet carry the guideline's names. Everything else stays as
 * written.
 */
export function completeAreas(areas: readonly string[]): (raw: string) => string {
  const named = new Map<number, string>();
  let standard = 0;
  for (const raw of new Set(areas)) {
    const area = parseArea(raw);
    if (area === undefined || area.name === "") continue;
    named.set(area.number, area.name);
    if (toKey(standardPolicyAreas.get(area.number) ?? "") === toKey(area.name)) standard += 1;
  }
  return (raw) => {
    const area = parseArea(raw);
    if (area?.name !== "") return raw;
    const name = named.get(area.number) ?? (standard >= 2 ? standardPolicyAreas.get(area.number) : undefined);
    return name === undefined ? raw : `${raw.trim()} ${name}`;
  };
}
