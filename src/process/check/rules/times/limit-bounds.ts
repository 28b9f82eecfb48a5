import type { Bilingual, DataPath, Limit, TimeLimit } from "../../../../model/index.ts";
import { listMisorderedPairs } from "../../precedence.ts";
import type { ProblemReporter, ProcessContext, ProcessRule } from "../../rule.ts";
import { limitBoundsWords } from "./words.ts";

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
  limit: limitBoundsWords.limitSubjectsLimit,
  extension: limitBoundsWords.limitSubjectsExtension,
};

function reportUnits(limit: TimeLimit, what: Bilingual, path: DataPath, report: ProblemReporter): void {
  const given = (["days", "calendarDays", "weeks", "months"] as const).filter((unit) => limit[unit] !== undefined);
  if (given.length === 1) return;
  report("limit-bounds", {
    path,
    message:
      given.length === 0
        ? limitBoundsWords.limitBoundsMessage(what.zh, what.en)
        : limitBoundsWords.unitsMessage(what.zh, given.join("、"), what.en, given.join(" and ")),
    remedy: limitBoundsWords.limitBoundsRemedy,
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
        message: limitBoundsWords.stopsMessage(step),
        remedy: limitBoundsWords.stopsRemedy,
        related: [{ message: limitBoundsWords.limitBoundsRelated, path: [...path, "stops", first, "step"] }],
      });
    } else if (step === from || (step === to && effect !== "pause")) {
      report("limit-bounds", {
        path: place,
        message: step === from ? limitBoundsWords.limitBoundsStopsMessage(step) : limitBoundsWords.otherMessage(step),
        remedy: limitBoundsWords.limitBoundsStopsRemedy,
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
      message: limitBoundsWords.lateStopsMessage(earlier, later),
      remedy: limitBoundsWords.lateStopsRemedy,
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
      message: earlier === later ? limitBoundsWords.orderMessage(earlier) : limitBoundsWords.limitBoundsOrderMessage(earlier, later),
      remedy: limitBoundsWords.orderRemedy,
    });
  }
}
