import {
  blankDocument,
  compare,
  drawSCurve,
  explain,
  InputError,
  type Process,
  type Risk,
  riskDaysOf,
  schedule,
  simulate,
  themes,
} from "../../../index.ts";
import { withMeasure } from "../state/wanted.ts";
import { answering } from "../work/answering.ts";
import type { Chosen, LimitChance, ReckoningAnswer, ReckoningQuestion, Saving } from "../work/questions.ts";

answering<ReckoningQuestion, ReckoningAnswer>(async (question) => {
  const { process, measures, changes, route, lang, isDark } = question;
  const choice = { measures, changes };
  if (question.kind === "savings") return { kind: "savings", savings: savingsNow(question) };
  if (question.kind === "step") {
    return { kind: "step", explanation: explain(process, { ...choice, route, step: question.step }).step };
  }
  const risk = await simulate(process, { ...choice, runs: question.runs, spread: question.spread, seed: 1 });
  const data = riskDaysOf(process, risk);
  const look = { document: blankDocument(), lang, idPrefix: "risk-", theme: isDark ? themes.night : themes.paper };
  const quantile = (share: number) => risk.days.quantiles.find((each) => each.share === share)?.days.value ?? null;
  return {
    kind: "risk",
    curve: drawSCurve({ ...data, clocks: data.clocks.slice(0, 1), omitted: 0 }, { ...look, width: 420 }),
    runs: risk.runs,
    mean: risk.days.mean.value,
    half: quantile(0.5),
    nine: quantile(0.9),
    isConstant: risk.days.least === risk.days.most,
    limits: chancesOf(process, risk),
  };
});

function savingsNow({ process, measures, changes, route }: Chosen): readonly Saving[] {
  const daysWith = (set: readonly string[]) => {
    try {
      return schedule(process, { measures: set, changes, route }).days;
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  };
  const present = daysWith(measures);
  const on = new Set(measures);
  return compare(process, { measures, changes, route }).measures.map(({ id, alone }) => {
    const switched = daysWith(withMeasure({ measures }, process, id, !on.has(id)).measures);
    const change = present === null || switched === null ? null : present - switched;
    return { id, alone, now: change === null ? null : on.has(id) ? -change : change };
  });
}

/** Every limit with the share of cases that keeps it. */
function chancesOf(process: Process, risk: Risk): readonly LimitChance[] {
  const bounds = riskDaysOf(process, risk).clocks.flatMap((clock) => clock.bounds.map((bound) => ({ clock, bound })));
  return bounds.flatMap(({ clock, bound }) =>
    bound.kind === "limit" ? [{ of: clock.name, name: bound.name, days: bound.days, chance: bound.now?.value ?? null }] : [],
  );
}
