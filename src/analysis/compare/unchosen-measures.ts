import type { Comparison, MeasureSaving } from "./compare.ts";

/** More rows hide what is chosen, as 18 steps have some fifty modes. */
const maxShownMeasures = 30;

/**
 * The measures that are not chosen, in declaration order; of many those that save most alone. `more` is how many are
 * left out.
 */
export function pickUnchosenMeasures({ measures }: Pick<Comparison, "measures">): {
  readonly shown: readonly MeasureSaving[];
  readonly more: number;
} {
  const others = measures.filter(({ chosen }) => !chosen);
  const best = new Set([...others].sort((one, other) => getAloneSaving(other) - getAloneSaving(one)).slice(0, maxShownMeasures));
  return { shown: others.filter((each) => best.has(each)), more: others.length - best.size };
}

/** What cannot stand alone comes last. */
function getAloneSaving({ alone }: MeasureSaving): number {
  return alone ?? -Number.MAX_VALUE;
}
