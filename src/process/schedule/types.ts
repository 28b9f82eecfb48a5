import type { ArgumentKind, Change, Day, Limit, LinkType, TimeLimit } from "../../model/index.ts";
import type { Calendar } from "../calendar/index.ts";
import type { Route } from "../graph/index.ts";
import { type ReformChoice, reformChoiceKinds } from "../reform/index.ts";

/** Where a schedule begins. */
export interface ScheduleStart {
  /** The day on which the process starts; it is not counted, so it need not be worked. */
  readonly day: Day;
  readonly calendar: Calendar;
}

export interface ScheduleOptions extends ReformChoice {
  /** Which outcomes are taken; `main` when absent. */
  readonly route?: Route | undefined;
  /** The day on which it starts, for dates, and for exact times of what is in calendar days, weeks or months. */
  readonly start?: ScheduleStart | undefined;
}

/** What the options of a schedule are, for functions that are called from plain JavaScript. */
export const scheduleOptionKinds = { ...reformChoiceKinds, route: "route", start: "start" } as const satisfies Readonly<
  Record<keyof ScheduleOptions, ArgumentKind>
>;

/** The dates of a whole schedule, written YYYY-MM-DD. */
export interface ScheduleDates {
  readonly startDate: string;
  readonly finishDate: string;
  /** The finish rests on days for which the days off were not known. */
  readonly provisional: boolean;
}

/** The dates of a step, written YYYY-MM-DD. A step that takes no time starts on the day on which it ends. */
export interface StepDates {
  readonly earlyStart: string;
  readonly earlyFinish: string;
  readonly lateStart: string;
  readonly lateFinish: string;
  /** Which of these rest on days for which the days off were not known. */
  readonly provisional: readonly ("earlyStart" | "earlyFinish" | "lateStart" | "lateFinish")[];
}

/**
 * The timetable of a process. All times are in working days; `earlyStart` 0 is the start of the first day. It has dates
 * where a start was given.
 */
export interface Schedule extends Partial<ScheduleDates> {
  readonly process: string;
  readonly scenario?: string | undefined;
  /** The measures in force, in declaration order. */
  readonly measures: readonly string[];
  /** The changes by hand in force, those of the scenario first; absent where there are none. */
  readonly changes?: readonly Change[] | undefined;
  readonly route: Route;
  /** The total: the latest finish of the route. Always counted + excluded + applicant + lag. */
  readonly days: number;
  /** Parts of the total along `path`, by clock; `lag` is time that belongs to links. */
  readonly counted: number;
  readonly excluded: number;
  readonly applicant: number;
  readonly lag: number;
  /** The critical path with the most counted time. */
  readonly path: readonly string[];
  /** All critical steps, in declaration order. */
  readonly criticalSteps: readonly string[];
  /** 2^53 - 1 stands for that many or more. */
  readonly criticalPathCount: number;
  /** The first critical paths (ten at most); `path` is the first of them. */
  readonly criticalPaths: readonly (readonly string[])[];
  /** Binding links between critical steps: the ones to draw heavy. */
  readonly criticalLinks: readonly { readonly from: string; readonly to: string; readonly type: LinkType }[];
  /**
   * Parts of the total along `path`; a lag belongs to the phase of the step that waits, and to no unit. Key `""`: none.
   */
  readonly daysByPhase: Readonly<Record<string, number>>;
  readonly daysByUnit: Readonly<Record<string, number>>;
  readonly limits: readonly LimitResult[];
  /** The steps of the route, without removed ones, in declaration order. */
  readonly steps: readonly ScheduledStep[];
  /**
   * Without a start, some step or limit is in calendar days, weeks or months and was converted at 5 working days to 7.
   */
  readonly approximate: boolean;
}

/** When a step runs, by the critical path method; all figures are working days, times since the process begins. */
export interface ScheduledStep {
  readonly id: string;
  /** The working time that it takes. */
  readonly days: number;
  /** What the file says instead of working days. */
  readonly calendarDays?: number;
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  readonly totalFloat: number;
  readonly freeFloat: number;
  readonly critical: boolean;
  /** Predecessors whose link decides the early start, in declaration order. */
  readonly drivers: readonly string[];
  readonly dates?: StepDates;
}

/** A limit beside the counted time that it bounds. */
export interface LimitResult {
  readonly kind: Limit["kind"];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The limit as the file says it. */
  readonly written: TimeLimit & Pick<Limit, "extension">;
  /**
   * The limit in working days; in other units on a calendar those until its due day, beside the longest counted time,
   * on which its clock runs.
   */
  readonly days: number;
  /**
   * The bounds of either kind between the same two steps: this limit's own, and the shortest one of the other kind;
   * null without one.
   */
  readonly statutory: number | null;
  readonly promised: number | null;
  /**
   * Longest counted time, on the longest route without returns or on the main one, where what pauses the clock takes no
   * time: parallel work counts, also beside a pause. Never more than passes.
   */
  readonly longest: number | null;
  /** Counted time on the main route; null when one of the steps is not on it. */
  readonly main: number | null;
  /** What passes between the two steps on the main route with all time in it. */
  readonly experienced: number | null;
  /** No counted time exceeds the limit. */
  readonly met: boolean;
  /** With the longest extension: how long it is then, and whether no counted time exceeds that. */
  readonly extension?: { readonly days: number; readonly met: boolean };
  readonly onExpiry?: Limit["onExpiry"];
  /** With a start, where both steps are on the route that is scheduled. */
  readonly dates?: LimitDates;
  /**
   * It has none, as it runs out after 9999-12-31, with its extension at the latest; unless in working days, it is told
   * to be as long as until then.
   */
  readonly undated?: true;
  /** The limit was converted to working days without a calendar. */
  readonly approximate: boolean;
}

/**
 * The dates of a limit on the route that is scheduled, written YYYY-MM-DD, by the same clock as its counted time: the
 * due day moves by the days on which pauses hold up the work.
 */
export interface LimitDates {
  /** The day on which the clock begins, or begins anew; it is not counted. */
  readonly begin: string;
  /** The last day of the limit, and of the limit with its longest extension. */
  readonly due: string;
  readonly extendedDue?: string;
  /** The day on which the last step of the limit finishes. */
  readonly finish: string;
  readonly inTime: boolean;
  readonly inExtendedTime?: boolean;
  /** Which of these dates rest on days for which the days off were not known. */
  readonly provisional: readonly ("begin" | "due" | "extendedDue" | "finish")[];
}
