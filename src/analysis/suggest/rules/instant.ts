import { getPlannedMinutes, minutesPerDay, type Step } from "../../../model/index.ts";
import { describeDraft, type MeasureDraft, type SuggestionRule } from "../draft.ts";
import { type Formality, findFormality } from "../formalities.ts";

/**
 * Acceptance and filing that take more than a day can be done on the spot. Acceptance in one measure, as one counter may do all of it; filing in
 * one measure each, as each is another office's.
 */
export const suggestInstant: SuggestionRule = ({ steps }) => {
  const listSlowSteps = (formality: Formality) =>
    steps.filter((step) => getPlannedMinutes(step) > minutesPerDay && findFormality(step) === formality);
  const accepted = listSlowSteps("acceptance");
  return [
    ...(accepted.length > 0 ? [draftInstant(accepted, { zh: "受理", en: "accepts" })] : []),
    ...listSlowSteps("filing").map((step) => draftInstant([step], { zh: "备案归档", en: "files" })),
  ];
};

function draftInstant(steps: readonly Step[], does: { readonly zh: string; readonly en: string }): MeasureDraft {
  const one = steps.length === 1;
  return {
    kind: "instant",
    ...describeDraft({ zh: "即时办结", en: "Same day" }, steps),
    reason: {
      zh: `${one ? "该环节" : "这些环节"}只是${does.zh}，本身不作判断，可当天办结`,
      en: one
        ? `The step only ${does.en}, which is no judgement of its own: a day will do`
        : "These steps only accept, which is no judgement of its own: a day will do",
    },
    changes: steps.map(({ id }) => ({ step: id, days: 1 })),
  };
}
