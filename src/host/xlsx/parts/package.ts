import { corrupt } from "../corrupt";
import type { Budget } from "../limits";
import { parseXmlDocument, type XmlDocument } from "../xml/document";
import { decodeXmlText } from "../xml/encoding";
import type { ZipEntry } from "../zip/directory";
import { readEntryBytes } from "../zip/entryBytes";
import { partKey, relationshipsPart } from "./partName";
import { readRelationships, type Relationship } from "./relationships";

/** The parts of an Office file, found by name however the name is written, inflated only when they are asked for. */
export class Package {
  protected readonly entries = new Map<string, ZipEntry>();

  constructor(
    entries: readonly ZipEntry[],
    protected budget: Budget,
  ) {
    for (const entry of entries) {
      const key = partKey(entry.name);
      if (this.entries.has(key)) throw corrupt(`the part ${entry.name} exists twice`);
      this.entries.set(key, entry);
    }
  }

  has(part: string): boolean {
    return this.entries.has(partKey(part));
  }

  /** The part's bytes, checked; throws `corrupt` where there is no such part. */
  bytes(part: string): Uint8Array {
    const entry = this.entries.get(partKey(part));
    if (entry === undefined) throw corrupt(`the part ${part} is missing`);
    return readEntryBytes(entry, this.budget);
  }

  /** The part's text as it stands. */
  text(part: string): string {
    return decodeXmlText(this.bytes(part), part);
  }

  /** The part's markup, made plain. */
  document(part: string): XmlDocument {
    return parseXmlDocument(this.bytes(part), part);
  }

  /** The part's markup from its root element on; throws `corrupt` where the root is another. */
  xml(part: string, root: string): string {
    const document = this.document(part);
    if (document.root !== root) throw corrupt(`${part} holds <${document.root}> instead of <${root}>`);
    return document.xml;
  }

  /** The relationships of a part by id; "" is the package itself. None where it has none. */
  relationships(part: string): ReadonlyMap<string, Relationship> {
    const source = relationshipsPart(part);
    return this.has(source) ? readRelationships(this.xml(source, "Relationships"), part) : new Map();
  }
}
