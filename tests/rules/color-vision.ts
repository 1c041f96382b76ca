/** A colour as linear-light sRGB, each channel 0–1. */
export type Linear = readonly [r: number, g: number, b: number];

/** `#rrggbb` to linear light (IEC 61966-2-1). */
export function toLinear(hex: string): Linear {
  return map3(channels(hex), (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
}

/** CSS `mix-blend-mode: screen` of two `#rrggbb`, which works on the encoded values. */
export function screen(over: string, under: string): string {
  const top = channels(over);
  const mixed = channels(under).map((u, at) => 1 - (1 - u) * (1 - (top[at] ?? 0)));
  return `#${mixed.map((c) => toByte(c)).join('')}`;
}

/** WCAG 2 contrast ratio, 1–21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/**
 * Dichromat vision at severity 1.0: Machado, Oliveira and Fernandes, "A Physiologically-based Model
 * for Simulation of Color Vision Deficiency" (2009), matrices for linear RGB.
 */
export const VISIONS: Readonly<Record<string, readonly Linear[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How a colour looks through one of the `VISIONS`, clipped to what a screen can show. */
export function seenAs(color: Linear, matrix: readonly Linear[]): Linear {
  const [r, g, b] = matrix.map((row) => clip(dot(row, color)));
  return [r ?? 0, g ?? 0, b ?? 0];
}

/** ΔE-OK × 100: distance in Oklab (Björn Ottosson, 2020). */
export function distance(a: Linear, b: Linear): number {
  const other = toOklab(b);
  return 100 * Math.hypot(...toOklab(a).map((value, at) => value - (other[at] ?? 0)));
}

function toOklab(color: Linear): Linear {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], color));
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], color));
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], color));
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], [l, m, s]),
    dot([1.9779984951, -2.428592205, 0.4505937099], [l, m, s]),
    dot([0.0259040371, 0.7827717662, -0.808675766], [l, m, s]),
  ];
}

const luminance = (hex: string) => dot([0.2126, 0.7152, 0.0722], toLinear(hex));
const clip = (value: number) => Math.min(1, Math.max(0, value));
const dot = (a: Linear, b: Linear) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const map3 = ([r, g, b]: Linear, f: (c: number) => number): Linear => [f(r), f(g), f(b)];
const toByte = (c: number) =>
  Math.round(c * 255)
    .toString(16)
    .padStart(2, '0');

function channels(hex: string): Linear {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
