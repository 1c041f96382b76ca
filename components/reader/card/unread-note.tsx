import { i18n } from '#i18n';
import { Icon } from '@/components/ui/icon';

/** Stands in clean text for a character the PDF does not tell. */
const UNREAD = '\uFFFD';

/** Says of a passage that some of its characters could not be read; nothing where all were. */
export function UnreadNote({ text }: { text: string }) {
  if (!text.includes(UNREAD)) return null;
  return (
    <p class="unread-note muted">
      <Icon name="information" size={14} /> {i18n.t('highlight.unread')}
    </p>
  );
}
