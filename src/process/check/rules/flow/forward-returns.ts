import type { DataPath } from "../../../../model/index.ts";
import { listMisorderedPairs } from "../../precedence.ts";
import type { ProcessRule } from "../../rule.ts";

/** A decision may return to itself; any other target must come before it. */
export const forwardReturns: ProcessRule = {
  codes: ["return-not-earlier"],
  checkProcess(context, report) {
    const { process, path } = context;
    const returning = process.steps.flatMap((step, index) =>
      (step.outcomes ?? []).flatMap(({ id, returnTo }, k) => {
        if (returnTo === undefined || returnTo === step.id) return [];
        const at: DataPath = [...path, "steps", index, "outcomes", k, "returnTo"];
        return [{ earlier: returnTo, later: step.id, outcome: id, at }];
      }),
    );
    for (const { earlier, later, outcome, at } of listMisorderedPairs(context, returning)) {
      report("return-not-earlier", {
        path: at,
        message: {
          zh: `结果“${outcome}”退回到“${earlier}”，但它不在“${later}”之前`,
          en: `Outcome "${outcome}" returns to "${earlier}", which does not come before "${later}"`,
        },
        remedy: {
          zh: `退回只能到前面的环节；要往后走，请在“${earlier}”的 after 里写 {step: ${later}, outcome: ${outcome}}`,
          en: `A return goes to an earlier step; to go on, let "${earlier}" have after: [{step: ${later}, outcome: ${outcome}}]`,
        },
      });
    }
  },
};
