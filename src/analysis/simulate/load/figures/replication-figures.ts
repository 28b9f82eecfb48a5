import { minutesPerDay, toWorkingDays } from "../../../../model/index.ts";
import { computeMean } from "../../estimates.ts";
import type { LoadModel } from "../model.ts";
import { type Replication, stretchCount } from "./case-log.ts";
import { delayNames, partNames } from "./chain-parts.ts";
import { selectOrderStatistics } from "./order-statistics.ts";
import type { UnitSums } from "./unit-areas.ts";

/** What a replication comes to after its warm-up. In working days; of units by number. */
export interface LoadFigures {
  readonly cycle: number;
  readonly quantiles: readonly number[];
  readonly parts: readonly number[];
  /** Of each unit, what a case waits for there, by `delayNames`. */
  readonly delays: readonly (readonly number[])[];
  readonly throughput: number;
  readonly underWay: number;
  /** Of each limit, the cases that have it, and the share of them that keeps it; NaN without any. */
  readonly limits: readonly { readonly cases: number; readonly share: number }[];
  /** Working days of an officer that a case brings, by position. */
  readonly brought: readonly number[];
  readonly units: readonly UnitLoadFigures[];
  /** What the units are like in stretches of the whole replication. */
  readonly course: readonly { readonly day: number; readonly units: readonly UnitLoadFigures[] }[];
}

export interface UnitLoadFigures {
  readonly utilisation: number;
  readonly queue: number;
  readonly wait: number;
  readonly visits: number;
}

export const loadShares = [0.1, 0.5, 0.8, 0.9, 0.95, 0.99];
const stretchesPerMoment = 5;

/** @param warmUp so many stretches at the beginning are left out */
export function computeLoadFigures(model: LoadModel, log: Replication, warmUp: number): LoadFigures {
  const cases = log.cycle.length;
  const first = Math.ceil((warmUp * cases) / stretchCount);
  const cycle = log.cycle.subarray(first);
  const [from, to] = [log.moments[warmUp], log.moments[stretchCount]] as [UnitSums, UnitSums];
  const days = toWorkingDays(to.time - from.time);
  const diffSums = (sums: Float64Array) => (sums[stretchCount] as number) - (sums[warmUp] as number);
  return {
    cycle: toWorkingDays(computeMean(cycle)),
    quantiles: selectOrderStatistics(
      cycle.slice(),
      loadShares.map((share) => Math.max(Math.ceil(share * cycle.length), 1) - 1),
    ).map(toWorkingDays),
    parts: Array.from(sumParts(log.parts, first), (sum) => toWorkingDays(sum / (cases - first))),
    delays: model.units.map((_, unit) =>
      delayNames.map((_, delay) => {
        const place = unit * delayNames.length + delay;
        const perStretch = model.units.length * delayNames.length;
        let sum = 0;
        for (let stretch = warmUp; stretch < stretchCount; stretch++) sum += log.delays[stretch * perStretch + place] as number;
        return toWorkingDays(sum / (cases - first));
      }),
    ),
    throughput: computeRatio(diffSums(log.ended), days),
    underWay: computeRatio(diffSums(log.underWay), days * minutesPerDay),
    limits: log.limits.map((found, number) => {
      const counted = found.subarray(first).filter((each) => !Number.isNaN(each));
      const kept = counted.reduce((sum, each) => sum + (each <= (model.limits[number]?.minutes ?? 0) ? 1 : 0), 0);
      return { cases: counted.length, share: kept / counted.length };
    }),
    brought: Array.from(log.brought, (minutes) => toWorkingDays(minutes / cases)),
    units: computeUnitFigures(model, from, to),
    course: Array.from({ length: stretchCount / stretchesPerMoment }, (_, index) => {
      const [begin, end] = [log.moments[index * stretchesPerMoment], log.moments[(index + 1) * stretchesPerMoment]] as [UnitSums, UnitSums];
      return { day: toWorkingDays(end.time), units: computeUnitFigures(model, begin, end) };
    }),
  };
}

/** Of the cases from a number on, by part. */
function sumParts(parts: Float64Array, first: number): Float64Array {
  const sums = new Float64Array(partNames.length);
  for (let at = first * sums.length; at < parts.length; at += sums.length) {
    for (let part = 0; part < sums.length; part++) sums[part] = (sums[part] as number) + (parts[at + part] as number);
  }
  return sums;
}

function computeUnitFigures({ units, staff, hours }: LoadModel, from: UnitSums, to: UnitSums): readonly UnitLoadFigures[] {
  const minutes = to.time - from.time;
  return units.map((_, unit) => {
    const diffKey = (key: "busy" | "queue" | "visits" | "waited") => (to[key][unit] as number) - (from[key][unit] as number);
    const open = hours[unit];
    const openMinutes = open === undefined ? minutes : open.before(to.time) - open.before(from.time);
    return {
      utilisation: computeRatio(diffKey("busy"), openMinutes * (staff[unit] as number)),
      queue: computeRatio(diffKey("queue"), minutes),
      wait: toWorkingDays(computeRatio(diffKey("waited"), diffKey("visits"))),
      visits: computeRatio(diffKey("visits"), toWorkingDays(minutes)),
    };
  });
}

function computeRatio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
