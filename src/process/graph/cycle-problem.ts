import { createProblem, type DataPath, type Measure, type Problem, type Process } from "../../model/index.ts";

/** Where a reformed process comes from. */
export interface ReformOrigin {
  readonly baseline: Process;
  /** The measures in force. */
  readonly measures: readonly Measure[];
}

/** How many steps of a cycle a sentence tells; the related places are those of all. */
const maxToldSteps = 12;

/** What to say of steps that wait for each other: the cycle step by step, each with its place, and the measures that close it. */
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
      message: { zh: `“${step}”排在“${predecessor}”之后`, en: `"${step}" comes after "${predecessor}"` },
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
    message: { zh: `这样改会使环节互为先后：${told}`, en: `With this change steps wait for each other: ${told}` },
    remedy: { zh: `手工改动带来的衔接：${list}。换一个前置环节`, en: `The change brings ${list}. Name another predecessor` },
  };
}

function describeMeasureCycle(closers: readonly string[], told: string) {
  return {
    message: {
      zh: `举措 ${closers.join("、")} 使环节互为先后：${told}`,
      en: `With ${closers.join(", ")}, steps wait for each other: ${told}`,
    },
    remedy: {
      zh: "不要同时采用这些举措，或用 excludes 声明互斥",
      en: "Do not take these measures together, or let them exclude each other",
    },
  };
}

function describeStepCycle(cycle: readonly string[], told: string) {
  return {
    message:
      cycle.length === 1
        ? { zh: `环节“${cycle[0]}”排在自己之后`, en: `Step "${cycle[0]}" comes after itself` }
        : { zh: `环节互为先后：${told}`, en: `Steps wait for each other: ${told}` },
    remedy: {
      zh: "去掉其中一条 after。补正、退回不是先后关系：写成判断的结果，在 outcomes 里加 returnTo",
      en: "Drop one of these after entries. A correction loop is not a link: make it an outcome of a decision with returnTo",
    },
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
