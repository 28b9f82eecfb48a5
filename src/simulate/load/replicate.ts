import { type LongWork, pause } from "../../model/index.ts";
import { arrivalsOf } from "./arrivals.ts";
import { type Replication, stretches } from "./case-log.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { LoadModel } from "./load-model.ts";
import { loadRun } from "./run-load.ts";
import { estimateOf } from "./student.ts";
import type { CaseArrivals } from "./types.ts";
import { warmUpOf } from "./warm-up.ts";

export interface Plan extends LongWork {
  readonly arrivals: CaseArrivals;
  readonly cases: number;
  readonly precision: number;
  readonly replications: number;
  readonly seed: number;
}

/** The figures of all replications, by model. */
export interface Replications {
  readonly figures: readonly (readonly Figures[])[];
  /** So many of a hundred stretches are the warm-up. */
  readonly warmUp: number;
  readonly isPrecise: boolean;
}

/** Replications from which the warm-up is known, and those from which an interval is believed. */
const pilots = 5;
const fewest = 10;
const eventsAtOnce = 100_000;

/**
 * Replicates the load of some models with the same cases, until the mean cycle time of each is known as well as asked. One that cannot do its work
 * in the long run ends after few, since its figures depend on how long one looks.
 */
export async function replicate(
  models: readonly LoadModel[],
  plan: Plan,
  isEndless: (model: LoadModel, figures: readonly Figures[]) => boolean,
): Promise<Replications> {
  const { arrivals, cases, precision, replications, seed, signal, onProgress } = plan;
  const logs: Replication[][] = models.map(() => []);
  const figures: Figures[][] = models.map(() => []);
  const first = Math.min(pilots, replications);
  let warmUp = 0;
  const isKnown = (each: readonly Figures[]) => {
    const { value, high } = estimateOf(each.map(({ cycle }) => cycle));
    return high - value <= precision * value;
  };
  const isDone = (each: readonly Figures[], number: number) => isKnown(each) || isEndless(models[number] as LoadModel, each);
  for (let replication = 0; replication < replications; replication++) {
    for (const [number, model] of models.entries()) {
      const stream = arrivalsOf(arrivals, model.week, seed, replication);
      const run = loadRun(model, stream, cases, seed, replication * 2 * cases);
      while (run.goOn(eventsAtOnce)) await pause(signal);
      if (replication < first) logs[number]?.push(run.log);
      else figures[number]?.push(figuresOf(model, run.log, warmUp));
    }
    if (replication === first - 1) {
      warmUp = "days" in arrivals ? 0 : Math.max(...logs.map((each) => warmUpStretches(each)));
      for (const [number, model] of models.entries()) {
        for (const log of logs[number] ?? []) figures[number]?.push(figuresOf(model, log, warmUp));
      }
      logs.length = 0;
    }
    onProgress?.({ done: replication + 1 });
    await pause(signal);
    if (replication + 1 >= fewest && figures.every(isDone)) break;
  }
  return { figures, warmUp, isPrecise: figures.every(isKnown) };
}

/** The warm-up of the mean of several replications, in whole stretches. */
function warmUpStretches(logs: readonly Replication[]): number {
  const cases = logs[0]?.cycle.length ?? 0;
  const mean = Float64Array.from({ length: cases }, (_, number) => {
    let sum = 0;
    for (const { cycle } of logs) sum += cycle[number] as number;
    return sum / logs.length;
  });
  return Math.ceil((warmUpOf(mean) * stretches) / cases);
}
