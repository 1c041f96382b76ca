import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageMarks } from '@/components/reader/page-marks';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Progress } from '@/components/ui/progress';
import { showToast } from '@/components/ui/toast';
import type { OpenedSource } from '@/lib/app/open-source';
import { pageName, type PageLabels } from '@/lib/pdf/page-labels';
import { pagesOfRanges } from './page-ranges';
import { print } from './print-job';

interface PrintDialogProps {
  readonly opened: OpenedSource;
  readonly labels: PageLabels | null;
  /** Zero-based page on screen. */
  readonly pageIndex: number;
  /** Degrees clockwise. */
  readonly rotation: number;
  readonly marks: () => PageMarks;
  readonly onClose: () => void;
}

/** A book longer than this is offered page by page first. */
const SHORT = 100;

/** Which pages to print, and the wait until the browser's own dialog comes. */
export function PrintDialog(props: PrintDialogProps) {
  const { opened, labels, pageIndex, rotation, marks, onClose } = props;
  const { pageCount } = opened.pdf;
  const [which, setWhich] = useState<'all' | 'current' | 'ranges'>(
    pageCount > SHORT ? 'current' : 'all',
  );
  const [ranges, setRanges] = useState('');
  const [withMarks, setWithMarks] = useState(true);
  const [share, setShare] = useState<number | null>(null);
  const job = useRef<AbortController | null>(null);
  const pages = {
    all: () => Array.from({ length: pageCount }, (_, index) => index),
    current: () => [pageIndex],
    ranges: () => pagesOfRanges(ranges, pageCount),
  }[which]();
  const close = () => {
    job.current?.abort();
    onClose();
  };
  const start = async () => {
    if (!pages) return;
    const ended = new AbortController();
    job.current = ended;
    setShare(0);
    try {
      await print(
        { pdf: opened.pdf, pageIndexes: pages, rotation, marks: withMarks ? marks() : null },
        setShare,
        ended.signal,
      );
      onClose();
    } catch (error) {
      setShare(null);
      if (ended.signal.aborted) return;
      showToast({ tone: 'error', text: i18n.t('print.failed') });
      reportError(error);
    }
  };
  const option = (value: typeof which, text: string) => (
    <label>
      <input type="radio" name="which" checked={which === value} onChange={() => setWhich(value)} />
      {text}
    </label>
  );
  return (
    <Dialog title={i18n.t('print.title')} onClose={close}>
      {share === null ? (
        <form
          class="print-form"
          onSubmit={(event) => {
            event.preventDefault();
            void start();
          }}
        >
          <fieldset>
            <legend class="visually-hidden">{i18n.t('print.which')}</legend>
            {option('all', i18n.t('print.all', [String(pageCount)]))}
            {option('current', i18n.t('print.current', [pageName(pageIndex, labels)]))}
            <label>
              <input
                type="radio"
                name="which"
                checked={which === 'ranges'}
                onChange={() => setWhich('ranges')}
                aria-label={i18n.t('print.ranges')}
              />
              <input
                type="text"
                aria-label={i18n.t('print.rangesField')}
                placeholder={i18n.t('print.rangesExample')}
                value={ranges}
                onFocus={() => setWhich('ranges')}
                onInput={(event) => setRanges(event.currentTarget.value)}
              />
            </label>
            {!pages && ranges !== '' && (
              <p class="wrong" role="alert">
                {i18n.t('print.rangesWrong', [String(pageCount)])}
              </p>
            )}
          </fieldset>
          <label>
            <input
              type="checkbox"
              checked={withMarks}
              onChange={(event) => setWithMarks(event.currentTarget.checked)}
            />
            {i18n.t('print.withMarks')}
          </label>
          <div class="dialog-actions">
            <Button onClick={close}>{i18n.t('common.cancel')}</Button>
            <Button variant="primary" type="submit" disabled={!pages}>
              {i18n.t('print.start')}
            </Button>
          </div>
        </form>
      ) : (
        <div class="print-form">
          <p role="status">
            {i18n.t('print.preparing', [
              String(Math.round(share * (pages?.length ?? 0))),
              String(pages?.length ?? 0),
            ])}
          </p>
          <Progress share={share} label={i18n.t('print.title')} />
          <div class="dialog-actions">
            <Button onClick={close}>{i18n.t('common.cancel')}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
