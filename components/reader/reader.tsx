import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { useSettings } from '@/components/hooks/use-settings';
import { useDroppedFiles } from '@/components/ui/drop-files';
import { readSource } from '@/lib/app/library';
import type { HighlightId, SourceId } from '@/lib/model/ids';
import { OpenBook } from './open-book';
import { OpenStates } from './open-states';
import { ReaderSession } from './session';
import './reader.css';
import './highlight-layer.css';

export interface ReaderProps {
  /** What to open first: a file, a kept book, or nothing (the reader chooses). */
  readonly initial: { readonly file: File } | { readonly sourceId: SourceId } | null;
  /** A passage to arrive at. */
  readonly highlightId: HighlightId | null;
  /** Tells the page's address which book is open. */
  readonly onSource: (id: SourceId) => void;
}

/** The reader page: one book, or the way to one. */
export function Reader({ initial, highlightId, onSource }: ReaderProps) {
  const app = useApp();
  const session = useMemo(() => new ReaderSession(app), [app]);
  const { pageTheme } = useSettings();
  const state = session.state.value;
  const sourceId = session.sourceId.value;
  const open = (file: File) => void session.open(file);
  useDroppedFiles(
    useMemo(
      () => (files: File[]) => {
        if (files[0]) void session.open(files[0]);
      },
      [session],
    ),
  );
  useEffect(() => {
    if (initial && 'file' in initial) open(initial.file);
    else if (initial) void session.openById(initial.sourceId);
  }, [session]);
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
  return (
    <main class="reader" data-page-theme={pageTheme}>
      {state.kind === 'open' && sourceId && source ? (
        <OpenBook
          key={state.opened.sourceId}
          session={session}
          opened={state.opened}
          source={source}
          highlightId={highlightId}
          onFile={open}
        />
      ) : (
        state.kind !== 'open' && <OpenStates state={state} onFile={open} />
      )}
    </main>
  );
}
