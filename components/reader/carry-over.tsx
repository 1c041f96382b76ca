import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { tryCarryOver, type CarryOver } from '@/lib/app/orphans';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Source } from '@/lib/model/source';

/**
 * The open file looks like a known book, changed: says how the known highlights fare in it before the
 * reader decides. They need not wait for that.
 */
export function CarryOverBanner({
  similar,
  opened,
  onSame,
  onApart,
}: {
  similar: Source;
  opened: OpenedSource;
  onSame: () => void;
  onApart: () => void;
}) {
  const app = useApp();
  const [share, setShare] = useState(0);
  const [counts, setCounts] = useState<CarryOver | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    tryCarryOver(app, opened, similar.id, setShare, ended.signal).then(
      setCounts,
      (error: unknown) => {
        if (!ended.signal.aborted) reportError(error);
      },
    );
    return () => ended.abort();
  }, [opened, similar.id]);
  return (
    <div class="banner" role="status">
      <p>
        {i18n.t('identity.similar', [similar.title])} {counts && foundText(counts)}
      </p>
      {!counts && <Progress share={share} label={i18n.t('identity.looking')} />}
      <Button variant="primary" onClick={onSame}>
        {i18n.t('identity.same')}
      </Button>
      <Button onClick={onApart}>{i18n.t('identity.apart')}</Button>
    </div>
  );
}

function foundText({ exact, fuzzy, lost }: CarryOver): string {
  if (exact + fuzzy + lost === 0) return i18n.t('identity.noHighlights');
  return i18n.t('identity.counts', [String(exact), String(fuzzy), String(lost)]);
}
