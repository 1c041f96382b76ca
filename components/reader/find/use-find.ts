import { useEffect, useMemo } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import type { OpenedSource } from '@/lib/app/open-source';
import type { SourceId } from '@/lib/model/ids';
import type { Viewer } from '@/lib/pdf/viewer';
import { FindSession } from './find-session';
import { useHitPainting } from './use-hit-painting';

export interface FindOptions {
  readonly opened: OpenedSource;
  readonly sourceId: SourceId;
  /** Of the open bytes, once known. */
  readonly contentHash: string | null;
  readonly viewer: Viewer;
  readonly scroller: HTMLElement;
  /** The reader is searching: reading the book's text waits for nothing then. */
  readonly finding: boolean;
  /** Called before the page jumps to a hit: the way back begins there. */
  readonly onLeave: () => void;
}

/** Milliseconds after opening before the book's text is read: its first pages come first. */
const BEFORE_READING = 1500;
/** Milliseconds without a move of the reader's before reading goes on. */
const REST = 600;

/** The search of one open book. Its text is read in the background while the reader does nothing. */
export function useFind(options: FindOptions): FindSession {
  const { opened, sourceId, contentHash, viewer, scroller, finding } = options;
  const app = useApp();
  const find = useMemo(() => new FindSession(app, opened), [app, opened]);
  useEffect(() => () => find.close(), [find]);
  useEffect(() => {
    if (!contentHash) return undefined;
    const timer = setTimeout(() => find.read({ sourceId, contentHash }), BEFORE_READING);
    return () => clearTimeout(timer);
  }, [find, sourceId, contentHash]);
  useEffect(() => {
    if (finding) return undefined;
    const ended = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hold = () => {
      find.pause(true);
      clearTimeout(timer);
      timer = setTimeout(() => find.pause(false), REST);
    };
    const listen = { passive: true, signal: ended.signal };
    scroller.addEventListener('scroll', hold, listen);
    for (const event of ['keydown', 'pointerdown', 'wheel']) {
      window.addEventListener(event, hold, listen);
    }
    return () => {
      ended.abort();
      clearTimeout(timer);
      find.pause(false);
    };
  }, [find, finding]);
  useHitPainting(viewer, opened, find, options.onLeave);
  return find;
}
