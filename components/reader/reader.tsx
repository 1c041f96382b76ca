import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dropHeldShortcuts, holdShortcuts } from '@/components/shared/shortcuts/held-shortcuts';
import { useDroppedFiles } from '@/components/ui/drop-files';
import { later, preloadWhenIdle } from '@/components/ui/later';
import type { App } from '@/lib/app/app';
import { fetchSample } from '@/lib/app/sample';
import type { HighlightId, SourceId } from '@/lib/model/ids';
import { warmUp } from '@/lib/pdf/warm-up';
import { OpenStates } from './open-states';
import { hasRoomForPanel, type Places } from './places';
import { ReaderSession } from './session';
import { Stage } from './stage';
import './reader.css';

export interface ReaderProps {
  /** The store and the platform; a chosen file is shown before they are there. */
  readonly app: Promise<App>;
  /** What to open first: a file, a kept book, or nothing (the reader chooses). */
  readonly initial: { readonly file: File } | { readonly sourceId: SourceId } | null;
  /** A passage to arrive at. */
  readonly highlightId: HighlightId | null;
  /** Tells the page's address which book is open. */
  readonly onSource: (id: SourceId) => void;
}

/** Makes ready for a book that is not chosen yet: afterwards its first page shows sooner. */
export const rehearse = () => warmUp(fetchSample);

const Around = later(async () => (await import('./around')).Around);

/**
 * The reader page: one book, or the way to one. Here is only what shows a first page; everything
 * around it comes with `Around`.
 */
export function Reader({ app, initial, highlightId, onSource }: ReaderProps) {
  const stage = useMemo(() => new Stage(), []);
  const session = useMemo(() => new ReaderSession(app, stage), [app]);
  const [places, setPlaces] = useState<Places | null>(null);
  // The rest of the reader is fetched when nothing better is to be done: a first page comes first.
  const [prepared, setPrepared] = useState(false);
  const main = useRef<HTMLElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const overPages = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const state = session.state.value;
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
    if (bar.current && overPages.current && panel.current) {
      setPlaces({ bar: bar.current, overPages: overPages.current, panel: panel.current });
    }
    if (initial && 'file' in initial) open(initial.file);
    else if (initial) void session.openById(initial.sourceId);
    if (initial) setPrepared(true);
    else void rehearse().finally(() => setPrepared(true));
    preloadWhenIdle();
  }, [session]);
  useLayoutEffect(() => {
    if (state.kind === 'opening') holdShortcuts();
    else if (state.kind !== 'open') dropHeldShortcuts();
  }, [state.kind]);
  return (
    <main
      ref={main}
      class="reader"
      data-state={state.kind}
      data-code={state.kind === 'failed' ? state.code : undefined}
    >
      <div ref={bar} class="bar-place" />
      <div class="desk">
        <div class="stage" ref={stage.mount}>
          <div ref={overPages} class="over-pages" />
        </div>
        <div
          ref={panel}
          class="panel-place"
          data-open={state.kind !== 'open' && hasRoomForPanel()}
        />
      </div>
      {places && (prepared || state.kind !== 'choose') && (
        <Around
          app={app}
          stage={stage}
          places={places}
          session={session}
          highlightId={highlightId}
          onSource={onSource}
          onFile={open}
        />
      )}
      {state.kind !== 'open' && (session.slow.value || !session.shown.value) && (
        <div class="open-states">
          <OpenStates
            state={state}
            slow={
              session.slow.value && {
                waitOn: () => session.waitOn(),
                stop: () => session.stopWaiting(),
              }
            }
            onFile={open}
          />
        </div>
      )}
    </main>
  );
}
