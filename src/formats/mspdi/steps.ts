import type * as z from "zod/mini";
import type { catalogSchema, Language, Problem, SourceLocation } from "../../model/index.ts";
import type { Omissions } from "../omissions.ts";
import { pickIds } from "../text/plan-ids.ts";
import { noteAssignments } from "./assignments.ts";
import { noteBreaks } from "./calendar/breaks.ts";
import { createPlanTimes, type PlanTime } from "./calendar/times.ts";
import { findXmlText, isTrueText } from "./file/records.ts";
import { collectPlanLinks, type TaskLink } from "./links.ts";
import { readPlanOutline } from "./outline.ts";
import { findProjectTask, type ProjectPlan, type Task } from "./plan.ts";
import { checkOutlineLevels, checkUids, createDurationProblem, createLinkProblem } from "./problems.ts";
import { addConstraintDates } from "./task-constraints.ts";
import type { TextReader } from "./texts.ts";
import { collectPlanUnits } from "./units.ts";
import type { PlanOmission } from "./words.ts";

type CatalogInput = z.input<typeof catalogSchema>;
type StepInput = NonNullable<NonNullable<CatalogInput["processes"]>[number]["steps"]>[number];
type SharedInput = Required<Pick<CatalogInput, "units" | "phases">>;

/** The tasks of a plan as a file says steps, with what they use and where each stands. */
export interface PlannedSteps extends SharedInput {
  readonly steps: StepInput[];
  readonly problems: readonly Problem[];
  readonly places: readonly { readonly step: SourceLocation; readonly after: readonly SourceLocation[] }[];
}

/** How texts are read, and the language of what is added to them. */
interface TextOptions {
  readonly textIn: TextReader;
  readonly lang: Language;
}

/** The steps, phases and units of a plan, as they are scheduled on its calendar from its start. */
export function buildPlanSteps(
  plan: ProjectPlan,
  time: PlanTime,
  { textIn, lang }: TextOptions,
  omissions: Omissions<PlanOmission>,
): PlannedSteps {
  const whole = findProjectTask(plan);
  const outline = readPlanOutline(
    plan.tasks.filter((task) => task !== whole),
    omissions,
  );
  noteAssignments(plan, (task) => task === whole || outline.below.has(task), omissions);
  noteBreaks(outline.steps, time.calendar, omissions);
  const { links, summaryLinks, externalLinks, faults } = collectPlanLinks(plan.tasks, whole, outline);
  for (const { name } of summaryLinks) omissions.note("summary-links", name);
  for (const { name } of externalLinks) omissions.note("external-links", name);

  const ids = assignTaskIds(outline.steps);
  const phaseIds = assignTaskIds(outline.phases);
  const units = collectPlanUnits(plan, outline.steps, textIn, omissions);
  const into = groupIncomingLinks(links);
  const isFollowed = new Set(links.map(({ from }) => from));
  const timeless = findPlanEnds(outline.steps, into, isFollowed);
  const times = createPlanTimes({ steps: outline.steps, links }, time, omissions);
  const problems = [...faults.map(createLinkProblem), ...checkUids(plan.tasks), ...checkOutlineLevels(plan.tasks)];
  const steps = outline.steps.map((task, index): StepInput => {
    const phase = outline.phaseOf.get(task);
    const unit = units.idOf.get(task);
    const note = addConstraintDates(textIn(task.element, "Notes"), task.element, lang);
    return {
      ...createIdAndName(ids.get(task) as string, textIn(task.element, "Name")),
      ...getTaskKind(task, timeless),
      ...(unit !== undefined && { unit }),
      ...(phase && { phase: phaseIds.get(phase) as string }),
      ...times.duration(task, (text) => problems.push(createDurationProblem(text, task, index))),
      after: (into.get(task) ?? []).map((link) => ({ step: ids.get(link.from) as string, link: link.type, lag: times.lag(link) })),
      ...(note !== undefined && { note }),
    };
  });
  const phases = outline.phases.map((task) => {
    const note = textIn(task.element, "Notes");
    if (findXmlText(task.element, "Contact") !== undefined) omissions.note("other-fields", "Contact");
    return { ...createIdAndName(phaseIds.get(task) as string, textIn(task.element, "Name")), ...(note !== undefined && { note }) };
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
function createIdAndName(id: string, name: string | undefined) {
  return { id, ...(name !== undefined && name !== id && { name }) };
}

/** Ids from the WBS codes, which people know; else from the UIDs. */
function assignTaskIds(tasks: readonly Task[]): ReadonlyMap<Task, string> {
  const codes = tasks.map(({ element }) => findXmlText(element, "WBS"));
  const ids = pickIds(
    codes,
    tasks.map(({ uid }) => uid),
    tasks.map((_, index) => `task-${index + 1}`),
  );
  return new Map(tasks.map((task, index) => [task, ids[index] as string]));
}

function groupIncomingLinks(links: readonly TaskLink[]): ReadonlyMap<Task, readonly TaskLink[]> {
  const into = new Map<Task, Map<string, TaskLink>>();
  for (const link of links) {
    const known = into.get(link.to) ?? new Map<string, TaskLink>();
    into.set(link.to, known);
    // Links of a summary task and of its tasks may come to the same.
    known.set([link.from.uid, link.type, link.lag.kind, link.lag.amount].join("/"), link);
  }
  return new Map([...into].map(([task, known]) => [task, [...known.values()]]));
}

interface PlanEnds {
  readonly start: Task | undefined;
  readonly end: Task | undefined;
}

/** The milestones with which a plan begins and ends, where it has one only. */
function findPlanEnds(steps: readonly Task[], into: ReadonlyMap<Task, unknown>, isFollowed: ReadonlySet<Task>): PlanEnds {
  const findSoleMilestone = (tasks: readonly Task[]) => (tasks.length === 1 && tasks[0] && isMilestone(tasks[0]) ? tasks[0] : undefined);
  return {
    start: findSoleMilestone(steps.filter((task) => !into.has(task))),
    end: findSoleMilestone(steps.filter((task) => !isFollowed.has(task))),
  };
}

function getTaskKind(task: Task, { start, end }: PlanEnds): Pick<StepInput, "kind"> {
  if (task === start) return { kind: "start" };
  if (task === end) return { kind: "end" };
  return isMilestone(task) ? { kind: "milestone" } : {};
}

function isMilestone({ element }: Task): boolean {
  return isTrueText(findXmlText(element, "Milestone"));
}
