import {
  type ArgumentKinds,
  type Change,
  type Process,
  requireArgument,
  requireCall,
  shareKind,
  yieldToEvents,
} from "../../../model/index.ts";
import type { IntervalEstimate } from "../types.ts";
import { buildLoadModel } from "./model.ts";
import { arrivalsKind, type LoadOptions, loadOptionKinds } from "./options.ts";
import { simulateLoad } from "./simulate-load.ts";
import type { LoadResult } from "./types.ts";

/**
 * The options of `findLeastStaff`: those of `simulateLoad`, whose runs end at a number of their own, and what to reach.
 */
export interface StaffOptions extends Omit<LoadOptions, "precision"> {
  /** The share of cases that keep each promised limit, from 0 to 1; without a promised one, each statutory limit. */
  readonly meet: number;
}

const { precision: _, ...sharedKinds } = loadOptionKinds;
const staffOptionKinds: ArgumentKinds<StaffOptions> = { ...sharedKinds, meet: shareKind };

/** The least officers with which cases keep the limits as often as asked. */
export interface StaffPlan {
  readonly process: string;
  readonly meet: number;
  /** `unreachable`: not even with officers for everybody; then `units` is empty. */
  readonly status: "met" | "unreachable";
  /**
   * No plan with fewer officers in all meets it, as far as the simulated cases tell; otherwise none with one officer
   * fewer in one unit.
   */
  readonly proven: boolean;
  readonly units: readonly {
    readonly id: string;
    /** Officers that the file says. */
    readonly before: number;
    readonly staff: number;
    /** So many are needed whatever the other units have. */
    readonly needed: number;
  }[];
  /** The share that keeps the limit that is kept least often. */
  readonly chance: IntervalEstimate;
  /** What cases take then. */
  readonly load: LoadResult;
}

/** Enough that nobody ever waits. */
const unlimitedStaff = 1_000_000;
const defaultStaffReplications = 10;
/** So many plans of one officer fewer are tried for a proof. */
const maxTrials = 200;

/**
 * The least officers of the units that have a number of them, so that a share of the cases keeps its limits. From what
 * each unit needs when no other makes anybody wait, officers are added where one more helps most, and those that are
 * not needed are taken away again. All plans meet the same cases. The proof tries every plan of one officer fewer, and
 * rests on more officers never making cases late more often.
 *
 * @throws as `simulateLoad`
 * @throws RangeError when `meet` is not from 0 to 1, or the process has no limit
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { findLeastStaff, readProcess } from "leadpath";
 * const permit = readProcess(await readFile("fixtures/permit-office.yaml", "utf8"));
 * const options = { arrivals: { perDay: 2 }, meet: 0.8, cases: 200, replications: 2 };
 * const { status, units } = await findLeastStaff(permit, options);
 * [status, ...units.map(({ id, staff }) => `${id} ${staff}`)]; // → [ "met", "window 2", "office 3", "committee 1" ]
 * ```
 */
export async function findLeastStaff(process: Process, options: StaffOptions): Promise<StaffPlan> {
  requireCall(process, options, staffOptionKinds);
  requireArgument("options.arrivals", options.arrivals, arrivalsKind);
  requireArgument("options.meet", options.meet, shareKind);
  const { meet, signal, onProgress, replications = defaultStaffReplications, ...asked } = options;
  const model = buildLoadModel(process, asked);
  if (!(meet >= 0 && meet <= 1)) throw new RangeError("meet must be from 0 to 1");
  if (model.limits.length === 0) throw new RangeError("the process must have a limit");
  const counted = model.units.filter(({ staff }, number) => staff !== undefined && model.officeOf.includes(number));
  const known = new Map<string, LoadResult>();
  const simulateStaff = async (staff: readonly number[]) => {
    const key = String(staff);
    const found = known.get(key);
    if (found) return found;
    const changes: Change[] = [
      ...(asked.changes ?? []),
      ...counted.map(({ id: unit }, number) => ({ unit, staff: staff[number] as number })),
    ];
    // No precision stops it early: so every plan meets the same cases.
    const load = await simulateLoad(process, { ...asked, changes, replications, precision: Number.MIN_VALUE, signal });
    known.set(key, load);
    onProgress?.({ done: known.size });
    await yieldToEvents(signal);
    return load;
  };
  const isEnough = async (staff: readonly number[]) => getLeastChance(await simulateStaff(staff)).value >= meet;

  const free = await simulateStaff(counted.map(() => unlimitedStaff));
  const plan = { process: process.id, meet };
  if (getLeastChance(free).value < meet)
    return { ...plan, status: "unreachable", proven: true, units: [], chance: getLeastChance(free), load: free };

  const needed: number[] = [];
  for (const [number, { id }] of counted.entries()) {
    const offered = free.units.find((unit) => unit.id === id)?.offered.value ?? 0;
    const isolateUnit = (staff: number) => counted.map((_, other) => (other === number ? staff : unlimitedStaff));
    let staff = Math.floor(offered) + 1;
    while (!(await isEnough(isolateUnit(staff)))) staff++;
    needed.push(staff);
  }
  const added = await addOfficers(needed, simulateStaff, meet);
  const staff = await removeOfficers(added, needed, isEnough);
  const load = await simulateStaff(staff);
  return {
    ...plan,
    status: "met",
    proven: await isLeastStaff(staff, needed, isEnough),
    units: counted.map(({ id, staff: before = 0 }, number) => ({
      id,
      before,
      staff: staff[number] as number,
      needed: needed[number] as number,
    })),
    chance: getLeastChance(load),
    load,
  };
}

