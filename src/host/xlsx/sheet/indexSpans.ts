import type { IndexSpan } from "../../../core/model/worksheet";

/** Collects rows or columns as spans; neighbours grow together, so that a million hidden rows are one span. */
export class IndexSpans {
  private readonly spans: { first: number; last: number }[] = [];

  /** Number of spans so far. */
  get length(): number {
    return this.spans.length;
  }

  add(first: number, last = first): void {
    const previous = this.spans.at(-1);
    if (previous !== undefined && first === previous.last + 1) previous.last = last;
    else this.spans.push({ first, last });
  }

  /** The spans in their order, joined where they touch or overlap. */
  toSorted(): readonly IndexSpan[] {
    const joined: { first: number; last: number }[] = [];
    for (const span of this.spans.sort((a, b) => a.first - b.first)) {
      const previous = joined.at(-1);
      if (previous !== undefined && span.first <= previous.last + 1) previous.last = Math.max(previous.last, span.last);
      else joined.push(span);
    }
    return joined;
  }
}
