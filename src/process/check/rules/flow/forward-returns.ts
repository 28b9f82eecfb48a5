import type { DataPath } from "../../../../model/index.ts";
import { listMisorderedPairs } from "../../precedence.ts";
import type { ProcessRule } from "../../rule.ts";
import { forwardReturnsWords } from "./words.ts";

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
        message: forwardReturnsWords.returnNotEarlierMessage(outcome, earlier, later),
        remedy: forwardReturnsWords.returnNotEarlierRemedy(earlier, later, outcome),
      });
    }
  },
};
