import { maxDayCount, minutesPerDay } from "../../../model/index.ts";
import type { CaseGoal, KeepingSet } from "./joint-search.ts";
import { riskSampleSize, type SampleSearch } from "./sample-search.ts";

/**
 * The set that keeps to the target in the most cases of the sample, with the least effort; undefined where none does in
 * any.
 */
export async function findMostKeepingSet(search: SampleSearch, { mostMinutes }: CaseGoal): Promise<KeepingSet | undefined> {
  return bisectLeastNumber(1, riskSampleSize, async (short) => (await search({ mostMinutes, needed: riskSampleSize + 1 - short })).best);
}

/**
 * The set with which the needed cases of the sample keep to the fewest minutes, and of these the one of the least
 * effort; undefined where there is no set.
 */
export async function findQuickestSet(search: SampleSearch, { needed }: CaseGoal): Promise<KeepingSet | undefined> {
  return bisectLeastNumber(0, maxDayCount * minutesPerDay, async (mostMinutes) => (await search({ mostMinutes, needed })).best);
}

/** What is found for the least number for which anything is, by bisection. */
async function bisectLeastNumber<Found>(
  from: number,
  to: number,
  find: (number: number) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  let [least, most] = [from, to + 1];
  let best: Found | undefined;
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    const found = middle > to ? undefined : await find(middle);
    if (found) [most, best] = [middle, found];
    else least = middle + 1;
  }
  return best;
}
