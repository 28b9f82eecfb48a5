import {
  type Catalog,
  compareProblems,
  createProblems,
  type Finding,
  flagKind,
  functionKind,
  type LocationLookup,
  type Problem,
  type ProblemCode,
  requireArguments,
  requireCatalog,
} from "../../model/index.ts";
import { walkCatalogIds, walkProcessIds } from "./declared-ids.ts";
import { collectFaultyPlaces } from "./faulty-places.ts";
import { createProcessContext, createSharedContext, type ProblemReporter } from "./rule.ts";
import { checkRules } from "./rules.ts";

/** What `checkCatalog` knows beforehand, and which part of a catalog it looks at. */
export interface CheckOptions {
  /** Where everything stands in the files; `readCatalog` returns it. */
  readonly places?: LocationLookup | undefined;
  /** What reading found: what only follows from one of these errors is not told as well. */
  readonly found?: readonly Problem[] | undefined;
  /** Whether rules look at the catalog as a whole; they do when absent. */
  readonly across?: boolean | undefined;
  /** At which processes, by their places in the catalog, rules look by themselves; at all when absent. */
  readonly each?: ((place: number) => boolean) | undefined;
}

/**
 * Whether the processes of a catalog are sound: every finding of every rule, in the order of the file where `places`
 * are given, else in the order of the rules.
 * @example
 * ```ts
 * import { buildCatalog, checkCatalog } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["aply"] }];
 * const { catalog } = buildCatalog({ leadpath: 1, processes: [{ id: "permit", steps }] });
 * const [problem] = checkCatalog(catalog);
 * [problem?.code, problem?.path.join(".")]; // → [ "unknown-step", "processes.0.steps.1.after.0.step" ]
 * ```
 */
export function checkCatalog(catalog: Catalog, options: CheckOptions = {}): Problem[] {
  requireCatalog(catalog);
  requireArguments(options, { places: functionKind, found: "objects", across: flagKind, each: functionKind });
  const { places, found = [], across = true, each = () => true } = options;
  const findings: [ProblemCode, Finding][] = [];
  const faulty = collectFaultyPlaces(found);
  const report: ProblemReporter = (code, finding) => {
    if (!faulty.has(JSON.stringify(finding.path))) findings.push([code, finding]);
  };
  const shared = createSharedContext(catalog);
  const contexts = catalog.processes.flatMap((_, index) => (each(index) ? [createProcessContext(catalog, index, shared)] : []));
  for (const rule of checkRules) {
    if ("checkCatalog" in rule) {
      if (across) rule.checkCatalog(catalog, report);
    } else if ("checkIds" in rule) {
      if (across) rule.checkIds(walkCatalogIds(catalog), report);
      for (const { process, path } of contexts) rule.checkIds(walkProcessIds(process, path), report);
    } else for (const context of contexts) rule.checkProcess(context, report);
  }
  return createProblems(findings, places).sort(compareProblems);
}
