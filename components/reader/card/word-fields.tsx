import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { editHighlight } from '@/lib/app/highlights';
import type { Highlight } from '@/lib/model/highlight';
import { useSavedText } from './use-saved-text';

/** The reader's note. That of a pinned note is all it has: emptied, the old words stay. */
export function NoteField({ highlight }: { highlight: Highlight }) {
  const app = useApp();
  const required = highlight.kind === 'note';
  const { text, type, store } = useSavedText(highlight.note, async (note) => {
    if (!required || note.trim() !== '') await editHighlight(app, highlight, { note });
  });
  const missing = required && text.trim() === '';
  return (
    <label>
      {i18n.t('highlight.note')}
      <textarea
        rows={3}
        value={text}
        required={required}
        aria-invalid={missing}
        aria-describedby={missing ? 'note-missing' : undefined}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={store}
      />
      {missing && (
        <span id="note-missing" class="muted">
          {i18n.t('note.required')}
        </span>
      )}
    </label>
  );
}

/** What the book calls a figure, as it was found; the reader can put it right. */
export function CaptionField({ highlight }: { highlight: Highlight }) {
  const app = useApp();
  const { text, type, store } = useSavedText(highlight.caption, (caption) =>
    editHighlight(app, highlight, { caption }),
  );
  return (
    <label>
      {i18n.t('highlight.caption')}
      <textarea
        class="caption"
        rows={2}
        value={text}
        placeholder={i18n.t('highlight.noCaption')}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={store}
      />
    </label>
  );
}
