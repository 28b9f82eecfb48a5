import type { Bilingual, Limit, Path } from "../../model/index.ts";
import { cyclicSteps, forwardLinks, reachable } from "../links.ts";
import type { ProcessRule } from "../rule.ts";

export const limitBounds: ProcessRule = {
  codes: ["limit-bounds"],
  checkProcess(context, report) {
    const { process, path, steps } = context;
    const links = forwardLinks(context);
    const cyclic = cyclicSteps(context, links);
    const tell = (at: Path, message: Bilingual, remedy: Bilingual) => report("limit-bounds", { path: at, message, remedy });
    for (const [index, limit] of process.limits.entries()) {
      const at = [...path, "limits", index];
      const given = unitsGiven(limit);
      if (given.length !== 1) {
        tell(
          at,
          given.length === 0
            ? { zh: "时限没有天数", en: "A limit has no days" }
            : { zh: `时限同时写了 ${given.join("、")}`, en: `A limit has ${given.join(" and ")} at once` },
          { zh: "days、calendarDays、weeks、months 只写一个", en: "Give one of days, calendarDays, weeks, months" },
        );
      }
      const { from, to } = limit;
      if (from === undefined || to === undefined || !steps.has(from) || !steps.has(to)) continue;
      const start = process.steps.findIndex((step) => step.id === from);
      const end = process.steps.findIndex((step) => step.id === to);
      if (cyclic.has(start) || cyclic.has(end) || reachable([start], links, "forward").has(end)) continue;
      tell(
        [...at, "to"],
        {
          zh: `时限从“${from}”算到“${to}”，但后者不在前者之后`,
          en: `A limit runs from "${from}" to "${to}", which does not come after it`,
        },
        { zh: "核对 from 和 to", en: "Check from and to" },
      );
    }
  },
};

function unitsGiven(limit: Limit): string[] {
  return (["days", "calendarDays", "weeks", "months"] as const).filter((unit) => limit[unit] !== undefined);
}
