import { everyStep } from "../parts.ts";
import type { ProcessRule } from "../rule.ts";

/** Time outside the count needs a reason in law; art. 45 of the Chinese licence law lists them. */
export const excludedWithoutSpecial: ProcessRule = {
  codes: ["excluded-without-special"],
  checkProcess(context, report) {
    for (const { value: step, path } of everyStep(context)) {
      if (step.clock !== "excluded" || step.special !== undefined) continue;
      report("excluded-without-special", {
        path: [...path, "clock"],
        message: {
          zh: `环节“${step.id}”不计入时限，却没有写明是哪种特别程序`,
          en: `Step "${step.id}" is not counted, but nothing says why`,
        },
        remedy: { zh: "加上 special，例如 special: hearing（听证）", en: "Add special, for example special: hearing" },
      });
    }
  },
};
