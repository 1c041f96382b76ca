import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Marking } from './marking';

/** The note field inside the bar: digits type, Ctrl + Enter saves, Escape keeps the draft. */
export function PlacingNote({ marking, onSave }: { marking: Marking; onSave: () => void }) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div class="placing-note">
      <textarea
        ref={ref}
        aria-label={i18n.t('placing.note')}
        placeholder={i18n.t('placing.notePlaceholder')}
        value={marking.noteDraft.value}
        onInput={(event) => {
          marking.noteDraft.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') marking.closeNote();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
        }}
      />
      <p>
        <span>{i18n.t('placing.noteHint')}</span>
        <button type="button" onClick={onSave}>
          {i18n.t('common.save')}
        </button>
      </p>
    </div>
  );
}
