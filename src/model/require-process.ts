import {
  type ArgumentKind,
  type ArgumentKinds,
  isObject,
  requireArgument,
  requireArguments,
  requireEntries,
  requireFields,
} from "./arguments.ts";
import type { Catalog, Process } from "./catalog.ts";

type EntryKinds = readonly [needed: Readonly<Record<string, ArgumentKind>>, optional?: Readonly<Record<string, ArgumentKind>>];

/**
 * What entries of the lists of a process have; of the rest the types tell. Measures come first: what was not built has
 * none.
 */
const processEntries = {
  measures: [{ id: "text", changes: "objects", effort: "amount", requires: "texts", excludes: "texts" }],
  steps: [
    { id: "text", after: "objects" },
    { days: "amount", calendarDays: "amount", work: "amount", outcomes: "objects", uses: "texts", produces: "texts" },
  ],
  scenarios: [
    { id: "text", measures: "texts" },
    { changes: "objects", effort: "amount", target: "amount", budget: "amount", start: "text", powers: "texts" },
  ],
  limits: [{ kind: "text" }],
  units: [{ id: "text" }],
  phases: [{ id: "text" }],
  documents: [{ id: "text" }],
} as const satisfies Readonly<Record<string, EntryKinds>>;

type ProcessList = keyof typeof processEntries;
const processLists = Object.keys(processEntries) as readonly ProcessList[];

/**
 * Whether this is a process as readers and `buildProcess` make it, with its defaults filled in.
 * @throws RangeError that names what is missing
 */
export function requireProcess(process: Process, name = "process"): void {
  requireFields(name, process, { id: "text" });
  for (const list of processLists) {
    if (!Array.isArray(process[list])) throw new RangeError(`${name}.${list} should be a list; buildProcess() makes a whole process`);
    const [needed, optional]: EntryKinds = processEntries[list];
    requireEntries(`${name}.${list}`, process[list], needed, optional);
  }
}

/** Whether every step has an id of its own, and its links name steps; a reform leaves some that are no longer there. */
function requireLinkedSteps({ steps }: Process): void {
  const ids = new Set<string>();
  for (const [index, { id, after }] of steps.entries()) {
    if (ids.has(id)) throw new RangeError(`process.steps[${index}].id is that of an earlier step: "${id}"`);
    ids.add(id);
    for (const [place, { step }] of after.entries())
      if (typeof step !== "string") requireArgument(`process.steps[${index}].after[${place}].step`, step, "text");
  }
}

/**
 * What most functions ask: a process, and options of their kinds.
 * @throws RangeError that names what is wrong
 */
export function requireCall<Options>(process: Process, options: Options, kinds: ArgumentKinds<Options>): void {
  requireProcess(process);
  requireLinkedSteps(process);
  requireArguments(options, kinds);
}

/**
 * Whether this is a catalog as readers and `buildCatalog` make it.
 * @throws RangeError that names what is missing
 */
export function requireCatalog(catalog: Catalog, name = "catalog"): void {
  requireArgument(name, catalog, "object");
  if (isObject(Reflect.get(catalog, "catalog")))
    throw new RangeError(`${name} should be a catalog, but is what a reader returns: take .catalog of it`);
  requireFields(name, catalog, { processes: "list", items: "list", units: "list", laws: "list", bundles: "list" });
  for (const [index, process] of catalog.processes.entries()) requireProcess(process, `${name}.processes[${index}]`);
  requireEntries(`${name}.items`, catalog.items, { code: "text", type: "text" });
  requireEntries(`${name}.units`, catalog.units, { id: "text" });
  requireEntries(`${name}.laws`, catalog.laws, { id: "text" });
  requireEntries(`${name}.bundles`, catalog.bundles, { id: "text", items: "texts" });
}
