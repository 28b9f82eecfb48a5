import type { MeasureDraft, SuggestionRule } from "./draft.ts";
import type { DocumentFlow } from "./flow.ts";
import { suggestCompression } from "./rules/compress.ts";
import { suggestDelegation } from "./rules/delegate.ts";
import { suggestInstant } from "./rules/instant.ts";
import { suggestMerge } from "./rules/merge.ts";
import { suggestParallel } from "./rules/parallel.ts";
import { suggestDataSharing } from "./rules/share-data.ts";

/** Every rule; one that looks at what others found comes behind them. */
const suggestionRules: readonly SuggestionRule[] = [
  suggestMerge,
  suggestDelegation,
  suggestDataSharing,
  suggestInstant,
  suggestCompression,
  suggestParallel,
];

/** What the rules find, one after another; of those that change the same in the same way the first. */
export function* walkDrafts(flow: DocumentFlow): Generator<MeasureDraft> {
  const found: MeasureDraft[] = [];
  const told = new Set<string>();
  for (const rule of suggestionRules) {
    for (const draft of rule(flow, found)) {
      const key = JSON.stringify(draft.changes);
      if (told.has(key)) continue;
      told.add(key);
      found.push(draft);
      yield draft;
    }
  }
}
