import { type Process, toWorkingDays } from "../../../model/index.ts";
import { applyChoice, resolveMeasures } from "../../../process/reform/index.ts";
import { copyLimitAmounts } from "../../../process/schedule/index.ts";
import type { IntervalEstimate } from "../types.ts";
import { stretchCount } from "./figures/case-log.ts";
import { delayNames, partNames } from "./figures/chain-parts.ts";
import { type LoadFigures, loadShares } from "./figures/replication-figures.ts";
import { estimateReplicationMean } from "./figures/student.ts";
import type { LoadModel } from "./model.ts";
import type { LoadOptions } from "./options.ts";
import { computeArrivalRate } from "./plan.ts";
import type { LoadPlan, LoadReplications } from "./replicate.ts";
import type { CaseArrivals, LoadParts, LoadResult, UnitLoad } from "./types.ts";

/**
 * The officers of a unit that the cases of each replication would keep at work; on the days of a batch where that takes
 * more of them.
 */
function estimateOfferedLoad(
  unit: number,
  { officeTimes }: LoadModel,
  figures: readonly LoadFigures[],
  arrivals: CaseArrivals,
): IntervalEstimate {
  const rate = computeArrivalRate(arrivals);
  const times = officeTimes[unit] ?? [];
  return estimateReplicationMean(
    figures.map(({ brought }) =>
      Math.max(...times.map(({ positions, share }) => (rate / share) * positions.reduce((sum, p) => sum + (brought[p] as number), 0))),
    ),
  );
}

/** What comes by a list ends, so its queues do. */
function isQueueGrowing(unit: number, model: LoadModel, figures: readonly LoadFigures[], arrivals: CaseArrivals): boolean {
  return !("days" in arrivals) && estimateOfferedLoad(unit, model, figures, arrivals).value >= (model.staff[unit] as number);
}

/** Whether some unit of a model cannot do its work in the long run. */
export function createEndlessTest({ arrivals }: LoadPlan): (model: LoadModel, figures: readonly LoadFigures[]) => boolean {
  return (model, figures) => model.units.some((_, unit) => isQueueGrowing(unit, model, figures, arrivals));
}

/** What replications of the model of a number have found. */
export function buildLoadResult(
  process: Process,
  options: LoadOptions,
  model: LoadModel,
  plan: LoadPlan,
  found: LoadReplications,
  number: number,
): LoadResult {
  const { warmUp, isPrecise } = found;
  const figures = found.figures[number] as readonly LoadFigures[];
  const { scenario } = options;
  const estimate = (of: (figures: LoadFigures) => number) => estimateReplicationMean(figures.map(of));
  const units = model.units.map((_, unit) => buildUnitLoad(unit, model, figures, plan.arrivals));
  const first = Math.ceil((warmUp * plan.cases) / stretchCount);
  return {
    process: process.id,
    ...(scenario !== undefined && { scenario }),
    measures: resolveMeasures(process, options).map(({ id }) => id),
    cases: plan.cases - first,
    warmUp: first,
    replications: figures.length,
    seed: plan.seed,
    stable: units.every(({ grows }) => !grows),
    precise: isPrecise,
    cycle: {
      mean: estimate(({ cycle }) => cycle),
      quantiles: loadShares.map((share, index) => ({ share, days: estimate(({ quantiles }) => quantiles[index] as number) })),
    },
    parts: Object.fromEntries(
      partNames.map((name, part) => [name, estimate(({ parts }) => parts[part] as number)]),
    ) as unknown as LoadParts,
    throughput: estimate(({ throughput }) => throughput),
    underWay: estimate(({ underWay }) => underWay),
    limits: applyChoice(process, options).limits.map((limit, index) => {
      const with_ = figures.map(({ limits }) => limits[index] as LoadFigures["limits"][number]).filter(({ cases }) => cases > 0);
      return {
        kind: limit.kind,
        ...(limit.from !== undefined && { from: limit.from }),
        ...(limit.to !== undefined && { to: limit.to }),
        written: copyLimitAmounts(limit),
        days: toWorkingDays(model.limits[index]?.minutes ?? 0),
        cases: with_.reduce((sum, { cases }) => sum + cases, 0),
        chance: with_.length === 0 ? null : clampEstimate(estimateReplicationMean(with_.map(({ share }) => share))),
      };
    }),
    units,
    course: Array.from({ length: figures[0]?.course.length ?? 0 }, (_, index) => ({
      day: estimate(({ course }) => course[index]?.day ?? 0).value,
      units: units.map(({ id, staff }, unit) => {
        const getMean = (key: "utilisation" | "queue") => estimate(({ course }) => course[index]?.units[unit]?.[key] ?? 0).value;
        return { id, utilisation: staff === null ? null : getMean("utilisation"), queue: getMean("queue") };
      }),
    })),
    approximate: model.approximate,
  };
}

function clampEstimate({ value, low, high }: IntervalEstimate): IntervalEstimate {
  return { value, low: Math.max(low, 0), high: Math.min(high, 1) };
}

function buildUnitLoad(unit: number, model: LoadModel, figures: readonly LoadFigures[], arrivals: CaseArrivals): UnitLoad {
  const { id, staff } = model.units[unit] as LoadModel["units"][number];
  const estimate = (key: keyof LoadFigures["units"][number]) =>
    estimateReplicationMean(figures.map(({ units }) => units[unit]?.[key] ?? 0));
  const estimateDelay = (name: (typeof delayNames)[number]) =>
    estimateReplicationMean(figures.map(({ delays }) => delays[unit]?.[delayNames.indexOf(name)] ?? 0));
  return {
    id,
    staff: staff ?? null,
    offered: estimateOfferedLoad(unit, model, figures, arrivals),
    grows: isQueueGrowing(unit, model, figures, arrivals),
    utilisation: staff === undefined ? null : estimate("utilisation"),
    queue: estimate("queue"),
    wait: estimate("wait"),
    delays: { queue: estimateDelay("queue"), offHours: estimateDelay("offHours"), batch: estimateDelay("batch") },
    visits: estimate("visits"),
  };
}
