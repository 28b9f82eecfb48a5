import type { Clock, LinkType, StepKind, Text } from "../../../model/index.ts";

/**
 * What a Gantt chart shows. Times are in working days from the start; days of the schedule's own calendar where it has
 * one.
 */
export interface GanttData {
  /** The id of the process, for the footer. */
  readonly process: string;
  readonly title: Text;
  /** Name of the scenario, where there is one. */
  readonly scenario?: Text | undefined;
  readonly days: number;
  /** The total in the baseline, where bars have one. */
  readonly daysBefore?: number | undefined;
  /** Phases in order, each with its bars; bars of no phase stand in a group without a name. */
  readonly groups: readonly GanttGroup[];
  /** Units in the order in which they get colours. */
  readonly units: readonly { readonly id: string; readonly name: Text }[];
  readonly links: readonly GanttLink[];
  /** Where the schedule has dates. */
  readonly dates?: GanttDates | undefined;
  readonly illustrative: boolean;
}

/** Bars that stand together, under the name of their phase. */
export interface GanttGroup {
  readonly name?: Text | undefined;
  readonly bars: readonly GanttBar[];
}

/** A step as a bar, and what it was before a reform. */
export interface GanttBar {
  readonly id: string;
  readonly name: Text;
  readonly kind: StepKind;
  readonly unit?: string | undefined;
  readonly clock: Clock;
  /** Absent where a reform removed the step. */
  readonly now?: GanttTimes | undefined;
  /** Absent where a reform added it, and in charts without a reform. */
  readonly before?: Pick<GanttTimes, "start" | "finish"> | undefined;
  readonly change?: "added" | "removed" | "changed" | undefined;
}

/** When a bar begins and ends, in working days since the process begins. */
export interface GanttTimes {
  readonly start: number;
  readonly finish: number;
  /** How far it can slip without moving the total. */
  readonly float: number;
  readonly critical: boolean;
  /** YYYY-MM-DD, where the schedule has dates. */
  readonly startDate?: string | undefined;
  readonly finishDate?: string | undefined;
  /** Which of these rest on days for which the days off were not known; none when absent. */
  readonly provisional?: readonly ("startDate" | "finishDate")[] | undefined;
}

/** An arrow between two bars, by the ids of their steps. */
export interface GanttLink {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  readonly critical: boolean;
}

/** When the process of a chart runs on the calendar. */
export interface GanttDates {
  /** YYYY-MM-DD. */
  readonly start: string;
  readonly finish: string;
  /** The finish rests on days for which the days off were not known. */
  readonly provisional: boolean;
  /** The same of the baseline, where bars have one. */
  readonly before?: { readonly finish: string; readonly provisional: boolean } | undefined;
  /**
   * The months that the chart crosses: working days from the start to their first day, and what they are. The first may
   * begin before 0.
   */
  readonly months: readonly { readonly at: number; readonly year: number; readonly month: number }[];
}
