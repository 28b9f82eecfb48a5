import { entersFinish, leavesFinish } from "../../graph/index.ts";
import { relaxedSchedule } from "../bounds/least-finish.ts";
import { leastTails } from "../bounds/least-tails.ts";
import type { Condition } from "../decision/condition.ts";
import type { Decision } from "../decision/decision.ts";
import type { DecisionLink, DecisionModel, DecisionStep } from "../decision/decision-model.ts";
import { decided, durations, holdsAny } from "../decision/decisions.ts";
import { commonDivisor } from "../decision/effort-units.ts";
import type { LinearColumn, LinearRow, LinearTerm } from "./linear-program.ts";
import { lossPast } from "./loss-past.ts";

/**
 * The decision model as linear rows: columns 0 to n − 1 are the measures, 1 when chosen; `finish` is the total. Times are in `unit` minutes.
 */
export interface StartTimeModel {
  readonly columns: readonly LinearColumn[];
  readonly rows: readonly LinearRow[];
  /** The column of the total. */
  readonly finish: number;
  /** The greatest number of minutes of which all times are multiples. */
  readonly unit: number;
}

/** A sum of columns and a constant. */
interface Sum {
  readonly constant: number;
  readonly terms: readonly LinearTerm[];
}

/**
 * Rows on start times, one for each link that may be there, loosened by as little as it takes when it is not (big M). A set of measures meets them
 * exactly when its schedule in the decision model ends by `horizon`. Undefined when no set can.
 */
export function startTimeModel({ model, isMust, needs, exclusions, barred }: Decision, horizon: number): StartTimeModel | undefined {
  const { steps, links } = model;
  const decisions = Int8Array.from(isMust, (must) => (must ? decided.chosen : decided.open));
  const relaxed = relaxedSchedule(model, decisions);
  const tails = leastTails(model, decisions);
  const unit = unitOf(model);
  const end = Math.floor(Math.min(horizon, longestFinish(model)) / unit);
  if (relaxed.finish / unit > end) return undefined;

  const columns: LinearColumn[] = isMust.map((must) => ({ lower: must ? 1 : 0, upper: 1, isWhole: true }));
  const rows: LinearRow[] = [];
  const column = (lower: number, upper: number, isWhole = false) => columns.push({ lower, upper, isWhole }) - 1;
  const atLeast = (lower: number, ...sums: readonly Sum[]) => rows.push(rowFrom(lower, sums));

  for (const [one, other] of exclusions) rows.push({ lower: 0, upper: 1, terms: [[one, 1] as const, [other, 1] as const] });
  for (const condition of barred) atLeast(1, violation(condition));
  needs.forEach((lists, measure) => {
    for (const list of lists) atLeast(0, { constant: 0, terms: [[measure, -1], ...list.map((each) => [each, 1] as const)] });
  });

  const finish = column(relaxed.finish / unit, end, true);
  const timed = steps.map((step, number): TimedStep => {
    const { least, most } = durations(step, decisions);
    const isSure = relaxed.isSure[number] === 1;
    const earliest = isSure ? (relaxed.starts[number] as number) / unit : 0;
    const latest = Math.max(earliest, end - (tails.fromStart[number] as number) / unit);
    const start: Sum = { constant: 0, terms: [[column(earliest, latest), 1]] };
    const absent: Sum = isSure ? nothing : { constant: 1, terms: [[column(0, 1), -1]] };
    const duration = durationSum(step, unit, {
      fixed: least === most ? least / unit : undefined,
      isEntered: links.some(({ to, type }) => to === number && entersFinish(type)),
      column,
      atLeast,
    });
    // Where it is absent, its start is 0 and its finish what it takes.
    const latestFinish = Math.max(end - (tails.fromFinish[number] as number) / unit, isSure ? 0 : most / unit);
    atLeast(0, { constant: 0, terms: [[finish, 1]] }, times(start, -1), times(duration, -1), times(absent, latestFinish));
    return {
      start,
      duration,
      absent,
      isSure,
      earliest,
      earliestFinish: isSure ? (relaxed.finishes[number] as number) / unit : 0,
      latest,
      latestFinish,
    };
  });
  steps.forEach(({ begins }, number) => {
    const { absent, isSure } = timed[number] as TimedStep;
    if (!isSure) for (const condition of begins) atLeast(0, violation(condition), times(absent, -1));
  });
  const past = lossPast(model);
  for (const link of links) {
    const [from, to] = [timed[link.from] as TimedStep, timed[link.to] as TimedStep];
    for (const condition of link.when) {
      if (!to.isSure) atLeast(0, violation(condition), from.absent, times(to.absent, -1));
      const isHeld = holdsAny([condition], decisions);
      addLink(link, from, to, { unit, violation: isHeld ? nothing : violation(condition), past: past(link, condition) / unit }, atLeast);
    }
  }
  return { columns, rows, finish, unit };
}

/** A step in the rows, in units. */
interface TimedStep {
  readonly start: Sum;
  readonly duration: Sum;
  /** At least 1 where it is not on the route, 0 where it is. */
  readonly absent: Sum;
  readonly isSure: boolean;
  readonly earliest: number;
  readonly earliestFinish: number;
  readonly latest: number;
  readonly latestFinish: number;
}

