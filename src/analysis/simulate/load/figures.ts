import { daysOf, minutesPerDay } from "../../../model/index.ts";
import { type Replication, stretches } from "./case-log.ts";
import { delayNames, partNames } from "./chain-parts.ts";
import type { LoadModel } from "./load-model.ts";
import { valuesAt } from "./order-statistics.ts";
import type { UnitSums } from "./unit-areas.ts";

/** What a replication comes to after its warm-up. In working days; of units by number. */
export interface Figures {
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
  readonly units: readonly UnitFigures[];
  /** What the units are like in stretches of the whole replication. */
  readonly course: readonly { readonly day: number; readonly units: readonly UnitFigures[] }[];
}

export interface UnitFigures {
  readonly utilisation: number;
  readonly queue: number;
  readonly wait: number;
  readonly visits: number;
}

export const shares = [0.1, 0.5, 0.8, 0.9, 0.95, 0.99];
const perCourse = 5;

/** @param warmUp so many stretches at the beginning are left out */
export function figuresOf(model: LoadModel, log: Replication, warmUp: number): Figures {
  const cases = log.cycle.length;
  const first = Math.ceil((warmUp * cases) / stretches);
  const cycle = log.cycle.subarray(first);
  const [from, to] = [log.moments[warmUp], log.moments[stretches]] as [UnitSums, UnitSums];
  const days = daysOf(to.time - from.time);
  const between = (sums: Float64Array) => (sums[stretches] as number) - (sums[warmUp] as number);
  return {
    cycle: daysOf(meanOf(cycle)),
    quantiles: valuesAt(
      cycle.slice(),
      shares.map((share) => Math.max(Math.ceil(share * cycle.length), 1) - 1),
    ).map(daysOf),
    parts: Array.from(sumsOfParts(log.parts, first), (sum) => daysOf(sum / (cases - first))),
    delays: model.units.map((_, unit) =>
      delayNames.map((_, delay) => {
        const place = unit * delayNames.length + delay;
        const perStretch = model.units.length * delayNames.length;
        let sum = 0;
        for (let stretch = warmUp; stretch < stretches; stretch++) sum += log.delays[stretch * perStretch + place] as number;
        return daysOf(sum / (cases - first));
      }),
    ),
    throughput: ratio(between(log.ended), days),
    underWay: ratio(between(log.underWay), days * minutesPerDay),
    limits: log.limits.map((found, number) => {
      const counted = found.subarray(first).filter((each) => !Number.isNaN(each));
      const kept = counted.reduce((sum, each) => sum + (each <= (model.limits[number]?.minutes ?? 0) ? 1 : 0), 0);
      return { cases: counted.length, share: kept / counted.length };
    }),
    brought: Array.from(log.brought, (minutes) => daysOf(minutes / cases)),
    units: unitFigures(model, from, to),
    course: Array.from({ length: stretches / perCourse }, (_, index) => {
      const [begin, end] = [log.moments[index * perCourse], log.moments[(index + 1) * perCourse]] as [UnitSums, UnitSums];
      return { day: daysOf(end.time), units: unitFigures(model, begin, end) };
    }),
  };
}

/** Of the cases from a number on, by part. */
function sumsOfParts(parts: Float64Array, first: number): Float64Array {
  const sums = new Float64Array(partNames.length);
  for (let at = first * sums.length; at < parts.length; at += sums.length) {
    for (let part = 0; part < sums.length; part++) sums[part] = (sums[part] as number) + (parts[at + part] as number);
  }
  return sums;
}

function unitFigures({ units, staff, hours }: LoadModel, from: UnitSums, to: UnitSums): readonly UnitFigures[] {
  const minutes = to.time - from.time;
  return units.map((_, unit) => {
    const between = (key: "busy" | "queue" | "visits" | "waited") => (to[key][unit] as number) - (from[key][unit] as number);
    const open = hours[unit];
    const openMinutes = open === undefined ? minutes : open.before(to.time) - open.before(from.time);
    return {
      utilisation: ratio(between("busy"), openMinutes * (staff[unit] as number)),
      queue: ratio(between("queue"), minutes),
      wait: daysOf(ratio(between("waited"), between("visits"))),
      visits: ratio(between("visits"), daysOf(minutes)),
    };
  });
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}
