import { type LinearSolver, optimize } from "../src/analysis/optimize/index.ts";
import { type Took, timed, tookRow } from "./measure.ts";
import { type PlainAnswer, type PlainMilp, requireSame } from "./plain-milp.ts";
import { type ReformOptions, randomTarget, reformProcess } from "./random-reforms.ts";

/**
 * How many processes of which kind; `goal` is the time, in milliseconds, within which 95 % of them are to be proven.
 */
interface Kind extends Omit<ReformOptions, "seed"> {
  readonly count: number;
  readonly goal?: number;
  /** So many of them, the first ones, are also given to the plain MILP. */
  readonly plain: number;
  /** That it may take for each. */
  readonly plainSeconds: number;
}

const approvals = { hardness: "approval", shape: "series-parallel", crossEdges: 0.05 } as const;
const kinds: readonly Kind[] = [
  { ...approvals, steps: 200, measures: 60, count: 50, goal: 500, plain: 10, plainSeconds: 3 },
  { ...approvals, steps: 1_000, measures: 300, count: 5, goal: 3_000, plain: 2, plainSeconds: 10 },
  { ...approvals, hardness: "stress", crossEdges: 0.1, steps: 200, measures: 60, count: 8, plain: 4, plainSeconds: 3 },
  { ...approvals, hardness: "stress", shape: "layered", steps: 200, measures: 60, count: 8, plain: 4, plainSeconds: 3 },
];

/** After which a search ends with what it has. */
const mostSeconds = 20;
/** After which no further process of a kind is begun. */
const mostSecondsOfKind = 40;
const mostPrograms = 200;

/**
 * From a process to the proof of the least effort for a target, and the plain MILP beside it. One search before only
 * warms up.
 */
export async function randomSearches(solver: LinearSolver, plain: PlainMilp): Promise<string[]> {
  const [first] = kinds as readonly [Kind];
  await searched({ ...first, seed: 0 }, solver);
  const lines: string[] = [];
  for (const kind of kinds) lines.push(...(await searchesOf(kind, solver, plain)));
  return lines;
}

async function searchesOf(kind: Kind, solver: LinearSolver, plain: PlainMilp): Promise<string[]> {
  const ours: (Took & { readonly proven: boolean })[] = [];
  const others: PlainAnswer[] = [];
  const end = performance.now() + 1_000 * mostSecondsOfKind;
  for (let seed = 1; seed <= kind.count && performance.now() < end; seed++) {
    const { process, target, result, ...took } = await searched({ ...kind, seed }, solver);
    const proven = result.status === "optimal";
    ours.push({ ...took, proven });
    if (seed > kind.plain) continue;
    const other = await plain(process, target, kind.plainSeconds);
    others.push(other);
    requireSame(`seed ${seed} of ${JSON.stringify(kind)}`, proven ? result.set?.effort : undefined, other);
  }
  return told(kind, ours, others);
}

async function searched(options: ReformOptions, solver: LinearSolver) {
  const process = reformProcess(options);
  const target = randomTarget(process, options.seed);
  const stop = AbortSignal.timeout(1_000 * mostSeconds);
  return { process, target, ...(await timed(() => optimize(process, { target, solver, stop, mostPrograms }))) };
}

function told(kind: Kind, ours: readonly (Took & { readonly proven: boolean })[], others: readonly PlainAnswer[]): string[] {
  const { count, steps, measures, hardness, shape, crossEdges, goal, plainSeconds } = kind;
  const sum = (times: readonly Took[]) => times.reduce((total, { cpu }) => total + cpu, 0);
  const ratio = sum(ours.slice(0, others.length)) / sum(others);
  const unproven = others.filter(({ effort }) => effort === undefined).length;
  return [
    `  ${ours.length} of ${count} processes of ${steps} steps and ${measures} measures, ${hardness}, ${shape}, ${100 * crossEdges} % cross edges`,
    `${tookRow("  leadpath", ours, goal)}   not proven: ${ours.filter(({ proven }) => !proven).length}`,
    `${tookRow(`  plain MILP of the first ${others.length}`, others)}   not proven within ${plainSeconds} s: ${unproven}`,
    `  ${"  leadpath : plain MILP, of these".padEnd(34)} CPU ${ratio.toFixed(2)}${unproven > 0 ? " or less" : ""}`,
  ];
}
