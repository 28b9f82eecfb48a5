/** A set of measures: the bit of each position, so that sets are joined and compared at once. */
export type MeasureBits = bigint;

/** A set of measures that bear on a part of the process, and the minutes that this part takes with it. */
export interface Part {
  /** Effort first, then the number of measures, as one whole number: the costs of sets that have none in common add up. */
  readonly cost: number;
  readonly minutes: number;
  readonly set: MeasureBits;
}

/**
 * What the sets of a part of the process come to, by rising cost, then smallest list of positions. Only those that fewer than `depth` others better in
 * this order and in minutes: with 1 each has fewer minutes than all before. Sums and maxima of such curves have all that is best of the whole.
 */
export type Curve = readonly Part[];

/** Takes so many minutes with no measure. */
export function fixedCurve(minutes: number): Curve {
  return [{ cost: 0, minutes, set: 0n }];
}

/** One part of the process after another. */
export function sumOf(one: Curve, other: Curve, depth: number): Curve {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  const [only, another] = few;
  if (only && !another) return many.map((each) => joined(only, each, only.minutes + each.minutes));
  const byMinutes = new Map<number, Part[]>();
  for (const first of few) for (const second of many) addTo(byMinutes, first, second, first.minutes + second.minutes, depth);
  return swept(byMinutes, depth);
}

/** Parts of the process side by side: the longer one counts. */
export function longerOf(one: Curve, other: Curve, depth: number): Curve {
  const byMinutes = new Map<number, Part[]>();
  pairWithin(one, other, (minutes, limit) => minutes <= limit);
  pairWithin(other, one, (minutes, limit) => minutes < limit);
  return swept(byMinutes, depth);

  /** Each part that is the longer with the best of those that are not. */
  function pairWithin(longer: Curve, shorter: Curve, isWithin: (minutes: number, limit: number) => boolean): void {
    // With depth 1 minutes fall along both curves, so that the first that is within moves on only.
    let from = 0;
    for (const first of longer) {
      let count = 0;
      for (let index = depth === 1 ? from : 0; index < shorter.length && count < depth; index++) {
        const second = shorter[index] as Part;
        if (!isWithin(second.minutes, first.minutes)) continue;
        from = index;
        count++;
        addTo(byMinutes, first, second, first.minutes, depth);
      }
      if (depth === 1 && count === 0) return;
    }
  }
}

/** The best of several curves of the same part of the process. */
export function bestOfCurves(curves: readonly Curve[], depth: number): Curve {
  const byMinutes = new Map<number, Part[]>();
  for (const curve of curves) {
    for (const part of curve) {
      const list = byMinutes.get(part.minutes);
      if (list) insert(list, part, depth);
      else byMinutes.set(part.minutes, [part]);
    }
  }
  return swept(byMinutes, depth);
}

/** The bits of positions. */
export function bitsOf(positions: readonly number[]): MeasureBits {
  return positions.reduce((bits, position) => bits | (1n << BigInt(position)), 0n);
}

/** The positions in a set, ascending. */
export function positionsIn(set: MeasureBits): number[] {
  const digits = set.toString(2);
  const positions: number[] = [];
  for (let position = 0; position < digits.length; position++) if (digits[digits.length - 1 - position] === "1") positions.push(position);
  return positions;
}

/** Below 0 when the first is the better set, whatever the minutes. It stays when the same measures join both. */
export function compareSets(one: Part, other: Part): number {
  return one.cost - other.cost || compareBits(one.set, other.set);
}

/** Of lists of the same length the smaller has the first position that is not in both. */
function compareBits(one: MeasureBits, other: MeasureBits): number {
  const different = one ^ other;
  if (different === 0n) return 0;
  return (different & -different & one) === 0n ? 1 : -1;
}

function joined(one: Part, other: Part, minutes: number): Part {
  return { cost: one.cost + other.cost, minutes, set: one.set | other.set };
}

function addTo(byMinutes: Map<number, Part[]>, one: Part, other: Part, minutes: number, depth: number): void {
  const list = byMinutes.get(minutes);
  if (!list) byMinutes.set(minutes, [joined(one, other, minutes)]);
  else if (list.length < depth || one.cost + other.cost <= (list[list.length - 1] as Part).cost)
    insert(list, joined(one, other, minutes), depth);
}

/** Puts a part in its place in a list that keeps the best `depth`; whether it is among them. */
function insert(list: Part[], part: Part, depth: number): boolean {
  let place = list.length;
  while (place > 0 && compareSets(part, list[place - 1] as Part) < 0) place--;
  if (place >= depth) return false;
  list.splice(place, 0, part);
  if (list.length > depth) list.pop();
  return true;
}

/** From the fewest minutes on, what fewer than `depth` better. */
function swept(byMinutes: ReadonlyMap<number, readonly Part[]>, depth: number): Curve {
  const kept: Part[] = [];
  const best: Part[] = [];
  for (const minutes of [...byMinutes.keys()].sort((one, other) => one - other)) {
    for (const part of byMinutes.get(minutes) as readonly Part[]) if (insert(best, part, depth)) kept.push(part);
  }
  return depth === 1 ? kept.reverse() : kept.sort(compareSets);
}
