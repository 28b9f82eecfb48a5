import { linksAmong } from "../graph/index.ts";
import { minutesOf, type Outcome, type Process, type Step } from "../model/index.ts";
import { type DaysAt, daysAt } from "./draw-days.ts";
import { type Random, randomFrom } from "./random.ts";

export interface SimulatedTimes {
  readonly runs: number;
  readonly seed: number;
}

/**
 * Minutes of working time that cases of a process take from their start to their last step, by chance: days from `actual`, outcomes by their
 * probabilities. A return does the steps from its target on again, as often as its rounds allow; then the other outcomes share its chance.
 */
export function simulatedTimes(process: Process, { runs, seed }: SimulatedTimes): number[] {
  const plan = planOf(process);
  const random = randomFrom(seed);
  return Array.from({ length: runs }, () => timeOfCase(plan, random));
}

interface Plan {
  /** In an order in which each step comes after those before it. */
  readonly steps: readonly Step[];
  readonly days: readonly DaysAt[];
  readonly entering: readonly (readonly { readonly from: number; readonly outcome: string | undefined; readonly lag: number }[])[];
  readonly positions: ReadonlyMap<string, number>;
  /** By step: itself and all that come after it. */
  readonly onward: readonly ReadonlySet<number>[];
}

function planOf(process: Process): Plan {
  const steps = inOrder(process.steps);
  const positions = new Map(steps.map(({ id }, position) => [id, position]));
  const entering = steps.map(({ after }) =>
    after.map(({ step, outcome, lag }) => ({ from: positions.get(step) as number, outcome, lag: minutesOf(lag) })),
  );
  const onward = steps.map((_, position) => new Set([position]));
  for (let position = 0; position < steps.length; position++) {
    for (let later = position + 1; later < steps.length; later++) {
      if (entering[later]?.some(({ from }) => onward[position]?.has(from))) onward[position]?.add(later);
    }
  }
  return { steps, days: steps.map(daysAt), entering, positions, onward };
}

function inOrder(steps: readonly Step[]): Step[] {
  const links = linksAmong(steps, () => true);
  const waiting = steps.map(() => 0);
  for (const { to } of links) waiting[to] = (waiting[to] as number) + 1;
  const ready = [...steps.keys()].filter((step) => waiting[step] === 0);
  for (const step of ready) {
    for (const { from, to } of links) {
      if (from !== step) continue;
      waiting[to] = (waiting[to] as number) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  }
  return ready.map((step) => steps[step] as Step);
}

function timeOfCase({ steps, days, entering, positions, onward }: Plan, random: Random): number {
  const finish = steps.map(() => Number.NaN);
  const chosen = steps.map((): string | undefined => undefined);
  const again = new Map<number, number>();
  const rounds = new Map<Outcome, number>();
  for (let position = 0; position < steps.length; position++) {
    const step = steps[position] as Step;
    if (!Number.isNaN(finish[position])) continue;
    const links = entering[position] ?? [];
    const taken = links.filter(({ from, outcome }) => !Number.isNaN(finish[from]) && (outcome === undefined || outcome === chosen[from]));
    const start = Math.max(again.get(position) ?? 0, ...taken.map(({ from, lag }) => (finish[from] as number) + lag));
    if (links.length > 0 && taken.length === 0 && !again.has(position)) continue;
    const minutes = minutesOf((days[position] as DaysAt)(normal(random)));
    finish[position] = start + minutes;
    if (!step.outcomes) continue;
    const outcome = drawOutcome(step.outcomes, rounds, random);
    chosen[position] = outcome?.id;
    if (outcome?.returnTo === undefined) continue;
    rounds.set(outcome, (rounds.get(outcome) ?? 0) + 1);
    const target = positions.get(outcome.returnTo) as number;
    const now = finish[position] as number;
    for (const later of onward[target] ?? []) {
      finish[later] = Number.NaN;
      again.delete(later);
    }
    again.set(target, now);
    position = target - 1;
  }
  return finish.reduce((most, each) => (Number.isNaN(each) ? most : Math.max(most, each)), 0);
}

/** Outcomes without a probability share what is left; a return that was taken as often as it may be is none any more. */
function drawOutcome(outcomes: readonly Outcome[], rounds: ReadonlyMap<Outcome, number>, random: Random): Outcome | undefined {
  const open = outcomes.filter((each) => each.returnTo === undefined || (rounds.get(each) ?? 0) < (each.rounds ?? 1));
  const left = Math.max(0, 1 - outcomes.reduce((sum, { probability = 0 }) => sum + probability, 0));
  const unsaid = outcomes.filter(({ probability }) => probability === undefined).length;
  const weights = open.map(({ probability }) => probability ?? left / unsaid);
  let at = random() * weights.reduce((sum, each) => sum + each, 0);
  return (
    open.find((_, index) => {
      at -= weights[index] as number;
      return at < 0;
    }) ?? open[0]
  );
}

/** A standard normal number. Source: Box and Muller 1958. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
