import { InputError, type Measure, minutesPerDay, type Process } from "../src/model/index.ts";
import { addRequirements } from "../src/process/reform/index.ts";
import { computeTotalMinutes } from "../src/process/schedule/index.ts";
import { randomProposal } from "./random-measures.ts";
import { randomNumbers } from "./random-networks.ts";
import { randomSteps, type Shape } from "./random-steps.ts";

export interface ReformOptions {
  readonly seed: number;
  readonly steps: number;
  readonly measures: number;
  readonly shape: Shape;
  /** The part of the steps that wait for one more step, across the branches. */
  readonly crossEdges: number;
  /** `stress`: efforts are close to the days that a measure takes away, which makes knapsacks hard. */
  readonly hardness: "approval" | "stress";
}

/**
 * A random process of 8 steps or more with measures of every kind: fewer days on 1 to 3 steps, steps side by side,
 * steps removed or added, links that overlap.
 */
export function reformProcess({ seed, hardness, measures: count, ...options }: ReformOptions): Process {
  const random = randomNumbers(seed);
  const steps = randomSteps({ random, ...options });
  const below = (limit: number) => Math.floor(random() * limit);
  const measures = Array.from({ length: count }, (_, number): Measure => {
    const { changes, days } = randomProposal(steps, measureId(number), below);
    const another = (chance: number) => (number > 0 && random() < chance ? [measureId(below(number))] : []);
    const requires = another(0.2);
    return {
      id: measureId(number),
      effort: hardness === "stress" ? 10 * days + below(6) : 1 + below(10),
      guard: "within-powers",
      requires,
      excludes: another(0.3).filter((id) => !requires.includes(id)),
      changes,
    };
  });
  const parts = { units: [], phases: [], documents: [], limits: [], scenarios: [] };
  return { id: "p", illustrative: true, calendar: "mon-fri", ...parts, steps, measures };
}

function measureId(number: number): string {
  return `M${number}`;
}

/**
 * Working days between those of the process and those that a set reaches to which each measure that helps was added in
 * turn.
 */
export function randomTarget(process: Process, seed: number): number {
  const random = randomNumbers(seed);
  const before = computeTotalMinutes(process);
  let reached = before;
  let chosen: ReadonlySet<string> = new Set();
  for (const { id } of process.measures) {
    const more = addRequirements(id, process, chosen);
    const minutes = minutesWith(process, [...more]);
    if (minutes < reached) [reached, chosen] = [minutes, more];
  }
  return Math.ceil((reached + (before - reached) * (0.1 + 0.8 * random())) / minutesPerDay);
}

/**
 * The first measures that can be adopted together, with what they require: so many, or fewer where there are none left.
 */
export function standingTogether(process: Process, count: number): string[] {
  let chosen: ReadonlySet<string> = new Set();
  for (const { id } of process.measures) {
    const more = addRequirements(id, process, chosen);
    if (more.size <= count && minutesWith(process, [...more]) < Number.POSITIVE_INFINITY) chosen = more;
  }
  return [...chosen];
}

/** Infinite where the measures cannot be adopted together. */
function minutesWith(process: Process, measures: readonly string[]): number {
  try {
    return computeTotalMinutes(process, { measures });
  } catch (error) {
    if (error instanceof InputError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}
