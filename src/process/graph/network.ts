import { type LinkType, requireArguments, requireFields } from "../../model/index.ts";

/**
 * Link types as codes in typed arrays: finish-to-start, start-to-start, finish-to-finish, start-to-finish. Other
 * programs have other codes.
 */
export const linkTypeNumbers = { FS: 0, SS: 1, FF: 2, SF: 3 } as const;

/** Steps and links as arrays: link k runs from step `from[k]` to step `to[k]`. */
export interface NetworkInput {
  /** Duration of each step, in whole minutes. */
  readonly minutes: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /**
   * Type of each link: its name, or in a Uint8Array the code that `linkTypeNumbers` has for it; all FS when absent. A
   * list of numbers is refused.
   */
  readonly type?: readonly LinkType[] | Uint8Array;
  /** Lag of each link in minutes, negative for an overlap; all 0 when absent. */
  readonly lag?: ArrayLike<number>;
}

/**
 * An acyclic network ready for passes. Steps are renumbered by a topological order (position p holds step `order[p]`),
 * and the links into position p are entries `start[p]` to `start[p + 1]` of `source`, `weight` and `link`, so that a
 * pass walks memory in order. Times are float64, in which whole minutes are exact far beyond any sum that can occur
 * (2^53).
 */
export interface Network {
  readonly size: number;
  readonly order: Int32Array;
  /** Duration by position. */
  readonly minutes: Float64Array;
  readonly start: Int32Array;
  /** Position of the predecessor. */
  readonly source: Int32Array;
  /** Least minutes from the start of the predecessor to the start of the successor. */
  readonly weight: Float64Array;
  /** Number of the link in the input. */
  readonly link: Int32Array;
  /** Type of each link, at the same entries; absent where all are finish-to-start. */
  readonly type?: Uint8Array;
  /** Lag of each link, at the same entries; absent where there is none. */
  readonly lag?: Float64Array;
}

/**
 * A network from arrays, in time and memory linear in steps and links.
 * @throws RangeError when arrays do not fit together, a number is not finite, or the links make a cycle
 * @example
 * ```ts
 * import { buildNetwork, scheduleNetwork } from "leadpath";
 * const network = buildNetwork({ minutes: [2400, 1440], from: [0], to: [1], type: ["SS"], lag: [480] });
 * [...scheduleNetwork(network).earlyStart]; // → [ 0, 480 ]
 * ```
 */
export function buildNetwork(input: NetworkInput): Network {
  requireNetworkInput(input);
  const { minutes, from, to } = input;
  const size = minutes.length;
  const order = sortStepsTopologically(size, from, to);
  if (order.length < size) throw new RangeError("The links make a cycle");

  const position = new Int32Array(size);
  for (let p = 0; p < size; p++) position[order[p] as number] = p;

  const start = new Int32Array(size + 1);
  for (let k = 0; k < to.length; k++) incrementCount(start, (position[to[k] as number] as number) + 1);
  for (let p = 0; p < size; p++) start[p + 1] = (start[p + 1] as number) + (start[p] as number);

  const next = start.slice(0, size);
  const source = new Int32Array(to.length);
  const link = new Int32Array(to.length);
  for (let k = 0; k < to.length; k++) {
    const head = position[to[k] as number] as number;
    const slot = next[head] as number;
    next[head] = slot + 1;
    source[slot] = position[from[k] as number] as number;
    link[slot] = k;
  }
  const type = arrangeNonzeroValues(Uint8Array, link, encodeLinkTypes(input.type));
  const lag = arrangeNonzeroValues(Float64Array, link, input.lag);
  const links = { size, order, start, source, link, ...(type && { type }), ...(lag && { lag }) };
  return attachWeights(links, arrangeValues(Float64Array, order, minutes));
}

/**
 * The same steps and links with other durations, by step number, in whole minutes: nothing is sorted again, and the
 * network given stays as it is.
 * @throws RangeError when there is not one duration of 0 or more for each step
 */
export function replaceMinutes(network: Network, minutes: ArrayLike<number>): Network {
  requireMinutesOfAll(network, minutes);
  return attachWeights(network, arrangeValues(Float64Array, network.order, minutes));
}

/**
 * As `replaceMinutes`, again and again: the arrays of the network that it gives are filled anew by the next call, so
 * that none is made for each.
 * @throws RangeError as `replaceMinutes`, on each call
 */
export function createMinutesReplacer(network: Network): (minutes: ArrayLike<number>) => Network {
  const replaced = { ...network, minutes: new Float64Array(network.size), weight: new Float64Array(network.source.length) };
  return (minutes) => {
    requireMinutesOfAll(network, minutes);
    fillValues(replaced.minutes, network.order, minutes);
    fillWeights(replaced);
    return replaced;
  };
}

/**
 * The durations by step number, in minutes: a copy, to change and hand to `replaceMinutes`.
 * @example
 * ```ts
 * import { buildNetwork, copyStepMinutes } from "leadpath";
 * [...copyStepMinutes(buildNetwork({ minutes: [2400, 1440], from: [1], to: [0] }))]; // → [ 2400, 1440 ]
 * ```
 */
export function copyStepMinutes(network: Network): Float64Array {
  requireFields("network", network, { size: "count", order: "numbers", minutes: "numbers" });
  const { size, order, minutes } = network;
  const bySteps = new Float64Array(size);
  for (let p = 0; p < size; p++) bySteps[order[p] as number] = minutes[p] as number;
  return bySteps;
}

