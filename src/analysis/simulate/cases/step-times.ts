import type { Process, Step } from "../../../model/index.ts";
import { createCaseStream } from "../random/streams.ts";
import { createStepDraws } from "./draws.ts";
import type { CaseChoice } from "./model.ts";
import { assignNumberPlaces } from "./number-places.ts";

/**
 * How long each of some steps takes in its first round in the case of a number: minutes by their places in the list,
 * written anew by the next call. A step of the process, or one that a measure adds, has the number with which
 * `simulate` begins it in that case, however its days are changed; so several forms of one step can stand in the list.
 */
export function createStepTimes(
  process: Process,
  { changes = [], spread = process.spread, seed = 1 }: Pick<CaseChoice, "changes" | "spread"> & { readonly seed?: number | undefined },
  steps: readonly Step[],
): (number: number) => Float64Array {
  const places = assignNumberPlaces(process, changes, steps);
  const draws = createStepDraws(steps, spread, process.units);
  const numbers = new Float64Array(places.count);
  const ofUnits = new Float64Array(places.units);
  const minutes = new Float64Array(steps.length);
  return (number) => {
    const stream = createCaseStream(seed, number);
    for (let place = 0; place < numbers.length; place++) numbers[place] = stream();
    for (const unit of draws.unitsNeeded) ofUnits[unit] = draws.normal(numbers[unit] as number);
    for (let p = 0; p < steps.length; p++) {
      const unit = draws.unitOf[p] as number;
      minutes[p] = draws.minutes(p, numbers[places.time[p] as number] as number, unit < 0 ? 0 : (ofUnits[unit] as number));
    }
    return minutes;
  };
}
