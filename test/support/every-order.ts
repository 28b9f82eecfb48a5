import { InputError, type Process } from "../../src/model/index.ts";
import { listRequirements } from "../../src/process/reform/index.ts";
import { computeTotals, type ProcessTotals } from "../../src/process/schedule/index.ts";

/** What measures save in the mean of all orders in which each comes when its needs are met, by walking every order. */
export interface BruteShares {
  readonly experienced: ReadonlyMap<string, number>;
  readonly counted: ReadonlyMap<string, number>;
  /**
   * What two save less directly after one another than each in the place of the first; absent where they never follow
   * each other.
   */
  readonly overlaps: ReadonlyMap<string, number>;
  readonly orders: number;
}

type Minutes = (ids: readonly string[]) => number | undefined;

/** For measures that can join one by one. While a set cannot be adopted the minutes of the last one stay in force. */
export function everyOrder(process: Process, ids: readonly string[]): BruteShares {
  const total = minutesBy(process, "experienced");
  const counted = minutesBy(process, "counted");
  const orders = ordersOf(process, ids);
  return {
    experienced: meanSavings(orders, total),
    counted: meanSavings(orders, counted),
    overlaps: meanOverlaps(process, orders, total),
    orders: orders.length,
  };
}

function minutesBy(process: Process, clock: keyof ProcessTotals): Minutes {
  const known = new Map<string, number | undefined>();
  return (ids) => {
    const key = [...ids].sort().join();
    if (!known.has(key))
      known.set(
        key,
        attempt(() => computeTotals(process, { measures: ids })[clock]),
      );
    return known.get(key);
  };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function ordersOf(process: Process, ids: readonly string[]): string[][] {
  const needs = new Map(process.measures.map((measure) => [measure.id, listRequirements(measure, process)]));
  const extend = (order: string[]): string[][] =>
    order.length === ids.length
      ? [order]
      : ids
          .filter((id) => !order.includes(id) && needs.get(id)?.every((list) => list.some((each) => order.includes(each))))
          .flatMap((id) => extend([...order, id]));
  return extend([]);
}

function meanSavings(orders: readonly (readonly string[])[], minutes: Minutes): Map<string, number> {
  const sums = new Map<string, number>();
  for (const order of orders) {
    let inForce = minutes([]) as number;
    order.forEach((id, place) => {
      const next = minutes(order.slice(0, place + 1)) ?? inForce;
      sums.set(id, (sums.get(id) ?? 0) + (inForce - next) / orders.length);
      inForce = next;
    });
  }
  return sums;
}

/** Over all orders and all places where two could change places. */
function meanOverlaps(process: Process, orders: readonly (readonly string[])[], minutes: Minutes): Map<string, number> {
  const known = new Set(orders.map((order) => order.join()));
  const found = new Map<string, number[]>();
  for (const order of orders) {
    let inForce = minutes([]) as number;
    order.slice(0, -1).forEach((one, place) => {
      const other = order[place + 1] as string;
      const before = order.slice(0, place);
      const after = order.slice(place + 2);
      if (known.has([...before, other, one, ...after].join())) {
        const [withOne, withOther] = [one, other].map((id) => minutes([...before, id]) ?? inForce) as [number, number];
        const both = minutes([...before, one, other]) ?? (withOne + withOther) / 2;
        const key = process.measures.flatMap(({ id }) => (id === one || id === other ? [id] : [])).join(" ");
        found.set(key, [...(found.get(key) ?? []), inForce - withOne + (inForce - withOther) - (inForce - both)]);
      }
      inForce = minutes([...before, one]) ?? inForce;
    });
  }
  return new Map([...found].map(([key, values]) => [key, values.reduce((sum, each) => sum + each, 0) / values.length]));
}
