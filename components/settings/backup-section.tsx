import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { Button } from '@/components/ui/button';
import { FilePicker } from '@/components/ui/file-picker';
import { saveFile } from '@/components/ui/save-file';
import { showToast } from '@/components/ui/toast';
import { makeBackup, restoreBackup, type RestoreProblem } from '@/lib/app/backup';

/** Everything in one file, and back again. */
export function BackupSection() {
  const app = useApp();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<RestoreProblem | null>(null);
  const whileBusy = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  };
  const save = async () => {
    const file = await makeBackup(app);
    saveFile(file.bytes, file.fileName, file.mediaType);
  };
  const restore = async (file: File) => {
    const outcome = await restoreBackup(app, file);
    if (outcome === 'restored') showToast({ text: i18n.t('backup.restored') });
    else setProblem(outcome);
  };
  return (
    <section>
      <h2>{i18n.t('backup.title')}</h2>
      <p class="muted">{i18n.t('backup.text')}</p>
      <div class="actions">
        <Button icon="download" disabled={busy} onClick={() => void whileBusy(save)}>
          {i18n.t('backup.save')}
        </Button>
        <FilePicker
          accept=".zip,application/zip"
          variant="plain"
          onFiles={([file]) => {
            if (file) void whileBusy(() => restore(file));
          }}
        >
          {i18n.t('backup.restore')}
        </FilePicker>
      </div>
      {problem && (
        <p class="problem" role="alert">
          {i18n.t(`backup.problem.${problem.kind}`, [problem.detail])}
        </p>
      )}
    </section>
  );
}
