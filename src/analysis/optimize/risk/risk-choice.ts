import type { Process } from "../../../model/index.ts";
import type { CaseChoice } from "../../simulate/index.ts";

/** What cases are drawn from, whatever the measures. */
export type RiskChoice = Pick<CaseChoice, "route" | "spread" | "changes"> & { readonly seed?: number | undefined };

/** Whether the same steps are done in every case, each once: on the main or the longest route, and where there are no outcomes to draw. */
export function isSteadyChoice({ steps, measures }: Process, { route, changes = [] }: RiskChoice): boolean {
  if (typeof route === "string") return true;
  const added = [...measures.flatMap((measure) => measure.changes), ...changes].flatMap((change) => ("add" in change ? [change.add] : []));
  return route === undefined && [...steps, ...added].every(({ outcomes }) => outcomes === undefined);
}
