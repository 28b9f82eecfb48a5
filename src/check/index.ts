import { byPlace, type Catalog, type Path, type Places, type Problem, problem } from "../model/index.ts";
import { contextOf, type Report } from "./rule.ts";
import { rules } from "./rules.ts";
import { newSpelling } from "./spelling.ts";

export { actualFault } from "./actual-fault.ts";
export { officerFault } from "./officer-fault.ts";
export { probabilityFault, probabilityRemedy } from "./probability-fault.ts";

export interface CheckOptions {
  /** Where everything stands in the files; `readCatalog` returns it. */
  readonly places?: Places | undefined;
  /** What reading found: what only follows from one of these errors is not told as well. */
  readonly found?: readonly Problem[] | undefined;
}

/**
 * Whether the processes of a catalog are sound: every finding of every rule, in the order of the file where `places` are given, else in the
 * order of the rules.
 */
export function checkCatalog(catalog: Catalog, { places, found = [] }: CheckOptions = {}): Problem[] {
  const problems: Problem[] = [];
  const faulty = placesAround(found);
  const report: Report = (code, finding) => {
    if (!faulty.has(JSON.stringify(finding.path))) problems.push(problem(code, finding, places));
  };
  const spelling = newSpelling();
  const contexts = catalog.processes.map((_, index) => contextOf(catalog, index, spelling));
  for (const rule of rules) {
    if ("checkCatalog" in rule) rule.checkCatalog(catalog, report);
    else for (const context of contexts) rule.checkProcess(context, report);
  }
  return problems.sort(byPlace);
}

/** The paths of errors and of everything around them: what is said of such a place may be wrong, because part of it could not be read. */
function placesAround(found: readonly Problem[]): Set<string> {
  const around = new Set<string>();
  for (const { severity, path } of found) {
    if (severity !== "error") continue;
    for (let end = path.length; end > 0; end--) around.add(JSON.stringify(path.slice(0, end) satisfies Path));
  }
  return around;
}
