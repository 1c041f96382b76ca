import { i18n } from '#i18n';
import { useLive } from '@/components/hooks/use-live';
import { ButtonLink } from '@/components/ui/button';
import { toCheckBySource } from '@/lib/app/sift';

/** Books whose questions wait for the reader's look: a line each, as nothing of them is asked before. */
export function ToCheck() {
  const books = useLive((live) => toCheckBySource(live)) ?? [];
  return books.map(({ source, count }) => (
    <section key={source.id} class="today-then">
      <p>{i18n.t('today.toCheck', count, [String(count), source.title])}</p>
      <ButtonLink href={`sift.html?source=${source.id}`} icon="check">
        {i18n.t('today.check', count)}
      </ButtonLink>
    </section>
  ));
}
