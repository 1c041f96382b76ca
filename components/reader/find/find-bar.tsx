import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/ui/button';
import { percent } from '@/components/ui/format';
import type { FindQuery } from '@/lib/model/find';
import type { FindSession } from './find-session';
import './find-bar.css';

interface FindBarProps {
  readonly find: FindSession;
  /** Raised each time searching is asked for: the field takes the focus. */
  readonly asked: number;
  /** Zero-based page from which the first hit is wanted. */
  readonly pageIndex: () => number;
  readonly listOpen: boolean;
  readonly onList: () => void;
  /** Down from the field: into the list. */
  readonly onDown: () => void;
  readonly onClose: () => void;
}

const OPTIONS = [
  { key: 'matchCase', sign: 'Aa' },
  { key: 'wholeWord', sign: 'ab' },
  { key: 'matchDiacritics', sign: 'é' },
  { key: 'regular', sign: '.*' },
] as const;

/** Searching the book: as you type, Enter for the next hit, Shift + Enter for the one before. */
export function FindBar(props: FindBarProps) {
  const { find, asked, pageIndex, listOpen, onList, onDown, onClose } = props;
  const input = useRef<HTMLInputElement>(null);
  const query = find.query.value;
  const ask = (change: Partial<FindQuery>) =>
    void find.ask({ ...find.query.value, ...change }, pageIndex());
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  useEffect(() => {
    // What was searched for last is there again, ready to be typed over.
    if (find.query.value.text) ask({});
    return () => find.end();
  }, [find]);
  return (
    <search class="find-bar">
      <input
        ref={input}
        type="search"
        aria-label={i18n.t('reader.find')}
        aria-invalid={find.problem.value === 'pattern'}
        aria-describedby="find-count"
        placeholder={i18n.t('reader.find')}
        value={query.text}
        spellcheck={false}
        onInput={(event) => ask({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
          else if (event.key === 'ArrowDown') onDown();
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
        }}
      />
      <span class="find-options" role="group" aria-label={i18n.t('find.options')}>
        {OPTIONS.map(({ key, sign }) => (
          <button
            key={key}
            type="button"
            class={`find-option ${key}`}
            aria-pressed={query[key]}
            aria-label={i18n.t(`find.${key}`)}
            title={i18n.t(`find.${key}`)}
            // Drawn, not written: a sign is no part of the button's name.
            data-sign={sign}
            onClick={() => ask({ [key]: !query[key] })}
          />
        ))}
      </span>
      <Count find={find} />
      <IconButton
        icon="up"
        label={i18n.t('reader.findPrevious')}
        shortcut="Shift + Enter"
        onClick={() => find.step(-1)}
      />
      <IconButton
        icon="down"
        label={i18n.t('reader.findNext')}
        shortcut="Enter"
        onClick={() => find.step(1)}
      />
      <IconButton icon="list" label={i18n.t('find.list')} pressed={listOpen} onClick={onList} />
      <IconButton icon="close" label={i18n.t('common.close')} onClick={onClose} />
    </search>
  );
}

/** How many there are, and which one is shown; what else there is to say. */
function Count({ find }: { find: FindSession }) {
  const { text } = find.query.value;
  const { total } = find.found.value;
  const problem = find.problem.value;
  const progress = find.progress.value;
  const reading = !progress?.complete;
  const none = text !== '' && !problem && total === 0 && !reading;
  return (
    <span id="find-count" class={`count ${none || problem ? 'none' : ''}`} role="status">
      {problem && i18n.t(`find.${problem}`)}
      {none && i18n.t('reader.findNone')}
      {!problem &&
        total > 0 &&
        i18n.t('reader.findCount', [String(find.ordinal.value), String(total)])}
      {!problem && text !== '' && reading && (
        <span class="reading">
          {i18n.t('find.reading', [percent(progress ? progress.done / progress.pageCount : 0)])}
        </span>
      )}
    </span>
  );
}
