import { addGroupMember, createKey, type Unit } from "../../model/index.ts";
import type { Omissions } from "../omissions.ts";
import { pickIds } from "../text/plan-ids.ts";
import { isWorker } from "./fields.ts";
import { findOwnValue } from "./own-fields.ts";
import type { ProjectPlan, Task } from "./plan.ts";
import type { TextReader } from "./texts.ts";
import type { PlanOmission } from "./words.ts";

/** Who acts in a plan. */
export interface PlanUnits {
  readonly list: readonly Pick<Unit, "id" | "name">[];
  /** The id of the unit of a task. */
  readonly idOf: ReadonlyMap<Task, string>;
}

/** A unit as a task says it: by name, in a plan that leadpath wrote also by id. */
interface TaskUnit {
  readonly name: string;
  readonly id: string | undefined;
}

/** The unit of a task is its first work resource, else its contact. */
export function collectPlanUnits(
  plan: ProjectPlan,
  steps: readonly Task[],
  textIn: TextReader,
  omissions: Omissions<PlanOmission>,
): PlanUnits {
  const acting = new Map<Task, TaskUnit>();
  const resourcesOf = groupResourceUids(plan);
  for (const task of steps) {
    const assigned = [...(resourcesOf.get(task.uid) ?? [])].flatMap((uid) => plan.resources.get(uid) ?? []);
    const workers = assigned.filter(isWorker).flatMap((resource) => textIn(resource, "Name") ?? []);
    for (const other of workers.slice(1)) omissions.note("more-resources", task.name, other);
    const contact = textIn(task.element, "Contact");
    if (workers.length > 0 && contact !== undefined) omissions.note("other-fields", "Contact", contact);
    const name = workers[0] ?? contact;
    if (name !== undefined) acting.set(task, { name, id: findOwnValue(task.element, "unit", plan.ownFields) });
  }
  return assignUnitIds(acting);
}

/** UIDs of resources by the UID of the task, in the order of the file. */
function groupResourceUids({ assignments }: ProjectPlan): ReadonlyMap<string, ReadonlySet<string>> {
  const resources = new Map<string, Set<string>>();
  for (const { task, resource } of assignments) {
    if (task === undefined || resource === undefined) continue;
    addGroupMember(resources, task, resource);
  }
  return resources;
}

/** Two units may have one name; what has no id of its own is the first one of its name. */
function assignUnitIds(acting: ReadonlyMap<Task, TaskUnit>): PlanUnits {
  const firstOf = new Map<string, TaskUnit>();
  for (const each of acting.values()) if (firstOf.get(each.name)?.id === undefined) firstOf.set(each.name, each);
  const getKey = ({ name, id }: TaskUnit) => createKey(name, id ?? firstOf.get(name)?.id);
  const units = new Map([...acting.values()].map((each) => [getKey(each), { ...each, id: each.id ?? firstOf.get(each.name)?.id }]));
  const list = [...units.values()];
  const ids = pickIds(
    list.map(({ id, name }) => id ?? name),
    list.map(({ name }) => name),
    list.map((_, index) => `unit-${index + 1}`),
  );
  const byKey = new Map([...units.keys()].map((key, index) => [key, ids[index] as string]));
  return {
    list: list.map(({ name }, index) => ({ id: ids[index] as string, ...(name !== ids[index] && { name }) })),
    idOf: new Map([...acting].map(([task, each]) => [task, byKey.get(getKey(each)) as string])),
  };
}
