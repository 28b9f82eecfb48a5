import type { EventLog } from "./types.ts";

/** One piece of work, before it has its place. */
export interface LogEntry {
  readonly case: number;
  readonly activity: number;
  readonly finished: number;
  readonly begun: number;
  readonly offset: number;
  readonly resource: number;
}

/** Rows of numbers that grow; each column is a typed array, so that a million rows need few megabytes. */
export interface LogEntries {
  readonly add: (entry: LogEntry) => void;
  readonly size: () => number;
  /**
   * By case, and within a case in the order in which they finished; of the same moment, as they came. `unsorted`: cases
   * that came otherwise.
   */
  readonly sorted: (cases: number) => Pick<EventLog, "first" | "activity" | "finished" | "begun" | "offset" | "resource"> & {
    readonly unsorted: readonly number[];
  };
}

export function createLogEntries(): LogEntries {
  let size = 0;
  let room = 1024;
  let columns = createEntryColumns(room);
  const add = ({ case: number, activity, finished, begun, offset, resource }: LogEntry) => {
    if (size === room) {
      room *= 2;
      columns = widenColumns(columns, room);
    }
    columns.case[size] = number;
    columns.activity[size] = activity;
    columns.finished[size] = finished;
    columns.begun[size] = begun;
    columns.offset[size] = offset;
    columns.resource[size++] = resource;
  };
  const sortEntries = (cases: number) => {
    const first = new Int32Array(cases + 1);
    const count = (at: number, more: number) => {
      first[at] = (first[at] as number) + more;
    };
    for (let row = 0; row < size; row++) count((columns.case[row] as number) + 1, 1);
    for (let index = 0; index < cases; index++) count(index + 1, first[index] as number);
    const next = first.slice();
    const order = new Int32Array(size);
    for (let row = 0; row < size; row++) {
      const number = columns.case[row] as number;
      const at = next[number] as number;
      order[at] = row;
      next[number] = at + 1;
    }
    const unsorted: number[] = [];
    const getFinish = (row: number) => columns.finished[row] as number;
    for (let index = 0; index < cases; index++) {
      const rows = order.subarray(first[index], first[index + 1]);
      if (rows.every((row, at) => at === 0 || getFinish(rows[at - 1] as number) <= getFinish(row))) continue;
      unsorted.push(index);
      rows.sort((a, b) => getFinish(a) - getFinish(b) || a - b);
    }
    return {
      first,
      activity: pickRows(columns.activity, order, new Int32Array(size)),
      finished: pickRows(columns.finished, order, new Float64Array(size)),
      begun: pickRows(columns.begun, order, new Float64Array(size)),
      offset: pickRows(columns.offset, order, new Int16Array(size)),
      resource: pickRows(columns.resource, order, new Int32Array(size)),
      unsorted,
    };
  };
  return { add, size: () => size, sorted: sortEntries };
}

/** Not `from`, which makes a list of objects first. */
function pickRows<Column extends Int32Array | Float64Array | Int16Array>(column: Column, order: Int32Array, picked: Column): Column {
  for (let at = 0; at < order.length; at++) picked[at] = column[order[at] as number] as number;
  return picked;
}

function createEntryColumns(room: number) {
  return {
    case: new Int32Array(room),
    activity: new Int32Array(room),
    finished: new Float64Array(room),
    begun: new Float64Array(room),
    offset: new Int16Array(room),
    resource: new Int32Array(room),
  };
}

function widenColumns(old: ReturnType<typeof createEntryColumns>, room: number): ReturnType<typeof createEntryColumns> {
  const wide = createEntryColumns(room);
  wide.case.set(old.case);
  wide.activity.set(old.activity);
  wide.finished.set(old.finished);
  wide.begun.set(old.begun);
  wide.offset.set(old.offset);
  wide.resource.set(old.resource);
  return wide;
}
