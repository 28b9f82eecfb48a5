import type { LoadModel } from "./model.ts";
import type { LoadOptions } from "./options.ts";
import type { LoadPlan, StopRule } from "./replicate.ts";
import type { CaseArrivals } from "./types.ts";

export const defaultCases = 2_000;
const defaultPrecision = 0.05;
const defaultReplications = 100;

/** @throws RangeError */
export function buildLoadPlan({ week }: LoadModel, options: LoadOptions): LoadPlan & StopRule {
  const { arrivals, cases = defaultCases, precision = defaultPrecision, replications = defaultReplications, seed = 1 } = options;
  requireRange(
    "arrivals",
    isArrivals(arrivals, week),
    `a rate above 0 and to 100,000, one for each of ${week} days, or days in ascending order`,
  );
  const { urgent = 0 } = arrivals;
  requireRange("urgent", urgent >= 0 && urgent <= 1, "from 0 to 1");
  requireRange("cases", isWholeInRange(cases, 100, 1_000_000), "a whole number from 100 to 1,000,000");
  requireRange("precision", precision > 0 && precision <= 1, "above 0 and at most 1");
  requireRange("replications", isWholeInRange(replications, 2, 1_000), "a whole number from 2 to 1,000");
  requireRange("seed", isWholeInRange(seed, 0, 4_294_967_295), "a whole number from 0 to 4,294,967,295");
  return { arrivals, cases: "days" in arrivals ? arrivals.days.length : cases, precision, replications, seed };
}

function isArrivals(arrivals: CaseArrivals, week: number): boolean {
  if ("days" in arrivals) {
    const { days } = arrivals;
    return days.length > 0 && days.every((day, number) => day >= (days[number - 1] ?? 0) && day <= maxArrivalDay);
  }
  const { perDay } = arrivals;
  const rates = typeof perDay === "number" ? [perDay] : perDay;
  const isWeek = typeof perDay === "number" || perDay.length === week;
  return isWeek && rates.every((rate) => rate >= 0 && rate <= maxArrivalRate) && computeArrivalRate(arrivals) >= minArrivalRate;
}

const maxArrivalDay = 1_000_000;
const maxArrivalRate = 100_000;
const minArrivalRate = 1e-6;

function isWholeInRange(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function requireRange(name: string, isRight: boolean, range: string): void {
  if (!isRight) throw new RangeError(`${name} must be ${range}`);
}

/** Cases a working day, in the long run. */
export function computeArrivalRate(arrivals: CaseArrivals): number {
  if ("days" in arrivals) return arrivals.days.length / Math.max(arrivals.days.at(-1) as number, 1);
  const rates = typeof arrivals.perDay === "number" ? [arrivals.perDay] : arrivals.perDay;
  return rates.reduce((sum, each) => sum + each, 0) / rates.length;
}
