import { AttributeScanner } from "../../xml/attributes";
import { escapeAttribute } from "./escapes";
import { applySplices } from "./splices";

/**
 * An opening tag with attributes set or, where the value is undefined, taken out; all else in the tag stays as it is.
 * `name` is the element's name as written in the tag.
 */
export function withAttributes(
  tag: string,
  name: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string {
  const scanner = new AttributeScanner(tag);
  const missing = new Map(Object.entries(values));
  const splices = [];
  let previousEnd = name.length + 1;
  scanner.at = previousEnd;
  while (scanner.next()) {
    const attribute = tag.slice(scanner.nameStart, scanner.nameEnd);
    const value = missing.get(attribute);
    if (missing.delete(attribute)) {
      splices.push(
        value === undefined
          ? { start: previousEnd, end: scanner.valueEnd + 1, text: "" }
          : { start: scanner.valueStart, end: scanner.valueEnd, text: escapeAttribute(String(value)) },
      );
    }
    previousEnd = scanner.valueEnd + 1;
  }
  const added = [...missing].flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeAttribute(String(value))}"`],
  );
  return applySplices(tag, [...splices, { start: previousEnd, end: previousEnd, text: added.join("") }]);
}
