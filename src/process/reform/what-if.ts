import {
  addChangeSchema,
  type Bilingual,
  type Change,
  createProblem,
  formatSuggestion,
  InputError,
  type Link,
  type Problem,
  type Process,
  type Step,
  type StepChange,
  staffChangeSchema,
  stepChangeSchema,
} from "../../model/index.ts";
import { bypassStep, bypassUnreachedSteps, isStepChange, listStrandedReturns } from "./removal.ts";
import { scaleActual } from "./values.ts";
import { whatIfWords } from "./words.ts";

/**
 * The process with changes by hand: each replaces what it names, predecessors included.
 * @throws InputError when a change names a step or unit that is not there, or removes the target of a return
 */
export function applyChanges(process: Process, changes: readonly Change[]): Process {
  const problems = changes.flatMap(checkChangeShape);
  if (problems.length > 0) throw new InputError(problems);
  let result = process;
  for (const change of changes) result = applyChange(result, change, problems);
  result = bypassUnreachedSteps(process, result);
  for (const { step, outcome, target } of listStrandedReturns(result.steps)) {
    problems.push(
      createProblem("removed-return-target", {
        path: [],
        message: whatIfWords.removedReturnTargetMessage(target, step.id, outcome.id),
        remedy: whatIfWords.removedReturnTargetRemedy,
      }),
    );
  }
  if (problems.length > 0) throw new InputError(problems);
  return result;
}

/** A library's user may hand in what no file could hold. */
function checkChangeShape(change: Change): Problem[] {
  const result = pickChangeSchema(change).safeParse(change);
  if (result.success) return [];
  const where = result.error.issues
    .flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : [issue.path.join(".")]))
    .join(", ");
  return [
    createProblem("wrong-value", {
      path: [],
      message: whatIfWords.wrongValueMessage(where),
      remedy: whatIfWords.wrongValueRemedy,
    }),
  ];
}

/** That of all changes, a union, does not say which key is wrong. */
function pickChangeSchema(change: Change) {
  if (isStepChange(change)) return stepChangeSchema;
  return "add" in change ? addChangeSchema : staffChangeSchema;
}

function applyChange(process: Process, change: Change, problems: Problem[]): Process {
  if ("add" in change) return addStep(process, change.add, problems);
  if (isStepChange(change)) return applyStepChange(process, change, problems);
  if (!process.units.some((unit) => unit.id === change.unit)) problems.push(createUnknownUnitProblem(process, change.unit));
  return { ...process, units: process.units.map((unit) => (unit.id === change.unit ? { ...unit, staff: change.staff } : unit)) };
}

function addStep(process: Process, step: Step, problems: Problem[]): Process {
  checkChangeLinks(process, step.after, problems);
  if (step.unit !== undefined && !process.units.some((unit) => unit.id === step.unit))
    problems.push(createUnknownUnitProblem(process, step.unit));
  if (process.steps.every((each) => each.id !== step.id)) return { ...process, steps: [...process.steps, step] };
  problems.push(
    createProblem("added-twice", {
      path: [],
      message: whatIfWords.addedTwiceMessage(process.id, step.id),
      remedy: whatIfWords.addedTwiceRemedy,
    }),
  );
  return process;
}

function applyStepChange(process: Process, change: StepChange, problems: Problem[]): Process {
  const index = process.steps.findIndex((step) => step.id === change.step && !step.passThrough);
  const step = process.steps[index];
  checkChangeLinks(process, change.after ?? [], problems);
  if (change.unit !== undefined && !process.units.some((unit) => unit.id === change.unit))
    problems.push(createUnknownUnitProblem(process, change.unit));
  if (!step) {
    problems.push(createUnknownStepProblem(process, change.step));
    return process;
  }
  for (const id of [...(change.outcomes ?? []).map((outcome) => outcome.id), ...(change.as === undefined ? [] : [change.as])]) {
    if (!step.outcomes?.some((outcome) => outcome.id === id)) problems.push(createUnknownOutcomeProblem(step, id));
  }
  const { step: _, remove, as, outcomes, ...values } = change;
  const isTimed = values.days !== undefined || values.calendarDays !== undefined;
  const changed: Step = {
    ...step,
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    ...(step.actual && isTimed && values.actual === undefined && { actual: scaleActual(step.actual, values, step) }),
    ...(values.days !== undefined && { calendarDays: undefined }),
    ...(values.calendarDays !== undefined && { days: undefined }),
    ...(outcomes &&
      step.outcomes && { outcomes: step.outcomes.map((each) => ({ ...each, ...outcomes.find((other) => other.id === each.id) })) }),
  };
  const steps = [...process.steps];
  steps[index] = remove ? bypassStep(changed, as) : changed;
  return { ...process, steps };
}

function checkChangeLinks(process: Process, links: readonly Link[], problems: Problem[]): void {
  for (const { step: id, outcome } of links) {
    const step = process.steps.find((each) => each.id === id);
    if (!step) problems.push(createUnknownStepProblem(process, id));
    else if (outcome !== undefined && !step.outcomes?.some((each) => each.id === outcome && each.returnTo === undefined)) {
      problems.push(createUnknownOutcomeProblem(step, outcome));
    }
  }
}

function createUnknownOutcomeProblem(step: Step, id: string): Problem {
  const known = (step.outcomes ?? []).filter((outcome) => outcome.returnTo === undefined).map((outcome) => outcome.id);
  return createProblem("unknown-outcome", {
    path: [],
    message: whatIfWords.unknownOutcomeMessage(step.id, id),
    remedy: formatSuggestion(id, known, whatIfWords.unknownOutcomeRemedy(known.join("、"), known.join(", "))),
  });
}

function createUnknownStepProblem(process: Process, id: string): Problem {
  const removed = process.steps.some((step) => step.id === id);
  const known = process.steps.filter((step) => !step.passThrough).map((step) => step.id);
  return createProblem("unknown-step", {
    path: [],
    message: removed ? whatIfWords.unknownStepMessage(id) : whatIfWords.unknownStepProblemMessage(process.id, id),
    remedy: formatSuggestion(id, known, whatIfWords.unknownStepRemedy),
  });
}

function createUnknownUnitProblem(process: Process, id: string): Problem {
  const known = process.units.map((unit) => unit.id);
  const options: Bilingual = whatIfWords.unknownUnitProblemOptions(known.join("、"), known.join(", "));
  return createProblem("unknown-unit", {
    path: [],
    message: whatIfWords.unknownUnitMessage(process.id, id),
    remedy: formatSuggestion(id, known, options),
  });
}
