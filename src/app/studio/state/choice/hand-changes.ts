import { type Change, InputError, type Process, type StepChange } from "../../../../model/index.ts";
import { isStepChange, reformProcess } from "../../../../process/reform/index.ts";

/** What of a step is changed by hand; undefined ones go back to what the file and the measures say. */
export type StepValues = Partial<Pick<StepChange, "days" | "clock" | "after">>;

/** The values join those that the step has been given. */
export function putStepValues(changes: readonly Change[], step: string, values: StepValues): readonly Change[] {
  const former = changes.find((each) => isStepChange(each) && each.step === step);
  const merged = Object.entries({ ...former, ...values, step }).filter(([, value]) => value !== undefined);
  const others = changes.filter((each) => each !== former);
  return merged.length > 1 ? [...others, Object.fromEntries(merged) as StepChange] : others;
}

/** The officers of a unit; undefined goes back to what the file and the measures say. */
export function putStaff(changes: readonly Change[], unit: string, staff: number | undefined): readonly Change[] {
  const others = changes.filter((each) => getSubject(each) !== `unit ${unit}`);
  return staff === undefined ? others : [...others, { unit, staff }];
}

/** What a change is of: a step, one that it adds, or the officers of a unit. */
export function getSubject(change: Change): string {
  if (isStepChange(change)) return `step ${change.step}`;
  return "add" in change ? `new ${change.add.id}` : `unit ${change.unit}`;
}

export interface SettledChanges {
  readonly kept: readonly Change[];
  /** Of steps that the measures remove, of steps, units and predecessors that are not there. */
  readonly dropped: readonly Change[];
}

/** The changes that can be made once the measures are in force, and those that cannot. */
export function settleChanges(process: Process, measures: readonly string[], changes: readonly Change[]): SettledChanges {
  if (changes.length === 0) return { kept: changes, dropped: [] };
  // Measures that do not stand together say nothing of the changes.
  const standing = canApply(process, measures, []) ? measures : [];
  if (canApply(process, standing, changes)) return { kept: changes, dropped: [] };
  const dropped = changes.filter((each) => !canApply(process, standing, [each]));
  return { kept: changes.filter((each) => !dropped.includes(each)), dropped };
}

function canApply(process: Process, measures: readonly string[], changes: readonly Change[]): boolean {
  try {
    reformProcess(process, { measures, changes });
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
