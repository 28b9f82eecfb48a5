import { addGroupEntry, type LinkType, minutesPerDay, type SourceLocation } from "../../model/index.ts";
import { type AmountKind, getAmountKind, parseDurationMinutes } from "./amounts.ts";
import { findXmlText, isTrueText, type XmlElement } from "./file/records.ts";
import type { PlanOutline } from "./outline.ts";
import type { Task } from "./plan.ts";

/** The type of a link by its code in MSPDI. */
export const mspdiLinkTypes = ["FF", "FS", "SF", "SS"] as const satisfies readonly LinkType[];

/** A link between two tasks that become steps. */
export interface TaskLink {
  readonly from: Task;
  readonly to: Task;
  readonly type: LinkType;
  readonly lag: Lag;
  readonly place: SourceLocation;
}

/** A lag as it is written: tenths of a minute, or percent. */
export interface Lag {
  readonly kind: AmountKind;
  readonly amount: number;
  /** The code of its unit, as it is written. */
  readonly format: string | undefined;
}

/** What became of the links of a plan. */
export interface PlanLinks {
  readonly links: readonly TaskLink[];
  /** Links of summary tasks that links between their tasks cannot express. */
  readonly summaryLinks: readonly Task[];
  /** Links to other projects. */
  readonly externalLinks: readonly Task[];
  readonly faults: readonly LinkFault[];
}

/** A link that makes no sense. */
export interface LinkFault {
  readonly task: Task;
  readonly element: XmlElement;
  readonly about: "PredecessorUID" | "Type" | "LinkLag" | "too-many";
}

/** Most links that those of summary tasks become. */
const maxLinks = 1_000_000;

/**
 * The links of a plan between its steps. A link of a summary task becomes links of the tasks below it, where those say
 * the same: it finishes with the last of them, what it waits for each of them waits for, and it starts with the first
 * of them where that is one alone. `whole` is the task of the project itself.
 */
export function collectPlanLinks(tasks: readonly Task[], whole: Task | undefined, outline: PlanOutline): PlanLinks {
  const byUid = new Map(tasks.map((task) => [task.uid, task]));
  const steps = new Set(outline.steps);
  const written: TaskLink[] = [];
  const externalLinks: Task[] = [];
  const faults: LinkFault[] = [];
  for (const task of tasks) {
    for (const element of task.element.children) {
      if (element.name !== "PredecessorLink") continue;
      const link = isTrueText(findXmlText(element, "CrossProject")) ? undefined : readPlanLink(element, task, byUid);
      if (link === undefined) externalLinks.push(task);
      else if ("about" in link) faults.push(link);
      else written.push(link);
    }
  }
  const inner = written.filter(({ from, to }) => steps.has(from) && steps.has(to));
  const ends = createSummaryEnds(outline, inner);
  const links: TaskLink[] = [];
  const summaryLinks: Task[] = [];
  const isKnown = (task: Task) => steps.has(task) || outline.below.has(task) || task === whole;
  for (const link of written) {
    const sources = link.type.startsWith("F") ? ends.lastOf(link.from) : ends.onlyFirstOf(link.from);
    const targets = link.type.endsWith("S") ? ends.firstOf(link.to) : steps.has(link.to) ? [link.to] : undefined;
    if (!sources?.length || !targets?.length) {
      // What is left are inactive tasks, which are told as such.
      if (isKnown(link.from) && isKnown(link.to)) summaryLinks.push(link.to);
      continue;
    }
    if (links.length + sources.length * targets.length > maxLinks) {
      faults.push({ task: link.to, element: link.to.element, about: "too-many" });
      break;
    }
    for (const to of targets) for (const from of sources) links.push({ ...link, from, to });
  }
  return { links, summaryLinks, externalLinks, faults };
}

function readPlanLink(element: XmlElement, task: Task, byUid: ReadonlyMap<string, Task>): TaskLink | LinkFault {
  const from = byUid.get(findXmlText(element, "PredecessorUID") ?? "");
  const type = mspdiLinkTypes[Number(findXmlText(element, "Type") ?? 1)];
  const amount = Number(findXmlText(element, "LinkLag") ?? 0);
  if (!from) return { task, element, about: "PredecessorUID" };
  if (type === undefined) return { task, element, about: "Type" };
  if (!Number.isFinite(amount)) return { task, element, about: "LinkLag" };
  const format = findXmlText(element, "LagFormat");
  return { from, to: task, type, lag: { kind: getAmountKind(format), amount, format }, place: element.place };
}

/** The tasks that stand for the start or the finish of a task: itself, or of a summary task some below it. */
interface SummaryEnds {
  readonly lastOf: (task: Task) => readonly Task[];
  readonly firstOf: (task: Task) => readonly Task[];
  /** Nothing where several tasks may be the first. */
  readonly onlyFirstOf: (task: Task) => readonly Task[] | undefined;
}

function createSummaryEnds({ below, steps }: PlanOutline, links: readonly TaskLink[]): SummaryEnds {
  const known = new Set(steps);
  const before = new Map<Task, Task[]>();
  const after = new Map<Task, Task[]>();
  for (const { from, to, type, lag } of links) {
    if (lag.amount < 0) continue;
    // A start that waits for a start or a finish is not before the start of the other; so with finishes.
    if (type === "FS" || type === "SS") addGroupEntry(before, to, from);
    if (type === "FS" || type === "FF") addGroupEntry(after, from, to);
  }
  const createEndFinder = (neighbours: ReadonlyMap<Task, readonly Task[]>) => {
    const found = new Map<Task, readonly Task[]>();
    return (task: Task): readonly Task[] => {
      if (known.has(task)) return [task];
      const ready = found.get(task);
      if (ready) return ready;
      const inside = new Set(below.get(task));
      const ends = [...inside].filter((each) => !neighbours.get(each)?.some((other) => inside.has(other)));
      found.set(task, ends);
      return ends;
    };
  };
  const [firstOf, lastOf] = [createEndFinder(before), createEndFinder(after)];
  return {
    firstOf,
    lastOf,
    onlyFirstOf: (task) => {
      const [only, another] = firstOf(task);
      return only && another ? undefined : firstOf(task);
    },
  };
}

/** Minutes of working time, or of time that passes on days off too. */
export interface LagMinutes {
  readonly minutes: number;
  readonly isElapsed: boolean;
}

/** A lag in minutes; one in percent is a part of the duration of the task before. */
export function computeLagMinutes({ from, lag: { kind, amount } }: TaskLink): LagMinutes {
  if (kind === "working" || kind === "elapsed") return { minutes: amount / 10, isElapsed: kind === "elapsed" };
  const before = readDuration(from);
  return { minutes: (amount / 100) * before.minutes, isElapsed: kind === "elapsed-percent" || before.isElapsed };
}

/** How long a task is; nothing where it does not say. */
export function readDuration({ element }: Task): LagMinutes {
  return {
    minutes: parseDurationMinutes(findXmlText(element, "Duration") ?? "") ?? 0,
    isElapsed: getAmountKind(findXmlText(element, "DurationFormat")) === "elapsed",
  };
}

/** Days to four decimals, which is less than a tenth of a minute: one third is 0.3333 and reads as 160 minutes. */
export function roundPlanDays(days: number): number {
  return Math.round(days * 10_000) / 10_000;
}

/** Whether the days are a whole number of minutes of working time. */
export function isWholeMinutes(days: number): boolean {
  const minutes = days * minutesPerDay;
  return Math.abs(minutes - Math.round(minutes)) < 1e-6;
}
