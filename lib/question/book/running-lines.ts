/** A line on so many pages is a running head. */
const RUNNING = 3;
const LONGEST = 120;
/** Different lines remembered. */
const MOST = 12_000;

/** A line with its numbers left open. */
const patternOf = (text: string) => text.replaceAll(/[\p{N}\s]+/gu, ' ').trim();

/** Tells running heads and feet by repetition, page after page, from raw text alone. */
export class RunningLines {
  readonly #times = new Map<string, number>();

  /** The raw text of a page with its running head and foot blanked out: offsets stay. */
  without(raw: string): string {
    const edges = [/^\s*(?<line>[^\n]+)/u.exec(raw), /(?<line>[^\n]+)\s*$/u.exec(raw)];
    let out = raw;
    for (const [at, match] of edges.entries()) {
      const line = match?.groups?.['line'] ?? '';
      if (match === null || line.length > LONGEST) continue;
      // On a page of one line the head is the foot.
      if (at === 1 && match.index === edges[0]?.index) continue;
      const start = match.index + match[0].indexOf(line);
      if (this.#isRunning(line))
        out = out.slice(0, start) + ' '.repeat(line.length) + out.slice(start + line.length);
    }
    return out;
  }

  #isRunning(line: string): boolean {
    const pattern = patternOf(line);
    const times = (this.#times.get(pattern) ?? 0) + 1;
    if (times > 1 || this.#times.size < MOST) this.#times.set(pattern, times);
    return times >= RUNNING;
  }

  /** Whether a line was found to run so far. */
  has(line: string): boolean {
    return (this.#times.get(patternOf(line)) ?? 0) >= RUNNING;
  }
}