/** Of the limits that matter, the chance that is least. */
function getLeastChance({ limits }: LoadResult): IntervalEstimate {
  const kind = limits.some((limit) => limit.kind === "promised") ? "promised" : "statutory";
  const chances = limits.flatMap((limit) => (limit.kind === kind && limit.chance ? [limit.chance] : []));
  return chances.reduce((least, each) => (each.value < least.value ? each : least), { value: 1, low: 1, high: 1 });
}

function changeStaff(staff: readonly number[], number: number, by: number): readonly number[] {
  return staff.map((each, other) => (other === number ? each + by : each));
}

/**
 * Officers added one by one, where one more raises the chance most, or else shortens cases most, until it is reached.
 */
async function addOfficers(
  least: readonly number[],
  loadWith: (staff: readonly number[]) => Promise<LoadResult>,
  meet: number,
): Promise<readonly number[]> {
  let staff = least;
  while (getLeastChance(await loadWith(staff)).value < meet) {
    const more = [...staff.keys()].map((number) => changeStaff(staff, number, 1));
    let best = more[0] as readonly number[];
    for (const each of more.slice(1)) if (isBetterLoad(await loadWith(each), await loadWith(best))) best = each;
    staff = best;
  }
  return staff;
}

function isBetterLoad(one: LoadResult, other: LoadResult): boolean {
  const gain = getLeastChance(one).value - getLeastChance(other).value;
  return gain > 0 || (gain === 0 && one.cycle.mean.value < other.cycle.mean.value);
}

/** The same less every officer without whom the limits are still kept. */
async function removeOfficers(
  enough: readonly number[],
  needed: readonly number[],
  meets: (staff: readonly number[]) => Promise<boolean>,
): Promise<readonly number[]> {
  let staff = enough;
  for (const number of staff.keys()) {
    while ((staff[number] as number) > (needed[number] as number) && (await meets(changeStaff(staff, number, -1))))
      staff = changeStaff(staff, number, -1);
  }
  return staff;
}

/** Whether no plan of one officer fewer meets the limits; false where there are too many to try. */
async function isLeastStaff(
  staff: readonly number[],
  needed: readonly number[],
  meets: (staff: readonly number[]) => Promise<boolean>,
): Promise<boolean> {
  const spare = staff.reduce((sum, each, number) => sum + each - (needed[number] as number), 0);
  if (spare === 0) return true;
  const plans = listStaffPlans(spare - 1, needed);
  if (plans.length > maxTrials) return false;
  for (const plan of plans) if (await meets(plan)) return false;
  return true;
}

/** All ways to give so many more officers to units; more than may be tried when there are too many. */
function listStaffPlans(count: number, needed: readonly number[]): readonly (readonly number[])[] {
  const plans: (readonly number[])[] = [];
  const give = (left: number, number: number, staff: readonly number[]) => {
    if (plans.length > maxTrials) return;
    if (number === needed.length - 1) plans.push(changeStaff(staff, number, left));
    else for (let more = 0; more <= left; more++) give(left - more, number + 1, changeStaff(staff, number, more));
  };
  give(count, 0, needed);
  return plans;
}
