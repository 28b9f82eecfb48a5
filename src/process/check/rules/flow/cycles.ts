import { findCycleProblem } from "../../../graph/index.ts";
import { listForwardLinks } from "../../links.ts";
import type { ProcessRule } from "../../rule.ts";

export const cycles: ProcessRule = {
  codes: ["cycle"],
  checkProcess(context, report) {
    const { process, path } = context;
    const cycle = findCycleProblem(process, process.steps, listForwardLinks(context));
    if (!cycle) return;
    const { message, remedy } = cycle;
    const related = (cycle.related ?? []).map((each) => ({ message: each.message, path: [...path, ...each.path] }));
    report("cycle", { path: [...path, ...cycle.path], message, remedy, related });
  },
};
