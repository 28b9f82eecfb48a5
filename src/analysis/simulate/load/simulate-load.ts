import type { Process } from "../../../model/index.ts";
import type { Replication } from "./case-log.ts";
import type { Figures } from "./figures.ts";
import { isEndless, loadOf } from "./load-figures.ts";
import { type LoadModel, loadModelOf } from "./load-model.ts";
import type { LoadOptions } from "./load-options.ts";
import { planOf } from "./load-plan.ts";
import { type LoadCrew, type Plan, type Replications, replicate, replicationOf } from "./replicate.ts";
import { estimateOf } from "./student.ts";
import type { Load, LoadComparison } from "./types.ts";

/**
 * What cases take that share the officers of their units: a simulation of discrete events. Cases come at random, wait for an officer, for the day on
 * which a step is done and for the office to open, return, and end. The same seed gives the same cases.
 *
 * ```ts
 * const { cycle, units } = await simulateLoad(process, { arrivals: { perDay: 3 } });
 * ```
 * @throws InputError as `simulate`, and when a unit that has work has no officer
 * @throws RangeError when arrivals, `cases`, `precision`, `replications` or `seed` are out of their range
 */
export async function simulateLoad(process: Process, options: LoadOptions): Promise<Load> {
  const model = loadModelOf(process, options);
  const { plan, found } = await replicated([model], [options], options);
  return loadOf(process, options, model, plan, found, 0);
}

/** Of fewer replications nothing is known of how they differ. */
const fewestPaired = 2;

/**
 * A process as it stands beside itself after a choice of measures and changes, with the same cases at the same moments: so the difference is known
 * better than either of the two.
 * @throws as `simulateLoad`
 */
export async function compareLoads(process: Process, options: LoadOptions): Promise<LoadComparison> {
  const { scenario, measures: _, changes: __, ...before } = options;
  const models = [loadModelOf(process, before), loadModelOf(process, options)] as const;
  const { plan, found } = await replicated(models, [before, options], options);
  const [first, second] = found.figures as [readonly Figures[], readonly Figures[]];
  const paired = (of: (figures: Figures) => number) => first.map((each, replication) => of(second[replication] as Figures) - of(each));
  const { value, low, high } = estimateOf(paired(({ cycle }) => cycle));
  return {
    process: process.id,
    ...(scenario !== undefined && { scenario }),
    saved: { value: -value, low: -high, high: -low },
    gained: models[0].limits.map((_, number) => {
      const gains = paired(({ limits }) => limits[number]?.share ?? Number.NaN).filter((gain) => !Number.isNaN(gain));
      return gains.length < fewestPaired ? null : estimateOf(gains);
    }),
    baseline: loadOf(process, before, models[0], plan, found, 0),
    reformed: loadOf(process, options, models[1], plan, found, 1),
  };
}

/**
 * What replicates the load of a process for `simulateLoad` with the same options: for a crew. One replication after the other, by number.
 * @throws as `simulateLoad`
 */
export function replicationsOf(process: Process, options: LoadOptions): (replication: number) => Promise<Replication> {
  const model = loadModelOf(process, options);
  const plan = planOf(model, options);
  return (replication) => replicationOf(model, plan, replication, options.signal);
}

/** The replications of some models, each of which is the process after one of the choices. */
async function replicated(
  models: readonly LoadModel[],
  choices: readonly LoadOptions[],
  options: LoadOptions,
): Promise<{ readonly plan: Plan; readonly found: Replications }> {
  const { crew, signal, onProgress } = options;
  const plan = planOf(models[0] as LoadModel, options);
  const alone: LoadCrew = {
    size: 1,
    replicate: (model, replication) => replicationOf(models[model] as LoadModel, plan, replication, signal),
  };
  const asked = choices.map(({ crew: _, signal: __, onProgress: ___, ...choice }) => choice);
  const found = await replicate(
    models,
    { plan, enough: plan, crew: crew?.(asked) ?? alone, isEndless: isEndless(plan) },
    { signal, onProgress },
  );
  return { plan, found };
}
