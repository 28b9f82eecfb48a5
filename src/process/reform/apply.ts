import {
  addGroupEntry,
  type Bilingual,
  createProblem,
  getMeasurePath,
  type Measure,
  type Problem,
  type Process,
  type Step,
  type Unit,
} from "../../model/index.ts";
import { mergeLinkVotes } from "./links.ts";
import { bypassStep, bypassUnreachedSteps, isStepChange, listStrandedReturns } from "./removal.ts";
import { mapRequirements } from "./requirements.ts";
import { mergeStepValues, type Proposal, type ProposalClash } from "./values.ts";
import { applyWords } from "./words.ts";

/**
 * The process after a set of measures, by the rules of docs/format.md, and what is wrong with the set. The order of
 * measures never matters. Removed steps stay in it as pass-throughs that take no time. A cycle is found by graph/,
 * which sees all links. Problems have the path of the measure in the process. `changed` may remember what it did
 * before.
 */
export function applyMeasures(
  process: Process,
  measures: readonly Measure[],
  changed = mergeProposals,
): { process: Process; problems: Problem[] } {
  if (measures.length === 0) return { process, problems: [] };
  const problems = [...checkMeasureSet(process, measures)];
  const joined = [...process.steps, ...collectAddedSteps(process, measures, problems)];
  const proposals = groupProposals(measures);
  const steps = joined.map((step) => {
    const mine = proposals.get(step.id);
    if (!mine) return step;
    const { to, clashes } = changed(step, mine);
    problems.push(...clashes.map((clash) => createClashProblem(process, step.id, clash)));
    return to;
  });
  const result = bypassUnreachedSteps(process, { ...process, steps, units: applyStaffChanges(process, measures, problems) });
  problems.push(...checkReturnTargets(process, measures, result.steps));
  return { process: result, problems };
}

function* checkMeasureSet(process: Process, measures: readonly Measure[]): Generator<Problem> {
  const set = new Set(measures.map((measure) => measure.id));
  const needs = mapRequirements(process);
  for (const measure of measures) {
    const missing = (needs.get(measure.id) ?? []).filter((need) => !need.some((id) => set.has(id)));
    if (missing.length > 0) {
      const zh = missing.map((need) => need.join("或")).join("、");
      const en = missing.map((need) => need.join(" or ")).join(", ");
      yield createMeasureProblem(process, "broken-requires", measure, {
        message: applyWords.brokenRequiresMessage(measure.id, zh, en),
        remedy: applyWords.brokenRequiresRemedy(zh, measure.id, en),
      });
    }
    for (const other of measure.excludes) if (set.has(other)) yield createExclusionProblem(process, measure, other);
  }
}

function createExclusionProblem(process: Process, measure: Measure, other: string): Problem {
  const { id } = measure;
  return createMeasureProblem(
    process,
    "broken-excludes",
    measure,
    other === id
      ? {
          message: applyWords.brokenExcludesMessage(id),
          remedy: applyWords.brokenExcludesRemedy(id),
        }
      : {
          message: applyWords.exclusionProblemMessage(id, other),
          remedy: applyWords.exclusionProblemRemedy,
        },
  );
}

function collectAddedSteps(process: Process, measures: readonly Measure[], problems: Problem[]): Step[] {
  const owner = new Map<string, string>();
  const added: Step[] = [];
  for (const measure of measures) {
    for (const change of measure.changes) {
      if (!("add" in change)) continue;
      const { id } = change.add;
      const twin = owner.get(id) ?? (process.steps.some((step) => step.id === id) ? process.id : undefined);
      if (twin === undefined) {
        owner.set(id, measure.id);
        added.push(change.add);
        continue;
      }
      problems.push(
        createMeasureProblem(process, "added-twice", measure, {
          message: applyWords.addedTwiceMessage(measure.id, id, twin),
          remedy: applyWords.addedTwiceRemedy,
        }),
      );
    }
  }
  return added;
}

function groupProposals(measures: readonly Measure[]): Map<string, Proposal[]> {
  const byStep = new Map<string, Proposal[]>();
  for (const measure of measures) {
    for (const change of measure.changes) {
      if (!isStepChange(change)) continue;
      addGroupEntry(byStep, change.step, { measure, change });
    }
  }
  return byStep;
}

/** A step before and after the changes of several measures, and what these do not agree on. */
export interface ChangedStep {
  readonly from: Step;
  readonly to: Step;
  readonly clashes: readonly ProposalClash[];
}

export function mergeProposals(from: Step, proposals: readonly Proposal[]): ChangedStep {
  const { values, as, clashes } = mergeStepValues(from, proposals);
  const votes = proposals.flatMap(({ change }) => (change.after ? [change.after] : []));
  const next = { ...from, ...values, after: votes.length === 0 ? from.after : mergeLinkVotes(from.after, votes) };
  return { from, to: proposals.some(({ change }) => change.remove) ? bypassStep(next, as) : next, clashes };
}

function* checkReturnTargets(process: Process, measures: readonly Measure[], steps: readonly Step[]): Generator<Problem> {
  for (const { step, outcome, target } of listStrandedReturns(steps)) {
    const remover = findRemover(target, measures);
    if (!remover) continue;
    yield createMeasureProblem(process, "removed-return-target", remover, {
      message: applyWords.removedReturnTargetMessage(remover.id, target, step.id, outcome.id),
      remedy: applyWords.removedReturnTargetRemedy,
    });
  }
}

/** The measure that removes a step, or else a decision with which the step goes. */
function findRemover(id: string, measures: readonly Measure[]): Measure | undefined {
  const findRemoval = (wanted: (step: string) => boolean) =>
    measures.find((measure) => measure.changes.some((change) => isStepChange(change) && change.remove && wanted(change.step)));
  return findRemoval((step) => step === id) ?? findRemoval(() => true);
}

function applyStaffChanges(process: Process, measures: readonly Measure[], problems: Problem[]): readonly Unit[] {
  const staff = new Map<string, { measure: Measure; staff: number }>();
  for (const measure of measures) {
    for (const change of measure.changes) {
      if (!("staff" in change)) continue;
      const first = staff.get(change.unit);
      if (!first) staff.set(change.unit, { measure, staff: change.staff });
      else if (first.staff !== change.staff) {
        problems.push(createClashProblem(process, change.unit, { key: "staff", first: first.measure, second: measure }));
      }
    }
  }
  if (staff.size === 0) return process.units;
  return process.units.map((unit) => ({ ...unit, staff: staff.get(unit.id)?.staff ?? unit.staff }));
}

function createClashProblem(process: Process, subject: string, clash: ProposalClash): Problem {
  const { first, second, key } = clash;
  return createMeasureProblem(process, "measure-conflict", second, {
    message: applyWords.measureConflictMessage(first.id, second.id, subject, key),
    remedy: applyWords.measureConflictRemedy,
  });
}

function createMeasureProblem(
  process: Process,
  code: "broken-requires" | "broken-excludes" | "added-twice" | "measure-conflict" | "removed-return-target",
  measure: Measure,
  finding: { message: Bilingual; remedy: Bilingual },
): Problem {
  const position = process.measures.findIndex((each) => each.id === measure.id);
  return createProblem(code, { path: getMeasurePath(measure, position), ...finding });
}
