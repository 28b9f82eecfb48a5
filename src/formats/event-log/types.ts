import { isObject, type LongWork, type OwnKind, type Problem } from "../../model/index.ts";

export const logKind: OwnKind = {
  words: "an event log, as readEventLog() makes one",
  takes: (value) => isObject(value) && "activities" in value && "cases" in value,
};

/**
 * What happened, as dense numbers in typed arrays, so that a log of 100 MB stays small. The entries of case `i` are
 * those from `first[i]` up to `first[i + 1]`, in the order in which they finished. An entry is one piece of work: a
 * `complete` of the log with the `start` before it.
 */
export interface EventLog {
  readonly cases: readonly string[];
  readonly activities: readonly string[];
  readonly resources: readonly string[];
  readonly first: Int32Array;
  /** By entry: the number of its activity. */
  readonly activity: Int32Array;
  /** By entry: when it finished, in milliseconds since 1970 in UTC. */
  readonly finished: Float64Array;
  /** By entry: when the work began; NaN where the log does not say. */
  readonly begun: Float64Array;
  /** By entry: how far the local clock was ahead of UTC, in minutes; 0 where the log names no zone. */
  readonly offset: Int16Array;
  /** By entry: the number of who did it; −1 where the log does not say. */
  readonly resource: Int32Array;
}

/** A log, as far as it could be read, and what is wrong with it. The log is empty when there are errors. */
export interface ReadEventLog {
  readonly log: EventLog;
  readonly problems: readonly Problem[];
}

export interface EventLogOptions extends LongWork {
  /** Named in the places of problems. */
  readonly file?: string | undefined;
  /** Headings of a CSV file; those that are usual are found without being named. */
  readonly columns?: LogColumns | undefined;
}

/**
 * The headings of the columns of a CSV log that hold the case, the activity and the time; those absent are recognised.
 */
export interface LogColumns {
  readonly case?: string | undefined;
  readonly activity?: string | undefined;
  readonly time?: string | undefined;
}

/** One event as a file has it. */
export interface EventText {
  readonly activity: string | undefined;
  readonly time: string | undefined;
  /** A transition of the XES standard's lifecycle; absent: `complete`. */
  readonly transition?: string | undefined;
  readonly resource?: string | undefined;
  readonly line: number;
}

/** Takes the text of a log piece by piece. */
export interface LogReader {
  readonly write: (text: string) => void;
  readonly end: () => void;
}
