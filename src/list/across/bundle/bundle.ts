import {
  type Bundle,
  type Catalog,
  type Item,
  indexById,
  type Process,
  requireArguments,
  requireCatalog,
  requireFields,
  toMinutes,
} from "../../../model/index.ts";
import { type LimitResult, type Schedule, type ScheduleStart, schedule } from "../../../process/schedule/index.ts";
import { computeLimitDays, isWholeLimit, pickHeadLimits } from "../../head-limits.ts";
import type { Prerequisite } from "../prerequisites.ts";
import { listSharedDocuments, type SharedDocument } from "../shared-documents.ts";
import { type BundleContext, createBundleContext } from "./context.ts";
import { buildBundleProcess } from "./process.ts";

/** An item in the timetable of a bundle; times in working days from its start. */
export interface BundleItem {
  readonly item: string;
  readonly start: number;
  readonly finish: number;
  /** Some step of it is critical for the bundle. */
  readonly critical: boolean;
  /** What it promises: on the whole process, else between the steps of its longest promise; null without a promise. */
  readonly promised: number | null;
  /** The promise is for the whole of it. */
  readonly promisesWhole: boolean;
}

/** Items that are applied for together (一件事), scheduled as one network. Days are working days. */
export interface BundleSchedule {
  readonly bundle: string;
  /** Until the last item is done, on the main routes. */
  readonly days: number;
  /** What of that counts on the critical path. */
  readonly counted: number;
  /** In the order of the bundle; those without a process are left out. */
  readonly items: readonly BundleItem[];
  /** Codes of items in the order in which the critical path goes through them. */
  readonly path: readonly string[];
  /** Promises of the items on the path, one after another; null when one of them promises nothing. */
  readonly promisedInTurn: number | null;
  readonly limits: readonly LimitResult[];
  /** What its items need of each other, and of items outside. */
  readonly prerequisites: readonly Prerequisite[];
  readonly sharedDocuments: readonly SharedDocument[];
  /**
   * The day on which its last item comes into force, and the first on which one of them, or all that give what one
   * needs, are cancelled; YYYY-MM-DD.
   */
  readonly possibleFrom?: string;
  readonly impossibleFrom?: string;
  /** The schedule of the whole, whose steps are named `item/step`, and the process that it is of. */
  readonly schedule: Schedule;
  readonly process: Process;
}

/**
 * Schedules a bundle as one network: what makes the result of an item comes before the steps of another that use it.
 * Undefined when none of its items has a process.
 * @throws InputError when steps wait for each other, or as `schedule` with a start
 * @example
 * ```ts
 * import { scheduleBundle } from "leadpath/list";
 * import { readFiles } from "leadpath/node";
 * const { catalog } = await readFiles("fixtures/list");
 * const restaurant = catalog.bundles.flatMap((bundle) => scheduleBundle(catalog, bundle) ?? [])[0];
 * [restaurant?.bundle, restaurant?.days, restaurant?.path]; // → [ "open-restaurant", 11, [ "SC-02" ] ]
 * ```
 */
export function scheduleBundle(
  catalog: Catalog,
  bundle: Bundle,
  options: { readonly start?: ScheduleStart | undefined } = {},
): BundleSchedule | undefined {
  requireCatalog(catalog);
  requireFields("bundle", bundle, { items: "texts" });
  requireArguments(options, { start: "start" });
  return scheduleBundleIn(createBundleContext(catalog), bundle, options);
}

/** As `scheduleBundle`, for a caller with many bundles of one catalog: what they share is looked at once. */
export function scheduleBundleIn(
  context: BundleContext,
  bundle: Bundle,
  options: { readonly start?: ScheduleStart | undefined } = {},
): BundleSchedule | undefined {
  const items = [...new Set(bundle.items)].flatMap((code) => context.items.get(code) ?? []);
  const own = items.flatMap(({ code }) => context.prerequisites.get(code) ?? []);
  const joined = buildBundleProcess({ bundle, items, catalog: context.catalog }, own, context);
  if (!joined) return undefined;
  const whole = schedule(joined.process, options.start ? { start: options.start } : {});
  const times = indexById(whole.steps);
  const rows = joined.items.map(({ item, process, steps }): BundleItem => {
    const found = steps.flatMap((id) => times.get(id) ?? []);
    const { promised } = pickHeadLimits(process.limits);
    return {
      item: item.code,
      start: Math.min(...found.map(({ earlyStart }) => earlyStart)),
      finish: Math.max(...found.map(({ earlyFinish }) => earlyFinish)),
      critical: found.some(({ critical }) => critical),
      promised: promised ? computeLimitDays(promised) : null,
      promisesWhole: promised !== undefined && isWholeLimit(promised),
    };
  });
  const path = [...new Set(whole.path.map((id) => id.slice(0, id.indexOf("/"))))];
  return {
    bundle: bundle.id,
    days: whole.days,
    counted: whole.counted,
    items: rows,
    path,
    promisedInTurn: sumPromises(path, rows),
    limits: whole.limits,
    prerequisites: own,
    sharedDocuments: listSharedDocuments(items, context.same),
    ...findForceDates(items, own, context),
    schedule: whole,
    process: joined.process,
  };
}

function sumPromises(path: readonly string[], rows: readonly BundleItem[]): number | null {
  const promises = path.map((code) => rows.find(({ item }) => item === code)?.promised ?? null);
  return promises.some((days) => days === null)
    ? null
    : promises.reduce<number>((sum, days) => sum + toMinutes(days ?? 0), 0) / toMinutes(1);
}

function findForceDates(
  items: readonly Item[],
  prerequisites: readonly Prerequisite[],
  context: BundleContext,
): Pick<BundleSchedule, "possibleFrom" | "impossibleFrom"> {
  const from = items
    .flatMap(({ effective }) => effective ?? [])
    .sort()
    .at(-1);
  const ends = [...items.map(({ cancelled }) => cancelled), ...prerequisites.map((each) => findLastGivenDay(each, context))];
  const [until] = ends.filter((day) => day !== undefined).sort();
  return { ...(from !== undefined && { possibleFrom: from }), ...(until !== undefined && { impossibleFrom: until }) };
}

/**
 * The day on which the last item is cancelled that gives what an item needs; undefined where one stays, or where it can
 * do without.
 */
function findLastGivenDay({ need, givers, variant }: Prerequisite, { items }: BundleContext): string | undefined {
  if (need !== "required" || variant !== undefined) return undefined;
  const ends = givers.map(({ item }) => items.get(item)?.cancelled);
  return ends.includes(undefined) ? undefined : ends.sort().at(-1);
}
