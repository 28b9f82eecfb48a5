import type { Bilingual, DataPath, Limit, TimeLimit } from "../../../../model/index.ts";
import { listMisorderedPairs } from "../../precedence.ts";
import type { ProblemReporter, ProcessContext, ProcessRule } from "../../rule.ts";

export const limitBounds: ProcessRule = {
  codes: ["limit-bounds"],
  checkProcess(context, report) {
    for (const [index, limit] of context.process.limits.entries()) {
      const path = [...context.path, "limits", index];
      reportUnits(limit, limitSubjects.limit, path, report);
      if (limit.extension) reportUnits(limit.extension, limitSubjects.extension, [...path, "extension"], report);
      reportStops(limit, path, report);
    }
    reportOrder(context, report);
    reportLateStops(context, report);
  },
};

const limitSubjects = {
  limit: { zh: "这项时限", en: "This limit" },
  extension: { zh: "这项延长", en: "This extension" },
};

function reportUnits(limit: TimeLimit, what: Bilingual, path: DataPath, report: ProblemReporter): void {
  const given = (["days", "calendarDays", "weeks", "months"] as const).filter((unit) => limit[unit] !== undefined);
  if (given.length === 1) return;
  report("limit-bounds", {
    path,
    message:
      given.length === 0
        ? { zh: `${what.zh}没有写多长时间`, en: `${what.en} does not say how long it is` }
        : { zh: `${what.zh}同时写了 ${given.join("、")}`, en: `${what.en} has ${given.join(" and ")} at once` },
    remedy: { zh: "days、calendarDays、weeks、months 只写其中一个", en: "Give one of days, calendarDays, weeks, months" },
  });
}

/** A step that says two things of one clock, or that ends before the clock begins. */
function reportStops({ from, to, stops = [] }: Limit, path: DataPath, report: ProblemReporter): void {
  for (const [index, { step, effect }] of stops.entries()) {
    const place = [...path, "stops", index, "step"];
    const first = stops.findIndex((stop) => stop.step === step);
    if (first < index) {
      report("limit-bounds", {
        path: place,
        message: { zh: `环节“${step}”对这项时限说了两次`, en: `Step "${step}" stops this limit twice` },
        remedy: { zh: "只留一条", en: "Keep one of them" },
        related: [{ message: { zh: "第一次写在这里", en: "The first is here" }, path: [...path, "stops", first, "step"] }],
      });
    } else if (step === from || (step === to && effect !== "pause")) {
      report("limit-bounds", {
        path: place,
        message:
          step === from
            ? { zh: `时限从“${step}”办结起算，它不能停表`, en: `The limit runs from the finish of "${step}", which cannot stop it` }
            : { zh: `时限算到“${step}”办结止，它之后不再计时`, en: `The limit runs to the finish of "${step}", after which no clock runs` },
        remedy: { zh: "删去这一条，或核对 from 和 to", en: "Delete this stop, or check from and to" },
      });
    }
  }
}

/** Steps that do not come before the last step of the limit that they are to stop. */
function reportLateStops(context: ProcessContext, report: ProblemReporter): void {
  const stops = context.process.limits.flatMap(({ to, stops: list = [] }, limit) =>
    list.flatMap(({ step }, index) => (to === undefined || step === to ? [] : [{ earlier: step, later: to, limit, index }])),
  );
  for (const { earlier, later, limit, index } of listMisorderedPairs(context, stops)) {
    report("limit-bounds", {
      path: [...context.path, "limits", limit, "stops", index, "step"],
      message: {
        zh: `“${earlier}”不在“${later}”之前，停不了这项时限`,
        en: `"${earlier}" does not come before "${later}", so it cannot stop this limit`,
      },
      remedy: { zh: "删去这一条，或核对 to", en: "Delete this stop, or check to" },
    });
  }
}

function reportOrder(context: ProcessContext, report: ProblemReporter): void {
  const bounded = context.process.limits.flatMap(({ from, to }, index) =>
    from === undefined || to === undefined ? [] : [{ earlier: from, later: to, index }],
  );
  for (const { earlier, later, index } of listMisorderedPairs(context, bounded)) {
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
