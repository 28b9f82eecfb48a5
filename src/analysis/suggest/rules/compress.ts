import { formatDays, getPlannedMinutes, minutesPerDay, type Step, stepKinds } from "../../../model/index.ts";
import { describeDraft, type MeasureDraft, type SuggestionRule } from "../draft.ts";
import { isWork } from "../work.ts";
import { compressWords } from "./words.ts";

/** Fewer steps of a kind than this have no quartiles to speak of. */
const minKindSize = 8;

/**
 * Steps that take far longer than the others of their kind whose days count: longer than the upper quartile by more
 * than 1.5 times the distance of the quartiles (Tukey 1977), and at least half as long again as it. They are brought to
 * the upper quartile, in whole days.
 */
export const suggestCompression: SuggestionRule = ({ steps }) => {
  const timed = steps.filter((step) => isWork(step) && step.clock === "counted" && getPlannedMinutes(step) > 0);
  const kinds = stepKinds.map((each) => timed.filter(({ kind }) => kind === each));
  return kinds.flatMap((alike) => (alike.length < minKindSize ? [] : listOutliers(alike)));
};

function listOutliers(alike: readonly Step[]): MeasureDraft[] {
  const minutes = alike.map(getPlannedMinutes).sort((a, b) => a - b);
  const [lower, upper] = [interpolateQuantile(minutes, 0.25), interpolateQuantile(minutes, 0.75)];
  const usual = Math.ceil(upper / minutesPerDay);
  const isFar = (step: Step) => getPlannedMinutes(step) > upper + 1.5 * (upper - lower) && getPlannedMinutes(step) >= 1.5 * upper;
  return alike
    .filter((step) => isFar(step) && getPlannedMinutes(step) > usual * minutesPerDay)
    .map((step) => ({
      kind: "compress",
      ...describeDraft(compressWords.text, [step]),
      reason: compressWords.reason(
        step.id,
        formatDays(getPlannedMinutes(step) / minutesPerDay),
        alike.length,
        formatDays(upper / minutesPerDay),
      ),
      changes: [{ step: step.id, days: usual }],
    }));
}

/** By linear interpolation between the sorted values (type 7 of Hyndman and Fan 1996). */
function interpolateQuantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
  return low + (high - low) * (place - Math.floor(place));
}
