/** Two things, and how many days they have to do with each other. */
export interface Tie {
  readonly one: string;
  readonly other: string;
  readonly days: number;
}

/**
 * The ids so that those with strong ties stand together: each cluster begins with what has the most ties in all and
 * goes on with what is tied the strongest to any that stands already (the order of Prim's tree, 1957, the largest ties
 * first). What has no ties comes last. On ties, in the given order.
 */
export function clusterIds(ids: readonly string[], ties: readonly Tie[]): readonly string[] {
  const strength = new Map<string, Map<string, number>>(ids.map((id) => [id, new Map()]));
  for (const { one, other, days } of ties) {
    strength.get(one)?.set(other, Math.abs(days));
    strength.get(other)?.set(one, Math.abs(days));
  }
  const sumTies = (id: string) => [...(strength.get(id)?.values() ?? [])].reduce((sum, days) => sum + days, 0);
  const placed: string[] = [];
  const waiting = new Set(ids);
  const toPlaced = new Map<string, number>();
  while (waiting.size > 0) {
    const [next] = [...waiting].sort(
      (one, other) => (toPlaced.get(other) ?? 0) - (toPlaced.get(one) ?? 0) || sumTies(other) - sumTies(one),
    ) as [string];
    waiting.delete(next);
    placed.push(next);
    for (const [other, days] of strength.get(next) ?? []) toPlaced.set(other, Math.max(days, toPlaced.get(other) ?? 0));
  }
  return placed;
}
