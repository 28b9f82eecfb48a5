import { hasFinishSource, hasFinishTarget } from "../../../process/graph/index.ts";
import { computeRelaxedSchedule } from "../bounds/least-finish.ts";
import { computeLeastTails } from "../bounds/least-tails.ts";
import type { Decision } from "../decision/decision.ts";
import { computeCommonDivisor } from "../decision/effort-units.ts";
import type { DecisionLink, DecisionModel, DecisionStep } from "../decision/model.ts";
import {
  computeDurationRange,
  computeStepOrder,
  type Decisions,
  decisionStates,
  hasHoldingCondition,
  listPossibleLinks,
} from "../decision/states.ts";
import type { LinearColumn, LinearRow } from "./linear-program.ts";
import { createLossLookup, findSteadyLinks } from "./link-bounds.ts";
import { buildDurationSum, countViolations, createLowerRow, emptySum, type LinearSum, mergeSums, type RowAdder, scaleSum } from "./sums.ts";

/**
 * The decision model as linear rows: columns 0 to n − 1 are the measures, 1 when chosen; `finish` is the total. Times
 * are in `unit` minutes.
 */
export interface StartTimeModel {
  readonly columns: readonly LinearColumn[];
  readonly rows: readonly LinearRow[];
  /** The column of the total. */
  readonly finish: number;
  /** The greatest number of minutes of which all times are multiples. */
  readonly unit: number;
}

/**
 * Rows on start times, one for each link that may be there, loosened by as little as it takes when it is not (big M). A
 * set of measures meets them exactly when its schedule in the decision model ends by `horizon`. Undefined when no set
 * can.
 */
export function buildStartTimeModel({ model, isMust, needs, exclusions, barred }: Decision, horizon: number): StartTimeModel | undefined {
  const { steps, links } = model;
  const decisions = Int8Array.from(isMust, (must) => (must ? decisionStates.chosen : decisionStates.open));
  const relaxed = computeRelaxedSchedule(model, decisions);
  const tails = computeLeastTails(model, decisions);
  const unit = computeTimeUnit(model);
  const end = Math.floor(Math.min(horizon, computeLongestFinish(model)) / unit);
  if (relaxed.finish / unit > end) return undefined;

  const columns: LinearColumn[] = isMust.map((must) => ({ lower: must ? 1 : 0, upper: 1, isWhole: true }));
  const rows: LinearRow[] = [];
  const addColumn = (lower: number, upper: number, isWhole = false) => columns.push({ lower, upper, isWhole }) - 1;
  const addRow = (lower: number, ...sums: readonly LinearSum[]) => rows.push(createLowerRow(lower, sums));

  for (const [one, other] of exclusions) rows.push({ lower: 0, upper: 1, terms: [[one, 1] as const, [other, 1] as const] });
  for (const condition of barred) addRow(1, countViolations(condition));
  needs.forEach((lists, measure) => {
    for (const list of lists) addRow(0, { constant: 0, terms: [[measure, -1], ...list.map((each) => [each, 1] as const)] });
  });

  const finish = addColumn(relaxed.finish / unit, end, true);
  const possible = listPossibleLinks(model, decisions);
  const steady = findSteadyLinks(possible, relaxed.isSure, decisions);
  const timed: TimedStep[] = [];
  for (const number of orderAllSteps(steps.length, possible, decisions)) {
    const step = steps[number] as DecisionStep;
    const { least, most } = computeDurationRange(step, decisions);
    const isSure = relaxed.isSure[number] === 1;
    const earliest = isSure ? (relaxed.starts[number] as number) / unit : 0;
    const latest = Math.max(earliest, end - (tails.fromStart[number] as number) / unit);
    const sole = steady.sole.get(number);
    const before = sole && timed[sole.from];
    const start: LinearSum = before
      ? mergeSums(before.start, hasFinishSource(sole.type) ? before.duration : emptySum, { constant: sole.lag / unit, terms: [] })
      : { constant: 0, terms: [[addColumn(earliest, latest), 1]] };
    const absent: LinearSum = isSure ? emptySum : { constant: 1, terms: [[addColumn(0, 1), -1]] };
    const duration = buildDurationSum(step, unit, {
      fixed: least === most ? least / unit : undefined,
      isEntered: links.some(({ to, type }) => to === number && hasFinishTarget(type)),
      column: addColumn,
      atLeast: addRow,
    });
    // Where it is absent, its start is 0 and its finish what it takes.
    const latestFinish = Math.max(end - (tails.fromFinish[number] as number) / unit, isSure ? 0 : most / unit);
    if (!steady.isFollowed.has(number)) {
      addRow(0, { constant: 0, terms: [[finish, 1]] }, scaleSum(start, -1), scaleSum(duration, -1), scaleSum(absent, latestFinish));
    }
    timed[number] = {
      start,
      isReckoned: before !== undefined,
      duration,
      absent,
      isSure,
      earliest,
      earliestFinish: isSure ? (relaxed.finishes[number] as number) / unit : 0,
      latest,
      latestFinish,
    };
  }
  steps.forEach(({ begins }, number) => {
    const { absent, isSure } = timed[number] as TimedStep;
    if (!isSure) for (const condition of begins) addRow(0, countViolations(condition), scaleSum(absent, -1));
  });
  const lossOf = createLossLookup(model, decisions);
  for (const link of links) {
    const [from, to] = [timed[link.from] as TimedStep, timed[link.to] as TimedStep];
    if (to.isReckoned) continue;
    for (const condition of link.when) {
      if (!to.isSure) addRow(0, countViolations(condition), from.absent, scaleSum(to.absent, -1));
      const isHeld = hasHoldingCondition([condition], decisions);
      addLinkRow(
        link,
        from,
        to,
        { unit, violation: isHeld ? emptySum : countViolations(condition), loss: isHeld ? 0 : lossOf(link, condition) / unit },
        addRow,
      );
    }
  }
  return { columns, rows, finish, unit };
}

