import { i18n } from '#i18n';
import { drawingOn } from '@/lib/app/figures';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Region } from '@/lib/model/geometry';
import type { Viewer } from '@/lib/pdf/viewer';
import type { PageView } from '@/lib/pdf/page-view';

/** CSS pixels between press and release that make it a drag of the reader's own. */
const DRAG = 8;

type Figure = Awaited<ReturnType<typeof drawingOn>>['figures'][number];

/**
 * Frames around the figures and tables of the pages on screen, while the area tool is out: buttons
 * that mark what they frame. Arrows go from one to the next.
 * @returns a function that takes them away.
 */
export function showFigureFrames(
  viewer: Viewer,
  opened: OpenedSource,
  onRegion: (region: Region) => void,
): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const framed = new Set<number>();
  const pressed = { x: 0, y: 0 };
  // Before the area tool takes the press for a drag.
  window.addEventListener(
    'pointerdown',
    ({ clientX, clientY }) => Object.assign(pressed, { x: clientX, y: clientY }),
    { capture: true, signal },
  );
  const frame = async (page: PageView, pageIndex: number) => {
    const drawn = page.div.querySelector(':scope > .figure-frame');
    if (framed.has(pageIndex) && drawn) return;
    framed.add(pageIndex);
    const { figures } = await drawingOn(opened, pageIndex);
    if (signal.aborted) return;
    for (const old of page.div.querySelectorAll(':scope > .figure-frame')) old.remove();
    page.div.append(
      ...figures.map((figure) =>
        toFrame(figure, page, pageIndex, pressed, () => onRegion({ pageIndex, rect: figure.rect })),
      ),
    );
  };
  const frameAll = () => {
    for (const page of viewer.viewer.getCachedPageViews()) {
      frame(page, page.id - 1).catch((error: unknown) => {
        if (!signal.aborted) reportError(error);
      });
    }
  };
  frameAll();
  viewer.eventBus.on('pagerendered', frameAll, { signal });
  const container = viewer.viewer.container;
  container?.addEventListener('keydown', (event) => walk(event, container), { signal });
  return () => {
    ended.abort();
    for (const each of container?.querySelectorAll('.figure-frame') ?? []) each.remove();
  };
}

function toFrame(
  { rect, kind, caption }: Figure,
  { viewport }: PageView,
  pageIndex: number,
  pressed: { readonly x: number; readonly y: number },
  onTake: () => void,
): HTMLElement {
  const [ax = 0, ay = 0] = viewport.convertToViewportPoint(rect[0], rect[1]);
  const [bx = 0, by = 0] = viewport.convertToViewportPoint(rect[2], rect[3]);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'figure-frame';
  Object.assign(button.style, {
    left: `${(100 * Math.min(ax, bx)) / viewport.width}%`,
    top: `${(100 * Math.min(ay, by)) / viewport.height}%`,
    width: `${(100 * Math.abs(ax - bx)) / viewport.width}%`,
    height: `${(100 * Math.abs(ay - by)) / viewport.height}%`,
  });
  const label = caption
    ? i18n.t('area.captioned', [caption])
    : i18n.t(`area.${kind}`, [String(pageIndex + 1)]);
  button.setAttribute('aria-label', label);
  if (caption) button.title = caption;
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    // Without a pointer it was Enter; a drag that began in the frame is an area of its own.
    const moved = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y);
    if (event.detail === 0 || moved < DRAG) onTake();
  });
  return button;
}

/** Arrows between frames, in the order of the pages. */
function walk(event: KeyboardEvent, container: Element): void {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const frames = [...container.querySelectorAll<HTMLElement>('.figure-frame')];
  const at = frames.indexOf(document.activeElement as HTMLElement);
  const next = by && at >= 0 ? frames[at + by] : undefined;
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
