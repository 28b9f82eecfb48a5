import { getPlannedMinutes, minutesPerDay, type Step, toWorkingDays } from "../../../model/index.ts";
import { describeDraft, type MeasureDraft, type SuggestionRule } from "../draft.ts";
import type { DocumentFlow } from "../flow.ts";
import { formatIdList } from "../step-lists.ts";
import { isWork } from "../work.ts";
import { shareDataWords } from "./words.ts";

/**
 * Documents of the applicant that several units ask for: the first one passes them on, and each of the others is a day
 * quicker, or takes half of what it takes when that is a day or less. Of the applicant is what a step of his produces,
 * or what no step is said to produce.
 */
export const suggestDataSharing: SuggestionRule = (flow) => {
  const shared = new Map<string, { readonly documents: string[]; readonly askers: readonly Step[] }>();
  for (const document of flow.users.keys()) {
    const askers = isApplicantDocument(flow, document) ? listAskers(flow, document) : [];
    if (askers.length < 2) continue;
    const key = JSON.stringify(askers.map(({ id }) => id));
    const same = shared.get(key);
    if (same) same.documents.push(document);
    else shared.set(key, { documents: [document], askers });
  }
  return [...shared.values()].flatMap(({ documents, askers }) => draftDataSharing(documents, askers));
};

function isApplicantDocument({ producers, steps }: DocumentFlow, document: string): boolean {
  return (producers.get(document) ?? []).every((each) => steps[each]?.clock === "applicant");
}

/** Who asks for a document first, and the offices of other units that ask again, in the order of the flow. */
function listAskers({ users, steps, position }: DocumentFlow, document: string): Step[] {
  const [first, ...others] = [...(users.get(document) ?? [])]
    .sort((a, b) => (position[a] as number) - (position[b] as number))
    .map((each) => steps[each] as Step)
    .filter(isWork);
  return first ? [first, ...others.filter(({ unit }) => unit === undefined || unit !== first.unit)] : [];
}

function draftDataSharing(documents: readonly string[], askers: readonly Step[]): MeasureDraft[] {
  const [first, ...again] = askers as readonly [Step, ...Step[]];
  const quicker = again.filter((step) => getPlannedMinutes(step) > 0);
  if (quicker.length === 0) return [];
  const [what, who] = [formatIdList(documents), formatIdList(again.map(({ id }) => id))];
  return [
    {
      kind: "share-data",
      ...describeDraft(shareDataWords.text, askers),
      reason: shareDataWords.reason(first.id, what.zh, who.zh, what.en, who.en),
      changes: quicker.map((step) => ({ step: step.id, days: toWorkingDays(shortenMinutes(getPlannedMinutes(step))) })),
    },
  ];
}

function shortenMinutes(minutes: number): number {
  return Math.max(minutes - minutesPerDay, minutes / 2);
}
