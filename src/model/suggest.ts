import { distance } from "fastest-levenshtein";
import type { Bilingual } from "./text.ts";

/**
 * The known name nearest to a misspelt one, if any is near enough to be meant: a third of its letters, at least one, may differ, or two
 * neighbouring letters may have changed places.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const far = isSwapped(wanted, other) ? 1 : distance(wanted, other);
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

function isSwapped(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length - 1 && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The remedy for a name that is not known: the nearest one, else what may stand there. */
export function suggestion(name: string, known: readonly string[], otherwise: Bilingual): Bilingual {
  const near = nearest(name, known);
  return near === undefined ? otherwise : { zh: `是否指“${near}”？`, en: `Did you mean "${near}"?` };
}
