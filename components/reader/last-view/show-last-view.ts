import { lookNow, readLastView, type ViewSetting } from '@/lib/app/last-view';
import type { SourceId } from '@/lib/model/ids';

const NAME = 'last-view';

/**
 * Shows at once what the book looked like where it was left, exactly where its page will be. The page
 * takes its place with `hideLastView`. Shows nothing where anything about the window is different.
 * Runs before there is a body.
 */
export function showLastView(id: SourceId): void {
  const view = readLastView(id);
  if (!view || !isTrue(view.setting)) return;
  const image = new Image();
  // In the frame it comes with, not in one after.
  image.decoding = 'sync';
  image.src = view.picture;
  const [left, top, width, height] = view.setting.rect;
  image.alt = '';
  image.className = NAME;
  image.setAttribute('elementtiming', NAME);
  // What is under it is what is used: the picture only spares the wait.
  image.style.cssText = `position:fixed;z-index:30;pointer-events:none;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  document.documentElement.append(image);
}

/** Milliseconds to wait for the picture at most. */
const PATIENCE = 100;

/** Resolves when the picture is on screen, at once where there is none. */
export async function lastViewShown(): Promise<void> {
  const image = document.querySelector<HTMLImageElement>(`img.${NAME}`);
  // A tab behind others has no frames.
  if (!image || document.hidden) return;
  const painted = image.decode().then(
    // In the turn after the frame.
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    () => undefined,
  );
  await Promise.race([painted, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** The page itself is there, or there is none. */
export function hideLastView(): void {
  document.querySelector(`img.${NAME}`)?.remove();
}

export const windowNow = (): ViewSetting['window'] => [innerWidth, innerHeight, devicePixelRatio];

const isTrue = (setting: ViewSetting) =>
  setting.look === lookNow() && String(setting.window) === String(windowNow());
