import type { Stamps } from './stamps';

/** What the reader can set, with its defaults. One row a key. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Colour of the PDF pages. */
  readonly pageTheme: 'white' | 'sepia' | 'dark';
  /** Share of cards to remember, 0.8–0.97. */
  readonly desiredRetention: number;
  /** Hour at which a day of reviewing begins. */
  readonly rolloverHour: number;
  /** New cards a day. */
  readonly newPerDay: number;
}

export type SettingKey = keyof Settings;

export interface Setting extends Stamps {
  readonly key: SettingKey;
  readonly value: string | number | boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  pageTheme: 'white',
  desiredRetention: 0.9,
  rolloverHour: 4,
  newPerDay: 30,
};
