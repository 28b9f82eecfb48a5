import { walkStepChanges, walkSteps } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";

/** Time outside the count needs a reason in law; art. 45 of the Chinese licence law lists them. */
export const unexplainedExclusions: ProcessRule = {
  codes: ["excluded-without-special"],
  checkProcess(context, report) {
    const { steps, added } = context;
    const excluded = [
      ...[...walkSteps(context)].map(({ value, path }) => ({ id: value.id, clock: value.clock, special: value.special, path })),
      ...[...walkStepChanges(context)].map(({ value, path }) => {
        const before = steps.get(value.step) ?? added.get(value.step)?.step;
        return { id: value.step, clock: value.clock, special: value.special ?? before?.special, path };
      }),
    ];
    for (const { id, clock, special, path } of excluded) {
      if (clock !== "excluded" || special !== undefined) continue;
      report("excluded-without-special", {
        path: [...path, "clock"],
        message: {
          zh: `环节“${id}”不计入时限，却没有写明是哪种特别程序`,
          en: `The time of step "${id}" is not counted, but nothing says why`,
        },
        remedy: {
          zh: "加上 special，例如 special: hearing（听证）；表格里写在“特别程序”一列，例如听证",
          en: "Add special, for example special: hearing; in a table the column Special procedure, for example hearing",
        },
      });
    }
  },
};
