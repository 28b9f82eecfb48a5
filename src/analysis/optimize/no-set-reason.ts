import type { Problem, Process } from "../../model/index.ts";
import { addRequirements, applyMeasures } from "../../process/reform/index.ts";
import type { Decision } from "./decision/decision.ts";
import type { Search } from "./search/run-search.ts";
import type { NoSetReason } from "./types.ts";

/** Why there is no set at all, however many days it may take: it takes more effort, or what must be chosen cannot be. */
export async function explainNoSet(process: Process, decision: Decision, search: Search): Promise<NoSetReason> {
  const cheapest = {
    first: "effort",
    mostMinutes: Number.POSITIVE_INFINITY,
    mostEffort: Number.POSITIVE_INFINITY,
    passed: new Set<string>(),
  } as const;
  const { best, bound } = await search(cheapest, 1);
  return best ? { leastEffort: decision.units.effortOf(bound), problems: [] } : { problems: listMustFaults(process, decision) };
}

/** What the file says against the measures that must be chosen with all that they need; `excluded` has what it does not say. */
function listMustFaults(process: Process, { candidates, isMust }: Decision): readonly Pick<Problem, "code" | "message" | "remedy">[] {
  const offered = { ...process, measures: candidates };
  const must = candidates.filter((_, each) => isMust[each]).map(({ id }) => id);
  const needed = must.reduce((set, id) => addRequirements(id, offered, set), new Set<string>());
  const { problems } = applyMeasures(
    offered,
    candidates.filter(({ id }) => needed.has(id)),
  );
  return problems
    .filter(({ code }) => code === "broken-requires" || code === "broken-excludes")
    .map(({ code, message, remedy }) => ({ code, message, remedy }));
}
