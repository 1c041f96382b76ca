import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '@/components/ui/dialog';
import { bytes, dateAndTime, decimal } from '@/components/ui/format';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Source } from '@/lib/model/source';
import { paperOf, readInformation, type PdfInformation } from '@/lib/pdf/information';
import './information-dialog.css';

interface InformationDialogProps {
  readonly opened: OpenedSource;
  readonly source: Source;
  /** Zero-based page on screen: its size is told. */
  readonly pageIndex: number;
  readonly onClose: () => void;
}

/** What the PDF says about itself. */
export function InformationDialog({ opened, source, pageIndex, onClose }: InformationDialogProps) {
  const [read, setRead] = useState<PdfInformation | 'failed' | null>(null);
  useEffect(() => {
    readInformation(opened.pdf, pageIndex).then(setRead, () => setRead('failed'));
  }, []);
  return (
    <Dialog title={i18n.t('information.title')} onClose={onClose}>
      {read === null && <p class="muted">{i18n.t('common.loading')}</p>}
      {read === 'failed' && <p role="alert">{i18n.t('information.failed')}</p>}
      {read && read !== 'failed' && (
        <dl class="information">
          {linesOf(read, source).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div class="dialog-actions">
        <button type="button" class="button plain normal" onClick={onClose}>
          {i18n.t('common.close')}
        </button>
      </div>
    </Dialog>
  );
}

/** What is not said is left out. */
function linesOf(read: PdfInformation, source: Source): (readonly [string, string])[] {
  const paper = paperOf(read.pageSize);
  const across = decimal(paper.width);
  const down = decimal(paper.height);
  const yesOrNo = (is: boolean) => i18n.t(is ? 'common.yes' : 'common.no');
  const lines: (readonly [string, string])[] = [
    [i18n.t('information.name'), source.title],
    [i18n.t('information.author'), read.author],
    [i18n.t('information.subject'), read.subject],
    [i18n.t('information.keywords'), read.keywords],
    [i18n.t('information.file'), source.fileName],
    [i18n.t('information.size'), bytes(read.byteLength)],
    [i18n.t('information.pages'), decimal(read.pageCount)],
    [
      i18n.t('information.pageSize'),
      paper.name
        ? i18n.t('information.paperNamed', [across, down, paper.name])
        : i18n.t('information.paper', [across, down]),
    ],
    [i18n.t('information.created'), read.createdAt === null ? '' : dateAndTime(read.createdAt)],
    [i18n.t('information.changed'), read.changedAt === null ? '' : dateAndTime(read.changedAt)],
    [i18n.t('information.creator'), read.creator],
    [i18n.t('information.producer'), read.producer],
    [i18n.t('information.version'), read.version],
    [i18n.t('information.tagged'), yesOrNo(read.tagged)],
    [i18n.t('information.encrypted'), yesOrNo(read.encrypted)],
    [i18n.t('information.fingerprint'), read.fingerprint],
  ];
  return lines.filter(([, value]) => value !== '');
}
