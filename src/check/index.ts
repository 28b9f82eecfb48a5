import { type Catalog, type Places, type Problem, problem } from "../model/index.ts";
import { contextOf, type Report } from "./rule.ts";
import { rules } from "./rules.ts";

/**
 * Whether the processes of a catalog are sound: every finding of every rule, in the order of the file where `places` are given
 * (`readCatalog` returns them), else in the order of the rules.
 */
export function checkCatalog(catalog: Catalog, options: { readonly places?: Places | undefined } = {}): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, finding) => problems.push(problem(code, finding, options.places));
  const contexts = catalog.processes.map((_, index) => contextOf(catalog, index));
  for (const rule of rules) {
    if ("checkCatalog" in rule) rule.checkCatalog(catalog, report);
    else for (const context of contexts) rule.checkProcess(context, report);
  }
  return problems.sort(byPlace);
}

function byPlace(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function compareText(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
