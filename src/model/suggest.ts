import { distance } from "fastest-levenshtein";
import type { Bilingual } from "./text.ts";

/** The known name nearest to a misspelt one, if any is near enough to be meant (a third of its letters, at least one, may differ). */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const far = distance(wanted, candidate.toLowerCase());
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

/** The remedy for a name that is not known: the nearest one, else what may stand there. */
export function suggestion(name: string, known: readonly string[], otherwise: Bilingual): Bilingual {
  const near = nearest(name, known);
  return near === undefined ? otherwise : { zh: `是否指“${near}”？`, en: `Did you mean "${near}"?` };
}
