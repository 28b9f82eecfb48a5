import { type DataPath, InputError, type Item, type Limit, type Material, type Process, type Step, type Variant } from "../model/index.ts";
import { buildItemProcess } from "../process/reform/index.ts";
import type { ListIndex } from "./across/list-index.ts";
import type { Timetable, Timetables } from "./timetables.ts";

/** An item as it is done: by its own process, as one of its variants has it or without one. */
export interface ItemCourse {
  readonly list: ListIndex;
  readonly item: Item;
  /** Where the item stands. */
  readonly path: DataPath;
  readonly variant?: Variant | undefined;
  readonly process: Process;
  /** Without those that the variant removes. */
  readonly steps: ReadonlyMap<string, Step>;
  readonly stepPath: (id: string) => DataPath;
  readonly limits: readonly { readonly limit: Limit; readonly path: DataPath }[];
  readonly materials: readonly { readonly material: Material; readonly path: DataPath }[] | undefined;
  /**
   * On the main route; the limits are in the order of `limits`. Undefined where the process cannot be scheduled, which
   * is told elsewhere.
   */
  readonly timetable: () => Timetable | undefined;
}

/**
 * The item's own process, then that of each variant; none where it names no process, or changes of a variant cannot be
 * made.
 */
export function* walkItemCourses(list: ListIndex, item: Item, path: DataPath, timetables: Timetables): Generator<ItemCourse> {
  const found = item.process === undefined ? undefined : list.processes.get(item.process);
  if (!found) return;
  for (const [index, variant] of [undefined, ...(item.variants ?? [])].entries()) {
    const process = findCourseProcess(found.process, item, variant);
    const variantPath = [...path, "variants", index - 1];
    if (process) yield createItemCourse(list, item, path, found, process, variant, variantPath, timetables);
  }
}

function findCourseProcess(process: Process, item: Item, variant: Variant | undefined): Process | undefined {
  try {
    return buildItemProcess(process, item, variant);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function createItemCourse(
  list: ListIndex,
  item: Item,
  path: DataPath,
  base: { readonly process: Process; readonly path: DataPath },
  process: Process,
  variant: Variant | undefined,
  variantPath: DataPath,
  timetables: Timetables,
): ItemCourse {
  const around = variant?.limits ? variantPath : item.limits ? path : base.path;
  const materials = variant?.materials ?? item.materials;
  const limits = process.limits
    .map((limit, index) => ({ limit, path: [...around, "limits", index] }))
    .filter(({ limit }) => hasLength(limit));
  const materialsPath = variant?.materials ? variantPath : path;
  const own = limits.length === process.limits.length ? process : { ...process, limits: limits.map(({ limit }) => limit) };
  return {
    list,
    item,
    path,
    variant,
    process: own,
    steps: indexActiveSteps(process.steps),
    stepPath: (id) => {
      const at = base.process.steps.findIndex((step) => step.id === id);
      if (at >= 0) return [...base.path, "steps", at];
      const change = (variant?.changes ?? []).findIndex((each) => "add" in each && each.add.id === id);
      return [...variantPath, "changes", change, "add"];
    },
    limits,
    materials: materials?.map((material, index) => ({ material, path: [...materialsPath, "materials", index] })),
    timetable: () => timetables(base.process, own, variant),
  };
}

const activeStepCache = new WeakMap<readonly Step[], ReadonlyMap<string, Step>>();

/** Items without desks of their own share the steps of a process. */
function indexActiveSteps(steps: readonly Step[]): ReadonlyMap<string, Step> {
  const known = activeStepCache.get(steps) ?? new Map(steps.filter((step) => !step.passThrough).map((step) => [step.id, step]));
  activeStepCache.set(steps, known);
  return known;
}

/** A limit without a unit, or with two, is told of as such (T04). */
function hasLength({ days, calendarDays, weeks, months }: Limit): boolean {
  return [days, calendarDays, weeks, months].filter((each) => each !== undefined).length === 1;
}
