import type { Actual, Bilingual, DataPath, Spread } from "../../../../model/index.ts";
import { findActualFault } from "../../actual-fault.ts";
import { walkStepChanges, walkSteps } from "../../parts.ts";
import type { CatalogRule, ProblemReporter, ProcessRule } from "../../rule.ts";
import { actualOrderWords } from "./words.ts";

/** The real days of steps. */
export const actualOrder: ProcessRule = {
  codes: ["actual-order", "actual-impossible"],
  checkProcess(context, report) {
    const parts = [
      ...[...walkSteps(context)].map(({ value, path }) => ({ actual: value.actual, id: value.id, path })),
      ...[...walkStepChanges(context)].map(({ value, path }) => ({ actual: value.actual, id: value.step, path })),
    ];
    for (const { actual, id, path } of parts) {
      reportActual(actual, [...path, "actual"], actualOrderWords.actualOrderText(id), report);
    }
  },
};

/** Those of all other steps. */
export const spreadOrder: CatalogRule = {
  codes: ["actual-order"],
  checkCatalog: ({ spread }, report) => reportActual(spread, ["spread"], actualOrderWords.spreadOrderCheckCatalog, report),
};

function reportActual(actual: Actual | Spread | undefined, path: DataPath, of: Bilingual, report: ProblemReporter): void {
  const fault = actual && findActualFault(actual);
  if (fault) report(fault.code, { path, message: fault.message(of), remedy: fault.remedy });
}
