import type { Catalog, DataPath, Finding, Measure, ProblemCode, Process, Step } from "../../model/index.ts";
import type { DeclaredId } from "./declared-ids.ts";
import { createSpelling, type Spelling } from "./spelling.ts";

export type ProblemReporter = (code: ProblemCode, finding: Finding) => void;

/** One check over a whole catalog. */
export interface CatalogRule {
  readonly codes: readonly ProblemCode[];
  readonly checkCatalog: (catalog: Catalog, report: ProblemReporter) => void;
}

/** One check over each process of a catalog. */
export interface ProcessRule {
  readonly codes: readonly ProblemCode[];
  readonly checkProcess: (context: ProcessContext, report: ProblemReporter) => void;
}

/** One check over ids whose scopes are whole: those of the catalog, or of one process. */
export interface IdsRule {
  readonly codes: readonly ProblemCode[];
  readonly checkIds: (ids: Iterable<DeclaredId>, report: ProblemReporter) => void;
}

export type Rule = CatalogRule | ProcessRule | IdsRule;

/** What all processes of a catalog are checked against. */
export interface SharedContext {
  /** Ids that the catalog declares for all of them. */
  readonly declared: Readonly<Record<"units" | "phases" | "documents", ReadonlySet<string>>>;
  readonly spelling: Spelling;
}

export function createSharedContext({ units, phases, documents }: Catalog): SharedContext {
  const collectIdSet = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id));
  return {
    declared: { units: collectIdSet(units), phases: collectIdSet(phases), documents: collectIdSet(documents) },
    spelling: createSpelling(),
  };
}

/** A process with what its rules look up again and again. */
export interface ProcessContext extends SharedContext {
  readonly catalog: Catalog;
  readonly process: Process;
  /** Where the process stands in the catalog. */
  readonly path: DataPath;
  /** By id. Of steps with one id it is the first, with the outcomes of all: which of them is meant nobody knows. */
  readonly steps: ReadonlyMap<string, Step>;
  /** Steps that measures add, with the measure. */
  readonly added: ReadonlyMap<string, { readonly step: Step; readonly measure: Measure }>;
}

export function createProcessContext(catalog: Catalog, index: number, shared: SharedContext): ProcessContext {
  const process = catalog.processes[index] as Process;
  const added = new Map<string, { step: Step; measure: Measure }>();
  for (const measure of process.measures) {
    for (const change of measure.changes) if ("add" in change) added.set(change.add.id, { step: change.add, measure });
  }
  return { ...shared, catalog, process, path: ["processes", index], steps: mergeTwinSteps(process.steps), added };
}

function mergeTwinSteps(steps: readonly Step[]): Map<string, Step> {
  const byId = new Map<string, Step>();
  for (const step of steps) {
    const twin = byId.get(step.id);
    const outcomes = twin?.outcomes && step.outcomes ? [...twin.outcomes, ...step.outcomes] : (twin?.outcomes ?? step.outcomes);
    byId.set(step.id, twin ? { ...twin, outcomes } : step);
  }
  return byId;
}
