import { assembledFunction, assembledModule, type Code, f64, i32, loopWhile, select, type Variable, v128 } from "./assembler.ts";

/**
 * The passes in WebAssembly, on whole minutes in 32 bits. Parameters are byte addresses in the memory, unless they say otherwise. Records of
 * `recordSize` bytes begin at address 0, one for each position of the topological order: early start, early finish, late start, and how late it may
 * start without moving a successor.
 *
 * - `durations`, `starts` and `sources` are `minutes`, `start` and `source` of the network, as int32.
 * - `codes`: for each link `lag * 8 + leavesFinish * 4 + entersFinish`; their distance from `sources` is handed over.
 * - `places`: for each step its position.
 */
export interface KernelExports {
  /** Passes for links that are all finish-to-start without lag; returns the finish. */
  readonly scheduleFinishToStart: (recordsEnd: number, durations: number, starts: number, sources: number) => number;
  /** Passes for links of all types; returns the finish. */
  readonly scheduleAll: (recordsEnd: number, durations: number, starts: number, sources: number, toCodes: number) => number;
  /**
   * Writes six float64 arrays by step number, `distance` bytes from one to the next: early start, early finish, late start, late finish, total
   * float, free float. `together` is room for `bytesTogether`.
   */
  readonly writeResults: (places: number, placesEnd: number, together: number, results: number, distance: number) => void;
}

const at = { earlyStart: 0, earlyFinish: 4, lateStart: 8, allowedStart: 12 } as const;

export const recordSize = 16;

/** The widest lag that fits into a code beside its two bits, in minutes: more than the format allows. */
export const widestLag = 2 ** 28 - 1;
/** Durations below this, and a finish up to twice this, cannot overflow: no sum of the passes is then 2^31 or more. */
export const widestDuration = 2 ** 29;

/** Records are copied together before they are written, some at a time: a short loop has many of their far-off reads under way at once. */
const recordsTogether = 64;
export const bytesTogether = recordsTogether * recordSize;

/** Stands for what no link has bounded yet. */
const unbounded = 2 ** 31 - 1;

/** @throws WebAssembly.CompileError where the host does not know SIMD, or its policy forbids WebAssembly */
export function kernelModule(): WebAssembly.Module {
  return new WebAssembly.Module(assembledModule([scheduleFinishToStart(), scheduleAll(), writeResults()]));
}

function scheduleFinishToStart() {
  return assembledFunction({
    name: "scheduleFinishToStart",
    parameters: ["recordsEnd", "durations", "starts", "sources"],
    locals: { record: "i32", link: "i32", end: "i32", start: "i32", bound: "i32", finish: "i32", before: "i32", pair: "v128" },
    body: ({ recordsEnd, durations, starts, sources, record, link, end, start, bound, finish, before, pair }) => [
      link.set(sources.value),
      loopWhile(i32.isBelow(record.value, recordsEnd.value), [
        start.set(i32.const(0)),
        end.set(linksFrom(sources, i32.load(starts.value, 4))),
        loopWhile(i32.isBelow(link.value, end.value), [
          bound.set(i32.load(recordOf(link), at.earlyFinish)),
          start.set(larger(bound, start)),
          link.add(4),
        ]),
        bound.set(i32.add(start.value, i32.load(durations.value))),
        v128.store(record.value, freshRecord(start, bound)),
        finish.set(larger(bound, finish)),
        record.add(recordSize),
        durations.add(4),
        starts.add(4),
      ]),
      // Until a record is visited backwards, it holds bounds of its finish in place of those of its start.
      loopWhile(record.value, [
        record.add(-recordSize),
        starts.add(-4),
        start.set(i32.load(record.value, at.earlyStart)),
        pair.set(v128.least(v128.loadHalf(record.value, at.lateStart), v128.fill(finish.value))),
        pair.set(v128.subtract(pair.value, v128.fill(i32.subtract(i32.load(record.value, at.earlyFinish), start.value)))),
        v128.storeHalf(record.value, pair.value, at.lateStart),
        pair.set(v128.withLane(pair.value, 1, start.value)),
        end.set(linksFrom(sources, i32.load(starts.value))),
        loopWhile(i32.isBelow(end.value, link.value), [
          link.add(-4),
          before.set(recordOf(link)),
          v128.storeHalf(before.value, v128.least(v128.loadHalf(before.value, at.lateStart), pair.value), at.lateStart),
        ]),
      ]),
      finish.value,
    ],
  });
}

