/** Types of run.mjs, which has to stay JavaScript because it runs before TypeScript is installed. */
export interface RunOptions {
  readonly limitMs?: number;
  readonly show?: boolean;
  readonly env?: Record<string, string>;
}

export interface RunResult {
  readonly code: number;
  readonly output: string;
  readonly timedOut: boolean;
}

export function run(
  command: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<RunResult>;
export function tail(output: string, lines?: number): string;
export function since(startedAt: number): string;
