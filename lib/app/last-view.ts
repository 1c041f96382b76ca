import type { SourceId } from '@/lib/model/ids';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/setting';

/**
 * What a book looked like where it was left, on this machine. It lives in `localStorage`, the only
 * store that answers a page before its first frame (files and IndexedDB took 60 to 200 ms to ask).
 */
export interface LastView {
  /** A `data:` URL. */
  readonly picture: string;
  readonly setting: ViewSetting;
}

/** What a picture is true in: with any of it different, the page would not look like that. */
export interface ViewSetting {
  /** CSS pixels: left, top, width, height of the picture in the window. */
  readonly rect: readonly [number, number, number, number];
  /** CSS pixels of the window, and device pixels each. */
  readonly window: readonly [width: number, height: number, ratio: number];
  /** Colours of the interface and the pages. */
  readonly look: string;
}

const keyOf = (id: SourceId) => `view:${id}`;

/** The books that have a picture, the one that was read last at the end. */
const ORDER = 'views';

/** Characters of all pictures together; browsers give an extension five million. */
const ROOM = 3_500_000;

const orderNow = () => JSON.parse(localStorage.getItem(ORDER) ?? '[]') as readonly SourceId[];

/** @returns `null` when there is no picture, or none that still shows where the book was left. */
export function readLastView(id: SourceId): LastView | null {
  const kept = localStorage.getItem(keyOf(id));
  return kept === null ? null : (JSON.parse(kept) as LastView);
}

/** Keeps the picture until `outdateLastView`, or until pictures of other books need its room. */
export function keepLastView(id: SourceId, view: LastView): void {
  outdateLastView(id);
  const kept = JSON.stringify(view satisfies LastView);
  if (kept.length > ROOM) return;
  const order = [...orderNow().filter((each) => each !== id), id];
  const lengthOf = (each: SourceId) => localStorage.getItem(keyOf(each))?.length ?? 0;
  let length = kept.length + order.reduce((sum, each) => sum + lengthOf(each), 0);
  while (length > ROOM) {
    const oldest = order.shift()!;
    length -= lengthOf(oldest);
    outdateLastView(oldest);
  }
  localStorage.setItem(ORDER, JSON.stringify(order));
  localStorage.setItem(keyOf(id), kept);
}

/** The view changed: at once and for sure, as the tab may be closed next. */
export function outdateLastView(id: SourceId): void {
  localStorage.removeItem(keyOf(id));
}

/** Removes the picture of a book that is removed or became part of another. */
export function dropLastView(id: SourceId): void {
  // There is none in the tests that run without a browser.
  if (typeof localStorage === 'undefined') return;
  outdateLastView(id);
  localStorage.setItem(ORDER, JSON.stringify(orderNow().filter((each) => each !== id)));
}

const LOOK = 'look';

/** The colours a page begins with: what was chosen last, until the store is open. */
interface Look {
  readonly theme: Settings['theme'];
  readonly pageTheme: Settings['pageTheme'];
}

/** Remembers the chosen colours, so that a page knows them before the store is open. */
export function rememberLook({ theme, pageTheme }: Look): void {
  localStorage.setItem(LOOK, JSON.stringify({ theme, pageTheme } satisfies Look));
}

/** The chosen colours as far as this machine remembers. */
function rememberedLook(): Look {
  const { theme, pageTheme } = DEFAULT_SETTINGS;
  const stored = JSON.parse(localStorage.getItem(LOOK) ?? '{}') as Partial<Look>;
  return { theme, pageTheme, ...stored };
}

const machineIsDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

/** Whether the interface begins dark: by what was chosen last, or else by the machine. */
export function beginsDark(): boolean {
  const { theme } = rememberedLook();
  return theme === 'dark' || (theme === 'system' && machineIsDark());
}

/** The chosen colours, and whether the machine is dark. */
export const lookNow = (): string => `${localStorage.getItem(LOOK)} ${machineIsDark()}`;
