import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { isTyping } from '@/components/ui/is-typing';
import { toClientRect, toPdfPoint } from '@/lib/pdf/page-point';
import type { Viewer } from '@/lib/pdf/viewer';
import type { NotePlace } from '@/lib/app/make-mark';
import { Floating } from '@/components/reader/floating';
import { ToolHint } from './tool-hint';
import type { NotePinning } from './note-state';
import { pageAt, pageView } from './pages';
import './note-tool.css';

/** Pinning a note: a click says where, a field takes what. */
export function NoteTool({
  pinning,
  viewer,
  pageIndex,
}: {
  pinning: NotePinning;
  viewer: Viewer;
  /** Zero-based page on screen. */
  pageIndex: number;
}) {
  const state = pinning.state.value;
  const scroller = viewer.viewer.container as HTMLElement;
  useAim(pinning, viewer, pageIndex);
  if (state.kind === 'aiming') {
    return (
      <ToolHint
        text={i18n.t('note.aim', [String(pageIndex + 1)])}
        onClose={() => pinning.close()}
      />
    );
  }
  if (state.kind !== 'writing') return null;
  return (
    <Floating
      rects={() => placeRects(viewer, state.place)}
      scroller={scroller}
      label={i18n.t('note.title')}
      role="dialog"
      tall
    >
      <NoteField pinning={pinning} failed={state.failed} />
    </Floating>
  );
}

/** While aiming, a press on a page places the note, and Enter takes the page as a whole. */
function useAim(pinning: NotePinning, viewer: Viewer, pageIndex: number): void {
  const aiming = pinning.state.value.kind === 'aiming';
  const page = useRef(pageIndex);
  page.current = pageIndex;
  // At once: a quick hand clicks before the browser has painted.
  useLayoutEffect(() => {
    const scroller = viewer.viewer.container;
    if (!aiming || !scroller) return undefined;
    const ended = new AbortController();
    const options = { capture: true, signal: ended.signal };
    scroller.classList.add('note-tool');
    scroller.addEventListener(
      'click',
      (event) => {
        const at = pageAt(viewer, event.clientX, event.clientY);
        const view = at === null ? undefined : pageView(viewer, at);
        if (at === null || !view) return;
        event.preventDefault();
        event.stopPropagation();
        const [x, y] = toPdfPoint(view, event.clientX, event.clientY);
        const round = (value: number) => Math.round(value * 100) / 100;
        pinning.write({ pageIndex: at, point: { x: round(x), y: round(y) } });
      },
      options,
    );
    window.addEventListener(
      'keydown',
      (event) => {
        const onControl = event.target instanceof Element && event.target.closest('button, a');
        if (isTyping(event) || onControl) return;
        if (event.key === 'Enter') pinning.write({ pageIndex: page.current, point: null });
        else if (event.key === 'Escape') pinning.close();
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
      options,
    );
    return () => {
      ended.abort();
      scroller.classList.remove('note-tool');
    };
  }, [aiming, viewer]);
}

function placeRects(viewer: Viewer, { pageIndex, point }: NotePlace): DOMRect[] {
  const page = pageView(viewer, pageIndex);
  if (!page) return [];
  if (point) return [toClientRect(page, [point.x, point.y, point.x + 1, point.y + 1])];
  const { left, top, width } = page.div.getBoundingClientRect();
  return [new DOMRect(left, Math.max(top, 0), width, 40)];
}

function NoteField({ pinning, failed }: { pinning: NotePinning; failed: boolean }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const empty = pinning.draft.value.trim() === '';
  return (
    <form
      class="pinned-note"
      onSubmit={(event) => {
        event.preventDefault();
        void pinning.save();
      }}
    >
      <textarea
        ref={field}
        aria-label={i18n.t('note.title')}
        placeholder={i18n.t('note.placeholder')}
        required
        value={pinning.draft.value}
        onInput={(event) => {
          pinning.draft.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') pinning.close();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void pinning.save();
        }}
      />
      {failed && (
        <p class="failed" role="alert">
          {i18n.t('note.failed')}
        </p>
      )}
      <p class="actions">
        <span class="muted">{i18n.t('note.hint')}</span>
        <Button variant="ghost" onClick={() => pinning.close()}>
          {i18n.t('common.cancel')}
        </Button>
        <Button variant="primary" type="submit" disabled={empty}>
          {i18n.t('common.save')}
        </Button>
      </p>
    </form>
  );
}
