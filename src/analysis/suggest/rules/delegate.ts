import { getPlannedMinutes, minutesPerDay, type Step } from "../../../model/index.ts";
import { describeDraft, type MeasureDraft, type SuggestionRule } from "../draft.ts";
import type { DocumentFlow } from "../flow.ts";
import { isIdle, isRemovable, listNeighbours } from "../work.ts";
import { delegateWords } from "./words.ts";

const reviewOnceTitle = delegateWords.reviewOnceTitleText;

/**
 * Two units review the same documents one after the other. Where nobody uses what one of the two finds, that one is
 * left out; where the second relies on the first, it takes half as long.
 */
export const suggestDelegation: SuggestionRule = (flow) =>
  listNeighbours(flow).flatMap(({ first, second }) => {
    if (first.unit === undefined || second.unit === undefined || first.unit === second.unit) return [];
    const needless = findNeedlessReview(flow, first, second);
    if (needless) return [draftRemoval(first, second, needless)];
    const relies = second.uses?.some((document) => first.produces?.includes(document)) ?? false;
    return relies && isRepeatedReview(first, second) && getPlannedMinutes(second) > 0 ? [draftShortening(first, second)] : [];
  });

function findNeedlessReview(flow: DocumentFlow, first: Step, second: Step): Step | undefined {
  if (isRepeatedReview(first, second) && isIdle(flow, first) && isRemovable(flow, first)) return first;
  return isRepeatedReview(second, first) && isIdle(flow, second) && isRemovable(flow, second) ? second : undefined;
}

/** Whether all that one reviews is reviewed by the other as well. */
function isRepeatedReview(one: Step, other: Step): boolean {
  return one.uses !== undefined && one.uses.length > 0 && one.uses.every((document) => other.uses?.includes(document));
}

function draftRemoval(first: Step, second: Step, needless: Step): MeasureDraft {
  return {
    kind: "delegate",
    ...describeDraft(reviewOnceTitle, [first, second]),
    reason: delegateWords.draftRemovalReason(first.id, second.id, needless.id),
    changes: [{ step: needless.id, remove: true }],
  };
}

function draftShortening(first: Step, second: Step): MeasureDraft {
  return {
    kind: "delegate",
    ...describeDraft(reviewOnceTitle, [first, second]),
    reason: delegateWords.draftShorteningReason(second.id, first.id),
    changes: [{ step: second.id, days: getPlannedMinutes(second) / 2 / minutesPerDay }],
  };
}
