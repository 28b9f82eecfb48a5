import type { Limit, Path } from "../../model/index.ts";
import { wronglyOrdered } from "../earlier.ts";
import type { ProcessContext, ProcessRule, Report } from "../rule.ts";

export const limitBounds: ProcessRule = {
  codes: ["limit-bounds"],
  checkProcess(context, report) {
    for (const [index, limit] of context.process.limits.entries()) {
      reportUnits(limit, [...context.path, "limits", index], report);
    }
    reportOrder(context, report);
  },
};

function reportUnits(limit: Limit, path: Path, report: Report): void {
  const given = (["days", "calendarDays", "weeks", "months"] as const).filter((unit) => limit[unit] !== undefined);
  if (given.length === 1) return;
  report("limit-bounds", {
    path,
    message:
      given.length === 0
        ? { zh: "这项时限没有写多长时间", en: "This limit does not say how long it is" }
        : { zh: `这项时限同时写了 ${given.join("、")}`, en: `This limit has ${given.join(" and ")} at once` },
    remedy: { zh: "days、calendarDays、weeks、months 只写其中一个", en: "Give one of days, calendarDays, weeks, months" },
  });
}

function reportOrder(context: ProcessContext, report: Report): void {
  const bounded = context.process.limits.flatMap(({ from, to }, index) =>
    from === undefined || to === undefined ? [] : [{ earlier: from, later: to, index }],
  );
  for (const { earlier, later, index } of wronglyOrdered(context, bounded)) {
    report("limit-bounds", {
      path: [...context.path, "limits", index, "to"],
      message:
        earlier === later
          ? { zh: `这项时限的起止都是“${earlier}”`, en: `This limit both begins and ends with "${earlier}"` }
          : {
              zh: `这项时限从“${earlier}”算到“${later}”，但后者不在前者之后`,
              en: `This limit runs from "${earlier}" to "${later}", which does not come after it`,
            },
      remedy: {
        zh: "核对 from 和 to：时间从 from 办结起，算到 to 办结止",
        en: "Check from and to: the time runs from the finish of from to the finish of to",
      },
    });
  }
}
