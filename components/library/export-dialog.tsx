import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { saveFile } from '@/components/ui/save-file';
import { exportNotes } from '@/lib/app/export-notes';
import type { Source } from '@/lib/model/source';

/** Taking a book's notes along. */
export function ExportDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const app = useApp();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      const file = await exportNotes(app, source.id);
      saveFile(file.bytes, file.fileName, file.mediaType);
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={i18n.t('export.title')} onClose={onClose}>
      <p>{i18n.t('export.text', [source.title])}</p>
      <div class="dialog-actions">
        <Button onClick={onClose}>{i18n.t('common.cancel')}</Button>
        <Button variant="primary" icon="download" disabled={busy} onClick={() => void run()}>
          {i18n.t('export.markdown')}
        </Button>
      </div>
    </Dialog>
  );
}
