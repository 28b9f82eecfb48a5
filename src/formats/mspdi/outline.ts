import type { Omissions } from "../omissions.ts";
import { findXmlText, isTrueText } from "./file/records.ts";
import type { Task } from "./plan.ts";
import type { PlanOmission } from "./words.ts";

/** The tasks of a plan by what becomes of them. */
export interface PlanOutline {
  /** Tasks that become steps, in the order of the file. */
  readonly steps: readonly Task[];
  /** Summary tasks that become phases: those with steps right below them. */
  readonly phases: readonly Task[];
  /** The phase of a step. */
  readonly phaseOf: ReadonlyMap<Task, Task>;
  /** The steps below a summary task, on all levels. */
  readonly below: ReadonlyMap<Task, readonly Task[]>;
}

/** Reads the outline off the levels of the tasks below the project itself, as their order gives it. */
export function readPlanOutline(tasks: readonly Task[], omissions: Omissions<PlanOmission>): PlanOutline {
  const steps: Task[] = [];
  const phaseOf = new Map<Task, Task>();
  const below = new Map<Task, Task[]>();
  let above: readonly Task[] = [];
  for (const [index, task] of tasks.entries()) {
    above = above.filter(({ level }) => level < task.level);
    if (isSummaryTask(task, tasks[index + 1])) {
      above = [...above, task];
      below.set(task, []);
      continue;
    }
    if (!isActiveTask(task)) {
      omissions.note("inactive", task.name);
      continue;
    }
    steps.push(task);
    for (const summary of above) below.get(summary)?.push(task);
    const phase = above.at(-1);
    if (phase) phaseOf.set(task, phase);
  }
  const direct = new Set(phaseOf.values());
  const phases = [...below.keys()].filter((summary) => direct.has(summary));
  for (const summary of below.keys()) if (!direct.has(summary)) omissions.note("outer-summaries", summary.name);
  return { steps, phases, phaseOf, below };
}

/** What has tasks below it, marked as a summary task or not. */
function isSummaryTask(task: Task, next: Task | undefined): boolean {
  return next !== undefined && next.level > task.level;
}

function isActiveTask({ element }: Task): boolean {
  const active = findXmlText(element, "Active");
  return active === undefined || isTrueText(active);
}
