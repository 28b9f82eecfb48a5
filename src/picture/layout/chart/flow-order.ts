import { addGroupEntry } from "../../../model/index.ts";
import type { Connection } from "./chart.ts";

/**
 * Steps so that each comes after its predecessors, otherwise as declared. The layered layout then turns round exactly
 * the returns. Steps that wait for each other (an error that check/ reports) come in declaration order.
 */
export function computeFlowOrder(ids: readonly string[], connections: readonly Connection[]): readonly string[] {
  const position = new Map(ids.map((id, index) => [id, index]));
  const followers = new Map<string, string[]>();
  const waiting = new Map(ids.map((id) => [id, 0]));
  for (const { from, to, kind, dropped } of connections) {
    if (kind === "return" || dropped) continue;
    addGroupEntry(followers, from, to);
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
  }
  const order: string[] = [];
  const left = new Set(ids);
  const ready = ids.filter((id) => waiting.get(id) === 0);
  while (left.size > 0) {
    const next = ready.shift() ?? (left.values().next().value as string);
    if (!left.delete(next)) continue;
    order.push(next);
    for (const follower of followers.get(next) ?? []) {
      const open = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, open);
      if (open === 0) insertReadyStep(ready, follower, position);
    }
  }
  return order;
}

function insertReadyStep(ready: string[], id: string, position: ReadonlyMap<string, number>): void {
  const rank = position.get(id) ?? 0;
  let at = ready.length;
  while (at > 0 && (position.get(ready[at - 1] as string) ?? 0) > rank) at--;
  ready.splice(at, 0, id);
}
