import { type Bilingual, formatDays, type IntervalEstimate } from "../../../../model/index.ts";
import { studioPageWords } from "../../words.ts";

/** Days of simulated cases without digits that other cases would change; exact where all cases agree. */
export function formatEstimatedDays(estimate: IntervalEstimate): Bilingual {
  const unit = findUnit(estimate);
  if (unit !== undefined) return studioPageWords.about(formatToUnit(estimate.value, unit));
  const exact = formatDays(estimate.value);
  return { zh: exact, en: exact };
}

/** Where the days lie with a confidence of 95 %; undefined where they are exact. */
export function formatEstimatedRange(estimate: IntervalEstimate): string | undefined {
  const unit = findUnit(estimate);
  if (unit === undefined) return undefined;
  return `${formatToUnit(Math.floor(estimate.low / unit) * unit, unit)}–${formatToUnit(Math.ceil(estimate.high / unit) * unit, unit)}`;
}

/** The power of ten that is next below the width of the interval. */
function findUnit({ low, high }: IntervalEstimate): number | undefined {
  return high > low ? 10 ** Math.floor(Math.log10(high - low)) : undefined;
}

function formatToUnit(value: number, unit: number): string {
  return (Math.round(value / unit) * unit).toFixed(Math.max(0, -Math.log10(unit)));
}

/** A share of simulated cases in whole percent; where it is all or none of them, what is sure of others with 95 %. */
export function formatEstimatedChance({ value, low, high }: IntervalEstimate, isExact: boolean): Bilingual {
  const percent = Math.round(value * 100);
  if (isExact) return { zh: `${percent} %`, en: `${percent} %` };
  if (percent === 100) return studioPageWords.above(`${Math.floor(low * 100)} %`);
  return percent === 0 ? studioPageWords.below(`${Math.ceil(high * 100)} %`) : studioPageWords.about(`${percent} %`);
}

/** Where the share lies with a confidence of 95 %, in whole percent. */
export function formatEstimatedPercents({ low, high }: IntervalEstimate): string {
  return `${Math.floor(low * 100)}–${Math.ceil(high * 100)} %`;
}
