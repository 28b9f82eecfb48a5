import type { LoadModel } from "./load-model.ts";
import type { LoadOptions } from "./load-options.ts";
import type { Enough, Plan } from "./replicate.ts";
import type { CaseArrivals } from "./types.ts";

export const usualCases = 2_000;
const usualPrecision = 0.05;
const usualReplications = 100;

/** @throws RangeError */
export function planOf({ week }: LoadModel, options: LoadOptions): Plan & Enough {
  const { arrivals, cases = usualCases, precision = usualPrecision, replications = usualReplications, seed = 1 } = options;
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
  return { arrivals, cases: "days" in arrivals ? arrivals.days.length : cases, precision, replications, seed };
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
export function rateOf(arrivals: CaseArrivals): number {
  if ("days" in arrivals) return arrivals.days.length / Math.max(arrivals.days.at(-1) as number, 1);
  const rates = typeof arrivals.perDay === "number" ? [arrivals.perDay] : arrivals.perDay;
  return rates.reduce((sum, each) => sum + each, 0) / rates.length;
}
