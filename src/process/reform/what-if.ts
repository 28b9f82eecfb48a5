import {
  type Bilingual,
  type Change,
  changeSchema,
  createProblem,
  formatSuggestion,
  InputError,
  type Link,
  type Problem,
  type Process,
  type Step,
  type StepChange,
} from "../../model/index.ts";
import { bypassStep, bypassUnreachedSteps, isStepChange, listStrandedReturns } from "./removal.ts";
import { scaleActual } from "./values.ts";

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
        message: {
          zh: `不能取消“${target}”：“${step.id}”的结果“${outcome.id}”要退回到它`,
          en: `"${target}" cannot be removed: outcome "${outcome.id}" of "${step.id}" returns to it`,
        },
        remedy: { zh: "保留该环节，或一并取消这个判断", en: "Keep the step, or remove the decision as well" },
      }),
    );
  }
  if (problems.length > 0) throw new InputError(problems);
  return result;
}

/** A library's user may hand in what no file could hold. */
function checkChangeShape(change: Change): Problem[] {
  const result = changeSchema.safeParse(change);
  if (result.success) return [];
  const where = result.error.issues.map((issue) => issue.path.join(".") || "?").join(", ");
  return [
    createProblem("wrong-value", {
      path: [],
      message: { zh: `手工改动中的 ${where} 不合格式`, en: `A change by hand has a wrong ${where}` },
      remedy: { zh: "写法与文件中 measures 的 changes 相同", en: "It is written like an entry of changes under measures in a file" },
    }),
  ];
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
      message: { zh: `流程“${process.id}”已有环节“${step.id}”`, en: `Process "${process.id}" has a step "${step.id}" already` },
      remedy: { zh: "给新环节另一个编号", en: "Give the new step another id" },
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
    message: { zh: `环节“${step.id}”没有可往前走的结果“${id}”`, en: `Step "${step.id}" has no outcome "${id}" that leads on` },
    remedy: formatSuggestion(id, known, { zh: `可选：${known.join("、") || "–"}`, en: `Outcomes: ${known.join(", ") || "–"}` }),
  });
}

function createUnknownStepProblem(process: Process, id: string): Problem {
  const removed = process.steps.some((step) => step.id === id);
  const known = process.steps.filter((step) => !step.passThrough).map((step) => step.id);
  return createProblem("unknown-step", {
    path: [],
    message: removed
      ? { zh: `环节“${id}”已被取消，不能再改动`, en: `Step "${id}" is removed already and cannot be changed` }
      : { zh: `流程“${process.id}”没有环节“${id}”`, en: `Process "${process.id}" has no step "${id}"` },
    remedy: formatSuggestion(id, known, { zh: "schedule 命令会列出全部环节的编号", en: "The schedule command lists the ids of all steps" }),
  });
}

function createUnknownUnitProblem(process: Process, id: string): Problem {
  const known = process.units.map((unit) => unit.id);
  const options: Bilingual = { zh: `可选：${known.join("、")}`, en: `Units: ${known.join(", ")}` };
  return createProblem("unknown-unit", {
    path: [],
    message: { zh: `流程“${process.id}”没有用到单位“${id}”`, en: `Process "${process.id}" has no unit "${id}"` },
    remedy: formatSuggestion(id, known, options),
  });
}
