import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AppContext } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { useTheme } from '@/components/hooks/use-settings';
import { useShortcutChoices } from '@/components/shared/shortcuts/use-shortcuts';
import type { App } from '@/lib/app/app';
import { readSource } from '@/lib/app/library';
import type { HighlightId, SourceId } from '@/lib/model/ids';
import { OpenBook } from './open-book';
import type { Places } from './places';
import type { ReaderSession } from './session';
import type { Stage } from './stage';
import { usePageTheme } from './use-page-theme';
import './highlight-layer.css';

interface AroundProps {
  readonly stage: Stage;
  readonly places: Places;
  readonly session: ReaderSession;
  readonly highlightId: HighlightId | null;
  readonly onSource: (id: SourceId) => void;
  readonly onFile: (file: File) => void;
}

/** What is around the pages, once the store is open. */
export function Around({ app, ...props }: AroundProps & { readonly app: Promise<App> }) {
  const [opened, setOpened] = useState<App | null>(null);
  useEffect(() => {
    // A store that does not open is said where the book would be.
    void app.then(setOpened, () => undefined);
  }, [app]);
  return (
    opened && (
      <AppContext.Provider value={opened}>
        <Book {...props} />
      </AppContext.Provider>
    )
  );
}

function Book({ session, onSource, ...props }: AroundProps) {
  const state = session.state.value;
  const sourceId = session.sourceId.value;
  useTheme();
  useShortcutChoices();
  const pageTheme = usePageTheme();
  useEffect(() => {
    const main = props.stage.element.closest('main');
    if (main) main.dataset['pageTheme'] = pageTheme;
  }, [pageTheme]);
  useEffect(() => {
    if (sourceId) onSource(sourceId);
  }, [sourceId]);
  // What the book was like when it was opened; later changes of the row must not move the view.
  const current = useLive(
    async (live) => (sourceId ? readSource(live, sourceId) : null),
    [sourceId],
  );
  // When the open file is recognised as a known book, the page must not close and open again.
  const latest = useRef(current);
  if (current) latest.current = current;
  const recognised = session.recognised.value === sourceId;
  const source = current ?? (recognised ? latest.current : undefined);
  useEffect(() => {
    document.title = source?.title ?? i18n.t('extName');
  }, [source?.title]);
  if (state.kind !== 'open' || !source) return null;
  return (
    <OpenBook
      key={state.opened.sourceId}
      {...props}
      session={session}
      opened={state.opened}
      source={source}
    />
  );
}
