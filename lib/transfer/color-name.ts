/** The highlight colours note-taking programs know by name, and their hues in degrees (Zotero's). */
const HUES: readonly (readonly [name: string, degrees: number])[] = [
  ['red', 0],
  ['orange', 30],
  ['yellow', 50],
  ['green', 110],
  ['blue', 199],
  ['purple', 256],
  ['magenta', 296],
  ['red', 360],
];
/** Below this difference between the strongest and the weakest channel (0–255) there is no hue. */
const COLORLESS = 16;

/** The name nearest in hue to `#rrggbb`: pale fills keep their name. */
export function colorName(hex: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  if (range < COLORLESS) return 'gray';
  const sixths =
    most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  const away = (degrees: number) => Math.abs(degrees - sixths * 60);
  const [nearest] = HUES.toSorted((a, b2) => away(a[1]) - away(b2[1]));
  return nearest?.[0] ?? 'gray';
}
