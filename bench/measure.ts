/** Prints what it measures; one that cannot run, and bundles that are too heavy, make the whole run fail. */
export interface Bench {
  readonly title: string;
  /** The result, a line each. */
  readonly run: () => Promise<string[]>;
}

/** Wall times of one contender, in milliseconds. */
interface Times {
  readonly median: number;
  readonly least: number;
}

/**
 * Times each contender in turns, so that a busy moment of the machine meets all of them. The first round only warms up.
 * A contender may be asynchronous.
 */
export async function inTurns<Name extends string>(
  contenders: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Promise<Record<Name, Times>> {
  const names = Object.keys(contenders) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const began = performance.now();
      await contenders[name]();
      const took = performance.now() - began;
      if (round > 0) times.get(name)?.push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, summary(times.get(name) ?? [])])) as Record<Name, Times>;
}

function summary(times: number[]): Times {
  times.sort((a, b) => a - b);
  const middle = times.length >> 1;
  const upper = times[middle] ?? Number.NaN;
  const median = times.length % 2 === 1 ? upper : ((times[middle - 1] ?? Number.NaN) + upper) / 2;
  return { median, least: times[0] ?? Number.NaN };
}

/** What some work took, in milliseconds. */
export interface Took {
  readonly wall: number;
  /**
   * Of all threads of this process, not of those that it starts: what the wall time would at most be on a machine that
   * does nothing else.
   */
  readonly cpu: number;
}

export async function timed<Result>(work: () => Result | Promise<Result>): Promise<Took & { readonly result: Result }> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, wall: performance.now() - began, cpu: (user + system) / 1_000 };
}

/** Times of many inputs: of half of them, of 95 % of them, and of all. */
export interface Spread {
  readonly median: number;
  readonly late: number;
  readonly most: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  return { median: at(0.5), late: at(0.95), most: at(1) };
}

/** One line of a result: what, and how long its inputs take. */
export function spreadRow(name: string, { median, late, most }: Spread): string {
  return `  ${name.padEnd(34)} median ${milliseconds(median).trim()}, 95 % within ${milliseconds(late).trim()}, most ${milliseconds(most).trim()}`;
}

/**
 * One line of a result: what, how long its inputs take on the clock on the wall and of the processor, and whether 95 %
 * of them keep a goal.
 */
export function tookRow(name: string, took: readonly Took[], goal?: number): string {
  const [wall, cpu] = [spreadOf(took.map((each) => each.wall)), spreadOf(took.map((each) => each.cpu))];
  const met = ({ late }: Spread) => (late <= (goal ?? Number.NaN) ? "met" : "not met");
  const processor = `CPU ${milliseconds(cpu.median).trim()}, ${milliseconds(cpu.late).trim()}`;
  const kept = goal === undefined ? "" : `   goal: 95 % within ${goal} ms, ${met(wall)} (by CPU ${met(cpu)})`;
  return `${spreadRow(name, wall)}; ${processor}${kept}`;
}

/** One line of a result: what, its median, its least time. */
export function row(name: string, { median, least }: Times): string {
  return `  ${name.padEnd(34)} ${milliseconds(median)}   (least ${milliseconds(least).trim()})`;
}

export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0).padStart(8)} ms`;
}
