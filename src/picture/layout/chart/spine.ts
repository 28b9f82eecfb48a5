import { addGroupEntry, getPlannedMinutes } from "../../../model/index.ts";
import { collectRouteSteps } from "../../../process/graph/index.ts";
import type { Chart, Connection } from "./chart.ts";

/**
 * The connections along the longest chain of the main route, by planned time and then by steps: the one that is to run
 * straight down. With finish-to-start links without lags it is a critical path. `order` lists the steps so that each
 * comes after its predecessors.
 */
export function findSpine({ process, nodes, connections }: Chart, order: readonly string[]): ReadonlySet<Connection> {
  const onMainRoute = collectRouteSteps(process, "main");
  const steps = new Map(nodes.map(({ step }) => [step.id, step]));
  const arrivals = new Map<string, Connection[]>();
  for (const each of connections) {
    const isMain = each.outcome === undefined || each.outcome === steps.get(each.from)?.outcomes?.[0]?.id;
    if (each.kind === "link" && isMain) addGroupEntry(arrivals, each.to, each);
  }
  const length = new Map<string, number>();
  const best = new Map<string, Connection>();
  let last: string | undefined;
  for (const id of order) {
    const step = steps.get(id);
    if (step === undefined || step.passThrough || !onMainRoute.has(id)) continue;
    let before = 0;
    for (const arrival of arrivals.get(id) ?? []) {
      const reach = length.get(arrival.from) ?? 0;
      if (reach <= before) continue;
      before = reach;
      best.set(id, arrival);
    }
    // One minute a step decides between chains that take the same time.
    length.set(id, before + getPlannedMinutes(step) + 1);
    if (last === undefined || (length.get(id) ?? 0) > (length.get(last) ?? 0)) last = id;
  }
  const spine = new Set<Connection>();
  for (let at = best.get(last ?? ""); at !== undefined; at = best.get(at.from)) spine.add(at);
  return spine;
}
