import { compare } from "../../../analysis/compare/index.ts";
import { explain } from "../../../analysis/explain/index.ts";
import { type Risk, simulate } from "../../../analysis/simulate/index.ts";
import { InputError, type Process } from "../../../model/index.ts";
import { buildRiskData } from "../../../pages/charts/index.ts";
import { createBlankDocument, drawSCurve, themes } from "../../../picture/draw/index.ts";
import { schedule } from "../../../process/schedule/index.ts";
import { switchMeasure } from "../state/choice/choice.ts";
import { answerQuestions } from "../work/answer-questions.ts";
import type {
  ChancesAnswer,
  ChancesQuestion,
  ChosenProcess,
  LimitChance,
  ReckoningAnswer,
  ReckoningQuestion,
  Saving,
} from "../work/questions.ts";
import { roundEstimate } from "../work/rounded-estimates.ts";
import { answerChances } from "../work/target-chances.ts";

answerQuestions<ReckoningQuestion | ChancesQuestion, ReckoningAnswer | ChancesAnswer>(async (question) => {
  if (question.kind === "chances") return await answerChances(question);
  const { process, measures, changes, route, lang, theme } = question;
  const choice = { measures, changes };
  if (question.kind === "savings") return { kind: "savings", savings: computeSavings(question) };
  if (question.kind === "step") {
    return { kind: "step", explanation: explain(process, { ...choice, route, step: question.step }).step };
  }
  const risk = await simulate(process, { ...choice, runs: question.runs, spread: question.spread, seed: 1 });
  const data = buildRiskData(process, risk);
  const look = { document: createBlankDocument(), lang, idPrefix: "risk-", theme: themes[theme] };
  const quantiles = risk.days.quantiles.map((each) => ({ ...each, days: roundEstimate(each.days) }));
  const getQuantile = (share: number) => quantiles.find((each) => each.share === share)?.days;
  // The curve alone of the clocks; its figures are those beside it.
  const clocks = data.clocks.slice(0, 1).map((each) => ({ ...each, now: { ...each.now, mean: roundEstimate(each.now.mean), quantiles } }));
  return {
    kind: "risk",
    curve: drawSCurve({ ...data, clocks, omitted: 0 }, { ...look, width: 420 }),
    runs: risk.runs,
    half: getQuantile(0.5),
    nine: getQuantile(0.9),
    isConstant: risk.days.least === risk.days.most,
    limits: listLimitChances(process, risk),
  };
});

function computeSavings({ process, measures, changes, route }: ChosenProcess): readonly Saving[] {
  const findDays = (set: readonly string[]) => {
    try {
      return schedule(process, { measures: set, changes, route }).days;
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  };
  const present = findDays(measures);
  const on = new Set(measures);
  return compare(process, { measures, changes, route }).measures.map(({ id, alone }) => {
    const switched = findDays(switchMeasure({ measures }, process, id, !on.has(id)).measures);
    const change = present === null || switched === null ? null : present - switched;
    return { id, alone, now: change === null ? null : on.has(id) ? -change : change };
  });
}

/** Every limit with the share of cases that keeps it. */
function listLimitChances(process: Process, risk: Risk): readonly LimitChance[] {
  const bounds = buildRiskData(process, risk).clocks.flatMap((clock) => clock.bounds.map((bound) => ({ clock, bound })));
  return bounds.flatMap(({ clock, bound }) =>
    bound.kind === "limit" ? [{ of: clock.name, name: bound.name, days: bound.days, chance: bound.now ?? null }] : [],
  );
}
