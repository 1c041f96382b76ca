/** One of two things that are timed against each other. */
export interface Contender {
  readonly name: string;
  /** Does it once. Resolves to milliseconds. */
  measure(): Promise<number>;
}

/** What is compared: `ours` against a stated `peer`. */
export interface Comparison {
  readonly bench: string;
  readonly subject: string;
  readonly ours: Contender;
  readonly peer: Contender;
}

interface Timing {
  readonly name: string;
  readonly medianMs: number;
  readonly ms: readonly number[];
}

export interface Result {
  readonly bench: string;
  readonly subject: string;
  readonly ours: Timing;
  readonly peer: Timing;
  /** Median of ours over median of the peer: below 1 is faster than the peer. */
  readonly ratio: number;
}

/** The middle value; of an even number, the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/**
 * Times both in turns, A B B A A B …, so that a machine that slows down slows both. One round before
 * the first is not counted: it warms up caches and compilers.
 */
export async function compare(
  { ours, peer, ...what }: Comparison,
  rounds: number,
): Promise<Result> {
  const times = new Map<Contender, number[]>([
    [ours, []],
    [peer, []],
  ]);
  for (let round = 0; round <= rounds; round++) {
    for (const contender of round % 2 === 0 ? [ours, peer] : [peer, ours]) {
      const ms = await contender.measure();
      if (round > 0) times.get(contender)?.push(ms);
    }
  }
  const timing = (contender: Contender): Timing => {
    const ms = times.get(contender) ?? [];
    return { name: contender.name, medianMs: median(ms), ms };
  };
  const [own, other] = [timing(ours), timing(peer)];
  return { ...what, ours: own, peer: other, ratio: own.medianMs / other.medianMs };
}
