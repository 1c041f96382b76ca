import type { Stamps } from './stamps';

/** The colours a page can be shown in. */
export type PageTheme = 'white' | 'sepia' | 'dark';

/** What the reader can set, with its defaults. One row a key. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Colour of the PDF pages; `system` goes with the interface. */
  readonly pageTheme: 'system' | PageTheme;
  /** Share of cards to remember, 0.8–0.95. */
  readonly desiredRetention: number;
  /** Hour at which a day of reviewing begins. */
  readonly rolloverHour: number;
  /** New cards a day. */
  readonly newPerDay: number;
  /** Cards in review a day; what is being learnt comes on top. */
  readonly reviewsPerDay: number;
  /** Waits while learning and after forgetting, such as `1m 10m`. */
  readonly learningSteps: string;
  readonly relearningSteps: string;
  /** Times a question may be forgotten before it is set aside; 0 never sets one aside. */
  readonly leechLapses: number;
  /** Books and steps take turns in a review. */
  readonly interleave: boolean;
  /** A notification a day when something is due, at the hour. */
  readonly reminder: boolean;
  readonly reminderHour: number;
  /** Questions of one sitting of reviewing at most; 0 is all. */
  readonly sessionLength: number;
  /** Minutes after which a sitting ends with the next answer; 0 sets no end. */
  readonly sessionMinutes: number;
  /** Questions ticked beforehand are kept without the reader's look. */
  readonly keepUnseen: boolean;
  /** Shortcuts of a single character; off for those who speak to the machine (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

export type SettingKey = keyof Settings;

/** A changed shortcut is a row of its own, so that changes of two can be merged. */
type ShortcutKey = `shortcut.${string}`;

/** The row of a shortcut, by the shortcut's name. */
export const shortcutKey = (id: string): ShortcutKey => `shortcut.${id}`;

/** The shortcut a row is about; `null` for other settings. */
export const shortcutOf = (key: string): string | null =>
  key.startsWith('shortcut.') ? key.slice('shortcut.'.length) : null;

export interface Setting extends Stamps {
  readonly key: SettingKey | ShortcutKey;
  readonly value: string | number | boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  pageTheme: 'system',
  desiredRetention: 0.9,
  rolloverHour: 4,
  newPerDay: 30,
  reviewsPerDay: 200,
  learningSteps: '1m 10m',
  relearningSteps: '10m',
  leechLapses: 8,
  interleave: true,
  reminder: false,
  reminderHour: 18,
  sessionLength: 0,
  sessionMinutes: 0,
  keepUnseen: false,
  singleKeys: true,
};
