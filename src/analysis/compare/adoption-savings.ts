import { type Measure, type Process, toWorkingDays } from "../../model/index.ts";
import { addRequirements, isSupported } from "../../process/reform/index.ts";

/**
 * Days saved by each measure when the chosen ones are adopted one after another: as they are given, but none before
 * what it requires. The savings sum to that of the whole set, and come in the order of adoption. Of measures that
 * require each other the first gets what they save together.
 */
export function computeAdoptionSavings(
  process: Process,
  chosen: readonly Measure[],
  totalMinutes: (measures: ReadonlySet<string>) => number | null,
): Map<string, number> {
  const savings = new Map<string, number>();
  const adopted = new Set<string>();
  const chosenOnly = { ...process, measures: [...chosen] };
  let waiting = [...chosen];
  let minutes = totalMinutes(adopted) ?? 0;
  while (waiting.length > 0) {
    const ready = waiting.find((measure) => isSupported(measure, new Set([...adopted, measure.id]), process)) ?? (waiting[0] as Measure);
    for (const id of addRequirements(ready.id, chosenOnly, adopted)) {
      if (!adopted.has(id)) savings.set(id, 0);
      adopted.add(id);
    }
    const next = totalMinutes(adopted) ?? minutes;
    savings.set(ready.id, toWorkingDays(minutes - next));
    minutes = next;
    waiting = waiting.filter((measure) => !adopted.has(measure.id));
  }
  return savings;
}
