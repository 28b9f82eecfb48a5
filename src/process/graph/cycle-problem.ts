import { createProblem, type DataPath, type Measure, type Problem, type Process } from "../../model/index.ts";
import { cycleProblemWords } from "./words.ts";

/** Where a reformed process comes from. */
export interface ReformOrigin {
  readonly baseline: Process;
  /** The measures in force. */
  readonly measures: readonly Measure[];
}

/** How many steps of a cycle a sentence tells; the related places are those of all. */
const maxToldSteps = 12;

/**
 * What to say of steps that wait for each other: the cycle step by step, each with its place, and the measures that
 * close it.
 */
export function buildCycleProblem(process: Process, cycle: readonly string[], origin?: ReformOrigin): Problem {
  const waits = cycle.map((step, index) => ({ step, predecessor: cycle.at(index - 1) as string }));
  const places = waits.map(({ step, predecessor }) => locateLink(process, step, predecessor, origin));
  const closers = [...new Set(places.flatMap(({ measure }) => measure ?? []))];
  const byHand = waits.filter((_, index) => places[index]?.byHand);
  const told = [...cycle.slice(0, maxToldSteps), ...(cycle.length > maxToldSteps ? [`… (${cycle.length})`] : []), cycle[0]].join(" → ");
  return createProblem("cycle", {
    path: places.find(({ measure }) => measure !== undefined)?.path ?? places[0]?.path ?? [],
    ...(byHand.length > 0
      ? describeHandCycle(byHand, told)
      : closers.length > 0
        ? describeMeasureCycle(closers, told)
        : describeStepCycle(cycle, told)),
    related: waits.map(({ step, predecessor }, index) => ({
      message: cycleProblemWords.cycleRelated(step, predecessor),
      path: places[index]?.path ?? [],
    })),
  });
}

/** One step waiting for another. */
interface StepWait {
  readonly step: string;
  readonly predecessor: string;
}

function describeHandCycle(waits: readonly StepWait[], told: string) {
  const list = waits.map(({ step, predecessor }) => `${predecessor} → ${step}`).join(", ");
  return {
    message: cycleProblemWords.handCycleMessage(told),
    remedy: cycleProblemWords.handCycleRemedy(list),
  };
}

function describeMeasureCycle(closers: readonly string[], told: string) {
  return {
    message: cycleProblemWords.measureCycleMessage(closers.join("、"), told, closers.join(", ")),
    remedy: cycleProblemWords.measureCycleRemedy,
  };
}

function describeStepCycle(cycle: readonly string[], told: string) {
  return {
    message: cycle.length === 1 ? cycleProblemWords.stepCycleMessage(cycle[0]) : cycleProblemWords.stepCycleStepCycleMessage(told),
    remedy: cycleProblemWords.stepCycleRemedy,
  };
}

/** Where a link is written: in the process, else in a measure in force, else in a change by hand. */
function locateLink(
  process: Process,
  step: string,
  predecessor: string,
  origin?: ReformOrigin,
): { path: DataPath; measure?: string; byHand?: true } {
  const baseline = origin?.baseline ?? process;
  const s = baseline.steps.findIndex((each) => each.id === step);
  const a = baseline.steps[s]?.after.findIndex((link) => link.step === predecessor) ?? -1;
  if (a >= 0) return { path: ["steps", s, "after", a] };
  for (const measure of origin?.measures ?? []) {
    const m = baseline.measures.indexOf(measure);
    for (const [c, change] of measure.changes.entries()) {
      const after =
        "add" in change && change.add.id === step ? change.add.after : "step" in change && change.step === step ? change.after : undefined;
      const k = after?.findIndex((link) => link.step === predecessor) ?? -1;
      if (k < 0) continue;
      const inside = "add" in change ? ["add", "after", k] : ["after", k];
      return { path: ["measures", m, "changes", c, ...inside], measure: measure.id };
    }
  }
  return origin ? { path: [], byHand: true } : { path: s >= 0 ? ["steps", s] : [] };
}
