import type { z } from "zod";
import type { catalogSchema, Language, Place, Problem } from "../../model/index.ts";
import type { Omissions } from "../omissions.ts";
import { noteAssignments } from "./assignments.ts";
import { noteBreaks } from "./breaks.ts";
import { idsFrom } from "./ids.ts";
import { linksOf, type TaskLink } from "./links.ts";
import { outlineOf } from "./outline.ts";
import { type Plan, projectTask, type Task } from "./plan.ts";
import { durationProblem, levelProblems, linkProblem, uidProblems } from "./problems.ts";
import { isTrue, textOf } from "./records.ts";
import type { TextIn } from "./texts.ts";
import { type PlanTime, timesOf } from "./times.ts";
import { unitsOf } from "./units.ts";
import { noteWithDates } from "./wishes.ts";
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

/** How texts are read, and the language of what is added to them. */
interface Texts {
  readonly textIn: TextIn;
  readonly lang: Language;
}

/** The steps, phases and units of a plan, as they are scheduled on its calendar from its start. */
export function stepsOf(plan: Plan, time: PlanTime, { textIn, lang }: Texts, omissions: Omissions<NotImported>): PlannedSteps {
  const whole = projectTask(plan);
  const outline = outlineOf(
    plan.tasks.filter((task) => task !== whole),
    omissions,
  );
  noteAssignments(plan, (task) => task === whole || outline.below.has(task), omissions);
  noteBreaks(outline.steps, time.calendar, omissions);
  const { links, summaryLinks, externalLinks, faults } = linksOf(plan.tasks, whole, outline);
  for (const { name } of summaryLinks) omissions.note("summary-links", name);
  for (const { name } of externalLinks) omissions.note("external-links", name);

  const ids = namedAs(outline.steps);
  const phaseIds = namedAs(outline.phases);
  const units = unitsOf(plan, outline.steps, textIn, omissions);
  const into = linksInto(links);
  const isFollowed = new Set(links.map(({ from }) => from));
  const timeless = endsOf(outline.steps, into, isFollowed);
  const times = timesOf({ steps: outline.steps, links }, time, omissions);
  const problems = [...faults.map(linkProblem), ...uidProblems(plan.tasks), ...levelProblems(plan.tasks)];
  const steps = outline.steps.map((task, index): StepContent => {
    const phase = outline.phaseOf.get(task);
    const unit = units.idOf.get(task);
    const note = noteWithDates(textIn(task.element, "Notes"), task.element, lang);
    return {
      ...called(ids.get(task) as string, textIn(task.element, "Name")),
      ...kindOf(task, timeless),
      ...(unit !== undefined && { unit }),
      ...(phase && { phase: phaseIds.get(phase) as string }),
      ...times.duration(task, (text) => problems.push(durationProblem(text, task, index))),
      after: (into.get(task) ?? []).map((link) => ({ step: ids.get(link.from) as string, link: link.type, lag: times.lag(link) })),
      ...(note !== undefined && { note }),
    };
  });
  const phases = outline.phases.map((task) => {
    const note = textIn(task.element, "Notes");
    if (textOf(task.element, "Contact") !== undefined) omissions.note("other-fields", "Contact");
    return { ...called(phaseIds.get(task) as string, textIn(task.element, "Name")), ...(note !== undefined && { note }) };
  });
  return {
    steps,
    phases,
    units: [...units.list],
    problems,
    places: outline.steps.map((task) => ({ step: task.element.place, after: (into.get(task) ?? []).map(({ place }) => place) })),
  };
}

/** A thing with its id and its name, unless it has none but the id. */
function called(id: string, name: string | undefined) {
  return { id, ...(name !== undefined && name !== id && { name }) };
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
