import type { Step } from "../model/index.ts";

/** The steps that come before one, over however many links, nearest first. */
export function* walkPredecessors(last: Step, steps: ReadonlyMap<string, Step>): Generator<Step> {
  const seen = new Set<string>([last.id]);
  let front = [last];
  while (front.length > 0) {
    const next: Step[] = [];
    for (const { after } of front) {
      for (const { step: id } of after) {
        const before = steps.get(id);
        if (!before || seen.has(id)) continue;
        seen.add(id);
        yield before;
        next.push(before);
      }
    }
    front = next;
  }
}

/** Whether a step comes after another, directly or through others. */
export function isSuccessor(step: Step, other: Step, steps: ReadonlyMap<string, Step>): boolean {
  for (const before of walkPredecessors(step, steps)) if (before === other) return true;
  return false;
}
