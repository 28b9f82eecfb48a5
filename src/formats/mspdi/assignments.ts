import type { Omissions } from "../omissions.ts";
import { findXmlText } from "./file/records.ts";
import type { ProjectPlan, Task } from "./plan.ts";
import type { PlanOmission } from "./words.ts";

/** What Project writes as the resource of work to which nobody is assigned. */
const nobodyUid = "-65535";

/**
 * Notes what assignments say beside the unit of a step: delays, resources of summary tasks, and what is not in the
 * file.
 */
export function noteAssignments(plan: ProjectPlan, isSummary: (task: Task) => boolean, omissions: Omissions<PlanOmission>): void {
  const tasks = new Map(plan.tasks.map((task) => [task.uid, task]));
  for (const { task: taskUid, resource: resourceUid, delays } of plan.assignments) {
    const task = tasks.get(taskUid ?? "");
    const resource = plan.resources.get(resourceUid ?? "");
    const taskSaid = task?.name ?? `TaskUID ${taskUid ?? ""}`;
    const resourceSaid = (resource && findXmlText(resource, "Name")) ?? `ResourceUID ${resourceUid ?? ""}`;
    if (!task || (!resource && resourceUid !== nobodyUid)) omissions.note("missing-assignments", taskSaid, resourceSaid);
    else if (resource && isSummary(task)) omissions.note("summary-resources", taskSaid, resourceSaid);
    if (delays.length > 0) omissions.note("assignment-delays", taskSaid, `${resourceSaid}: ${delays.join(", ")}`);
  }
}
