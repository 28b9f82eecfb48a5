import type { z } from "zod";
import { type catalogSchema, type Place, type Problem, problem } from "../../model/index.ts";
import { short } from "../label.ts";
import type { Omissions } from "../omissions.ts";
import { amountKind, durationMinutes } from "./amounts.ts";
import type { PlanCalendar } from "./calendar.ts";
import { isWorker } from "./fields.ts";
import { idsFrom } from "./ids.ts";
import { isWholeMinutes, type Lag, type LinkFault, lagDays, linksOf, roundedDays, type TaskLink } from "./links.ts";
import { outlineOf } from "./outline.ts";
import type { Plan, Task } from "./plan.ts";
import { type Element, isTrue, textOf } from "./records.ts";
import type { NotImported } from "./words.ts";

type FileContent = z.input<typeof catalogSchema>;
type StepContent = NonNullable<NonNullable<FileContent["processes"]>[number]["steps"]>[number];
type Shared = Required<Pick<FileContent, "units" | "phases">>;

/** The tasks of a plan as a file says steps, with what they use and where each stands. */
export interface PlannedSteps extends Shared {
  readonly steps: StepContent[];
  readonly problems: readonly Problem[];
  readonly places: readonly { readonly step: Place; readonly after: readonly Place[] }[];
}

/** What the reading of texts needs: it tells of characters that cannot be published. */
export type TextIn = (element: Element, name: string) => string | undefined;

/** The steps, phases and units of a plan, as they are scheduled on its calendar. */
export function stepsOf(plan: Plan, calendar: PlanCalendar, textIn: TextIn, omissions: Omissions<NotImported>): PlannedSteps {
  const outline = outlineOf(plan.tasks, omissions);
  const { links, summaryLinks, externalLinks, faults } = linksOf(plan.tasks, outline);
  for (const { name } of summaryLinks) omissions.note("summary-links", name);
  for (const { name } of externalLinks) omissions.note("external-links", name);

  const ids = namedAs(outline.steps);
  const phaseIds = namedAs(outline.phases);
  const units = unitsOf(plan, outline.steps, textIn, omissions);
  const into = linksInto(links);
  const isFollowed = new Set(links.map(({ from }) => from));
  const timeless = endsOf(outline.steps, into, isFollowed);
  const lag = lagIn(calendar, omissions);
  const problems = [...faults.map(linkProblem), ...uidProblems(plan.tasks)];
  const steps = outline.steps.map((task, index): StepContent => {
    const phase = outline.phaseOf.get(task);
    const unit = units.idOf.get(task);
    const note = textIn(task.element, "Notes");
    const name = textIn(task.element, "Name");
    return {
      id: ids.get(task) as string,
      ...(name !== undefined && { name }),
      ...kindOf(task, timeless),
      ...(unit !== undefined && { unit }),
      ...(phase && { phase: phaseIds.get(phase) as string }),
      ...timeOf(task, calendar, omissions, (text) => problems.push(durationProblem(text, task, index))),
      after: (into.get(task) ?? []).map((link) => ({ step: ids.get(link.from) as string, link: link.type, lag: lag(link) })),
      ...(note !== undefined && { note }),
    };
  });
  return {
    steps,
    phases: outline.phases.map((task) => ({ id: phaseIds.get(task) as string, name: textIn(task.element, "Name") })),
    units: units.list,
    problems,
    places: outline.steps.map((task) => ({ step: task.element.place, after: (into.get(task) ?? []).map(({ place }) => place) })),
  };
}

/** Ids from the WBS codes, which people know; else from the UIDs. */
function namedAs(tasks: readonly Task[]): ReadonlyMap<Task, string> {
  const codes = tasks.map(({ element }) => textOf(element, "WBS"));
  const ids = idsFrom(
    codes,
    tasks.map(({ uid }) => uid),
    tasks.map((_, index) => `task-${index + 1}`),
  );
  return new Map(tasks.map((task, index) => [task, ids[index] as string]));
}

function linksInto(links: readonly TaskLink[]): ReadonlyMap<Task, readonly TaskLink[]> {
  const into = new Map<Task, Map<string, TaskLink>>();
  for (const link of links) {
    const known = into.get(link.to) ?? new Map<string, TaskLink>();
    into.set(link.to, known);
    // Links of a summary task and of its tasks may come to the same.
    known.set([link.from.uid, link.type, link.lag.kind, link.lag.amount].join("/"), link);
  }
  return new Map([...into].map(([task, known]) => [task, [...known.values()]]));
}

interface Ends {
  readonly start: Task | undefined;
  readonly end: Task | undefined;
}

/** The milestones with which a plan begins and ends, where it has one only. */
function endsOf(steps: readonly Task[], into: ReadonlyMap<Task, unknown>, isFollowed: ReadonlySet<Task>): Ends {
  const sole = (tasks: readonly Task[]) => (tasks.length === 1 && tasks[0] && isMilestone(tasks[0]) ? tasks[0] : undefined);
  return { start: sole(steps.filter((task) => !into.has(task))), end: sole(steps.filter((task) => !isFollowed.has(task))) };
}

function kindOf(task: Task, { start, end }: Ends): Pick<StepContent, "kind"> {
  if (task === start) return { kind: "start" };
  if (task === end) return { kind: "end" };
  return isMilestone(task) ? { kind: "milestone" } : {};
}

function isMilestone({ element }: Task): boolean {
  return isTrue(textOf(element, "Milestone"));
}

