import { makeStyles, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import {
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactElement,
  type RefObject,
} from "react";
import type { Acceptance } from "../../commands/acceptFinding";
import { listEntries, type ListEntry } from "../../state/listEntries";
import type { Checked } from "../../state/paneState";
import { useWords } from "../words";
import { KindLine, SectionLine } from "./HeadingLines";
import { ItemDetail } from "./ItemDetail";
import { ItemRow } from "./ItemRow";
import { useRovingFocus } from "./useRovingFocus";

const useStyles = makeStyles({
  list: { position: "relative", width: "100%", margin: 0, padding: 0, listStyleType: "none" },
  line: { position: "absolute", insetInlineStart: 0, top: 0, width: "100%" },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

export type FindingListProps = {
  readonly checked: Checked;
  readonly busy: boolean;
  /** What scrolls; the list is as long as it needs to be. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onSelect: (id: string | null) => void;
  readonly onToggleNotes: () => void;
  readonly onToggleKind: (key: string) => void;
  readonly onFix: () => void;
  readonly onAccept: (acceptance: Acceptance) => void;
};

function keyOf(entry: ListEntry): string {
  if (entry.type === "section") return `section:${entry.task}`;
  return entry.type === "kind" ? `kind:${entry.kind.key}` : `item:${entry.item.id}`;
}

/** Heights in pixels before a line was measured. */
function guessHeight(entry: ListEntry | undefined): number {
  if (entry?.type === "section") return 44;
  return entry?.type === "kind" ? 68 : 88;
}

/** How far the list begins below the top of what scrolls: changes whenever something above it opens or closes. */
function useOffset(list: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const content = scroller.current?.firstElementChild;
    if (content == null || typeof ResizeObserver === "undefined") return;
    const measure = () => {
      setOffset(list.current?.offsetTop ?? 0);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(content);
    measure();
    return () => {
      observer.disconnect();
    };
  }, [list, scroller]);
  return offset;
}

/** The lines of the list, which of them are in view, and where the keyboard is. */
function useLines({ checked, scroller }: FindingListProps, list: RefObject<HTMLUListElement | null>) {
  const scrollMargin = useOffset(list, scroller);
  const { report, view, notesOpen, openKinds } = checked;
  const entries = useMemo(
    () => listEntries({ report, view, notesOpen, openKinds }),
    [report, view, notesOpen, openKinds],
  );
  const keys = useMemo(() => entries.map(keyOf), [entries]);
  const reachable = useMemo(
    () => entries.filter((entry) => entry.type !== "section" || entry.task === "note").map(keyOf),
    [entries],
  );
  const focus = useRovingFocus({
    list,
    keys: reachable,
    current: checked.cursor.id === null ? null : `item:${checked.cursor.id}`,
    onShow: (key) => {
      const index = keys.indexOf(key);
      if (index >= 0) virtualizer.scrollToIndex(index);
    },
    onOpen: (key) => {
      const index = keys.indexOf(key);
      // A line that exists brings itself into view, with what can be done about it.
      const exists = virtualizer.getVirtualItems().some((line) => line.index === index);
      if (index >= 0 && !exists) virtualizer.scrollToIndex(index, { align: "start" });
    },
  });
  const activeIndex = focus.active === null ? -1 : keys.indexOf(focus.active);
  // The same functions for the same lines: else every line is placed anew with every step.
  const estimateSize = useCallback((index: number) => guessHeight(entries[index]), [entries]);
  const getItemKey = useCallback((index: number) => keys[index] ?? index, [keys]);
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this hook's result here
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    // The line with the focus stays, wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (activeIndex < 0 || shown.includes(activeIndex)) return shown;
      return [...shown, activeIndex].sort((a, b) => a - b);
    },
    scrollMargin,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
    overscan: 6,
  });
  return { entries, focus, virtualizer, scrollMargin };
}

/** What is asked, line by line; only the lines in view exist. */
export function FindingList(props: FindingListProps): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const { entries, focus, virtualizer, scrollMargin } = useLines(props, list);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the lines take the keys; one listener for all of them
    <ul
      ref={list}
      aria-label={strings.list.name}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={focus.onKeyDown}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const entry = entries[index];
        if (entry === undefined) return null;
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            data-key={keyOf(entry)}
            aria-setsize={entries.length}
            aria-posinset={index + 1}
            className={styles.line}
            style={{ transform: `translateY(${String(start - scrollMargin)}px)` }}
          >
            <Line entry={entry} active={keyOf(entry) === focus.active} {...props} />
          </li>
        );
      })}
    </ul>
  );
}

type LineProps = FindingListProps & { readonly entry: ListEntry; readonly active: boolean };

function Line({
  entry,
  active,
  checked,
  busy,
  scroller,
  onSelect,
  onToggleNotes,
  onToggleKind,
  onFix,
  onAccept,
}: LineProps): ReactElement {
  const styles = useStyles();
  const detailId = useId();
  const tabIndex = active ? 0 : -1;
  const several = checked.report.sheets.filter((sheet) => sheet.checked && sheet.kind !== "other").length > 1;
  if (entry.type === "section") {
    return <SectionLine {...entry} tabIndex={tabIndex} onToggle={onToggleNotes} />;
  }
  if (entry.type === "kind") {
    const sheet = several ? (entry.kind.items[0]?.finding.sheet ?? null) : null;
    return <KindLine {...entry} {...{ tabIndex, busy, sheet, onAccept }} onToggle={onToggleKind} />;
  }
  const { item } = entry;
  const chosen = checked.cursor.id === item.id;
  const sheet = several ? item.finding.sheet : null;
  return (
    <div className={styles.item}>
      <ItemRow {...{ item, chosen, detailId, tabIndex, sheet, onSelect }} />
      {chosen && (
        <ItemDetail
          id={detailId}
          fix={checked.fix}
          ofOne={checked.report.department !== null}
          {...{ item, busy, scroller, onFix, onAccept }}
        />
      )}
    </div>
  );
}
