import { later } from '@/components/ui/later';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Source } from '@/lib/model/source';
import type { PageLabels } from '@/lib/pdf/page-labels';
import type { PageMarks } from './page-marks';

export type DialogName = 'print' | 'information' | 'shortcuts';

const PrintDialog = later(async () => (await import('./print/print-dialog')).PrintDialog);
const InformationDialog = later(
  async () => (await import('./information/information-dialog')).InformationDialog,
);
const ShortcutsDialog = later(
  async () => (await import('@/components/shared/shortcuts/shortcuts-dialog')).ShortcutsDialog,
);

interface ReaderDialogsProps {
  readonly shown: DialogName | null;
  readonly opened: OpenedSource;
  readonly source: Source;
  readonly labels: PageLabels | null;
  /** Zero-based page on screen. */
  readonly pageIndex: number;
  /** Degrees clockwise. */
  readonly rotation: number;
  readonly marks: () => PageMarks;
  readonly onClose: () => void;
}

/** What is about the book as a whole, in dialogs of their own. */
export function ReaderDialogs({ shown, onClose, ...book }: ReaderDialogsProps) {
  if (shown === 'print') return <PrintDialog {...book} onClose={onClose} />;
  if (shown === 'information') return <InformationDialog {...book} onClose={onClose} />;
  if (shown === 'shortcuts') return <ShortcutsDialog onClose={onClose} />;
  return null;
}
