import { listDrafts, type MeasureDraft } from "../analysis/suggest/index.ts";
import { InputError, type Process, type Step } from "../model/index.ts";

const draftCache = new WeakMap<readonly Step[], readonly MeasureDraft[]>();

/**
 * What `suggest` would propose for a process; nothing where its steps wait for each other. Many items may share its
 * steps.
 */
export function getDrafts(process: Process): readonly MeasureDraft[] {
  let drafts = draftCache.get(process.steps);
  if (!drafts) {
    drafts = listSoundDrafts(process);
    draftCache.set(process.steps, drafts);
  }
  return drafts;
}

function listSoundDrafts(process: Process): readonly MeasureDraft[] {
  try {
    return listDrafts(process);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}
