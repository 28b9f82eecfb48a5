/** A set of measures: the bit of each position, so that sets are joined and compared at once. */
export type MeasureBits = bigint;

/** A set of measures that bear on a part of the process, and the minutes that this part takes with it. */
export interface CurvePart {
  /**
   * Effort first, then the number of measures, as one whole number: the costs of sets that have none in common add up.
   */
  readonly cost: number;
  readonly minutes: number;
  readonly set: MeasureBits;
}

/**
 * What the sets of a part of the process come to, by rising cost, then smallest list of positions. Only those that
 * fewer than `depth` others better in this order and in minutes: with 1 each has fewer minutes than all before. Sums
 * and maxima of such curves have all that is best of the whole.
 */
export type Curve = readonly CurvePart[];

/** Takes so many minutes with no measure. */
export function createFixedCurve(minutes: number): Curve {
  return [{ cost: 0, minutes, set: 0n }];
}

/** One part of the process after another. */
export function addCurves(one: Curve, other: Curve, depth: number): Curve {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  const [only, another] = few;
  if (only && !another) {
    return many.map(({ cost, minutes, set }) => ({ cost: only.cost + cost, minutes: only.minutes + minutes, set: only.set | set }));
  }
  const pairs: PairsByMinutes = new Map();
  for (const first of few) for (const second of many) addPartPair(pairs, first, second, first.minutes + second.minutes, depth);
  return sweepPairs(pairs, depth);
}

/** Parts of the process side by side: the longer one counts. */
export function mergeParallelCurves(one: Curve, other: Curve, depth: number): Curve {
  const pairs: PairsByMinutes = new Map();
  pairParts(one, other, (minutes, limit) => minutes <= limit);
  pairParts(other, one, (minutes, limit) => minutes < limit);
  return sweepPairs(pairs, depth);

  /** Each part that is the longer with the best of those that are not. */
  function pairParts(longer: Curve, shorter: Curve, isWithin: (minutes: number, limit: number) => boolean): void {
    // With depth 1 minutes fall along both curves, so that the first that is within moves on only.
    let from = 0;
    for (const first of longer) {
      let count = 0;
      for (let index = depth === 1 ? from : 0; index < shorter.length && count < depth; index++) {
        const second = shorter[index] as CurvePart;
        if (!isWithin(second.minutes, first.minutes)) continue;
        from = index;
        count++;
        addPartPair(pairs, first, second, first.minutes, depth);
      }
      if (depth === 1 && count === 0) return;
    }
  }
}

/** The best of several curves of the same part of the process. */
export function mergeCurves(curves: readonly Curve[], depth: number): Curve {
  const pairs: PairsByMinutes = new Map();
  for (const curve of curves) for (const part of curve) addPartPair(pairs, part, emptyPart, part.minutes, depth);
  return sweepPairs(pairs, depth);
}

/** The bits of positions. */
export function toMeasureBits(positions: readonly number[]): MeasureBits {
  return positions.reduce((bits, position) => bits | (1n << BigInt(position)), 0n);
}

/** The positions in a set, ascending. */
export function listBitPositions(set: MeasureBits): number[] {
  const positions: number[] = [];
  for (let rest = set, first = 0; rest > 0n; rest >>= 31n, first += 31) {
    for (let word = Number(rest & 0x7fff_ffffn); word !== 0; word &= word - 1) positions.push(first + 31 - Math.clz32(word & -word));
  }
  return positions;
}

/** Below 0 when the first is the better set, whatever the minutes. It stays when the same measures join both. */
export function compareParts(one: CurvePart, other: CurvePart): number {
  return one.cost - other.cost || compareBits(one.set, other.set);
}

/** Of lists of the same length the smaller has the first position that is not in both. */
function compareBits(one: MeasureBits, other: MeasureBits): number {
  const different = one ^ other;
  if (different === 0n) return 0;
  return (different & -different & one) === 0n ? 1 : -1;
}

const emptyPart: CurvePart = { cost: 0, minutes: 0, set: 0n };

/** Two sets that are not joined yet, as most of them are bettered before that. */
interface PartPair {
  readonly cost: number;
  readonly minutes: number;
  readonly one: MeasureBits;
  readonly other: MeasureBits;
}

/** The best, at most `depth`, in order. */
type PairsByMinutes = Map<number, PartPair[]>;

function addPartPair(
  pairs: PairsByMinutes,
  { cost: first, set: one }: CurvePart,
  { cost: second, set: other }: CurvePart,
  minutes: number,
  depth: number,
): void {
  const cost = first + second;
  const list = pairs.get(minutes);
  if (!list) pairs.set(minutes, [{ cost, minutes, one, other }]);
  else if (list.length < depth || cost <= (list[list.length - 1] as PartPair).cost) insertPair(list, { cost, minutes, one, other }, depth);
}

/** Puts a pair in its place in a list that keeps the best `depth`; whether it is among them. */
function insertPair(list: PartPair[], pair: PartPair, depth: number): boolean {
  let place = list.length;
  while (place > 0 && comparePairs(pair, list[place - 1] as PartPair) < 0) place--;
  if (place >= depth) return false;
  list.splice(place, 0, pair);
  if (list.length > depth) list.pop();
  return true;
}

function comparePairs(first: PartPair, second: PartPair): number {
  return first.cost - second.cost || compareBits(first.one | first.other, second.one | second.other);
}

/** From the fewest minutes on, what fewer than `depth` better. */
function sweepPairs(pairs: PairsByMinutes, depth: number): Curve {
  const kept: PartPair[] = [];
  const best: PartPair[] = [];
  for (const minutes of [...pairs.keys()].sort((one, other) => one - other)) {
    for (const pair of pairs.get(minutes) as readonly PartPair[]) if (insertPair(best, pair, depth)) kept.push(pair);
  }
  const parts = kept.map(({ cost, minutes, one, other }) => ({ cost, minutes, set: one | other }));
  return depth === 1 ? parts.reverse() : parts.sort(compareParts);
}
