import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '@/components/hooks/use-live';
import { Button } from '@/components/ui/button';
import { openAddress, pdfInActiveTab } from '@/lib/app/open-address';
import { openPage } from '@/lib/app/open-page';
import { dueCount } from '@/lib/app/due';
import { lastReadSource } from '@/lib/app/today';
import './popup.css';

/** One place to start: the PDF of this tab, what is due, what was read last. */
export function Popup() {
  const due = useLive((live) => dueCount(live));
  const last = useLive((live) => lastReadSource(live));
  const [pdf, setPdf] = useState<URL | null>(null);
  useEffect(() => void pdfInActiveTab().then(setPdf), []);
  const openHere = async (url: URL) => {
    await openAddress(url);
    window.close();
  };
  const go = (path: string) => {
    void openPage(path);
    window.close();
  };
  return (
    <main class="popup">
      <header>
        <img src="/icon/32.png" alt="" width="24" height="24" />
        <h1>{i18n.t('extName')}</h1>
      </header>
      {pdf && (
        <section>
          <Button variant="primary" icon="book" onClick={() => void openHere(pdf)}>
            {i18n.t('popup.openHere')}
          </Button>
        </section>
      )}
      <section>
        <p>{due ? i18n.t('popup.due', due) : i18n.t('popup.nothingDue')}</p>
        {Boolean(due) && (
          <Button variant={pdf ? 'plain' : 'primary'} icon="play" onClick={() => go('review.html')}>
            {i18n.t('today.review')}
          </Button>
        )}
      </section>
      {last && (
        <section>
          <p class="book-title">{last.title}</p>
          <Button
            icon="book"
            variant={due || pdf ? 'plain' : 'primary'}
            onClick={() => go(`reader.html?source=${last.id}`)}
          >
            {i18n.t('popup.continue', [String(last.viewPageIndex + 1)])}
          </Button>
        </section>
      )}
      <section>
        <Button
          icon="library"
          variant={last ? 'ghost' : 'plain'}
          onClick={() => go('home.html#library')}
        >
          {i18n.t('nav.library')}
        </Button>
      </section>
    </main>
  );
}
