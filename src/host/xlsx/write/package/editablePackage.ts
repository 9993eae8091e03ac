import { corrupt } from "../../corrupt";
import { Budget, type XlsxLimits } from "../../limits";
import { Package } from "../../parts/package";
import { partKey } from "../../parts/partName";
import { readZipDirectory } from "../../zip/directory";
import { encodeLike } from "../xml/encodeLike";
import { type EntryRecord, readEntryRecords, readZipComment } from "../zip/entryRecord";
import { createEntry, withContent, writeZip } from "../zip/writeZip";

/** A part that was changed, added or removed (`bytes` is then null). */
type Change = { readonly name: string; readonly bytes: Uint8Array | null };

/**
 * The parts of an Office file, over which changes are laid. Parts that were not changed, or were changed back, are
 * written as the very bytes that they were in the file: still compressed, with their names and time stamps, in their
 * order; new parts follow them.
 */
export class EditablePackage extends Package {
  /** Another number after every change, also after one that was undone. */
  revision = 0;
  private changes = new Map<string, Change>();
  private readonly records: readonly EntryRecord[];

  constructor(
    private readonly file: Uint8Array,
    private readonly limits: XlsxLimits,
  ) {
    const budget = new Budget(limits);
    super(readZipDirectory(file, budget), budget);
    this.records = readEntryRecords(file);
  }

  override has(part: string): boolean {
    const change = this.changes.get(partKey(part));
    return change === undefined ? super.has(part) : change.bytes !== null;
  }

  override bytes(part: string): Uint8Array {
    const change = this.changes.get(partKey(part));
    if (change === undefined) return super.bytes(part);
    if (change.bytes === null) throw corrupt(`the part ${part} is missing`);
    return change.bytes;
  }

  /** The names of all parts, as written. */
  partNames(): string[] {
    const kept = this.records.map(({ name }) => name).filter((name) => !name.endsWith("/") && this.has(name));
    const added = [...this.changes].filter(([key, { bytes }]) => bytes !== null && !this.entries.has(key));
    return [...kept, ...added.map(([, { name }]) => name)];
  }

  /** Changes a part's text, or adds a part; it is encoded as it was before, else in UTF-8. */
  setText(part: string, text: string): void {
    this.revision += 1;
    const key = partKey(part);
    const original = this.entries.get(key);
    // Inflating a large part takes as long as writing it: what was changed before is encoded as the original was.
    const likewise = this.changes.get(key)?.bytes ?? (original === undefined ? undefined : super.bytes(part));
    const bytes = encodeLike(likewise, text);
    if (original?.size === bytes.length && equalBytes(bytes, super.bytes(part))) this.changes.delete(key);
    else this.changes.set(key, { name: part, bytes });
  }

  remove(part: string): void {
    this.revision += 1;
    const key = partKey(part);
    if (this.entries.has(key)) this.changes.set(key, { name: part, bytes: null });
    else this.changes.delete(key);
  }

  /** Runs a change as a whole: where it throws, the parts are as they were before. */
  transact<Result>(run: () => Result): Result {
    const before = new Map(this.changes);
    // A change reads some parts several times: here, only the size of each part is limited.
    this.budget = new Budget({ ...this.limits, inflatedBytes: Number.POSITIVE_INFINITY });
    try {
      return run();
    } catch (error) {
      this.changes = before;
      this.revision += 1;
      throw error;
    }
  }

  /** Begins a reading of the whole file, which may cost as much as the limits say. */
  startReading(): Budget {
    this.budget = new Budget(this.limits);
    return this.budget;
  }

  /** The file; the bytes that were opened where nothing is changed. */
  toBytes(): Uint8Array {
    if (this.changes.size === 0) return this.file.slice();
    const kept = this.records.flatMap((record) => {
      const change = this.changes.get(partKey(record.name));
      if (change === undefined) return [record];
      return change.bytes === null ? [] : [withContent(record, change.bytes)];
    });
    const added = [...this.changes].flatMap(([key, { name, bytes }]) =>
      bytes === null || this.entries.has(key) ? [] : [createEntry(name, bytes)],
    );
    return writeZip([...kept, ...added], readZipComment(this.file));
  }
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  // A loop, as `every` takes many times longer for the bytes of a large sheet.
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
