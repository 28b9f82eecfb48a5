import type { Network } from "../../graph/index.ts";
import { type NetworkSchedule, wrapScheduleArray } from "../network-schedule.ts";
import { bytesTogether, type KernelExports, kernelModule, recordSize, widestDuration, widestLag } from "./module.ts";

/**
 * The passes of a network in WebAssembly with the durations given, by position, or by step where an order is given. Nothing where a duration is
 * not a whole number of minutes from 0, or where times grow too large for 32 bits. Each run overwrites the arrays of the last.
 */
export type CompiledPasses = (minutes: ArrayLike<number>, order?: Int32Array) => NetworkSchedule | undefined;

/** An instance of the module with its memory. */
interface Kernel {
  readonly memory: WebAssembly.Memory;
  readonly exports: KernelExports;
}

/** Nothing where WebAssembly is missing, or a lag does not fit. The memory lives as long as the function and its results. */
export function compiledPasses(network: Network): CompiledPasses | undefined {
  const parts = partsOf(network);
  const kernel = parts && kernelOf(parts.end);
  return kernel && loaded(network, parts, kernel);
}

/**
 * Bytes of the memory that all networks share which are scheduled once: enough for 100,000 steps, the most of a process. Pages that no network has
 * needed are not there. Larger networks get a memory of their own, which goes away with the result.
 */
const sharedBytes = 2 ** 24;

let shared: Kernel | undefined;

/** One run with the network's own durations; the arrays are the caller's. Nothing where `compiledPasses` gives nothing. */
export function compiledSchedule(network: Network): NetworkSchedule | undefined {
  const parts = partsOf(network);
  if (parts === undefined) return undefined;
  if (parts.end > sharedBytes) return compiledPasses(network)?.(network.minutes);
  shared ??= kernelOf(sharedBytes);
  const schedule = shared && loaded(network, parts, shared)?.(network.minutes);
  if (!schedule) return undefined;
  const { buffer, byteOffset } = schedule.earlyStart;
  return wrapScheduleArray(new Float64Array(buffer, byteOffset, 6 * network.size).slice(), network.size, schedule.finish);
}

/** Where each part begins in the memory of a kernel, in bytes; the records begin at 0. */
interface Parts {
  readonly durations: number;
  readonly starts: number;
  readonly sources: number;
  readonly codes: number;
  readonly places: number;
  readonly together: number;
  readonly results: number;
  readonly end: number;
}

/** Addresses stay below this, so that they are no negative numbers. */
const mostBytes = 2 ** 31;

function partsOf({ size, source, type, lag }: Network): Parts | undefined {
  const durations = size * recordSize;
  const starts = durations + 4 * size;
  const sources = starts + 4 * (size + 1);
  const codes = sources + 4 * source.length;
  const places = codes + (type || lag ? 4 * source.length : 0);
  const together = Math.ceil((places + 4 * size) / 16) * 16;
  const results = together + bytesTogether;
  const end = results + 6 * 8 * size;
  return end < mostBytes ? { durations, starts, sources, codes, places, together, results, end } : undefined;
}

/** Undefined until it is first wanted, null where the host has none. */
let compiled: WebAssembly.Module | null | undefined;

function kernelOf(bytes: number): Kernel | undefined {
  try {
    compiled ??= compiled === null ? null : kernelModule();
    if (compiled === null) return undefined;
  } catch {
    // No WebAssembly, no SIMD, or a page that forbids both: the passes in TypeScript find the same.
    compiled = null;
    return undefined;
  }
  try {
    const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(bytes / 65_536)) });
    const { exports } = new WebAssembly.Instance(compiled, { host: { memory } });
    return { memory, exports: exports as unknown as KernelExports };
  } catch {
    return undefined; // Not so much memory.
  }
}

function loaded(network: Network, parts: Parts, { memory, exports }: Kernel): CompiledPasses | undefined {
  const { size, order, start, source, type, lag } = network;
  const words = new Int32Array(memory.buffer);
  words.set(start, parts.starts / 4);
  words.set(source, parts.sources / 4);
  const typed = type !== undefined || lag !== undefined;
  if (typed && !writeCodes(network, words.subarray(parts.codes / 4, parts.places / 4))) return undefined;
  for (let p = 0; p < size; p++) words[parts.places / 4 + (order[p] as number)] = p;

  const durations = words.subarray(parts.durations / 4, parts.starts / 4);
  const recordsEnd = size * recordSize;
  const runPasses = typed
    ? () => exports.scheduleAll(recordsEnd, parts.durations, parts.starts, parts.sources, parts.codes - parts.sources)
    : () => exports.scheduleFinishToStart(recordsEnd, parts.durations, parts.starts, parts.sources);
  const results = wrapScheduleArray(new Float64Array(memory.buffer, parts.results, 6 * size), size, 0);
  return (minutes, steps) => {
    if (!writeDurations(durations, minutes, steps)) return undefined;
    const finish = runPasses();
    if (finish > 2 * widestDuration) return undefined;
    exports.writeResults(parts.places, parts.places + 4 * size, parts.together, parts.results, 8 * size);
    return { ...results, finish };
  };
}

function writeCodes({ source, type, lag }: Network, codes: Int32Array): boolean {
  for (let slot = 0; slot < source.length; slot++) {
    const number = type === undefined ? 0 : (type[slot] as number);
    const leavesFinish = 1 - (number & 1);
    const entersFinish = number >> 1;
    codes[slot] = leavesFinish * 4 + entersFinish;
  }
  if (lag === undefined) return true;
  for (let slot = 0; slot < source.length; slot++) {
    const minutes = lag[slot] as number;
    if ((minutes | 0) !== minutes || minutes > widestLag || minutes < -widestLag) return false;
    codes[slot] = (codes[slot] as number) + (minutes | 0) * 8;
  }
  return true;
}

function writeDurations(durations: Int32Array, minutes: ArrayLike<number>, order: Int32Array | undefined): boolean {
  for (let p = 0; p < durations.length; p++) {
    const duration = minutes[order === undefined ? p : (order[p] as number)] as number;
    if ((duration | 0) !== duration || duration < 0 || duration >= widestDuration) return false;
    durations[p] = duration;
  }
  return true;
}
