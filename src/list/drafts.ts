import { type Draft, draftsOf } from "../analysis/suggest/index.ts";
import { InputError, type Process, type Step } from "../model/index.ts";

const known = new WeakMap<readonly Step[], readonly Draft[]>();

/** What `suggest` would propose for a process; nothing where its steps wait for each other. Many items may share its steps. */
export function draftsFor(process: Process): readonly Draft[] {
  let drafts = known.get(process.steps);
  if (!drafts) {
    drafts = found(process);
    known.set(process.steps, drafts);
  }
  return drafts;
}

function found(process: Process): readonly Draft[] {
  try {
    return draftsOf(process);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}