function timeOf(
  { element, name }: Task,
  calendar: PlanCalendar,
  omissions: Omissions<NotImported>,
  refuse: (text: string) => void,
): Pick<StepContent, "days" | "calendarDays"> {
  const text = textOf(element, "Duration");
  if (text === undefined) return {};
  const minutes = durationMinutes(text);
  if (minutes === undefined) {
    refuse(text);
    return {};
  }
  if (isElapsed(element) && minutes > 0) {
    omissions.note("elapsed-durations", name);
    return { calendarDays: roundedDays(minutes / (24 * 60)) };
  }
  const days = minutes / calendar.minutesPerDay;
  if (!isWholeMinutes(days)) omissions.note("rounded", name);
  return { days: roundedDays(days) };
}

function isElapsed(element: Element): boolean {
  return amountKind(textOf(element, "DurationFormat")) === "elapsed";
}

/** The lag of a link in working days. */
function lagIn({ definition, minutesPerDay }: PlanCalendar, omissions: Omissions<NotImported>): (link: TaskLink) => number {
  const weekdays = typeof definition === "object" ? definition.weekdays.length : definition === "every-day" ? 7 : 5;
  return ({ from, to, lag }) => {
    const kind: Lag["kind"] = lag.kind === "percent" && isElapsed(from.element) ? "elapsed-percent" : lag.kind;
    const before = durationMinutes(textOf(from.element, "Duration") ?? "") ?? 0;
    const days = lagDays({ kind, amount: lag.amount }, minutesPerDay, weekdays, before);
    if (lag.amount !== 0) {
      if (lag.kind !== "working") omissions.note(lag.kind === "elapsed" ? "elapsed-lags" : "percent-lags", to.name);
      else if (!isWholeMinutes(days)) omissions.note("rounded", to.name);
    }
    return roundedDays(days);
  };
}

/** Who acts: the first work resource of a task, else its contact. */
function unitsOf(plan: Plan, steps: readonly Task[], textIn: TextIn, omissions: Omissions<NotImported>) {
  const nameOfTask = new Map<Task, string>();
  for (const task of steps) {
    const assigned = [...new Set(plan.assigned.get(task.uid))].flatMap((uid) => plan.resources.get(uid) ?? []);
    const workers = assigned.filter(isWorker).flatMap((resource) => textIn(resource, "Name") ?? []);
    for (const other of workers.slice(1)) omissions.note("more-resources", `${task.name}: ${other}`);
    const name = workers[0] ?? textIn(task.element, "Contact");
    if (name !== undefined) nameOfTask.set(task, name);
  }
  const names = [...new Set(nameOfTask.values())];
  const ids = idsFrom(
    names,
    names.map((_, index) => `unit-${index + 1}`),
  );
  const byName = new Map(names.map((name, index) => [name, ids[index] as string]));
  return {
    list: names.map((name, index) => ({ id: ids[index] as string, ...(name !== ids[index] && { name }) })),
    idOf: new Map([...nameOfTask].map(([task, name]) => [task, byName.get(name) as string])),
  };
}

function durationProblem(text: string, { element, name }: Task, index: number): Problem {
  return problem(
    "wrong-value",
    {
      path: ["processes", 0, "steps", index, "days"],
      message: {
        zh: `任务“${short(name)}”的工期“${short(text)}”看不懂`,
        en: `The duration "${short(text)}" of task "${short(name)}" cannot be read`,
      },
      remedy: { zh: "写成 PT16H0M0S 的样子", en: "Write it like PT16H0M0S" },
    },
    () => element.children.find((child) => child.name === "Duration")?.place,
  );
}

function linkProblem({ task, element, about }: LinkFault): Problem {
  const name = short(task.name === "" ? task.uid : task.name);
  const value = short(textOf(element, about === "too-many" ? "UID" : about) ?? "");
  const placed = () => element.place;
  if (about === "PredecessorUID")
    return problem(
      "unknown-step",
      {
        path: [],
        message: {
          zh: `任务“${name}”的前置任务 ${value} 不在文件中`,
          en: `Task "${name}" comes after task ${value}, which is not in the file`,
        },
        remedy: { zh: "删去这条链接，或补上该任务", en: "Delete the link, or add the task" },
      },
      placed,
    );
  if (about === "too-many")
    return problem(
      "too-long",
      {
        path: [],
        message: { zh: "摘要任务之间的链接展开后超过一百万条", en: "The links between summary tasks stand for more than a million" },
        remedy: { zh: "在两个摘要任务之间加一个里程碑", en: "Put a milestone between the two summary tasks" },
      },
      placed,
    );
  return problem(
    "wrong-value",
    {
      path: [],
      message: { zh: `任务“${name}”的链接：${about} 不能是“${value}”`, en: `A link of task "${name}" has ${about} "${value}"` },
      remedy:
        about === "Type"
          ? { zh: "写 0（FF）、1（FS）、2（SF）或 3（SS）", en: "Use 0 (FF), 1 (FS), 2 (SF) or 3 (SS)" }
          : { zh: "写数字，单位为十分之一分钟", en: "Write a number, of tenths of a minute" },
    },
    placed,
  );
}

/** Links refer to UIDs, so every task needs one of its own. */
function uidProblems(tasks: readonly Task[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { uid, name, element } of tasks) {
    if (uid !== "" && !seen.has(uid)) {
      seen.add(uid);
      continue;
    }
    const message =
      uid === ""
        ? { zh: `任务“${short(name)}”没有 UID`, en: `Task "${short(name)}" has no UID` }
        : { zh: `两个任务的 UID 都是 ${short(uid)}`, en: `Two tasks have the UID ${short(uid)}` };
    const remedy = { zh: "每个任务给一个不同的 UID", en: "Give every task a UID of its own" };
    problems.push(problem(uid === "" ? "missing-key" : "duplicate-id", { path: [], message, remedy }, () => element.place));
  }
  return problems;
}
