import { getPlannedMinutes, isInCalendarDays, type Step } from "../../model/index.ts";
import { createTimeline, type Timeline } from "../calendar/index.ts";
import { copyStepMinutes, type ProcessNetwork, replaceMinutes } from "../graph/index.ts";
import {
  type ChainTimes,
  computeLinkStarts,
  createCalendarChains,
  createFinishCalculator,
  type EarlyTimes,
  runCalendarForwardPass,
  scheduleOnCalendar,
} from "./passes/calendar-passes.ts";
import { markCriticalSteps } from "./passes/critical-steps.ts";
import type { NetworkSchedule } from "./passes/network-schedule.ts";
import { computeLatestFinish, computePasses, runForwardPass } from "./passes/passes.ts";
import { scheduleNetwork } from "./passes/schedule-network.ts";
import type { ScheduleStart } from "./types.ts";

/** The times of a process on a route, by step number. */
export interface ProcessTimes extends NetworkSchedule {
  /** Minutes of working time that each step takes where it stands. */
  readonly minutes: readonly number[];
  /** Whether the link at a position of `network.source` decides the early start of its successor. */
  readonly binds: (slot: number) => boolean;
  readonly critical: readonly boolean[];
}

/**
 * Schedules a process, on a calendar where a start is given; plain passes serve where no step is in calendar days.
 * @throws InputError when a date leaves the years 1 to 9999, or the calendar has no working day there
 */
export function computeProcessTimes(network: ProcessNetwork, start: ScheduleStart | undefined): ProcessTimes {
  const timeline = createCalendarTimeline(network, start);
  const times = timeline ? scheduleOnCalendar(network, timeline) : scheduleWorkingTime(network);
  const { order, source } = network.network;
  const asked = timeline && computeLinkStarts(network, times, timeline);
  const successors = listSlotSuccessors(network);
  const { earlyStart, earlyFinish } = times;
  const isBinding = (slot: number) => {
    const least = asked
      ? asked[slot]
      : (earlyStart[order[source[slot] as number] as number] as number) + (network.network.weight[slot] as number);
    return least === earlyStart[successors[slot] as number];
  };
  return {
    ...times,
    minutes: network.steps.map((_, step) => (earlyFinish[step] as number) - (earlyStart[step] as number)),
    binds: isBinding,
    critical: markCriticalSteps(network, times, isBinding),
  };
}

/**
 * The early times alone, by step number.
 * @throws InputError as `timesOf`
 */
export function computeEarlyTimes(network: ProcessNetwork, start: ScheduleStart | undefined): EarlyTimes {
  const timeline = createCalendarTimeline(network, start);
  if (timeline) return runCalendarForwardPass(network, timeline);
  const { order, minutes, size } = network.network;
  const early = runForwardPass(network.network);
  const earlyStart = new Float64Array(size);
  const earlyFinish = new Float64Array(size);
  for (let p = 0; p < size; p++) {
    const step = order[p] as number;
    earlyStart[step] = early[p] as number;
    earlyFinish[step] = (early[p] as number) + (minutes[p] as number);
  }
  return { earlyStart, earlyFinish, finish: computeLatestFinish(network.network, early) };
}

/** What would become of a process with one step replaced by another, again and again. */
export interface StepReplacer {
  /**
   * The finish, in minutes.
   * @throws InputError as `timesOf`
   */
  readonly finishWith: (number: number, step: Step) => number;
  /** What one finish costs: steps and links of a plain pass, to which one on a calendar is brought. */
  readonly cost: number;
}

/** Steps and links of a plain pass in the time of one on a calendar: measured, 9 ns against 30 to 70. */
const calendarPassCost = 6;

export function createStepReplacer(network: ProcessNetwork, start: ScheduleStart | undefined): StepReplacer {
  const visits = network.steps.length + network.links.length;
  const timeline = createCalendarTimeline(network, start);
  if (timeline) return { finishWith: createFinishCalculator(network, timeline), cost: visits * calendarPassCost };
  const minutes = copyStepMinutes(network.network);
  return {
    finishWith: (number, step) => {
      const replaced = replaceMinutes(network.network, minutes.with(number, getPlannedMinutes(step)));
      return computeLatestFinish(replaced, runForwardPass(replaced));
    },
    cost: visits,
  };
}

/**
 * Times along chains of links, with which those of `timesOf` agree: the early start of a step is the latest that a
 * chain asks of it, or 0.
 */
export function createChainTimes(network: ProcessNetwork, start: ScheduleStart | undefined): ChainTimes {
  const timeline = createCalendarTimeline(network, start);
  if (timeline) return createCalendarChains(network, timeline);
  const minutes = copyStepMinutes(network.network);
  const { weight } = network.network;
  return {
    finish: (step, begin) => begin + (minutes[step] as number),
    startAfter: (slot, begin) => begin + (weight[slot] as number),
  };
}

function createCalendarTimeline({ steps }: ProcessNetwork, start: ScheduleStart | undefined): Timeline | undefined {
  return start && steps.some(isInCalendarDays) ? createTimeline(start.calendar, start.day) : undefined;
}

function scheduleWorkingTime({ network, steps }: ProcessNetwork): NetworkSchedule {
  if (!steps.some(({ passThrough }) => passThrough)) return scheduleNetwork(network);
  return computePasses(
    network,
    Uint8Array.from(network.order, (step) => (steps[step]?.passThrough ? 1 : 0)),
  );
}

/** The step number that the link at each position of `source` runs to. */
function listSlotSuccessors({ network, links }: ProcessNetwork): Int32Array {
  return Int32Array.from(network.link, (link) => (links[link] as (typeof links)[number]).to);
}
