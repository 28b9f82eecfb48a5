import { type Process, requireArgument, requireCall } from "../../../model/index.ts";
import type { Replication } from "./figures/case-log.ts";
import type { LoadFigures } from "./figures/replication-figures.ts";
import { estimateReplicationMean } from "./figures/student.ts";
import { buildLoadResult, createEndlessTest } from "./load-result.ts";
import { buildLoadModel, type LoadModel } from "./model.ts";
import { arrivalsKind, type LoadOptions, loadOptionKinds } from "./options.ts";
import { buildLoadPlan } from "./plan.ts";
import { type LoadCrew, type LoadPlan, type LoadReplications, replicateLoads, runReplication } from "./replicate.ts";
import type { LoadComparison, LoadResult } from "./types.ts";

/**
 * What cases take that share the officers of their units: a simulation of discrete events. Cases come at random, wait
 * for an officer, for the day on which a step is done and for the office to open, return, and end. The same seed gives
 * the same cases.
 * @throws InputError as `simulate`, and when a unit that has work has no officer
 * @throws RangeError when arrivals, `cases`, `precision`, `replications` or `seed` are out of their range
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readProcess, simulateLoad } from "leadpath";
 * const permit = readProcess(await readFile("fixtures/permit-office.yaml", "utf8"));
 * const { stable, units } = await simulateLoad(permit, { arrivals: { perDay: 2 }, cases: 200, replications: 2 });
 * [stable, ...units.map(({ id }) => id)]; // → [ true, "window", "office", "committee", "applicant" ]
 * ```
 */
export async function simulateLoad(process: Process, options: LoadOptions): Promise<LoadResult> {
  requireCall(process, options, loadOptionKinds);
  requireArgument("options.arrivals", options.arrivals, arrivalsKind);
  const model = buildLoadModel(process, options);
  const { plan, found } = await replicateModels([model], [options], options);
  return buildLoadResult(process, options, model, plan, found, 0);
}

/** Of fewer replications nothing is known of how they differ. */
const minPairedReplications = 2;

/**
 * A process as it stands beside itself after a choice of measures and changes, with the same cases at the same moments:
 * so the difference is known better than either of the two.
 * @throws as `simulateLoad`
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { compareLoads, readProcess } from "leadpath";
 * const permit = readProcess(await readFile("fixtures/permit-office.yaml", "utf8"));
 * const changes = [{ step: "accept", days: 0.25, actual: { low: 0.1, likely: 0.2, high: 0.5 } }];
 * const { saved } = await compareLoads(permit, { arrivals: { perDay: 2 }, cases: 200, replications: 2, changes });
 * saved.value > 0; // → true
 * ```
 */
export async function compareLoads(process: Process, options: LoadOptions): Promise<LoadComparison> {
  requireCall(process, options, loadOptionKinds);
  requireArgument("options.arrivals", options.arrivals, arrivalsKind);
  const { scenario, measures: _, changes: __, ...before } = options;
  const models = [buildLoadModel(process, before), buildLoadModel(process, options)] as const;
  const { plan, found } = await replicateModels(models, [before, options], options);
  const [first, second] = found.figures as [readonly LoadFigures[], readonly LoadFigures[]];
  const pairFigures = (of: (figures: LoadFigures) => number) =>
    first.map((each, replication) => of(second[replication] as LoadFigures) - of(each));
  const { value, low, high } = estimateReplicationMean(pairFigures(({ cycle }) => cycle));
  return {
    process: process.id,
    ...(scenario !== undefined && { scenario }),
    saved: { value: -value, low: -high, high: -low },
    gained: models[0].limits.map((_, number) => {
      const gains = pairFigures(({ limits }) => limits[number]?.share ?? Number.NaN).filter((gain) => !Number.isNaN(gain));
      return gains.length < minPairedReplications ? null : estimateReplicationMean(gains);
    }),
    baseline: buildLoadResult(process, before, models[0], plan, found, 0),
    reformed: buildLoadResult(process, options, models[1], plan, found, 1),
  };
}

/**
 * What replicates the load of a process for `simulateLoad` with the same options: for a crew. One replication after the
 * other, by number.
 * @throws as `simulateLoad`
 */
export function createReplicator(process: Process, options: LoadOptions): (replication: number) => Promise<Replication> {
  const model = buildLoadModel(process, options);
  const plan = buildLoadPlan(model, options);
  return (replication) => runReplication(model, plan, replication, options.signal);
}

/** The replications of some models, each of which is the process after one of the choices. */
async function replicateModels(
  models: readonly LoadModel[],
  choices: readonly LoadOptions[],
  options: LoadOptions,
): Promise<{ readonly plan: LoadPlan; readonly found: LoadReplications }> {
  const { crew, signal, onProgress } = options;
  const plan = buildLoadPlan(models[0] as LoadModel, options);
  const alone: LoadCrew = {
    size: 1,
    replicate: (model, replication) => runReplication(models[model] as LoadModel, plan, replication, signal),
  };
  const asked = choices.map(({ crew: _, signal: __, onProgress: ___, ...choice }) => choice);
  const found = await replicateLoads(
    models,
    { plan, enough: plan, crew: crew?.(asked) ?? alone, isEndless: createEndlessTest(plan) },
    { signal, onProgress },
  );
  return { plan, found };
}
