import { describe, expect, test } from 'vitest';
import { builtInFramework } from '@/lib/framework/ml-system-design';
import { darkFill, lightFill, lineColor, PALETTE } from '@/lib/model/mark-color';
import * as fc from 'fast-check';
import { contrast, distance, screen, seenAs, toLinear, VISIONS } from './color-vision';

const { steps } = builtInFramework();
const DARK_PAGE = '#1d1c1a';
const DARK_INK = '#d8d3c8';
const pairs = steps.flatMap((a, at) => steps.slice(at + 1).map((b) => [a, b] as const));

test.each(steps)('text on $shortTitle stays readable', (step) => {
  // Multiplied with a white page the fill is its own colour, and black ink stays black.
  expect(contrast(step.lightColor, '#000000')).toBeGreaterThanOrEqual(7);
  const ground = screen(step.darkColor, DARK_PAGE);
  // The fill lies over the page, so screening lightens the ink as well.
  expect(contrast(ground, screen(step.darkColor, DARK_INK))).toBeGreaterThanOrEqual(4.6);
  expect(contrast(step.badgeColor, '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

test.each(Object.entries(VISIONS))('every two steps stay apart for %s vision', (_, matrix) => {
  for (const [a, b] of pairs) {
    const apart = (x: string, y: string) =>
      distance(seenAs(toLinear(x), matrix), seenAs(toLinear(y), matrix));
    const names = `${a.shortTitle} and ${b.shortTitle}`;
    expect(apart(a.lightColor, b.lightColor), `${names}, light`).toBeGreaterThanOrEqual(6.4);
    const [darkA, darkB] = [screen(a.darkColor, DARK_PAGE), screen(b.darkColor, DARK_PAGE)];
    expect(apart(darkA, darkB), `${names}, dark`).toBeGreaterThanOrEqual(6.4);
  }
});

test('black on white is the highest contrast, and screen with black changes nothing', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(screen('#000000', '#6dbafd')).toBe('#6dbafd');
});

describe('free colours', () => {
  test.each(Object.entries(VISIONS))('stay apart for %s vision', (_, matrix) => {
    const apart = (a: string, b: string) =>
      distance(seenAs(toLinear(a), matrix), seenAs(toLinear(b), matrix));
    for (const [at, a] of PALETTE.entries())
      for (const b of PALETTE.slice(at + 1)) {
        const names = `${a.name} and ${b.name}`;
        expect(apart(a.light, b.light), `${names}, light`).toBeGreaterThanOrEqual(6.4);
        const [darkA, darkB] = [screen(a.dark, DARK_PAGE), screen(b.dark, DARK_PAGE)];
        expect(apart(darkA, darkB), `${names}, dark`).toBeGreaterThanOrEqual(6.4);
      }
  });

  test('any colour leaves text readable and its lines visible, on light and dark pages', () => {
    const color = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(fc.oneof(color, fc.constantFrom(...PALETTE.map(({ light }) => light))), (any) => {
        const fill = lightFill(any);
        expect(contrast(fill, '#000000')).toBeGreaterThanOrEqual(7);
        const dark = darkFill(fill);
        const [ground, ink] = [screen(dark, DARK_PAGE), screen(dark, DARK_INK)];
        expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.6);
        expect(contrast(lineColor(fill, false), '#ffffff')).toBeGreaterThanOrEqual(3);
        expect(contrast(lineColor(fill, true), DARK_PAGE)).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 500 },
    );
  });

  test('what is readable already is left as it was chosen', () => {
    for (const { light } of PALETTE) expect(lightFill(light)).toBe(light);
  });
});
