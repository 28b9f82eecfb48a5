import { convertCalendarDays, toMinutes } from "./dates/time.ts";
import { addGroupEntry } from "./groups.ts";
import { listModeMeasures } from "./modes.ts";
import type { CalendarDefinition, CatalogFile, Document, Measure, Phase, ProcessFile, Unit } from "./schema/file.ts";
import type { Spread } from "./schema/real-days.ts";
import type { Step } from "./schema/step.ts";
import type { Text } from "./text.ts";

/** A process that can be used alone: it carries the units, phases, documents, calendar and spread that it uses. */
export interface Process extends Omit<ProcessFile, "steps" | "measures"> {
  readonly steps: readonly Step[];
  /** Those of the file, then those that the modes of steps stand for. */
  readonly measures: readonly Measure[];
  readonly units: readonly Unit[];
  readonly phases: readonly Phase[];
  readonly documents: readonly Document[];
  readonly calendar: CalendarDefinition;
  /** Real days of steps that say nothing of them. */
  readonly spread?: Spread | undefined;
  /** The figures are invented; every picture and page says so. */
  readonly illustrative: boolean;
  readonly source?: Text | undefined;
}

/** What one or more files describe. */
export interface Catalog extends Omit<CatalogFile, "processes"> {
  readonly processes: readonly Process[];
}

/** A catalog from validated file content: each process gets what it uses of the shared lists, in their order. */
export function assembleCatalog(file: CatalogFile): Catalog {
  return { ...file, processes: file.processes.map((process) => buildCatalogProcess(process, file)) };
}

function buildCatalogProcess(process: ProcessFile, file: CatalogFile): Process {
  const units = new Set<string | undefined>();
  const phases = new Set<string | undefined>();
  const documents = new Set<string>();
  const use = (step: Step) => {
    units.add(step.unit);
    phases.add(step.phase);
    for (const id of [...(step.uses ?? []), ...(step.produces ?? [])]) documents.add(id);
  };
  process.steps.forEach(use);
  for (const change of [...process.measures, ...process.scenarios].flatMap(({ changes }) => changes ?? [])) {
    if ("add" in change) use(change.add);
    else units.add(change.unit);
  }
  const [only, another] = file.processes;
  return {
    ...process,
    measures: [...process.measures, ...listModeMeasures(process)],
    // The only process of a file goes by the file's name when it has none itself.
    name: process.name ?? (only && !another ? file.name : undefined),
    units: pickById(file.units, units),
    phases: pickById(file.phases, phases),
    documents: pickById(file.documents, documents),
    calendar: file.calendar,
    ...(file.spread && { spread: file.spread }),
    illustrative: file.illustrative,
    source: file.source,
  };
}

const positionsById = new WeakMap<readonly object[], ReadonlyMap<string, readonly number[]>>();

/**
 * The entries of a list that are named, in its order. Where each stands is worked out once: many processes share long
 * lists.
 */
function pickById<T extends { readonly id: string }>(list: readonly T[], ids: ReadonlySet<string | undefined>): T[] {
  let places = positionsById.get(list);
  if (!places) {
    const all = new Map<string, number[]>();
    for (const [place, { id }] of list.entries()) addGroupEntry(all, id, place);
    places = all;
    positionsById.set(list, places);
  }
  const chosen = [...ids].flatMap((id) => (id === undefined ? [] : (places.get(id) ?? [])));
  return chosen.sort((a, b) => a - b).map((place) => list[place] as T);
}

/** A step whose time is planned in calendar days: how much working time that is depends on where it stands. */
export function isInCalendarDays<T extends Pick<Step, "days" | "calendarDays" | "passThrough">>(
  step: T,
): step is T & { readonly calendarDays: number } {
  return step.days === undefined && step.calendarDays !== undefined && !step.passThrough;
}

const eventKinds: ReadonlySet<Step["kind"]> = new Set(["start", "end", "milestone", "parallel"]);

/**
 * Where nobody acts and no time passes: the case only begins, ends, passes a mark or a bar. It has a box, but is no
 * step where steps are counted.
 */
export function isEvent(step: Pick<Step, "kind" | "unit" | "days" | "calendarDays" | "passThrough">): boolean {
  return eventKinds.has(step.kind) && step.unit === undefined && getPlannedMinutes(step) === 0;
}

/** Whether a step, a change or a mode says how long it takes. */
export function hasDuration({ days, calendarDays }: Pick<Step, "days" | "calendarDays">): boolean {
  return days !== undefined || calendarDays !== undefined;
}

/** Planned minutes of working time, without a calendar. A step that says nothing, or that was removed, takes none. */
export function getPlannedMinutes(step: Pick<Step, "days" | "calendarDays" | "passThrough">): number {
  if (step.passThrough) return 0;
  if (step.days !== undefined) return toMinutes(step.days);
  return step.calendarDays === undefined ? 0 : convertCalendarDays(step.calendarDays);
}
