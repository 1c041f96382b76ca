import { lookNow, readLastView, type ViewSetting } from '@/lib/app/last-view';
import type { SourceId } from '@/lib/model/ids';

let picture: HTMLImageElement | null = null;
let over = false;

/**
 * Shows at once what the book looked like where it was left, exactly where its page will be. The page
 * takes its place with `hideLastView`. Shows nothing where anything about the window is different.
 */
export async function showLastView(id: SourceId): Promise<void> {
  const view = await readLastView(id);
  if (!view || !isTrue(view.setting) || over) return;
  const image = new Image();
  image.src = URL.createObjectURL(view.picture);
  await image.decode();
  URL.revokeObjectURL(image.src);
  if (over) return;
  const [left, top, width, height] = view.setting.rect;
  image.alt = '';
  image.className = 'last-view';
  // What is under it is what is used: the picture only spares the wait.
  image.style.cssText = `position:fixed;z-index:30;pointer-events:none;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  document.body.append(image);
  picture = image;
  performance.mark('last-view');
}

/** The page itself is there, or there is none. */
export function hideLastView(): void {
  over = true;
  picture?.remove();
  picture = null;
}

export const windowNow = (): ViewSetting['window'] => [innerWidth, innerHeight, devicePixelRatio];

const isTrue = (setting: ViewSetting) =>
  setting.look === lookNow() && String(setting.window) === String(windowNow());
