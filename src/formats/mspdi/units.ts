import type { Unit } from "../../model/index.ts";
import type { Omissions } from "../omissions.ts";
import { isWorker } from "./fields.ts";
import { idsFrom } from "./ids.ts";
import type { Plan, Task } from "./plan.ts";
import type { TextIn } from "./texts.ts";
import type { NotImported } from "./words.ts";

/** Who acts in a plan. */
export interface PlanUnits {
  readonly list: readonly Pick<Unit, "id" | "name">[];
  /** The id of the unit of a task. */
  readonly idOf: ReadonlyMap<Task, string>;
}

/** The unit of a task is its first work resource, else its contact. */
export function unitsOf(plan: Plan, steps: readonly Task[], textIn: TextIn, omissions: Omissions<NotImported>): PlanUnits {
  const nameOfTask = new Map<Task, string>();
  for (const task of steps) {
    const assigned = [...new Set(plan.assigned.get(task.uid))].flatMap((uid) => plan.resources.get(uid) ?? []);
    const workers = assigned.filter(isWorker).flatMap((resource) => textIn(resource, "Name") ?? []);
    for (const other of workers.slice(1)) omissions.note("more-resources", `${task.name}: ${other}`);
    const contact = textIn(task.element, "Contact");
    if (workers.length > 0 && contact !== undefined) omissions.note("other-fields", "Contact");
    const name = workers[0] ?? contact;
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
