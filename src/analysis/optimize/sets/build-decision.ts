import {
  createProblem,
  formatSuggestion,
  InputError,
  isInCalendarDays,
  type Measure,
  type OwnKind,
  type Problem,
  type Process,
  requireArgument,
} from "../../../model/index.ts";
import { checkRoute } from "../../../process/graph/index.ts";
import { isStepChange, listRequirements } from "../../../process/reform/index.ts";
import { buildConflictRules, describeConflict, findMeasureConflicts } from "../decision/conflicts.ts";
import type { Decision } from "../decision/decision.ts";
import { createEffortUnits } from "../decision/effort-units.ts";
import { buildDecisionModel, type Reckoning } from "../decision/model.ts";
import type { CandidateOptions } from "../types.ts";
import { searchWords } from "../words.ts";
import { listSharedChanges, splitIndependentGroups } from "./independent-groups.ts";
import { computeAppliedMinutes, createSetMinutes } from "./set-minutes.ts";

/** As the format has it. */
const effortKind: OwnKind = {
  words: "a number from 0 to 1e9",
  takes: (value) => typeof value === "number" && value >= 0 && value <= 1e9,
};

/**
 * What is to be decided: which of the measures that the options leave.
 * @throws InputError when the options name a measure that is not there, or the route names what no set of measures has
 * @throws RangeError when an effort is out of range
 */
export function buildDecision(process: Process, options: CandidateOptions): Decision {
  for (const [index, { effort }] of process.measures.entries()) requireArgument(`process.measures[${index}].effort`, effort, effortKind);
  const reckoning = buildReckoning(options);
  const { route } = reckoning;
  const problems = [...checkNamedMeasures(process, options), ...checkRoute(includeAddedSteps(process), route)];
  if (problems.length > 0) throw new InputError(problems);
  const candidates = listCandidates(process, options);
  const position = new Map(candidates.map(({ id }, index) => [id, index]));
  const toPositions = (ids: readonly string[]) => ids.flatMap((id) => position.get(id) ?? []);
  const units = createEffortUnits(process.measures.map(({ effort }) => effort));
  const efforts = candidates.map(({ effort }) => units.of(effort));
  const conflicts = findMeasureConflicts(process, candidates, reckoning);
  const rules = buildConflictRules(conflicts);
  const needs = candidates.map((each, measure) => [
    ...listRequirements(each, process).map(toPositions),
    ...rules.needs.flatMap((need) => (need.measure === measure ? [need.oneOf] : [])),
  ]);
  const declared = candidates.flatMap((measure, one) => toPositions(measure.excludes).map((other) => [one, other] as const));
  const exclusions = [...declared, ...rules.exclusions];
  const model = buildDecisionModel(process, candidates, reckoning);
  const ties = [
    ...needs.map((lists, measure) => [measure, ...lists.flat()]),
    ...exclusions,
    ...rules.barred.map((condition) => condition.map(({ measure }) => measure)),
    ...listSharedChanges(process, candidates),
  ];
  const minutesOf = createSetEvaluator(process, candidates, reckoning);
  return {
    candidates,
    units,
    efforts,
    isMust: candidates.map(({ id }) => options.must?.includes(id) ?? false),
    needs,
    exclusions,
    barred: rules.barred,
    ties,
    excluded: conflicts.map((conflict) => describeConflict(candidates, conflict)),
    model,
    groups: isIndivisible(process, reckoning) ? [[...candidates.keys()]] : splitIndependentGroups(process, candidates, model, ties),
    portfolioOf: (measures) => {
      const minutes = minutesOf(measures);
      return minutes === undefined
        ? undefined
        : { measures, effort: measures.reduce((sum, each) => sum + (efforts[each] as number), 0), minutes };
    },
  };
}

function buildReckoning({ route = "main", clock = "experienced", changes = [], start }: CandidateOptions): Reckoning {
  return { route, clock, changes, start };
}

/** Guards under which a measure is a candidate when nothing else is said: what nobody has looked at is none. */
const defaultGuards: readonly Measure["guard"][] = ["within-powers", "needs-authority", "needs-law"];

function listCandidates({ measures }: Process, { allow = defaultGuards, must = [], never = [] }: CandidateOptions): Measure[] {
  return measures.filter(({ id, guard }) => must.includes(id) || (allow.includes(guard) && !never.includes(id)));
}

function includeAddedSteps(process: Process): Process {
  const added = process.measures.flatMap(({ changes }) => changes.flatMap((change) => ("add" in change ? [change.add] : [])));
  return { ...process, steps: [...process.steps, ...added] };
}

function checkNamedMeasures({ id: process, measures }: Process, { must = [], never = [] }: CandidateOptions): Problem[] {
  const known = measures.map(({ id }) => id);
  return [...must, ...never]
    .filter((id) => !known.includes(id))
    .map((id) =>
      createProblem("unknown-measure", {
        path: [],
        message: searchWords.unknownMeasure.message(process, id),
        remedy: formatSuggestion(id, known, searchWords.unknownMeasure.remedy(known)),
      }),
    );
}

/**
 * By set, what the process takes on the clock; undefined where the set cannot be adopted. After changes by hand each
 * set is applied and scheduled.
 */
function createSetEvaluator(process: Process, candidates: readonly Measure[], { clock, route, changes, start }: Reckoning) {
  if (changes.length > 0) {
    return (set: readonly number[]) => {
      const measures = set.map((each) => (candidates[each] as Measure).id);
      return computeAppliedMinutes(process, { route, changes, start, measures }, clock);
    };
  }
  const sets = createSetMinutes(process, candidates, route, start);
  return (set: readonly number[]) => {
    const wanted = new Uint8Array(candidates.length);
    for (const each of set) wanted[each] = 1;
    sets.choose(wanted);
    return clock === "counted" ? sets.counted() : sets.minutes();
  };
}

/**
 * Whether the measures bear on each other in ways that the model does not tell: how long calendar days take depends on
 * all that comes before them, and what a decision that is removed by hand takes with it on the measures.
 */
function isIndivisible({ steps, measures }: Process, { changes, start }: Reckoning): boolean {
  const all = [...measures.flatMap((measure) => measure.changes), ...changes];
  const removed = new Set(changes.flatMap((change) => (isStepChange(change) && change.remove ? [change.step] : [])));
  if (steps.some(({ id, outcomes }) => outcomes && removed.has(id))) return true;
  if (start === undefined) return false;
  return (
    steps.some(isInCalendarDays) ||
    all.some((change) => isInCalendarDays("add" in change ? change.add : isStepChange(change) ? change : {}))
  );
}