/** A step in the rows, in units. */
interface TimedStep {
  readonly start: LinearSum;
  /** Its start follows from that of the step before it. */
  readonly isReckoned: boolean;
  readonly duration: LinearSum;
  /** At least 1 where it is not on the route, 0 where it is. */
  readonly absent: LinearSum;
  readonly isSure: boolean;
  readonly earliest: number;
  readonly earliestFinish: number;
  readonly latest: number;
  readonly latestFinish: number;
}

/** All steps, those first that come before others as far as there is an order. */
function orderAllSteps(size: number, links: readonly DecisionLink[], decisions: Decisions): number[] {
  const order = computeStepOrder(size, links, decisions);
  const isPlaced = new Set(order);
  return [...order, ...Array.from({ length: size }, (_, step) => step).filter((step) => !isPlaced.has(step))];
}

/** What loosens the row of a link, in units. */
interface Loosening {
  readonly unit: number;
  /** How many literals of its condition do not hold. */
  readonly violation: LinearSum;
  /** No more is needed to loosen it then. */
  readonly loss: number;
}

function addLinkRow({ type, lag }: DecisionLink, from: TimedStep, to: TimedStep, loosening: Loosening, atLeast: RowAdder): void {
  const { unit, violation, loss } = loosening;
  const left = hasFinishSource(type) ? [from.start, from.duration] : [from.start];
  const entered = hasFinishTarget(type) ? [to.start, to.duration] : [to.start];
  const most =
    (hasFinishSource(type) ? from.latestFinish : from.latest) + lag / unit - (hasFinishTarget(type) ? to.earliestFinish : to.earliest);
  if (most <= 0) return;
  const loose = [scaleSum(violation, Math.min(most, loss)), scaleSum(from.absent, most)];
  atLeast(lag / unit, ...entered, ...left.map((each) => scaleSum(each, -1)), ...loose);
}

function computeTimeUnit({ steps, links }: DecisionModel): number {
  const minutes = [
    ...steps.flatMap((step) => [step.minutes, ...step.settings.map((each) => each.minutes)]),
    ...links.map(({ lag }) => Math.abs(lag)),
  ];
  return minutes.reduce(computeCommonDivisor, 0) || 1;
}

/** No set finishes later: all steps one after another, each as long as it may be. */
function computeLongestFinish({ steps, links }: DecisionModel): number {
  const longest = steps.map(({ minutes, settings }) => Math.max(minutes, ...settings.map((each) => each.minutes)));
  return [...longest, ...links.map(({ lag }) => Math.max(0, lag))].reduce((sum, each) => sum + each, 0);
}
