import { type Bilingual, formatDays, formatInterval, type IntervalEstimate } from "../../../../model/index.ts";
import { studioPageWords } from "../../words.ts";

/** Days of simulated cases; as they are where all cases agree. */
export function formatEstimatedDays(estimate: IntervalEstimate): Bilingual {
  const days = formatDays(estimate.value);
  return isExact(estimate) ? { zh: days, en: days } : studioPageWords.about(days);
}

/** Where the days lie with a confidence of 95 %; undefined where they are exact. */
export function formatEstimatedRange(estimate: IntervalEstimate): string | undefined {
  return isExact(estimate) ? undefined : formatInterval(estimate);
}

function isExact({ low, high }: IntervalEstimate): boolean {
  return low === high;
}

/** A share of simulated cases in whole percent; where it is all or none of them, what is sure of others with 95 %. */
export function formatEstimatedChance({ value, low, high }: IntervalEstimate, isSure: boolean): Bilingual {
  const percent = Math.round(value * 100);
  if (isSure) return { zh: `${percent} %`, en: `${percent} %` };
  if (percent === 100) return studioPageWords.above(`${Math.floor(low * 100)} %`);
  return percent === 0 ? studioPageWords.below(`${Math.ceil(high * 100)} %`) : studioPageWords.about(`${percent} %`);
}

/** Where the share lies with a confidence of 95 %, in whole percent. */
export function formatEstimatedPercents({ low, high }: IntervalEstimate): string {
  return `${Math.floor(low * 100)}–${Math.ceil(high * 100)} %`;
}
