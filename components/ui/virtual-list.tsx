import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import './virtual-list.css';

interface VirtualListProps {
  /** What a screen reader calls the list. */
  readonly label: string;
  readonly count: number;
  /** CSS pixels of a row before it was measured; the closer, the calmer the scroll bar. */
  readonly estimateHeight: (index: number) => number;
  readonly keyOf: (index: number) => string | number;
  /** @param tabIndex for the row's one focusable element: 0 on the row arrows move from, else −1. */
  readonly render: (index: number, tabIndex: 0 | -1) => ComponentChildren;
  /** Zero-based row to have in view; scrolled to whenever it changes. */
  readonly shown?: number | null;
  readonly class?: string;
  /** In a tree, what `render` gives is the `treeitem` and says its own place. */
  readonly role?: 'list' | 'tree';
  /** Set to what moves the focus to a row. */
  readonly focusRow?: { current: ((index: number) => void) | null };
  /** Told of the rows that are drawn: zero-based, both included. */
  readonly onWindow?: (first: number, last: number) => void;
}

/** Rows drawn above and below what is visible. */
const OVERSCAN = 8;

/**
 * A list of any length of which only what is visible is drawn. The list is one tab stop: arrows,
 * Home, End and Page keys move between rows, which may be far outside of what is drawn.
 */
export function VirtualList(props: VirtualListProps) {
  const { count, label, shown = null, onWindow, role = 'list' } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [active, setActive] = useState(0);
  const latest = useRef(props);
  latest.current = props;
  const activeNow = useRef(active);
  activeNow.current = Math.min(active, Math.max(0, count - 1));
  /** The row to focus as soon as it is drawn. */
  const toFocus = useRef<number | null>(null);
  const made = useRef<Virtualizer<HTMLDivElement, HTMLElement> | null>(null);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index: number) => latest.current.estimateHeight(index),
    getItemKey: (index: number) => latest.current.keyOf(index),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: OVERSCAN,
    indexAttribute: 'data-index',
    // The row that holds the focus stays: a row that goes away would take the focus with it.
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const indexes = defaultRangeExtractor(range);
      const kept = activeNow.current;
      if (kept >= range.count || indexes.includes(kept)) return indexes;
      return [...indexes, kept].toSorted((a, b) => a - b);
    },
    onChange: () => redraw(undefined),
  };
  made.current ??= new Virtualizer<HTMLDivElement, HTMLElement>(options);
  const virtualizer = made.current;
  virtualizer.setOptions(options);
  // oxlint-disable-next-line no-underscore-dangle -- how every adapter of this library mounts it
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  // oxlint-disable-next-line no-underscore-dangle -- and tells it of a redraw
  useLayoutEffect(() => virtualizer._willUpdate());
  useEffect(() => {
    if (shown === null || shown >= count) return;
    setActive(shown);
    virtualizer.scrollToIndex(shown, { align: 'auto' });
  }, [shown]);
  useLayoutEffect(() => {
    const awaited = toFocus.current;
    if (awaited !== null && focusRow(scroller.current, awaited)) toFocus.current = null;
  });
  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => onWindow?.(first, last), [first, last, count]);

  const moveTo = (index: number) => {
    const target = Math.max(0, Math.min(count - 1, index));
    activeNow.current = target;
    setActive(target);
    virtualizer.scrollToIndex(target, { align: 'auto' });
    // At once where the row is drawn: the next key may be on its way, and is meant for that row.
    toFocus.current = focusRow(scroller.current, target) ? null : target;
  };
  if (props.focusRow) props.focusRow.current = moveTo;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const page = Math.max(1, last - first - 1);
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[event.key];
    if (event.key === 'Home') moveTo(0);
    else if (event.key === 'End') moveTo(count - 1);
    else if (by !== undefined) moveTo(activeNow.current + by);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={scroller} class={`virtual-list ${props.class ?? ''}`} onKeyDown={onKeyDown}>
      <div
        role={role}
        aria-label={label}
        class="rows"
        style={{ height: `${virtualizer.getTotalSize()}px` }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={String(key)}
            ref={(element) => virtualizer.measureElement(element)}
            role={role === 'list' ? 'listitem' : 'none'}
            aria-setsize={role === 'list' ? count : undefined}
            aria-posinset={role === 'list' ? index + 1 : undefined}
            data-index={index}
            class="row"
            style={{ transform: `translateY(${start}px)` }}
            onFocusIn={() => setActive(index)}
          >
            {props.render(index, index === activeNow.current ? 0 : -1)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** @returns whether the row is drawn. */
function focusRow(scroller: HTMLElement | null, index: number): boolean {
  const row = scroller?.querySelector<HTMLElement>(
    `[data-index="${index}"] :is(button, a, [tabindex])`,
  );
  row?.focus({ preventScroll: true });
  return Boolean(row);
}