const nothing: Sum = { constant: 0, terms: [] };

type AtLeast = (lower: number, ...sums: readonly Sum[]) => void;

/** What loosens the row of a link, in units. */
interface Loosening {
  readonly unit: number;
  /** How many literals of its condition do not hold. */
  readonly violation: Sum;
  /** No more is needed to loosen it then. */
  readonly past: number;
}

function addLink({ type, lag }: DecisionLink, from: TimedStep, to: TimedStep, loosening: Loosening, atLeast: AtLeast): void {
  const { unit, violation, past } = loosening;
  const left = leavesFinish(type) ? [from.start, from.duration] : [from.start];
  const entered = entersFinish(type) ? [to.start, to.duration] : [to.start];
  const most = (leavesFinish(type) ? from.latestFinish : from.latest) + lag / unit - (entersFinish(type) ? to.earliestFinish : to.earliest);
  if (most <= 0) return;
  const loose = [times(violation, Math.min(most, past)), times(from.absent, most)];
  atLeast(lag / unit, ...entered, ...left.map((each) => times(each, -1)), ...loose);
}

/** How many literals of a condition do not hold. */
function violation(condition: Condition): Sum {
  return {
    constant: condition.filter(({ chosen }) => chosen).length,
    terms: condition.map(({ measure, chosen }) => [measure, chosen ? -1 : 1] as const),
  };
}

interface DurationContext {
  /** What it takes in every set, where that is one duration. */
  readonly fixed: number | undefined;
  /** A link enters the finish of the step, so that a longer duration than the true one would let it start earlier. */
  readonly isEntered: boolean;
  readonly column: (lower: number, upper: number) => number;
  readonly atLeast: AtLeast;
}

/** What a step takes: the least of what chosen measures set, nothing when one removes it, and else what it takes without them. */
function durationSum(step: DecisionStep, unit: number, { fixed, isEntered, column, atLeast }: DurationContext): Sum {
  const base = step.minutes / unit;
  const settings = [
    ...step.settings.map(({ measure, minutes }) => ({ measure, units: minutes / unit })),
    ...step.removers.map((measure) => ({ measure, units: 0 })),
  ];
  if (fixed !== undefined) return { constant: fixed, terms: [] };
  const [only, another] = settings;
  if (only && !another) return { constant: base, terms: [[only.measure, only.units - base]] };

  const most = Math.max(base, ...settings.map(({ units }) => units));
  const duration: Sum = { constant: 0, terms: [[column(0, most), 1]] };
  // Going down from what it takes at first, each level is reached when a measure that sets it or less is chosen.
  const shorter = settings.filter(({ units }) => units < base).map(({ units }) => units);
  const levels = [base, ...[...new Set(shorter)].sort((one, other) => other - one)];
  const parts = levels.slice(1).map((level, index): Sum => {
    const reached = column(0, 1);
    const reaching = settings.filter(({ units }) => units <= level);
    atLeast(0, { constant: 0, terms: [[reached, -1], ...reaching.map(({ measure }) => [measure, 1] as const)] });
    return { constant: 0, terms: [[reached, (levels[index] as number) - level]] };
  });
  atLeast(base, duration, ...parts);
  for (const { measure, units } of settings) {
    const less = settings.filter((each) => each.units < units).map((each) => [each.measure, units - each.units] as const);
    if (units > base) atLeast(0, duration, { constant: 0, terms: [[measure, -units], ...less] });
    if (isEntered) atLeast(-most, times(duration, -1), { constant: 0, terms: [[measure, units - most]] });
  }
  if (isEntered) {
    const longer = settings.filter(({ units }) => units > base).map(({ measure, units }) => [measure, units - base] as const);
    atLeast(-base, times(duration, -1), { constant: 0, terms: longer });
  }
  return duration;
}

function times({ constant, terms }: Sum, factor: number): Sum {
  return { constant: constant * factor, terms: terms.map(([column, each]) => [column, each * factor] as const) };
}

/** The row that the sums are together at least `lower`; each column once. */
function rowFrom(lower: number, sums: readonly Sum[]): LinearRow {
  const factors = new Map<number, number>();
  let constant = 0;
  for (const sum of sums) {
    constant += sum.constant;
    for (const [column, factor] of sum.terms) factors.set(column, (factors.get(column) ?? 0) + factor);
  }
  return { lower: lower - constant, upper: Number.POSITIVE_INFINITY, terms: [...factors].filter(([, factor]) => factor !== 0) };
}

function unitOf({ steps, links }: DecisionModel): number {
  const minutes = [
    ...steps.flatMap((step) => [step.minutes, ...step.settings.map((each) => each.minutes)]),
    ...links.map(({ lag }) => Math.abs(lag)),
  ];
  return minutes.reduce(commonDivisor, 0) || 1;
}

/** No set finishes later: all steps one after another, each as long as it may be. */
function longestFinish({ steps, links }: DecisionModel): number {
  const longest = steps.map(({ minutes, settings }) => Math.max(minutes, ...settings.map((each) => each.minutes)));
  return [...longest, ...links.map(({ lag }) => Math.max(0, lag))].reduce((sum, each) => sum + each, 0);
}
