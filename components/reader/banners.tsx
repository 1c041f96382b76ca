import { i18n } from '#i18n';
import { Button, IconButton } from '@/components/ui/button';
import { FilePicker } from '@/components/ui/file-picker';
import { percent } from '@/components/ui/format';
import { Progress } from '@/components/ui/progress';
import { CarryOverBanner } from './carry-over';
import type { ReaderSession } from './session';

/** What the reader should know about the open file, with a way on. One at a time. */
export function Banners({
  session,
  removed,
  onFile,
}: {
  session: ReaderSession;
  /** The book was taken from the library meanwhile, in another tab. */
  removed: boolean;
  onFile: (file: File) => void;
}) {
  const share = session.keeping.value;
  const similar = session.similar.value[0];
  if (removed || session.gone.value) {
    return (
      <div class="banner alert" role="alert">
        <p>{i18n.t(removed ? 'open.removed' : 'open.gone')}</p>
        <FilePicker
          accept="application/pdf,.pdf"
          onFiles={(files) => {
            if (files[0]) onFile(files[0]);
          }}
        >
          {i18n.t('open.chooseAgain')}
        </FilePicker>
      </div>
    );
  }
  if (share !== null) {
    return (
      <div class="banner" data-keeping>
        <p>{i18n.t('keep.copying', [percent(share)])}</p>
        <Progress share={share} label={i18n.t('keep.label')} />
        <Button variant="ghost" onClick={() => session.cancelKeeping()}>
          {i18n.t('common.cancel')}
        </Button>
      </div>
    );
  }
  if (session.keepFailed.value) {
    return (
      <div class="banner alert" role="status">
        <p>{i18n.t('keep.notKept')}</p>
        <Button onClick={() => void session.keep()}>{i18n.t('keep.again')}</Button>
        <IconButton
          icon="close"
          label={i18n.t('common.close')}
          onClick={() => session.leaveUnkept()}
        />
      </div>
    );
  }
  const state = session.state.value;
  if (similar && state.kind === 'open') {
    return (
      <CarryOverBanner
        similar={similar}
        opened={state.opened}
        onSame={() => void session.sameAs(similar.id)}
        onApart={() => session.keepApart()}
      />
    );
  }
  return null;
}
