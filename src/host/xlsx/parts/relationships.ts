import { corrupt } from "../corrupt";
import { findTags, type Tag } from "../xml/tags";
import { resolveTarget } from "./partName";

/** A link from one part to another; links to places outside of the file are left out. */
export type Relationship = {
  readonly id: string;
  /** The last word of the type's address, which is the same in transitional and strict files. */
  readonly type: string;
  readonly target: string;
};

/** Reads a part of relationships; `sourcePart` is the part that they belong to. */
export function readRelationships(xml: string, sourcePart: string): ReadonlyMap<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  for (const tag of findTags(xml, "Relationship")) {
    if (tag.attributes.get("TargetMode") === "External") continue;
    const relationship = toRelationship(tag, sourcePart);
    if (relationships.has(relationship.id))
      throw corrupt(`relationship ${relationship.id} of ${sourcePart} exists twice`);
    relationships.set(relationship.id, relationship);
  }
  return relationships;
}

function toRelationship({ attributes }: Tag, sourcePart: string): Relationship {
  const id = attributes.get("Id");
  const type = attributes.get("Type");
  const target = attributes.get("Target");
  if (id === undefined || type === undefined || target === undefined) {
    throw corrupt(`a relationship of ${sourcePart} is incomplete`);
  }
  return { id, type: type.slice(type.lastIndexOf("/") + 1), target: resolveTarget(sourcePart, target) };
}
