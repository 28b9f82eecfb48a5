import type { Actual, Bilingual, DataPath, Spread } from "../../../../model/index.ts";
import { findActualFault } from "../../actual-fault.ts";
import { walkStepChanges, walkSteps } from "../../parts.ts";
import type { CatalogRule, ProblemReporter, ProcessRule } from "../../rule.ts";

/** The real days of steps. */
export const actualOrder: ProcessRule = {
  codes: ["actual-order", "actual-impossible"],
  checkProcess(context, report) {
    const parts = [
      ...[...walkSteps(context)].map(({ value, path }) => ({ actual: value.actual, id: value.id, path })),
      ...[...walkStepChanges(context)].map(({ value, path }) => ({ actual: value.actual, id: value.step, path })),
    ];
    for (const { actual, id, path } of parts) {
      reportActual(actual, [...path, "actual"], { zh: `环节“${id}”的实际天数`, en: `The actual days of step "${id}"` }, report);
    }
  },
};

/** Those of all other steps. */
export const spreadOrder: CatalogRule = {
  codes: ["actual-order"],
  checkCatalog: ({ spread }, report) => reportActual(spread, ["spread"], { zh: "spread 的倍数", en: "The multiples of spread" }, report),
};

function reportActual(actual: Actual | Spread | undefined, path: DataPath, of: Bilingual, report: ProblemReporter): void {
  const fault = actual && findActualFault(actual);
  if (fault) report(fault.code, { path, message: fault.message(of), remedy: fault.remedy });
}
