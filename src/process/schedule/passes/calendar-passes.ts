import { type Link, type Step, toMinutes } from "../../../model/index.ts";
import type { Timeline } from "../../calendar/index.ts";
import { hasFinishSource, hasFinishTarget, type ProcessNetwork } from "../../graph/index.ts";
import type { NetworkSchedule } from "./network-schedule.ts";
import { createStepSpan, type StepSpan } from "./spans.ts";

/**
 * The critical path method where steps in calendar days stand among those in working days, with all four link types and
 * lags in working time: the passes of `scheduleNetwork`, in which what a step does with its start takes the place of a
 * fixed duration. They stay exact because that never decreases: the latest start of a step is the last one whose finish
 * keeps every bound.
 * @throws InputError when a date leaves the years 1 to 9999, or the calendar has no working day there
 */
export function scheduleOnCalendar(network: ProcessNetwork, timeline: Timeline): NetworkSchedule {
  const spans = listStepSpans(network, timeline);
  const nodes = listPassNodes(network);
  const early = runSpanForwardPass(nodes, spans);
  const late = runSpanBackwardPass(nodes, spans, early.finish);
  return {
    ...early,
    ...late,
    totalFloat: late.lateStart.map((start, step) => start - (early.earlyStart[step] as number)),
    freeFloat: computeFreeFloats(nodes, spans, network.steps, early),
  };
}

/**
 * The early times alone.
 * @throws InputError as `scheduleOnCalendar`
 */
export function runCalendarForwardPass(network: ProcessNetwork, timeline: Timeline): EarlyTimes {
  return runSpanForwardPass(listPassNodes(network), listStepSpans(network, timeline));
}

/**
 * The finish after a step is replaced by another, in minutes: one pass for each, of what is made ready once.
 * @throws InputError as `scheduleOnCalendar`
 */
export function createFinishCalculator(network: ProcessNetwork, timeline: Timeline): (number: number, step: Step) => number {
  const nodes = listPassNodes(network);
  const spans = listStepSpans(network, timeline);
  return (number, step) => runSpanForwardPass(nodes, spans.with(number, createStepSpan(step, timeline))).finish;
}

/**
 * The earliest start that each link asks of its successor, by position in `network.source`; it may be before the start
 * of the process.
 */
export function computeLinkStarts(network: ProcessNetwork, early: EarlyTimes, timeline: Timeline): Float64Array {
  const asked = new Float64Array(network.links.length);
  for (const { step, links } of listPassNodes(network)) {
    const span = createStepSpan(network.steps[step] as Step, timeline);
    for (const { slot, from, link } of links) asked[slot] = computeAskedStart(link, getStepTimes(early, from), span);
  }
  return asked;
}

/** What each step, and each link by itself, makes of a start. */
export function createCalendarChains(process: ProcessNetwork, timeline: Timeline): ChainTimes {
  const { network, links } = process;
  const spans = listStepSpans(process, timeline);
  const computeFinish = (step: number, start: number) => (spans[step] as StepSpan).finish(start);
  return {
    finish: computeFinish,
    startAfter: (slot, start) => {
      const { from, to, link } = links[network.link[slot] as number] as (typeof links)[number];
      return computeAskedStart(link, { start, finish: computeFinish(from, start) }, spans[to] as StepSpan);
    },
  };
}

/**
 * Times along a chain of links alone, whatever else its steps wait for. In minutes from the start of the process,
 * before it too.
 */
export interface ChainTimes {
  /** When a step finishes that starts then, by step number. Never earlier for a later start. */
  readonly finish: (step: number, start: number) => number;
  /**
   * The start that the link at a position of `network.source` asks of its successor when its predecessor starts then.
   * Never earlier for a later one.
   */
  readonly startAfter: (slot: number, start: number) => number;
}

export type EarlyTimes = Pick<NetworkSchedule, "earlyStart" | "earlyFinish" | "finish">;

function listStepSpans({ steps }: ProcessNetwork, timeline: Timeline): readonly StepSpan[] {
  return steps.map((step) => createStepSpan(step, timeline));
}

