import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button, ButtonLink } from '@/components/ui/button';
import { FilePicker } from '@/components/ui/file-picker';
import { Notice } from '@/components/ui/notice';
import { Spinner } from '@/components/ui/progress';
import type { ReaderState } from './reader-state';

type PasswordState = Extract<ReaderState, { kind: 'password' }>;
type FailedState = Extract<ReaderState, { kind: 'failed' }>;

/** Everything the reader page shows while no book is open. */
export function OpenStates({
  state,
  slow,
  onFile,
}: {
  state: Exclude<ReaderState, { kind: 'open' }>;
  /** What to do when opening takes long; `false` while it does not. */
  slow: false | { waitOn: () => void; stop: () => void };
  onFile: (file: File) => void;
}): JSX.Element {
  switch (state.kind) {
    case 'choose':
      return (
        <Notice title={i18n.t('open.chooseTitle')} text={i18n.t('open.chooseText')}>
          <Pick onFile={onFile}>{i18n.t('open.choose')}</Pick>
          <ButtonLink href="home.html#library">{i18n.t('nav.library')}</ButtonLink>
        </Notice>
      );
    case 'opening':
      return slow ? (
        <Notice alert title={i18n.t('open.slowTitle')} text={i18n.t('open.slowText', [state.name])}>
          <Button variant="primary" onClick={slow.waitOn}>
            {i18n.t('open.waitOn')}
          </Button>
          <Button onClick={slow.stop}>{i18n.t('open.stop')}</Button>
        </Notice>
      ) : (
        <Notice title={state.name || i18n.t('open.opening')}>
          <Spinner label={i18n.t('open.opening')} />
        </Notice>
      );
    case 'password':
      return <PasswordForm key={state.reason} state={state} />;
    default:
      return <Failed state={state} onFile={onFile} />;
  }
}

const Pick = ({
  onFile,
  children,
}: {
  onFile: (file: File) => void;
  children: ComponentChildren;
}) => (
  <FilePicker
    accept="application/pdf,.pdf"
    onFiles={(files) => {
      if (files[0]) onFile(files[0]);
    }}
  >
    {children}
  </FilePicker>
);

function PasswordForm({ state }: { state: PasswordState }) {
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const wrong = state.reason === 'wrong';
  return (
    <Notice title={i18n.t('password.title')} text={i18n.t('password.text', [state.name])}>
      <form
        class="open-form"
        onSubmit={(event) => {
          event.preventDefault();
          state.answer(password);
        }}
      >
        <input
          type="password"
          ref={field}
          aria-label={i18n.t('password.field')}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'password-wrong' : undefined}
          value={password}
          onKeyDown={(event) => {
            if (event.key === 'Escape') state.answer(null);
          }}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
        {wrong && (
          <p id="password-wrong" class="wrong" role="alert">
            {i18n.t('password.wrong')}
          </p>
        )}
        <span>
          <Button variant="primary" type="submit">
            {i18n.t('password.open')}
          </Button>{' '}
          <Button variant="ghost" onClick={() => state.answer(null)}>
            {i18n.t('common.cancel')}
          </Button>
        </span>
      </form>
    </Notice>
  );
}

function Failed({ state, onFile }: { state: FailedState; onFile: (file: File) => void }) {
  return (
    <Notice
      alert
      title={i18n.t(`failed.${KEYS[state.code]}.title`)}
      text={i18n.t(`failed.${KEYS[state.code]}.text`, [state.name])}
    >
      <Pick onFile={onFile}>{i18n.t('open.choose')}</Pick>
      <ButtonLink href="home.html#library">{i18n.t('nav.library')}</ButtonLink>
    </Notice>
  );
}

/** Message keys cannot hold dashes. */
const KEYS = {
  empty: 'empty',
  'not-a-pdf': 'notPdf',
  damaged: 'damaged',
  'password-cancelled': 'password',
  'file-gone': 'gone',
  'too-long': 'tooLong',
  'bytes-missing': 'missing',
  'unknown-source': 'unknown',
  store: 'store',
  unexpected: 'unexpected',
} as const satisfies Record<FailedState['code'], string>;
