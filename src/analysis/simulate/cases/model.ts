import {
  createProblem,
  InputError,
  isInCalendarDays,
  longWorkKinds,
  type Problem,
  type Process,
  type Spread,
  type Step,
} from "../../../model/index.ts";
import { findActualFault } from "../../../process/check/index.ts";
import { buildRouteNetwork, checkRoute, linkTypeNumbers, type Route } from "../../../process/graph/index.ts";
import { applyChoice, type ReformChoice, reformChoiceKinds, resolveChoice } from "../../../process/reform/index.ts";
import { createStepDraws, type StepDraws } from "./draws.ts";
import { buildCaseLimits, type CaseLimits } from "./limits.ts";
import { buildCaseLinks, type CaseLinks } from "./links.ts";
import { assignNumberPlaces, type NumberPlaces } from "./number-places.ts";
import { buildCaseOutcomes, type CaseOutcomes } from "./outcomes.ts";
import { caseModelWords } from "./words.ts";

/**
 * What a case is simulated with: steps are positions, in the order of their declaration but each after those that it
 * waits for.
 */
export interface CaseModel extends CaseLimits {
  readonly size: number;
  /** By position, steps that were removed included. */
  readonly steps: readonly Step[];
  /** The links into a position are entries `start[position]` to `start[position + 1]` of the next four. */
  readonly start: Int32Array;
  readonly source: Int32Array;
  /** The outcome that a link wants of its source; −1 of those that are taken in any case. */
  readonly need: Int32Array;
  readonly links: CaseLinks["kinds"];
  /** 1 of steps that wait for nothing. */
  readonly isFirst: Uint8Array;
  /** Steps that may end a case: no other one begins after each of their finishes in any case. */
  readonly lasts: Int32Array;
  /** Every step is done in every case: nothing depends on an outcome. */
  readonly isWhole: boolean;
  readonly draws: StepDraws;
  readonly outcomes: CaseOutcomes;
  readonly places: NumberPlaces;
  /** Some step or limit is in calendar days, weeks or months and was converted at 5 working days to 7. */
  readonly approximate: boolean;
}

/** A choice of measures and changes, and a route. */
export interface CaseChoice extends ReformChoice {
  /**
   * Absent: outcomes are drawn, and cases return. `main` and `longest` are the routes of `schedule`, where nothing is
   * drawn but durations. A named route takes the outcomes that it names; the others are drawn.
   */
  readonly route?: Route | undefined;
  /** Real days of steps without `actual`, as multiples of the planned ones; what the file says of it when absent. */
  readonly spread?: Spread | undefined;
}

/** What the options of a simulation are, for functions that are called from plain JavaScript. */
export const caseChoiceKinds = {
  ...reformChoiceKinds,
  route: "route",
  spread: "object",
  ...longWorkKinds,
} as const;

/**
 * A process after a choice of measures, ready for cases.
 * @throws InputError when the choice, the route, the links, probabilities or returns are wrong
 */
export function buildCaseModel(process: Process, choice: CaseChoice): CaseModel {
  const { route, spread = process.spread } = choice;
  const unfit = spread && findActualFault(spread);
  if (unfit) throw new RangeError(`spread: ${unfit.message({ zh: "", en: "it" }).en}`);
  const after = applyChoice(process, choice);
  const wrong = route === undefined ? [] : checkRoute(after, route);
  if (wrong.length > 0) throw new InputError(wrong);
  const { measures, changes } = resolveChoice(process, choice);
  const origin = { baseline: process, measures };
  const network = buildRouteNetwork(after, typeof route === "string" ? route : "longest", origin);
  const { order, start, source, from, kinds } = buildCaseLinks(network);
  const steps = Array.from(order, (number) => network.steps[number] as Step);
  const impossible = steps.flatMap(checkStepDays);
  if (impossible.length > 0) throw new InputError(impossible);
  const outcomes = buildCaseOutcomes(steps, { start, source }, route);
  const need = Int32Array.from(from, ({ outcome }, slot) => {
    const position = source[slot] as number;
    if (outcome === undefined || typeof route === "string") return -1;
    return (outcomes.first[position] as number) + (steps[position]?.outcomes ?? []).findIndex(({ id }) => id === outcome);
  });
  const limits = buildCaseLimits(after.limits, steps, createOrderTest(steps.length, start, source));
  return {
    size: steps.length,
    steps,
    start,
    source,
    need,
    links: kinds,
    isFirst: Uint8Array.from(steps, ({ after: before }) => (before.length === 0 ? 1 : 0)),
    lasts: findLastSteps(steps.length, { source, need, kinds }),
    isWhole:
      !outcomes.hasReturns &&
      need.every((wanted) => wanted < 0) &&
      steps.every(({ after: before }, p) => before.length === 0 || start[p] !== start[p + 1]),
    draws: createStepDraws(steps, spread, after.units),
    outcomes,
    places: assignNumberPlaces(process, changes, steps),
    ...limits,
    approximate:
      steps.some(isInCalendarDays) ||
      after.limits.some(({ days, extension }) => days === undefined || (extension && extension.days === undefined)),
  };
}

/**
 * A step before a link that is taken in any case, from its finish to a start that is not earlier, never ends a case
 * alone.
 */
function findLastSteps(size: number, { source, need, kinds }: Pick<CaseModel, "source" | "need"> & Pick<CaseLinks, "kinds">): Int32Array {
  const goesOn = new Uint8Array(size);
  for (const [slot, position] of source.entries()) {
    const isAfterFinish = kinds === undefined || (kinds.type[slot] === linkTypeNumbers.FS && (kinds.lag[slot] as number) >= 0);
    if (isAfterFinish && (need[slot] as number) < 0) goesOn[position] = 1;
  }
  return Int32Array.from(goesOn.keys()).filter((position) => goesOn[position] === 0);
}

function checkStepDays({ id, actual }: Step): readonly Problem[] {
  const fault = actual && findActualFault(actual);
  if (!fault) return [];
  const message = fault.message(caseModelWords.message(id));
  return [createProblem(fault.code, { path: [], message, remedy: fault.remedy })];
}

/** Whether one position comes before another, or is it, along links. */
function createOrderTest(size: number, start: Int32Array, source: Int32Array): (one: number, other: number) => boolean {
  const known = new Map<number, Uint8Array>();
  const collectPredecessors = (other: number) => {
    const mask = new Uint8Array(size);
    mask[other] = 1;
    for (let p = other; p >= 0; p--) {
      if (mask[p] === 1) for (let slot = start[p] as number; slot < (start[p + 1] as number); slot++) mask[source[slot] as number] = 1;
    }
    known.set(other, mask);
    return mask;
  };
  return (one, other) => (known.get(other) ?? collectPredecessors(other))[one] === 1;
}
