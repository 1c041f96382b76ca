import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { useSteps } from '@/components/hooks/use-steps';
import { useShortcutList } from '@/components/shared/shortcuts/use-shortcut-list';
import { Button, ButtonLink } from '@/components/ui/button';
import { letGo } from '@/components/ui/let-go';
import { Notice } from '@/components/ui/notice';
import { Progress, Spinner } from '@/components/ui/progress';
import { toCheckBySource } from '@/lib/app/sift';
import type { SourceId } from '@/lib/model/ids';
import { SiftCard } from './sift-card';
import { SiftDone } from './sift-done';
import { SiftFoot } from './sift-foot';
import { SiftList } from './sift-list';
import { SiftSession } from './sift-session';
import { tally } from './stops';
import { type Form, useSiftKeys } from './use-sift-keys';
import './sift.css';

/** Sifting: the reader decides which of the questions made of a book are asked. */
export function Sift({ sourceId }: { sourceId: SourceId | null }) {
  useEffect(() => {
    document.title = `${i18n.t('sift.title')} · ${i18n.t('extName')}`;
  }, []);
  return sourceId ? <SiftBook sourceId={sourceId} /> : <SiftFirst />;
}

/** Without a book in the address: the one read last with something to check. */
function SiftFirst() {
  const books = useLive((live) => toCheckBySource(live));
  // Once begun, the sitting goes on, also when nothing is left to check.
  const [first, setFirst] = useState<SourceId | null>(null);
  useEffect(() => {
    if (!first && books?.[0]) setFirst(books[0].source.id);
  }, [books]);
  if (first) return <SiftBook sourceId={first} />;
  return (
    <main class="sift">
      {books ? (
        <NothingToCheck href="home.html#today" />
      ) : (
        <Spinner label={i18n.t('common.loading')} />
      )}
    </main>
  );
}

const NothingToCheck = ({ href }: { href: string }) => (
  <Notice title={i18n.t('sift.nothingTitle')} text={i18n.t('sift.nothingText')}>
    <ButtonLink href={href} variant="primary">
      {i18n.t('sift.leave')}
    </ButtonLink>
  </Notice>
);

function SiftBook({ sourceId }: { sourceId: SourceId }) {
  const app = useApp();
  const steps = useSteps();
  const session = useMemo(() => new SiftSession(app, sourceId), [app, sourceId]);
  const [form, setForm] = useState<Form>(null);
  useEffect(() => {
    void session.start();
    return () => session.cancelMaking();
  }, [session]);
  const shortcuts = useShortcutList(!form);
  useSiftKeys(session, setForm, !form);
  const stops = session.stops.value;
  const stop = session.current.value;
  const home = `reader.html?source=${sourceId}`;
  const { kept, dropped, left } = tally(stops ?? []);
  const all = kept + dropped + left;
  return (
    <main class="sift" onClick={letGo}>
      <header class="sift-bar">
        <ButtonLink href={home} variant="ghost" icon="close">
          {i18n.t('sift.leave')}
        </ButtonLink>
        <h1 class="visually-hidden">{i18n.t('sift.title')}</h1>
        <Progress share={all === 0 ? 0 : (kept + dropped) / all} label={i18n.t('sift.progress')} />
        <span class="left">{i18n.t('sift.left', left)}</span>
      </header>
      {!stops && <Making session={session} />}
      {stops?.length === 0 && <NothingToCheck href={home} />}
      {stops && stops.length > 0 && (
        <div class="sift-body">
          <SiftList session={session} stops={stops} steps={steps} />
          {stop ? (
            <div class="sift-column">
              <SiftCard
                key={`${stop.highlight.id} ${stop.question?.id}`}
                session={session}
                stop={stop}
                steps={steps}
                form={form}
                onForm={setForm}
              />
              {!form && <SiftFoot session={session} stop={stop} onForm={setForm} />}
            </div>
          ) : (
            <SiftDone session={session} stops={stops} sourceId={sourceId} />
          )}
        </div>
      )}
      {shortcuts.list}
    </main>
  );
}

/** Questions are still being made; what is there can be sifted at any time. */
function Making({ session }: { session: SiftSession }) {
  const making = session.making.value;
  if (!making) return <Spinner label={i18n.t('common.loading')} />;
  return (
    <section class="sift-making" aria-live="polite">
      <h2>{i18n.t('sift.making')}</h2>
      <Progress share={making.done / making.all} label={i18n.t('sift.making')} />
      <p class="muted">{i18n.t('sift.madeOf', [String(making.done), String(making.all)])}</p>
      <Button onClick={() => session.cancelMaking()}>{i18n.t('sift.goOn')}</Button>
    </section>
  );
}
