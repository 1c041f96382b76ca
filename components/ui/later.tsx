import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './button';

/** A component whose code comes later; `preload` fetches it before it is needed. */
export interface Later<Props extends object> {
  (props: Props): preact.JSX.Element | null;
  preload(): Promise<void>;
}

/**
 * Keeps a part of the page out of its first script:
 *
 *     const HelpDialog = later(async () => (await import('./help-dialog')).HelpDialog);
 *
 * Until the code is there, `Placeholder` (or nothing) takes the part's place. All such parts of a
 * page are fetched by `preloadWhenIdle`, so that in practice nobody waits for them.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Placeholder?: ComponentType,
): Later<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const preload = () =>
    (loading ??= load().then(
      (component) => {
        loaded = component;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    ));
  const Part = (props: Props) => {
    const [, redraw] = useState(0);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded) return undefined;
      let shown = true;
      preload().then(
        () => shown && redraw(1),
        () => shown && setFailed(true),
      );
      return () => {
        shown = false;
      };
    }, []);
    if (loaded) {
      const Loaded = loaded;
      return <Loaded {...props} />;
    }
    if (failed) return <Outdated />;
    return Placeholder ? <Placeholder /> : null;
  };
  waiting.push(preload);
  return Object.assign(Part, { preload });
}

const waiting: (() => Promise<void>)[] = [];

/** Fetches what `later` holds back, one part after the other, whenever the page has nothing to do. */
export function preloadWhenIdle(): void {
  const next = () => {
    const preload = waiting.shift();
    // What cannot be fetched says so where it is shown.
    if (preload)
      void preload()
        .catch(() => undefined)
        .then(schedule);
  };
  const schedule = () => requestIdleCallback(next, { timeout: 2000 });
  schedule();
}

/** The files of the extension are always at hand, unless it was updated under the open page. */
function Outdated() {
  return (
    <p role="alert" class="outdated">
      {i18n.t('common.outdated')}{' '}
      <Button onClick={() => location.reload()}>{i18n.t('common.reload')}</Button>
    </p>
  );
}
