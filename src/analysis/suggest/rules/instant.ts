import { getPlannedMinutes, minutesPerDay, type Step } from "../../../model/index.ts";
import { describeDraft, type MeasureDraft, type SuggestionRule } from "../draft.ts";
import { type Formality, findFormality } from "../formalities.ts";
import { instantWords } from "./words.ts";

/**
 * Acceptance and filing that take more than a day can be done on the spot. Acceptance in one measure, as one counter
 * may do all of it; filing in one measure each, as each is another office's.
 */
export const suggestInstant: SuggestionRule = ({ steps }) => {
  const listSlowSteps = (formality: Formality) =>
    steps.filter((step) => getPlannedMinutes(step) > minutesPerDay && findFormality(step) === formality);
  const accepted = listSlowSteps("acceptance");
  return [
    ...(accepted.length > 0 ? [draftInstant(accepted, instantWords.suggestInstantText)] : []),
    ...listSlowSteps("filing").map((step) => draftInstant([step], instantWords.otherText)),
  ];
};

function draftInstant(steps: readonly Step[], does: { readonly zh: string; readonly en: string }): MeasureDraft {
  const one = steps.length === 1;
  return {
    kind: "instant",
    ...describeDraft(instantWords.draftInstantText, steps),
    reason: instantWords.draftInstantReason(one, does.zh, does.en),
    changes: steps.map(({ id }) => ({ step: id, days: 1 })),
  };
}
