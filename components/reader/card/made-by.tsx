import { i18n } from '#i18n';
import { Icon } from '@/components/ui/icon';
import type { Highlight } from '@/lib/model/highlight';

/** Who made a highlight in another program, and when. Nothing for the reader's own. */
export function MadeBy({ highlight: { author, madeAt } }: { highlight: Highlight }) {
  if (author === '' && madeAt === null) return null;
  const day = madeAt === null ? '' : new Date(madeAt).toLocaleDateString(undefined, LONG);
  return (
    <p class="made-by muted">
      <Icon name="person" size={14} />
      {author !== '' && day !== '' && i18n.t('highlight.byOn', [author, day])}
      {author !== '' && day === '' && i18n.t('highlight.by', [author])}
      {author === '' && i18n.t('highlight.madeOn', [day])}
    </p>
  );
}

const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
