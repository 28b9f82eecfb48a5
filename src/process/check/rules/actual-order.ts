import type { Actual, Bilingual, Path, Spread } from "../../../model/index.ts";
import { actualFault } from "../actual-fault.ts";
import { everyStep, everyStepChange } from "../parts.ts";
import type { CatalogRule, ProcessRule, Report } from "../rule.ts";

/** The real days of steps. */
export const actualOrder: ProcessRule = {
  codes: ["actual-order", "actual-impossible"],
  checkProcess(context, report) {
    const parts = [
      ...[...everyStep(context)].map(({ value, path }) => ({ actual: value.actual, id: value.id, path })),
      ...[...everyStepChange(context)].map(({ value, path }) => ({ actual: value.actual, id: value.step, path })),
    ];
    for (const { actual, id, path } of parts) {
      tell(actual, [...path, "actual"], { zh: `环节“${id}”的实际天数`, en: `The actual days of step "${id}"` }, report);
    }
  },
};

/** Those of all other steps. */
export const spreadOrder: CatalogRule = {
  codes: ["actual-order"],
  checkCatalog: ({ spread }, report) => tell(spread, ["spread"], { zh: "spread 的倍数", en: "The multiples of spread" }, report),
};

function tell(actual: Actual | Spread | undefined, path: Path, of: Bilingual, report: Report): void {
  const fault = actual && actualFault(actual);
  if (fault) report(fault.code, { path, message: fault.message(of), remedy: fault.remedy });
}
