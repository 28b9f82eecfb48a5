import { type LongWork, yieldToEvents } from "../../../model/index.ts";
import { createArrivalStream } from "./arrivals/arrivals.ts";
import { type Replication, stretchCount } from "./figures/case-log.ts";
import { computeLoadFigures, type LoadFigures } from "./figures/replication-figures.ts";
import { estimateReplicationMean } from "./figures/student.ts";
import type { LoadModel } from "./model.ts";
import { createLoadRun } from "./run-load.ts";
import type { CaseArrivals } from "./types.ts";
import { computeWarmUpLength } from "./warm-up.ts";

/** What the cases of a replication depend on, beside the model. */
export interface LoadPlan {
  readonly arrivals: CaseArrivals;
  readonly cases: number;
  readonly seed: number;
}

/** When replications are enough: the precision that is asked for, or so many. */
export interface StopRule {
  readonly precision: number;
  readonly replications: number;
}

/** The figures of all replications, by model. */
export interface LoadReplications {
  readonly figures: readonly (readonly LoadFigures[])[];
  /** So many of a hundred stretches are the warm-up. */
  readonly warmUp: number;
  readonly isPrecise: boolean;
}

/** Who replicates loads: so many at once, each of the models by its number. */
export interface LoadCrew {
  readonly size: number;
  /** Plays one replication of the model of that number. */
  readonly replicate: (model: number, replication: number) => Promise<Replication>;
}

/** Replications from which the warm-up is known, and those from which an interval is believed. */
const pilotCount = 5;
const minReplications = 10;
const eventsPerTurn = 100_000;

/** One replication of the load of a model. Its cases are the same for every model and whoever runs it. */
export async function runReplication(model: LoadModel, plan: LoadPlan, replication: number, signal?: AbortSignal): Promise<Replication> {
  const { arrivals, cases, seed } = plan;
  const stream = createArrivalStream(arrivals, model.week, seed, replication);
  const run = createLoadRun(model, stream, cases, seed, replication * 2 * cases);
  while (run.goOn(eventsPerTurn)) await yieldToEvents(signal);
  return run.log;
}

/**
 * Replicates the load of some models with the same cases, until the mean cycle time of each is known as well as asked.
 * One that cannot do its work in the long run ends after few, since its figures depend on how long one looks. What a
 * crew has done ahead of that end is left out.
 */
export async function replicateLoads(
  models: readonly LoadModel[],
  { plan, enough, crew, isEndless }: ReplicateOptions,
  { signal, onProgress }: LongWork,
): Promise<LoadReplications> {
  const { size, replicate: replicateOne } = crew;
  const logs: (readonly Replication[] | undefined)[] = [];
  const figures: LoadFigures[][] = models.map(() => []);
  const first = Math.min(pilotCount, enough.replications);
  let [next, finished, known, warmUp, isOver] = [0, 0, 0, 0, false];
  const isKnown = (each: readonly LoadFigures[]) => {
    const { value, high } = estimateReplicationMean(each.map(({ cycle }) => cycle));
    return high - value <= enough.precision * value;
  };
  const isDone = (each: readonly LoadFigures[], number: number) => isKnown(each) || isEndless(models[number] as LoadModel, each);

  /** Takes what is there in the order of the replications, and tells whether it is enough. */
  function take(): boolean {
    if (known === 0) {
      const pilot = logs.slice(0, first).filter((each) => each !== undefined);
      if (pilot.length < first) return false;
      if (!("days" in plan.arrivals))
        warmUp = Math.max(...models.map((_, number) => countWarmUpStretches(pilot.map((each) => each[number] as Replication))));
    }
    for (let each = logs[known]; each !== undefined; each = logs[known]) {
      for (const [number, model] of models.entries()) figures[number]?.push(computeLoadFigures(model, each[number] as Replication, warmUp));
      logs[known++] = undefined;
      if (known >= minReplications && figures.every(isDone)) return true;
    }
    return false;
  }

  const work = async () => {
    while (!isOver && next < enough.replications) {
      const replication = next++;
      const found: Replication[] = [];
      for (const number of models.keys()) found.push(await replicateOne(number, replication));
      logs[replication] = found;
      isOver ||= take();
      onProgress?.({ done: ++finished });
      await yieldToEvents(signal);
    }
  };
  await Promise.all(Array.from({ length: size }, work));
  return { figures, warmUp, isPrecise: figures.every(isKnown) };
}

interface ReplicateOptions {
  readonly plan: LoadPlan;
  readonly enough: StopRule;
  readonly crew: LoadCrew;
  readonly isEndless: (model: LoadModel, figures: readonly LoadFigures[]) => boolean;
}

/** The warm-up of the mean of several replications, in whole stretches. */
function countWarmUpStretches(logs: readonly Replication[]): number {
  const cases = logs[0]?.cycle.length ?? 0;
  const mean = Float64Array.from({ length: cases }, (_, number) => {
    let sum = 0;
    for (const { cycle } of logs) sum += cycle[number] as number;
    return sum / logs.length;
  });
  return Math.ceil((computeWarmUpLength(mean) * stretchCount) / cases);
}
