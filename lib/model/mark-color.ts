/** A colour a mark can have: on light pages (multiplied) and on dark ones (screened). `#rrggbb` */
export interface MarkColor {
  readonly name: 'yellow' | 'blue' | 'green' | 'mauve' | 'lavender' | 'orange' | 'sage';
  readonly light: string;
  readonly dark: string;
}

/**
 * Free colours. Chosen so that any two stay apart for normal, protan, deutan and tritan vision, on
 * light and dark pages, and text under them stays readable; a test sees to it.
 */
export const PALETTE: readonly MarkColor[] = [
  { name: 'yellow', light: '#f6c659', dark: '#281601' },
  { name: 'orange', light: '#f48b59', dark: '#952803' },
  { name: 'green', light: '#aef8b1', dark: '#095c42' },
  { name: 'sage', light: '#a4d2c6', dark: '#01393a' },
  { name: 'blue', light: '#6dbafd', dark: '#05114c' },
  { name: 'lavender', light: '#dfd8ff', dark: '#490c8a' },
  { name: 'mauve', light: '#d795cc', dark: '#7d2e87' },
];

const DARK_PAGE = '#1d1c1a';
const DARK_INK = '#d8d3c8';
/** Text on a dark page keeps this contrast under a mark. */
const READABLE_ON_DARK = 4.6;
/** Black text keeps this contrast under a mark on a white page. */
const READABLE_ON_LIGHT = 7;
/** An outline or a line under text is told from the page at this contrast (WCAG 2.2, 1.4.11). */
const SEEN = 3;

/** Any colour made light enough that black text under it stays readable. */
export function lightFill(color: string): string {
  return firstBlend(color, '#ffffff', (tried) => contrast(tried, '#000000') >= READABLE_ON_LIGHT);
}

/** The colour that stands for `color` on a dark page: the palette's own, or `color` darkened. */
export function darkFill(color: string): string {
  const known = PALETTE.find(({ light }) => light === color.toLowerCase());
  const readable = (tried: string) =>
    contrast(screen(tried, DARK_PAGE), screen(tried, DARK_INK)) >= READABLE_ON_DARK;
  return known?.dark ?? firstBlend(color, '#000000', readable);
}

/** The colour for lines and outlines: `color`, as much darker or lighter as the page needs. */
export function lineColor(color: string, onDark: boolean): string {
  const page = onDark ? DARK_PAGE : '#ffffff';
  return firstBlend(
    color,
    onDark ? '#ffffff' : '#000000',
    (tried) => contrast(tried, page) >= SEEN,
  );
}

const STEPS = 40;

/** The first blend of a colour towards another that passes; the other one if none does. */
function firstBlend(color: string, towards: string, passes: (tried: string) => boolean): string {
  for (let step = 0; step < STEPS; step++) {
    const tried = blend(color, towards, step / STEPS);
    if (passes(tried)) return tried;
  }
  return towards;
}

/** WCAG 2 contrast ratio, 1–21. */
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** CSS `mix-blend-mode: screen`. */
const screen = (over: string, under: string) =>
  toHex(mixed(over, under, (o, u) => 255 - ((255 - o) * (255 - u)) / 255));

const blend = (from: string, to: string, share: number) =>
  toHex(mixed(from, to, (f, t) => f + (t - f) * share));

function mixed(a: string, b: string, mix: (x: number, y: number) => number): number[] {
  const other = channels(b);
  return channels(a).map((value, at) => mix(value, other[at] ?? 0));
}

const channels = (color: string) =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

const toHex = (values: readonly number[]) =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
