import { type LongWork, longWorkKinds, type Process, requireCall, toWorkingDays, yieldToEvents } from "../../model/index.ts";
import { computeTotalMinutes } from "../../process/schedule/index.ts";
import type { MeasureDraft } from "./draft.ts";
import { buildDocumentFlow } from "./flow.ts";
import { listMatchingMeasures } from "./matching-measures.ts";
import { walkDrafts } from "./rules.ts";
import type { SuggestedMeasure, Suggestion } from "./types.ts";

/**
 * Measures that nobody wrote yet, found in the process itself: in what its steps use and produce, in who does them, how
 * long they take and what they are called. Those that save most alone come first, ties in the order of the rules and of
 * the declaration. None is applied: each has the guard `unchecked`, which `optimize` passes over, and an effort of 1
 * for each step that it changes, which is to be set by who knows better.
 * @throws InputError as `schedule` does for the process without measures
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readProcess, suggest } from "leadpath";
 * const licence = readProcess(await readFile("fixtures/licence.yaml", "utf8"));
 * const [first] = await suggest(licence);
 * [first?.measure.kind, first?.steps, first?.days]; // → [ "instant", [ "accept" ], 4 ]
 * ```
 */
export async function suggest(process: Process, options: LongWork = {}): Promise<Suggestion[]> {
  requireCall(process, options, longWorkKinds);
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const before = computeTotalMinutes(process);
  const drafts = listDrafts(process);
  const saving: { readonly draft: MeasureDraft; readonly minutes: number }[] = [];
  for (const draft of drafts) {
    onProgress?.({ done: saving.length, of: drafts.length });
    await yieldToEvents(signal);
    const measure = createMeasure(draft, "suggestion");
    const minutes = before - computeTotalMinutes({ ...process, measures: [measure] }, { measures: [measure.id] });
    saving.push({ draft, minutes });
  }
  const found = saving
    .filter(({ minutes }) => minutes >= 0)
    .map((each) => ({ ...each, like: listMatchingMeasures(each.draft.changes, process) }))
    .sort((a, b) => b.minutes - a.minutes);
  // What the process does not have yet is numbered without gaps.
  const numbered = [...found.filter(({ like }) => like.length === 0), ...found.filter(({ like }) => like.length > 0)];
  const nextId = createIdSource(process);
  const ids = new Map(numbered.map(({ draft }) => [draft, nextId()]));
  return found.map(({ draft, minutes, like }) => ({
    measure: createMeasure(draft, ids.get(draft) as string),
    reason: draft.reason,
    days: toWorkingDays(minutes),
    steps: draft.steps,
    like,
  }));
}

/**
 * What the rules find in a process, before anybody asks what it saves.
 * @throws InputError when steps wait for each other
 */
export function listDrafts(process: Process): MeasureDraft[] {
  return [...walkDrafts(buildDocumentFlow(process))];
}

function createMeasure({ kind, name, reason, changes }: MeasureDraft, id: string): SuggestedMeasure {
  return {
    id,
    name,
    kind,
    effort: changes.length,
    guard: "unchecked",
    requires: [],
    excludes: [],
    changes: [...changes],
    note: reason,
  };
}

/** Gives S01, S02 … as far as no measure has them, in small letters or capitals. */
function createIdSource({ measures }: Process): () => string {
  const taken = new Set(measures.map(({ id }) => id.toLowerCase()));
  let count = 0;
  const next = (): string => {
    count++;
    const id = `S${String(count).padStart(2, "0")}`;
    return taken.has(id.toLowerCase()) ? next() : id;
  };
  return next;
}
