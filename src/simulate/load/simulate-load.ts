import { daysOf, type Process } from "../../model/index.ts";
import { chosenMeasures, reformed } from "../../reform/index.ts";
import { writtenOf } from "../../schedule/index.ts";
import type { Estimate } from "../types.ts";
import { stretches } from "./case-log.ts";
import { delayNames, partNames } from "./chain-parts.ts";
import { type Figures, shares } from "./figures.ts";
import { type LoadModel, loadModelOf } from "./load-model.ts";
import { type Plan, type Replications, replicate } from "./replicate.ts";
import { estimateOf } from "./student.ts";
import type { CaseArrivals, Load, LoadComparison, LoadOptions, LoadParts, UnitLoad } from "./types.ts";

const usualCases = 2_000;
const usualPrecision = 0.05;
const usualReplications = 100;

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
  const plan = planOf(model, options);
  const found = await replicate([model], plan, isEndless(plan));
  return loadOf(process, options, model, plan, found, 0);
}

/**
 * A process as it stands beside itself after a choice of measures and changes, with the same cases at the same moments: so the difference is known
 * better than either of the two.
 * @throws as `simulateLoad`
 */
export async function compareLoads(process: Process, options: LoadOptions): Promise<LoadComparison> {
  const { scenario, measures: _, changes: __, ...before } = options;
  const models = [loadModelOf(process, before), loadModelOf(process, options)] as const;
  const plan = planOf(models[0], options);
  const found = await replicate(models, plan, isEndless(plan));
  const [first, second] = found.figures as [readonly Figures[], readonly Figures[]];
  const paired = (of: (figures: Figures) => number) =>
    estimateOf(first.map((each, replication) => of(second[replication] as Figures) - of(each)));
  const { value, low, high } = paired(({ cycle }) => cycle);
  return {
    process: process.id,
    ...(scenario !== undefined && { scenario }),
    saved: { value: -value, low: -high, high: -low },
    gained: models[0].limits.map((_, number) => {
      const gain = paired(({ limits }) => limits[number]?.share ?? Number.NaN);
      return Number.isNaN(gain.value) ? null : gain;
    }),
    baseline: loadOf(process, before, models[0], plan, found, 0),
    reformed: loadOf(process, options, models[1], plan, found, 1),
  };
}

/** @throws RangeError */
function planOf({ week }: LoadModel, options: LoadOptions): Plan {
  const {
    arrivals,
    cases = usualCases,
    precision = usualPrecision,
    replications = usualReplications,
    seed = 1,
    signal,
    onProgress,
  } = options;
  demand(
    "arrivals",
    areArrivals(arrivals, week),
    `a rate above 0 and to 100,000, one for each of ${week} days, or days in ascending order`,
  );
  const { urgent = 0 } = arrivals;
  demand("urgent", urgent >= 0 && urgent <= 1, "from 0 to 1");
  demand("cases", isWhole(cases, 100, 1_000_000), "a whole number from 100 to 1,000,000");
  demand("precision", precision > 0 && precision <= 1, "above 0 and at most 1");
  demand("replications", isWhole(replications, 2, 1_000), "a whole number from 2 to 1,000");
  demand("seed", isWhole(seed, 0, 4_294_967_295), "a whole number from 0 to 4,294,967,295");
  return { arrivals, cases: "days" in arrivals ? arrivals.days.length : cases, precision, replications, seed, signal, onProgress };
}

function areArrivals(arrivals: CaseArrivals, week: number): boolean {
  if ("days" in arrivals) {
    const { days } = arrivals;
    return days.length > 0 && days.every((day, number) => day >= (days[number - 1] ?? 0) && day <= mostDays);
  }
  const { perDay } = arrivals;
  const rates = typeof perDay === "number" ? [perDay] : perDay;
  const isWeek = typeof perDay === "number" || perDay.length === week;
  return isWeek && rates.every((rate) => rate >= 0 && rate <= mostPerDay) && rateOf(arrivals) >= leastPerDay;
}

const mostDays = 1_000_000;
const mostPerDay = 100_000;
const leastPerDay = 1e-6;

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function demand(name: string, isRight: boolean, range: string): void {
  if (!isRight) throw new RangeError(`${name} must be ${range}`);
}

/** Cases a working day, in the long run. */
function rateOf(arrivals: CaseArrivals): number {
  if ("days" in arrivals) return arrivals.days.length / Math.max(arrivals.days.at(-1) as number, 1);
  const rates = typeof arrivals.perDay === "number" ? [arrivals.perDay] : arrivals.perDay;
  return rates.reduce((sum, each) => sum + each, 0) / rates.length;
}

/** The officers of a unit that the cases of each replication would keep at work. */
function offeredTo(unit: number, { hours }: LoadModel, figures: readonly Figures[], arrivals: CaseArrivals): Estimate {
  const rate = rateOf(arrivals) / (hours[unit]?.share ?? 1);
  return estimateOf(figures.map(({ brought }) => rate * (brought[unit] as number)));
}

/** What comes by a list ends, so its queues do. */
function growsAt(unit: number, model: LoadModel, figures: readonly Figures[], arrivals: CaseArrivals): boolean {
  return !("days" in arrivals) && offeredTo(unit, model, figures, arrivals).value >= (model.staff[unit] as number);
}

function isEndless({ arrivals }: Plan): (model: LoadModel, figures: readonly Figures[]) => boolean {
  return (model, figures) => model.units.some((_, unit) => growsAt(unit, model, figures, arrivals));
}

function loadOf(process: Process, options: LoadOptions, model: LoadModel, plan: Plan, found: Replications, number: number): Load {
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
