import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/ui/button';
import { endFind, find, onFindResult, type FindResult, type Viewer } from '@/lib/pdf/viewer';

/** Milliseconds after the last key before a long book is searched. */
const REST = 150;

/** Searching the book: as you type, Enter for the next, Shift + Enter for the one before. */
export function FindBar({ viewer, onClose }: { viewer: Viewer; onClose: () => void }) {
  const { eventBus } = viewer;
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [result, setResult] = useState<FindResult | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    onFindResult(eventBus, setResult, ended.signal);
    input.current?.focus();
    return () => {
      ended.abort();
      endFind(eventBus);
    };
  }, [eventBus]);
  useEffect(() => {
    const timer = setTimeout(() => find(eventBus, query, 'new'), REST);
    return () => clearTimeout(timer);
  }, [query]);
  const none = query !== '' && result?.state === 'not-found';
  return (
    <search class="find-bar">
      <input
        ref={input}
        type="search"
        aria-label={i18n.t('reader.find')}
        placeholder={i18n.t('reader.find')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') find(eventBus, query, event.shiftKey ? 'previous' : 'next');
          if (event.key === 'Escape') onClose();
        }}
      />
      <span class={`count ${none ? 'none' : ''}`} role="status">
        {none && i18n.t('reader.findNone')}
        {!none && query && result && result.total > 0
          ? i18n.t('reader.findCount', [String(result.current), String(result.total)])
          : ''}
      </span>
      <IconButton
        icon="up"
        label={i18n.t('reader.findPrevious')}
        onClick={() => find(eventBus, query, 'previous')}
      />
      <IconButton
        icon="down"
        label={i18n.t('reader.findNext')}
        onClick={() => find(eventBus, query, 'next')}
      />
      <IconButton icon="close" label={i18n.t('common.close')} onClick={onClose} />
    </search>
  );
}
