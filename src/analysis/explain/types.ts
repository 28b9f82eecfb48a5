import type { Clock, LinkType } from "../../model/index.ts";
import type { Schedule } from "../../process/schedule/index.ts";

/** Why a process takes as long as it does. All times in working days. */
export interface Explanation {
  readonly schedule: Schedule;
  /** The critical path as a sequence: what each step adds, which sums to the total, and what it waits for. */
  readonly path: readonly PathStep[];
  /** Every critical step of the schedule, with what it costs; by drag, largest first, then in declaration order. */
  readonly drag: readonly StepDrag[];
  /** Drag was not reckoned: too many critical steps in too large a network. */
  readonly dragLimited: boolean;
  /** Steps whose time the promise does not count, in declaration order. */
  readonly hidden: readonly HiddenStep[];
  /** Steps that are not critical but have no more float than asked, least float first, then in declaration order. */
  readonly nearCritical: readonly { readonly id: string; readonly float: number }[];
  /** The longest paths, longest first. */
  readonly longestPaths: readonly LongPath[];
  /** Fewer of them than asked for: more would take too much work. */
  readonly pathsLimited: boolean;
  /** What was asked about one step. */
  readonly step?: StepExplanation | undefined;
}

/** What a step waits for. */
export interface Driver {
  readonly from: string;
  readonly type: LinkType;
  /** Working days between the two ends that the link joins. */
  readonly lag: number;
}

/** One step of the critical path; times are working days since the process begins. */
export interface PathStep {
  readonly id: string;
  readonly clock: Clock;
  /** Where it stands: its early start and finish. */
  readonly start: number;
  readonly finish: number;
  /** Absent for the first. */
  readonly driver?: Driver | undefined;
  /** What it adds to the length of the path; less than its days where it overlaps the step before. */
  readonly adds: number;
}

/** What a critical step costs the whole, in working days. */
export interface StepDrag {
  readonly id: string;
  readonly days: number;
  /**
   * By how much the total would fall if the step took no time (Devaux's critical path drag), recomputed: with SS, FF
   * and SF links it has no closed form and can be negative.
   */
  readonly drag: number;
  /**
   * By how much the total would change if the step took one day more. Negative where it is entered at its finish and
   * left at its start: then more days shorten the process. 0 for a step in calendar days whose next days are off
   * anyway.
   */
  readonly oneDayMore: number;
}

/** A step that the promise does not count, excluded or the applicant's; working days. */
export interface HiddenStep {
  readonly id: string;
  readonly clock: Exclude<Clock, "counted">;
  readonly days: number;
  /** What of it lies on the critical path: time that the case waits and the promise does not tell. */
  readonly onPath: number;
}

/** One of the longest ways through a process, as the ids of its steps from first to last; working days. */
export interface LongPath {
  readonly steps: readonly string[];
  /** When it ends if each step waits for the one before it alone, on the calendar where there is a start. */
  readonly days: number;
  /** How much shorter it is than the longest. */
  readonly short: number;
  /** Other steps come after its last one, but on this path they would end before it does. */
  readonly outlasts: boolean;
}

/** Why one step stands where it does. */
export interface StepExplanation {
  readonly id: string;
  readonly critical: boolean;
  readonly days: number;
  readonly start: number;
  readonly finish: number;
  readonly float: number;
  /** The path that controls when it starts, as a sequence that ends with it; it sums to its finish. */
  readonly controlledBy: readonly PathStep[];
  /**
   * The way from it to the total with the least room, and where that room is; with `absorbed` and `beforeEnd` it sums
   * to the float.
   */
  readonly room: readonly StepRoom[];
  /**
   * Steps in calendar days on that way, itself among them, that take up some of a slip, as their last day stays the
   * same. Through them a critical step can have float.
   */
  readonly absorbed: readonly Absorber[];
  /** Working days from the end of that way to the total, where something else decides that. */
  readonly beforeEnd: number;
  /**
   * Working days that it must take more to become critical: its float, or less where a later step is in calendar days.
   * Null for a critical step, and where no length of its own does it, or it is in calendar days.
   */
  readonly criticalWhenLonger: number | null;
}

/** A step on the way to the total, and how long it waits for something else after what leads to it. */
export interface StepRoom {
  readonly id: string;
  readonly waits: number;
  /** What it waits for meanwhile. */
  readonly for: readonly string[];
}

/**
 * A step in calendar days, and by how much more its start can slip than its finish; negative where it can slip less.
 */
export interface Absorber {
  readonly id: string;
  readonly days: number;
}
