import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { VirtualList } from '@/components/ui/virtual-list';
import type { FindHit } from '@/lib/model/find';
import type { FindSession } from './find-session';

interface FindListProps {
  readonly find: FindSession;
  /** What a zero-based page is called. */
  readonly pageLabel: (pageIndex: number) => string;
  /** The keyboard is to come to the list. */
  readonly entering: boolean;
  readonly onEntered: () => void;
}

/** CSS pixels of a hit: two lines and its padding. */
const ROW = 60;
/** Hits fetched at a time. */
const CHUNK = 100;

/** Every hit in the words around it, in reading order, with its page. */
export function FindList({ find, pageLabel, entering, onEntered }: FindListProps) {
  const { total, pages } = find.found.value;
  const [hits, fetchHits] = useHits(find);
  const here = find.ordinal.value - 1;
  const focusRow = useRef<((index: number) => void) | null>(null);
  useEffect(() => {
    if (!entering || !focusRow.current) return;
    focusRow.current(Math.max(0, here));
    onEntered();
  }, [entering, total]);
  if (total === 0) {
    return (
      <p class="find-empty muted">
        {i18n.t(find.query.value.text ? 'find.emptyNone' : 'find.empty')}
      </p>
    );
  }
  return (
    <div class="find-list">
      <p class="find-total muted" role="status">
        {i18n.t('find.total', [hitsText(total), i18n.t('find.pages', pages.length)])}
      </p>
      <VirtualList
        label={i18n.t('find.list')}
        count={total}
        estimateHeight={() => ROW}
        keyOf={(index) => index}
        shown={here >= 0 ? here : null}
        focusRow={focusRow}
        onWindow={fetchHits}
        render={(index, tabIndex) => (
          <Hit
            hit={hits.get(index)}
            page={pageLabel}
            current={index === here}
            tabIndex={tabIndex}
            onClick={() => find.goTo(index)}
          />
        )}
      />
    </div>
  );
}

const hitsText = (total: number) => i18n.t('find.hits', total, [total.toLocaleString()]);

function Hit(props: {
  readonly hit: FindHit | undefined;
  readonly page: (pageIndex: number) => string;
  readonly current: boolean;
  readonly tabIndex: 0 | -1;
  readonly onClick: () => void;
}) {
  const { hit, current } = props;
  return (
    <button
      type="button"
      class="find-hit"
      tabIndex={props.tabIndex}
      aria-current={current ? 'true' : undefined}
      onClick={props.onClick}
    >
      <span class="context">
        {hit && (
          <>
            {beginning(hit.before)}
            <mark>{hit.match}</mark>
            {hit.after}
          </>
        )}
      </span>
      <span class="page-number">{hit && props.page(hit.span.start.pageIndex)}</span>
    </button>
  );
}

/** Characters before a hit: few enough that the hit itself is always on the first line or second. */
const BEFORE = 36;

/** From a word's beginning. */
function beginning(before: string): string {
  if (before.length <= BEFORE) return before;
  const cut = before.slice(-BEFORE);
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}

/** The hits fetched so far, by their place; what was asked for before the search changed is dropped. */
function useHits(find: FindSession) {
  const found = find.found.value;
  const [hits, setHits] = useState<ReadonlyMap<number, FindHit>>(new Map());
  const fetched = useRef(new Set<number>());
  const latest = useRef(found);
  const shown = useRef<[number, number]>([0, 0]);
  latest.current = found;
  const fetchHits = (first: number, last: number) => {
    shown.current = [first, last];
    for (let chunk = Math.floor(first / CHUNK); chunk <= Math.floor(last / CHUNK); chunk++) {
      if (fetched.current.has(chunk)) continue;
      fetched.current.add(chunk);
      void find.hits(chunk * CHUNK, CHUNK).then((more) => {
        if (latest.current !== found) return;
        setHits((before) => new Map([...before, ...more.map(at(chunk * CHUNK))]));
      });
    }
  };
  useEffect(() => {
    fetched.current.clear();
    setHits(new Map());
    fetchHits(...shown.current);
  }, [found]);
  return [hits, fetchHits] as const;
}

const at = (first: number) => (hit: FindHit, index: number) => [first + index, hit] as const;