function scheduleAll() {
  return assembledFunction({
    name: "scheduleAll",
    parameters: ["recordsEnd", "durations", "starts", "sources", "toCodes"],
    locals: {
      ...{ record: "i32", link: "i32", end: "i32", start: "i32", duration: "i32", bound: "i32", finish: "i32", before: "i32", code: "i32" },
      ...{ late: "i32", allowed: "i32", pair: "v128" },
    } as const,
    body: (variables) => {
      const { recordsEnd, durations, starts, sources, toCodes, record, link, end, start, duration, bound, finish, before, code } =
        variables;
      const { late, allowed, pair } = variables;
      /** The early start or finish of the predecessor: where the link leaves it. */
      const left = i32.load(i32.add(before.value, i32.and(code.value, i32.const(4))));
      /** The lag, less the duration of the successor where the link enters its finish. */
      const wait = i32.subtract(
        i32.shiftRight(code.value, i32.const(3)),
        i32.and(duration.value, i32.subtract(i32.const(0), i32.and(code.value, i32.const(1)))),
      );
      return [
        link.set(sources.value),
        loopWhile(i32.isBelow(record.value, recordsEnd.value), [
          start.set(i32.const(0)),
          duration.set(i32.load(durations.value)),
          end.set(linksFrom(sources, i32.load(starts.value, 4))),
          loopWhile(i32.isBelow(link.value, end.value), [
            before.set(recordOf(link)),
            code.set(i32.load(i32.add(link.value, toCodes.value))),
            bound.set(i32.add(left, wait)),
            start.set(larger(bound, start)),
            link.add(4),
          ]),
          bound.set(i32.add(start.value, duration.value)),
          v128.store(record.value, freshRecord(start, bound)),
          finish.set(larger(bound, finish)),
          record.add(recordSize),
          durations.add(4),
          starts.add(4),
        ]),
        loopWhile(record.value, [
          record.add(-recordSize),
          starts.add(-4),
          start.set(i32.load(record.value, at.earlyStart)),
          duration.set(i32.subtract(i32.load(record.value, at.earlyFinish), start.value)),
          bound.set(i32.subtract(finish.value, duration.value)),
          late.set(i32.load(record.value, at.lateStart)),
          late.set(select(bound.value, late.value, i32.isBelow(bound.value, late.value))),
          allowed.set(i32.load(record.value, at.allowedStart)),
          allowed.set(select(bound.value, allowed.value, i32.equal(allowed.value, i32.const(unbounded)))),
          i32.store(record.value, late.value, at.lateStart),
          i32.store(record.value, allowed.value, at.allowedStart),
          pair.set(v128.withLane(v128.fill(late.value), 1, start.value)),
          end.set(linksFrom(sources, i32.load(starts.value))),
          loopWhile(i32.isBelow(end.value, link.value), [
            link.add(-4),
            before.set(recordOf(link)),
            code.set(i32.load(i32.add(link.value, toCodes.value))),
            bound.set(i32.add(i32.subtract(left, i32.load(before.value, at.earlyStart)), wait)),
            v128.storeHalf(
              before.value,
              v128.least(v128.loadHalf(before.value, at.lateStart), v128.subtract(pair.value, v128.fill(bound.value))),
              at.lateStart,
            ),
          ]),
        ]),
        finish.value,
      ];
    },
  });
}

/** The address of a link by its number. */
function linksFrom(sources: Variable, number: Code): Code {
  return i32.add(sources.value, i32.shiftLeft(number, i32.const(2)));
}

/** The address of the record of the predecessor. */
function recordOf(link: Variable): Code {
  return i32.shiftLeft(i32.load(link.value), i32.const(Math.log2(recordSize)));
}

function larger(one: Variable, other: Variable): Code {
  return select(other.value, one.value, i32.isBelow(one.value, other.value));
}

function freshRecord(start: Variable, finish: Variable): Code {
  return v128.withLane(v128.withLane(v128.fill(i32.const(unbounded)), 0, start.value), 1, finish.value);
}

function writeResults() {
  return assembledFunction({
    name: "writeResults",
    parameters: ["places", "placesEnd", "together", "results", "distance"],
    locals: { last: "i32", copy: "i32", copyEnd: "i32", early: "i32", earlyFinish: "i32", late: "i32", result: "i32" },
    body: ({ places, placesEnd, together, results, distance, last, copy, copyEnd, early, earlyFinish, late, result }) => {
      const write = (value: Code) => [f64.store(result.value, f64.fromI32(value)), result.set(i32.add(result.value, distance.value))];
      return [
        loopWhile(i32.isBelow(places.value, placesEnd.value), [
          last.set(i32.add(places.value, i32.const(4 * recordsTogether))),
          last.set(select(placesEnd.value, last.value, i32.isBelow(placesEnd.value, last.value))),
          copyEnd.set(together.value),
          loopWhile(i32.isBelow(places.value, last.value), [
            v128.store(copyEnd.value, v128.load(recordOf(places))),
            copyEnd.add(recordSize),
            places.add(4),
          ]),
          copy.set(together.value),
          loopWhile(i32.isBelow(copy.value, copyEnd.value), [
            early.set(i32.load(copy.value, at.earlyStart)),
            earlyFinish.set(i32.load(copy.value, at.earlyFinish)),
            late.set(i32.load(copy.value, at.lateStart)),
            result.set(results.value),
            ...write(early.value),
            ...write(earlyFinish.value),
            ...write(late.value),
            ...write(i32.add(late.value, i32.subtract(earlyFinish.value, early.value))),
            ...write(i32.subtract(late.value, early.value)),
            ...write(i32.subtract(i32.load(copy.value, at.allowedStart), early.value)),
            copy.add(recordSize),
            results.add(8),
          ]),
        ]),
        i32.const(0),
      ];
    },
  });
}
