import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { OpenAddress } from '@/components/open/open-address';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ReaderHere } from '@/entrypoints/shared/reader-here';
import { addressOf } from '@/lib/app/open-address';

/** A PDF's address on its way into the reader. The one page that others may link to. */
export function Opening() {
  const url = useMemo(() => addressOf(location), []);
  const app = useMemo(
    () => import('@/entrypoints/shared/open-app').then(({ openApp }) => openApp()),
    [],
  );
  const [file, setFile] = useState<File | null>(null);
  if (file) return <ReaderHere app={app} file={file} />;
  return (
    <main>
      {url ? (
        <OpenAddress url={url} onFile={setFile} />
      ) : (
        <Notice alert title={i18n.t('address.noneTitle')} text={i18n.t('address.noneText')}>
          <ButtonLink href="home.html">{i18n.t('nav.library')}</ButtonLink>
        </Notice>
      )}
    </main>
  );
}
