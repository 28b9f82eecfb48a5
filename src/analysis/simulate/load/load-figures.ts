import { daysOf, type Process } from "../../../model/index.ts";
import { chosenMeasures, reformed } from "../../../process/reform/index.ts";
import { writtenOf } from "../../../process/schedule/index.ts";
import type { Estimate } from "../types.ts";
import { stretches } from "./case-log.ts";
import { delayNames, partNames } from "./chain-parts.ts";
import { type Figures, shares } from "./figures.ts";
import type { LoadModel } from "./load-model.ts";
import type { LoadOptions } from "./load-options.ts";
import { rateOf } from "./load-plan.ts";
import type { Plan, Replications } from "./replicate.ts";
import { estimateOf } from "./student.ts";
import type { CaseArrivals, Load, LoadParts, UnitLoad } from "./types.ts";

/** The officers of a unit that the cases of each replication would keep at work; on the days of a batch where that takes more of them. */
function offeredTo(unit: number, { officeTimes }: LoadModel, figures: readonly Figures[], arrivals: CaseArrivals): Estimate {
  const rate = rateOf(arrivals);
  const times = officeTimes[unit] ?? [];
  return estimateOf(
    figures.map(({ brought }) =>
      Math.max(...times.map(({ positions, share }) => (rate / share) * positions.reduce((sum, p) => sum + (brought[p] as number), 0))),
    ),
  );
}

/** What comes by a list ends, so its queues do. */
function growsAt(unit: number, model: LoadModel, figures: readonly Figures[], arrivals: CaseArrivals): boolean {
  return !("days" in arrivals) && offeredTo(unit, model, figures, arrivals).value >= (model.staff[unit] as number);
}

/** Whether some unit of a model cannot do its work in the long run. */
export function isEndless({ arrivals }: Plan): (model: LoadModel, figures: readonly Figures[]) => boolean {
  return (model, figures) => model.units.some((_, unit) => growsAt(unit, model, figures, arrivals));
}

/** What replications of the model of a number have found. */
export function loadOf(process: Process, options: LoadOptions, model: LoadModel, plan: Plan, found: Replications, number: number): Load {
  const { warmUp, isPrecise } = found;
  const figures = found.figures[number] as readonly Figures[];
  const { scenario } = options;
  const over = (of: (figures: Figures) => number) => estimateOf(figures.map(of));
  const units = model.units.map((_, unit) => unitLoad(unit, model, figures, plan.arrivals));
  const first = Math.ceil((warmUp * plan.cases) / stretches);
  return {
    process: process.id,
    ...(scenario !== undefined && { scenario }),
    measures: chosenMeasures(process, options).map(({ id }) => id),
    cases: plan.cases - first,
    warmUp: first,
    replications: figures.length,
    seed: plan.seed,
    stable: units.every(({ grows }) => !grows),
    precise: isPrecise,
    cycle: {
      mean: over(({ cycle }) => cycle),
      quantiles: shares.map((share, index) => ({ share, days: over(({ quantiles }) => quantiles[index] as number) })),
    },
    parts: Object.fromEntries(partNames.map((name, part) => [name, over(({ parts }) => parts[part] as number)])) as unknown as LoadParts,
    throughput: over(({ throughput }) => throughput),
    underWay: over(({ underWay }) => underWay),
    limits: reformed(process, options).limits.map((limit, index) => {
      const with_ = figures.map(({ limits }) => limits[index] as Figures["limits"][number]).filter(({ cases }) => cases > 0);
      return {
        kind: limit.kind,
        ...(limit.from !== undefined && { from: limit.from }),
        ...(limit.to !== undefined && { to: limit.to }),
        written: writtenOf(limit),
        days: daysOf(model.limits[index]?.minutes ?? 0),
        cases: with_.reduce((sum, { cases }) => sum + cases, 0),
        chance: with_.length === 0 ? null : within(estimateOf(with_.map(({ share }) => share))),
      };
    }),
    units,
    course: Array.from({ length: figures[0]?.course.length ?? 0 }, (_, index) => ({
      day: over(({ course }) => course[index]?.day ?? 0).value,
      units: units.map(({ id, staff }, unit) => {
        const mean = (key: "utilisation" | "queue") => over(({ course }) => course[index]?.units[unit]?.[key] ?? 0).value;
        return { id, utilisation: staff === null ? null : mean("utilisation"), queue: mean("queue") };
      }),
    })),
    approximate: model.approximate,
  };
}

function within({ value, low, high }: Estimate): Estimate {
  return { value, low: Math.max(low, 0), high: Math.min(high, 1) };
}

function unitLoad(unit: number, model: LoadModel, figures: readonly Figures[], arrivals: CaseArrivals): UnitLoad {
  const { id, staff } = model.units[unit] as LoadModel["units"][number];
  const over = (key: keyof Figures["units"][number]) => estimateOf(figures.map(({ units }) => units[unit]?.[key] ?? 0));
  const delay = (name: (typeof delayNames)[number]) =>
    estimateOf(figures.map(({ delays }) => delays[unit]?.[delayNames.indexOf(name)] ?? 0));
  return {
    id,
    staff: staff ?? null,
    offered: offeredTo(unit, model, figures, arrivals),
    grows: growsAt(unit, model, figures, arrivals),
    utilisation: staff === undefined ? null : over("utilisation"),
    queue: over("queue"),
    wait: over("wait"),
    delays: { queue: delay("queue"), offHours: delay("offHours"), batch: delay("batch") },
    visits: over("visits"),
  };
}