function attachWeights(links: Omit<Network, "minutes" | "weight">, minutes: Float64Array): Network {
  const network = { ...links, minutes, weight: new Float64Array(links.source.length) };
  fillWeights(network);
  return network;
}

function fillWeights({ size, start, source, type, lag, minutes, weight }: Network): void {
  if (type === undefined && lag === undefined) {
    for (let slot = 0; slot < source.length; slot++) weight[slot] = minutes[source[slot] as number] as number;
    return;
  }
  for (let p = 0; p < size; p++) {
    const after = minutes[p] as number;
    const end = start[p + 1] as number;
    for (let slot = start[p] as number; slot < end; slot++) {
      const before = minutes[source[slot] as number] as number;
      weight[slot] = computeLinkWeight(type?.[slot], lag?.[slot] ?? 0, before, after);
    }
  }
}

/** Least minutes between the two starts: what a link of any type asks for once the durations are known. */
function computeLinkWeight(type: number | undefined, lag: number, before: number, after: number): number {
  switch (type) {
    case linkTypeNumbers.SS:
      return lag;
    case linkTypeNumbers.FF:
      return before + lag - after;
    case linkTypeNumbers.SF:
      return lag - after;
    default:
      return before + lag;
  }
}

/** What the values say of each index, in the order of the indices. */
function arrangeValues<Values extends Uint8Array | Float64Array>(
  Values: new (length: number) => Values,
  indices: Int32Array,
  values: ArrayLike<number>,
): Values {
  const result = new Values(indices.length);
  fillValues(result, indices, values);
  return result;
}

function fillValues(result: Uint8Array | Float64Array, indices: Int32Array, values: ArrayLike<number>): void {
  for (let entry = 0; entry < indices.length; entry++) result[entry] = values[indices[entry] as number] as number;
}

function arrangeNonzeroValues<Values extends Uint8Array | Float64Array>(
  Values: new (length: number) => Values,
  indices: Int32Array,
  values: ArrayLike<number> | undefined,
): Values | undefined {
  for (let index = 0; index < (values?.length ?? 0); index++)
    if (values?.[index] !== 0) return values && arrangeValues(Values, indices, values);
  return undefined;
}

/** Kahn's method; shorter than `size` when there is a cycle: then it holds exactly the steps that no cycle delays. */
export function sortStepsTopologically(size: number, from: ArrayLike<number>, to: ArrayLike<number>): Int32Array {
  const waiting = new Int32Array(size);
  const first = new Int32Array(size + 1);
  for (let k = 0; k < to.length; k++) {
    incrementCount(waiting, to[k] as number);
    incrementCount(first, (from[k] as number) + 1);
  }
  for (let step = 0; step < size; step++) first[step + 1] = (first[step + 1] as number) + (first[step] as number);
  const next = first.slice(0, size);
  const successor = new Int32Array(to.length);
  for (let k = 0; k < to.length; k++) {
    const slot = next[from[k] as number] as number;
    next[from[k] as number] = slot + 1;
    successor[slot] = to[k] as number;
  }
  const order = new Int32Array(size);
  let known = 0;
  for (let step = 0; step < size; step++) if (waiting[step] === 0) order[known++] = step;
  for (let done = 0; done < known; done++) {
    const step = order[done] as number;
    for (let k = first[step] as number; k < (first[step + 1] as number); k++) {
      const after = successor[k] as number;
      const left = (waiting[after] as number) - 1;
      waiting[after] = left;
      if (left === 0) order[known++] = after;
    }
  }
  return known === size ? order : order.slice(0, known);
}

function incrementCount(counts: Int32Array, index: number): void {
  counts[index] = (counts[index] as number) + 1;
}

function requireMinutesOfAll({ size }: Network, minutes: ArrayLike<number>): void {
  if (minutes.length !== size) throw new RangeError("minutes must have one entry for each step");
  requireStepMinutes(minutes);
}

function requireNetworkInput(input: NetworkInput): void {
  requireFields("input", input, { minutes: "numbers", from: "numbers", to: "numbers" });
  requireArguments(input, { minutes: "numbers", from: "numbers", to: "numbers", type: "object", lag: "numbers" }, "input");
  const { minutes, from, to, type, lag } = input;
  if (from.length !== to.length || (type && type.length !== to.length) || (lag && lag.length !== to.length)) {
    throw new RangeError("from, to, type and lag must have one entry for each link");
  }
  requireStepMinutes(minutes);
  for (let k = 0; k < to.length; k++) {
    if (!isIndex(from[k], minutes.length) || !isIndex(to[k], minutes.length)) throw new RangeError(`Link ${k} must join two steps`);
    if (lag && !Number.isFinite(lag[k])) throw new RangeError(`lag[${k}] must be a number`);
    if (type && !isLinkType(type[k], type)) throw new RangeError(`type[${k}] must be FS, SS, FF or SF, not ${type[k]}`);
  }
}

function encodeLinkTypes(type: NetworkInput["type"]): Uint8Array | undefined {
  return type === undefined || type instanceof Uint8Array ? type : Uint8Array.from(type, (name) => linkTypeNumbers[name]);
}

function isLinkType(value: unknown, list: unknown): boolean {
  return list instanceof Uint8Array ? (value as number) < 4 : typeof value === "string" && Object.hasOwn(linkTypeNumbers, value);
}

function requireStepMinutes(minutes: ArrayLike<number>): void {
  for (let step = 0; step < minutes.length; step++) {
    if (!((minutes[step] as number) >= 0 && Number.isFinite(minutes[step]))) throw new RangeError(`minutes[${step}] must be 0 or more`);
  }
}

function isIndex(value: number | undefined, size: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < size;
}
