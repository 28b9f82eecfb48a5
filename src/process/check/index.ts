import { byPlace, type Catalog, type Finding, type Places, type Problem, type ProblemCode, problemsOf } from "../../model/index.ts";
import { idsOfCatalog, idsOfProcess } from "./declared-ids.ts";
import { faultyPlaces } from "./faulty-places.ts";
import { contextOf, type Report, sharedOf } from "./rule.ts";
import { rules } from "./rules.ts";

export { actualFault } from "./actual-fault.ts";
export { faultyPlaces } from "./faulty-places.ts";
export { officerFault } from "./officer-fault.ts";
export { probabilityFault, probabilityRemedy } from "./probability-fault.ts";

export interface CheckOptions {
  /** Where everything stands in the files; `readCatalog` returns it. */
  readonly places?: Places | undefined;
  /** What reading found: what only follows from one of these errors is not told as well. */
  readonly found?: readonly Problem[] | undefined;
  /** Whether rules look at the catalog as a whole; they do when absent. */
  readonly across?: boolean | undefined;
  /** At which processes, by their places in the catalog, rules look by themselves; at all when absent. */
  readonly each?: ((place: number) => boolean) | undefined;
}

/**
 * Whether the processes of a catalog are sound: every finding of every rule, in the order of the file where `places` are given, else in the
 * order of the rules.
 */
export function checkCatalog(catalog: Catalog, { places, found = [], across = true, each = () => true }: CheckOptions = {}): Problem[] {
  const findings: [ProblemCode, Finding][] = [];
  const faulty = faultyPlaces(found);
  const report: Report = (code, finding) => {
    if (!faulty.has(JSON.stringify(finding.path))) findings.push([code, finding]);
  };
  const shared = sharedOf(catalog);
  const contexts = catalog.processes.flatMap((_, index) => (each(index) ? [contextOf(catalog, index, shared)] : []));
  for (const rule of rules) {
    if ("checkCatalog" in rule) {
      if (across) rule.checkCatalog(catalog, report);
    } else if ("checkIds" in rule) {
      if (across) rule.checkIds(idsOfCatalog(catalog), report);
      for (const { process, path } of contexts) rule.checkIds(idsOfProcess(process, path), report);
    } else for (const context of contexts) rule.checkProcess(context, report);
  }
  return problemsOf(findings, places).sort(byPlace);
}
