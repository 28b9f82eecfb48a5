import { getPlannedMinutes, type Step } from "../../../model/index.ts";
import { describeDraft, type MeasureDraft, type SuggestionRule } from "../draft.ts";
import type { DocumentFlow } from "../flow.ts";
import { findFormality } from "../formalities.ts";
import { isIdle, isRemovable, listNeighbours } from "../work.ts";
import { mergeWords } from "./words.ts";

/**
 * Two neighbouring steps of one unit and post in one phase, the first of which serves the second alone, become one: it
 * takes as long as the longer of the two. The shorter is left out, or the one whose result nobody uses. A formality is
 * rather done at once, and a step merges only once, as three in one would not take as long as the longest.
 */
export const suggestMerge: SuggestionRule = (flow) => {
  const merged = new Set<string>();
  return listNeighbours(flow).flatMap(({ first, second }) => {
    const isFree = !merged.has(first.id) && !merged.has(second.id);
    if (!isFree || !isSameDesk(first, second) || !isSolePredecessor(flow, first, second)) return [];
    const needless = findNeedlessStep(flow, first, second);
    if (!needless) return [];
    merged.add(first.id).add(second.id);
    return [draftMerge(first, second, needless)];
  });
};

function draftMerge(first: Step, second: Step, needless: Step): MeasureDraft {
  return {
    kind: "merge",
    ...describeDraft(mergeWords.text, [first, second]),
    reason: mergeWords.reason(first.id, second.id),
    changes: [{ step: needless.id, remove: true }],
  };
}

function isSameDesk(first: Step, second: Step): boolean {
  const isSame = (key: "unit" | "post" | "phase") => JSON.stringify(first[key]) === JSON.stringify(second[key]);
  const isOffice = first.clock === "counted" && second.clock === "counted" && !findFormality(first) && !findFormality(second);
  return first.unit !== undefined && isSame("unit") && isSame("post") && isSame("phase") && isOffice;
}

/** Whether the second waits for the first alone, and nobody else for what the first produces. */
function isSolePredecessor({ numbers, behind, steps, users }: DocumentFlow, first: Step, second: Step): boolean {
  const [from, to] = [numbers.get(first.id) as number, numbers.get(second.id) as number];
  const others = (behind[from] ?? []).filter((each) => each !== to);
  const isOnlyUser = (first.produces ?? []).every((document) => (users.get(document) ?? []).every((each) => each === to));
  return second.after.length === 1 && isOnlyUser && others.every((each) => first.produces !== undefined && steps[each]?.uses !== undefined);
}

function findNeedlessStep(flow: DocumentFlow, first: Step, second: Step): Step | undefined {
  const shorter = getPlannedMinutes(first) <= getPlannedMinutes(second) ? [first, second] : [second, first];
  const candidates = [...[first, second].filter((each) => isIdle(flow, each)), ...shorter];
  return candidates.find((each) => isRemovable(flow, each));
}
