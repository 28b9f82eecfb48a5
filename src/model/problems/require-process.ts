import { type ArgumentKinds, describeArgument, isObject, requireArgument, requireArguments, requireFields } from "../arguments.ts";
import type { Catalog, Process } from "../catalog.ts";

const processLists = ["steps", "measures", "scenarios", "limits", "units", "phases", "documents"] as const;

/** Processes that were looked at: one that is scheduled again and again costs nothing. */
const soundProcesses = new WeakSet<object>();

/**
 * Whether this is a process as readers and `buildProcess` make it, with its defaults filled in.
 * @throws RangeError that names what is missing
 */
export function requireProcess(process: Process, name = "process"): void {
  if (soundProcesses.has(process)) return;
  requireArgument(name, process, "object");
  requireArgument(`${name}.id`, process.id, "text");
  for (const list of processLists)
    if (!Array.isArray(process[list]))
      throw new RangeError(
        `${name}.${list} should be a list, but is ${describeArgument(process[list])}; buildProcess() makes a whole process`,
      );
  for (const [index, step] of process.steps.entries())
    if (!isObject(step) || typeof step.id !== "string" || !Array.isArray(step.after) || step.after.some((link) => !isObject(link)))
      throw new RangeError(`${name}.steps[${index}] should have an id and a list of links in after; buildProcess() makes a whole process`);
  for (const [index, measure] of process.measures.entries())
    if (!isObject(measure) || typeof measure.id !== "string" || !Array.isArray(measure.changes) || !isEffort(measure.effort))
      throw new RangeError(
        `${name}.measures[${index}] should have an id, a list of changes and an effort; buildProcess() makes a whole process`,
      );
  soundProcesses.add(process);
}

/**
 * What most functions ask: a process, and options of their kinds.
 * @throws RangeError that names what is wrong
 */
export function requireCall<Options>(process: Process, options: Options, kinds: ArgumentKinds<Options>): void {
  requireProcess(process);
  requireArguments(options, kinds);
}

/**
 * Whether this is a catalog as readers and `buildCatalog` make it.
 * @throws RangeError that names what is missing
 */
export function requireCatalog(catalog: Catalog, name = "catalog"): void {
  requireFields(name, catalog, { processes: "list", items: "list", units: "list", laws: "list", bundles: "list" });
  for (const [index, process] of catalog.processes.entries()) requireProcess(process, `${name}.processes[${index}]`);
}

/** As the format has it. */
function isEffort(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value <= 1e9;
}
