import {
  InputError,
  type Item,
  type Measure,
  type Process,
  requireArgument,
  requireProcess,
  type Step,
  type Variant,
} from "../../model/index.ts";
import { applyMeasures } from "./apply.ts";

/**
 * A process as an item has it: with the name, desks and limits of the item, and with what differs in one of its
 * variants. The item must name this process.
 * @throws InputError when the changes of the variant cannot be made
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { buildItemProcess } from "leadpath/list";
 * const process = "{id: permit, steps: [{id: apply, days: 5}]}";
 * const item = "{code: A-01, name: Street permit, type: licence, process: permit}";
 * const { catalog } = readCatalog(`{leadpath: 1, processes: [${process}], items: [${item}]}`);
 * const [permit, street] = [catalog.processes[0], catalog.items[0]];
 * permit && street && buildItemProcess(permit, street).name; // → "Street permit"
 * ```
 */
export function buildItemProcess(process: Process, item: Item, variant?: Variant): Process {
  requireProcess(process);
  requireArgument("item", item, "object");
  const limits = variant?.limits ?? item.limits ?? process.limits;
  const own = { ...process, name: item.name ?? process.name, steps: applyItemPosts(process.steps, item), limits };
  if (!variant) return own;
  const measure = createVariantMeasure(variant);
  const { process: varied, problems } = applyMeasures({ ...own, measures: [measure], scenarios: [] }, [measure]);
  if (problems.length > 0) throw new InputError(problems);
  return { ...varied, measures: own.measures, scenarios: own.scenarios };
}

/** The changes of a variant as a measure makes them. */
export function createVariantMeasure({ id, changes }: Variant): Measure {
  return { id, effort: 0, guard: "within-powers", requires: [], excludes: [], changes };
}

function applyItemPosts(steps: readonly Step[], { posts = [] }: Item): readonly Step[] {
  if (posts.length === 0) return steps;
  const byStep = new Map(posts.map(({ step, post }) => [step, post]));
  return steps.map((step) => (byStep.has(step.id) ? { ...step, post: byStep.get(step.id) } : step));
}
