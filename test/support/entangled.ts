import type { Process } from "../../src/model/index.ts";
import { type ProcessContent, processFrom } from "./process.ts";

/**
 * A chain of steps with side ways, each step with a measure, and a decision that may be abolished: nothing of it comes
 * apart.
 */
export function entangledContent(length: number) {
  return {
    steps: [
      { id: "choose", kind: "decision", days: 3, outcomes: [{ id: "yes" }, { id: "no" }] },
      ...Array.from({ length }, (_, index) => ({
        id: `s${index}`,
        days: 4 + ((index * 5) % 7),
        after:
          index === 0 ? [{ step: "choose", outcome: "yes" }] : index % 4 === 3 ? [`s${index - 1}`, `s${index - 3}`] : [`s${index - 1}`],
      })),
      { id: "refused", kind: "end", days: 1, after: [{ step: "choose", outcome: "no" }] },
    ],
    measures: [
      ...Array.from({ length }, (_, index) => ({
        id: `M${index}`,
        effort: 1 + ((index * 3) % 5),
        changes: [index % 4 === 2 ? { step: `s${index}`, after: [`s${index - 2}`] } : { step: `s${index}`, days: 1 + (index % 3) }],
      })),
      { id: "ABOLISH", effort: 2, changes: [{ step: "choose", remove: true as const }] },
    ],
  } satisfies ProcessContent;
}

/**
 * With as many steps as measures whose sets can all be looked at; with 40 no way but a search finds the best of them.
 */
export function entangled(length = 11): Process {
  return processFrom(entangledContent(length));
}