/** A step with the links into it. */
interface PassNode {
  readonly step: number;
  readonly links: readonly { readonly slot: number; readonly from: number; readonly link: Link }[];
}

/** In topological order. */
function listPassNodes({ network, links }: ProcessNetwork): PassNode[] {
  const { order, start, source } = network;
  return Array.from(order, (step, p) => {
    const slots = Array.from({ length: (start[p + 1] as number) - (start[p] as number) }, (_, index) => (start[p] as number) + index);
    const into = slots.map((slot) => ({
      slot,
      from: order[source[slot] as number] as number,
      link: (links[network.link[slot] as number] as (typeof links)[number]).link,
    }));
    return { step, links: into };
  });
}

function runSpanForwardPass(nodes: readonly PassNode[], spans: readonly StepSpan[]): EarlyTimes {
  const earlyStart = new Float64Array(nodes.length);
  const earlyFinish = new Float64Array(nodes.length);
  const early = { earlyStart, earlyFinish, finish: 0 };
  for (const { step, links } of nodes) {
    const span = spans[step] as StepSpan;
    for (const { from, link } of links)
      earlyStart[step] = Math.max(earlyStart[step] as number, computeAskedStart(link, getStepTimes(early, from), span));
    earlyFinish[step] = span.finish(earlyStart[step] as number);
    early.finish = Math.max(early.finish, earlyFinish[step] as number);
  }
  return early;
}

function getStepTimes({ earlyStart, earlyFinish }: EarlyTimes, step: number): { readonly start: number; readonly finish: number } {
  return { start: earlyStart[step] as number, finish: earlyFinish[step] as number };
}

/** The start that a link asks of its successor, of this span, when its predecessor stands there. */
function computeAskedStart({ link, lag }: Link, { start, finish }: ReturnType<typeof getStepTimes>, span: StepSpan): number {
  const event = (hasFinishSource(link) ? finish : start) + toMinutes(lag);
  return hasFinishTarget(link) ? span.earliestStart(event) : event;
}

function runSpanBackwardPass(
  nodes: readonly PassNode[],
  spans: readonly StepSpan[],
  finish: number,
): Pick<NetworkSchedule, "lateStart" | "lateFinish"> {
  const lateStart = Float64Array.from(spans, (span) => span.latestStart(finish));
  const lateFinish = new Float64Array(nodes.length);
  for (const { step, links } of nodes.toReversed()) {
    lateFinish[step] = (spans[step] as StepSpan).finish(lateStart[step] as number);
    for (const { from, link } of links) {
      const bound = computeAllowedStart(
        link,
        spans[from] as StepSpan,
        (hasFinishTarget(link.link) ? lateFinish : lateStart)[step] as number,
      );
      lateStart[from] = Math.min(lateStart[from] as number, bound);
    }
  }
  return { lateStart, lateFinish };
}

/** The latest start of a predecessor that lets its link reach the start or the finish of the successor by then. */
function computeAllowedStart({ link, lag }: Link, span: StepSpan, reached: number): number {
  const event = reached - toMinutes(lag);
  return hasFinishSource(link) ? span.latestStart(event) : event;
}

function computeFreeFloats(
  nodes: readonly PassNode[],
  spans: readonly StepSpan[],
  steps: readonly Step[],
  early: EarlyTimes,
): Float64Array {
  const { earlyStart, earlyFinish, finish } = early;
  const free = new Float64Array(nodes.length).fill(Number.POSITIVE_INFINITY);
  for (const { step, links } of nodes.toReversed()) {
    if (free[step] === Number.POSITIVE_INFINITY) free[step] = (spans[step] as StepSpan).latestStart(finish) - (earlyStart[step] as number);
    // What only passes time on may slip as far as what comes after it.
    const beyond = steps[step]?.passThrough ? (free[step] as number) : 0;
    for (const { from, link } of links) {
      const reached = ((hasFinishTarget(link.link) ? earlyFinish : earlyStart)[step] as number) + beyond;
      const slip = computeAllowedStart(link, spans[from] as StepSpan, reached) - (earlyStart[from] as number);
      free[from] = Math.min(free[from] as number, slip);
    }
  }
  return free;
}
