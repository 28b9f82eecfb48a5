import { distance } from "fastest-levenshtein";

/**
 * The known name that a misspelt one clearly means. Names of up to three letters may differ in case or in zeros before
 * a number, by two neighbouring letters that changed places, or by one letter too many or too few. In longer ones a
 * third of the letters may differ, if half of them agree from the beginning and the end, and not only in digits:
 * `step-3` is not a slip for `step-2`. Of two that are equally near neither is meant.
 */
export function findNearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = getMaxDistance(name) + 1;
  for (const candidate of known) {
    const far = measureNameDistance(wanted, candidate.toLowerCase(), least);
    if (far < least) {
      least = far;
      best = candidate;
    } else if (far === least && candidate !== best) best = undefined;
  }
  return best;
}

function getMaxDistance(name: string): number {
  return name.length <= 3 ? 1 : Math.max(1, Math.floor(name.length / 3));
}

/**
 * How many slips are between two names; infinite when one is not the other misspelt, or when they are more than `most`
 * apart.
 */
function measureNameDistance(wanted: string, other: string, most: number): number {
  if (wanted === other || isPadded(wanted, other)) return 0;
  if (Math.abs(wanted.length - other.length) > most) return Number.POSITIVE_INFINITY;
  const [start, end] = countCommonEnds(wanted, other);
  if (isSwapped(wanted, other, start)) return start + end > 0 || wanted.length > 3 ? 1 : Number.POSITIVE_INFINITY;
  const isShort = wanted.length <= 3;
  const isSlip = isShort
    ? start + end > 0 && wanted.length !== other.length
    : (start + end) * 2 >= wanted.length && !hasDigitDifference(wanted, other, start, end);
  return isSlip ? distance(wanted, other) : Number.POSITIVE_INFINITY;
}

/** `M4` and `M04` are one number. */
function isPadded(a: string, b: string): boolean {
  const stripZeros = (name: string) => name.replace(/(?<!\d)0+(?=\d)/g, "");
  return a.length !== b.length && (a.includes("0") || b.includes("0")) && stripZeros(a) === stripZeros(b);
}

/** How many letters two names share at the beginning, and at the end of the rest. */
function countCommonEnds(a: string, b: string): [start: number, end: number] {
  const length = Math.min(a.length, b.length);
  let start = 0;
  while (start < length && a[start] === b[start]) start++;
  let end = 0;
  while (end < length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [start, end];
}

function isSwapped(a: string, b: string, at: number): boolean {
  return at < a.length - 1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function hasDigitDifference(a: string, b: string, start: number, end: number): boolean {
  return /^\d+$/.test(a.slice(start, a.length - end)) && /^\d+$/.test(b.slice(start, b.length - end));
}
