import type { Draft, SuggestionRule } from "./draft.ts";
import type { Flow } from "./flow.ts";
import { compress } from "./rules/compress.ts";
import { delegate } from "./rules/delegate.ts";
import { instant } from "./rules/instant.ts";
import { merge } from "./rules/merge.ts";
import { parallel } from "./rules/parallel.ts";
import { shareData } from "./rules/share-data.ts";

/** Every rule; one that looks at what others found comes behind them. */
const rules: readonly SuggestionRule[] = [merge, delegate, shareData, instant, compress, parallel];

/** What the rules find, one after another; of those that change the same in the same way the first. */
export function* draftsIn(flow: Flow): Generator<Draft> {
  const found: Draft[] = [];
  const told = new Set<string>();
  for (const rule of rules) {
    for (const draft of rule(flow, found)) {
      const key = JSON.stringify(draft.changes);
      if (told.has(key)) continue;
      told.add(key);
      found.push(draft);
      yield draft;
    }
  }
}
