import type { BookModel } from "./model";

/** A workbook as JSON, to go between a test and its page; JSON alone has neither maps nor sets. */
export function toBookJson(book: BookModel): string {
  return JSON.stringify(book, (_, value: unknown) => {
    if (value instanceof Map) return { $map: [...(value as Map<unknown, unknown>)] };
    if (value instanceof Set) return { $set: [...(value as Set<unknown>)] };
    return value;
  });
}

export function fromBookJson(json: string): BookModel {
  return JSON.parse(json, (_, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    if ("$map" in value) return new Map(value.$map as [unknown, unknown][]);
    return "$set" in value ? new Set(value.$set as unknown[]) : value;
  }) as BookModel;
}
