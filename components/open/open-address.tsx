import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button, ButtonLink } from '@/components/ui/button';
import { FilePicker } from '@/components/ui/file-picker';
import { bytes, percent } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { Progress, Spinner } from '@/components/ui/progress';
import { fileNameOf } from '@/lib/app/open-address';
import { AddressSession, type AddressState } from './address-session';
import './open-address.css';

/** A PDF at an address: nothing is fetched before the reader says so. */
export function OpenAddress({ url, onFile }: { url: URL; onFile: (file: File) => void }) {
  const session = useMemo(() => new AddressSession(url, onFile), [url]);
  useEffect(() => {
    void session.begin();
    return () => session.cancel();
  }, [session]);
  return <State session={session} url={url} state={session.state.value} onFile={onFile} />;
}

interface StateProps {
  readonly session: AddressSession;
  readonly url: URL;
  readonly state: AddressState;
  readonly onFile: (file: File) => void;
}

function State({ session, url, state, onFile }: StateProps) {
  switch (state.kind) {
    case 'asking':
      return (
        <Notice title={i18n.t('address.title', [fileNameOf(url)])}>
          <Address url={url} />
          <p class="muted">{i18n.t('address.ask')}</p>
          <div class="notice-actions">
            <Button autofocus variant="primary" onClick={() => void session.open()}>
              {i18n.t('address.open')}
            </Button>
            <ButtonLink href="home.html" variant="ghost">
              {i18n.t('address.leave')}
            </ButtonLink>
          </div>
        </Notice>
      );
    case 'needs-access':
      return <NeedsAccess session={session} url={url} onFile={onFile} />;
    case 'loading':
      return <Loading session={session} url={url} state={state} />;
    default:
      return <Failed session={session} url={url} state={state} onFile={onFile} />;
  }
}

function NeedsAccess({ session, url, onFile }: Omit<StateProps, 'state'>) {
  const onDisk = url.protocol === 'file:';
  return (
    <Notice
      title={onDisk ? i18n.t('address.filesTitle') : i18n.t('address.accessTitle', [url.hostname])}
      text={i18n.t(onDisk ? 'address.filesText' : 'address.accessText')}
    >
      <Button autofocus variant="primary" onClick={() => void session.allow()}>
        {onDisk ? i18n.t('address.allowFiles') : i18n.t('address.allow', [url.hostname])}
      </Button>
      {!onDisk && (
        <Button onClick={() => void session.allowAll()}>{i18n.t('address.allowAll')}</Button>
      )}
      <Pick onFile={onFile} />
    </Notice>
  );
}

/** The whole address, the host plain to see: it alone says who is asked. */
function Address({ url }: { url: URL }) {
  const { host, href } = url;
  const at = host === '' ? 0 : href.indexOf(host);
  return (
    <p class="address">
      {href.slice(0, at)}
      <strong>{host}</strong>
      {href.slice(at + host.length)}
    </p>
  );
}

const Pick = ({ onFile }: { onFile: (file: File) => void }) => (
  <FilePicker
    accept="application/pdf,.pdf"
    onFiles={(files) => {
      if (files[0]) onFile(files[0]);
    }}
  >
    {i18n.t('open.choose')}
  </FilePicker>
);

function Loading({
  session,
  url,
  state: { received, total },
}: Pick<StateProps, 'session' | 'url'> & { state: AddressState & { kind: 'loading' } }) {
  return (
    <Notice title={fileNameOf(url)}>
      <div class="download">
        {total ? (
          <Progress share={received / total} label={i18n.t('address.loading')} />
        ) : (
          <Spinner label={i18n.t('address.loading')} />
        )}
        <p class="muted">
          {total
            ? i18n.t('address.progress', [bytes(received), bytes(total), percent(received / total)])
            : i18n.t('address.progressUnknown', [bytes(received)])}
        </p>
        <Button variant="ghost" onClick={() => session.cancel()}>
          {i18n.t('common.cancel')}
        </Button>
      </div>
    </Notice>
  );
}

function Failed({
  session,
  url,
  state,
  onFile,
}: Omit<StateProps, 'state'> & { state: AddressState & { kind: 'failed' } }) {
  const { code, received, status } = state;
  const key = KEYS[code];
  const details = code === 'lost' ? bytes(received) : String(status ?? url.hostname);
  return (
    <Notice
      alert
      title={i18n.t(`address.failed.${key}.title`)}
      text={i18n.t(`address.failed.${key}.text`, [details])}
    >
      {code !== 'no-file-access' && (
        <Button variant="primary" onClick={() => void session.open()}>
          {i18n.t(code === 'lost' ? 'address.goOn' : 'common.retry')}
        </Button>
      )}
      {url.protocol !== 'file:' && (
        <Button onClick={() => void session.openInBrowser()}>{i18n.t('address.inBrowser')}</Button>
      )}
      <Pick onFile={onFile} />
    </Notice>
  );
}

/** Message keys cannot hold dashes. */
const KEYS = {
  unreachable: 'unreachable',
  lost: 'lost',
  refused: 'refused',
  'web-page': 'webPage',
  'no-file-access': 'noFileAccess',
} as const;
