/** Numbers that look random and are the same on every run. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number, `from` ≤ n < `to`. */
  whole(from: number, to: number): number;
  /** One of a list; throws when it is empty. */
  of<T>(list: readonly T[]): T;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to pick passages. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from));
  return {
    next,
    whole,
    of: (list) => {
      const picked = list[whole(0, list.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}

/** A seed from a name: every book has selections of its own, whatever else is in the folder. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
