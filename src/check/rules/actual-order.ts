import type { Actual } from "../../model/index.ts";
import { everyStep, everyStepChange } from "../parts.ts";
import type { ProcessRule } from "../rule.ts";

export const actualOrder: ProcessRule = {
  codes: ["actual-order"],
  checkProcess(context, report) {
    const parts = [
      ...[...everyStep(context)].map(({ value, path }) => ({ actual: value.actual, id: value.id, path })),
      ...[...everyStepChange(context)].map(({ value, path }) => ({ actual: value.actual, id: value.step, path })),
    ];
    for (const { actual, id, path } of parts) {
      const order = actual && wrongOrder(actual);
      if (!order) continue;
      report("actual-order", {
        path: [...path, "actual"],
        message: { zh: `环节“${id}”的实际天数应满足 ${order}`, en: `The actual days of step "${id}" must be ${order}` },
        remedy: { zh: "按从小到大的次序改写", en: "Put the numbers in ascending order" },
      });
    }
  },
};

function wrongOrder(actual: Actual): string | undefined {
  if ("low" in actual) return actual.low <= actual.likely && actual.likely <= actual.high ? undefined : "low ≤ likely ≤ high";
  if ("p50" in actual) return actual.p50 <= actual.p90 ? undefined : "p50 ≤ p90";
  return undefined;
}
