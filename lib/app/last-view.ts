import { readView, removeView, writeView } from '@/lib/browser/view-files';
import type { SourceId } from '@/lib/model/ids';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/setting';

/** What a book looked like where it was left, on this machine. */
export interface LastView {
  readonly picture: Blob;
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

interface Header {
  readonly stamp: string;
  readonly setting: ViewSetting;
}

const keyOf = (id: SourceId) => `view:${id}`;
const nameOf = (id: SourceId) => `${id}.view`;

/** Bytes that say how long the header is. */
const LENGTH = 4;

/** @returns `null` when there is no picture, or none that still shows where the book was left. */
export async function readLastView(id: SourceId): Promise<LastView | null> {
  const stamp = localStorage.getItem(keyOf(id));
  const file = stamp && (await readView(nameOf(id)));
  if (!file) return null;
  // Read at once: every turn to the disk costs.
  const bytes = await file.arrayBuffer();
  const length = new DataView(bytes).getUint32(0);
  const header = new TextDecoder().decode(bytes.slice(LENGTH, LENGTH + length));
  const { stamp: stored, setting } = JSON.parse(header) as Header;
  if (stored !== stamp) return null;
  return { picture: new Blob([bytes.slice(LENGTH + length)], { type: 'image/webp' }), setting };
}

/** Keeps the picture; it counts until `outdateLastView`. */
export async function keepLastView(id: SourceId, { picture, setting }: LastView): Promise<void> {
  const stamp = crypto.randomUUID();
  const header = new TextEncoder().encode(JSON.stringify({ stamp, setting } satisfies Header));
  const length = new DataView(new ArrayBuffer(LENGTH));
  length.setUint32(0, header.length);
  outdateLastView(id);
  await writeView(nameOf(id), new Blob([length, header, picture]));
  localStorage.setItem(keyOf(id), stamp);
}

/** The view changed: at once and for sure, as the tab may be closed next. */
export function outdateLastView(id: SourceId): void {
  localStorage.removeItem(keyOf(id));
}

/** Removes the picture of a book that is removed or became part of another. */
export async function dropLastView(id: SourceId): Promise<void> {
  // There is none in the tests that run without a browser.
  if (typeof localStorage !== 'undefined') outdateLastView(id);
  await removeView(nameOf(id));
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
export function rememberedLook(): Look {
  const { theme, pageTheme } = DEFAULT_SETTINGS;
  const stored = JSON.parse(localStorage.getItem(LOOK) ?? '{}') as Partial<Look>;
  return { theme, pageTheme, ...stored };
}

/** The chosen colours, and whether the machine is dark. */
export const lookNow = (): string =>
  `${localStorage.getItem(LOOK)} ${matchMedia('(prefers-color-scheme: dark)').matches}`;
