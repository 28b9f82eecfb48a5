import type { Process } from "../../src/model/index.ts";

/**
 * What a case takes in which every return is certain, by scheduling the whole process anew after each: an independent,
 * slow answer. Links are FS without lags, and decisions go on over their first outcome. Days of a step may be raised,
 * to see whether the total follows.
 */
export function totalWithRework({ steps }: Process, raised?: { readonly id: string; readonly by: number }): number {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const daysOf = (id: string) => (byId.get(id)?.days ?? 0) + (raised?.id === id ? raised.by : 0);
  const release = new Map<string, number>();
  const finishes = () => {
    const known = new Map<string, number>();
    const finish = (id: string): number => {
      const found = known.get(id);
      if (found !== undefined) return found;
      const before = (byId.get(id)?.after ?? []).map(({ step }) => finish(step));
      const value = Math.max(0, release.get(id) ?? 0, ...before) + daysOf(id);
      known.set(id, value);
      return value;
    };
    return finish;
  };
  // Steps are declared after those that they wait for, so the first decision that still returns is the one that is
  // reached first.
  for (const { id, outcomes = [] } of steps) {
    const back = outcomes.find(({ returnTo }) => returnTo !== undefined);
    for (let round = 0; back?.returnTo !== undefined && round < (back.rounds ?? 1); round++) {
      const finish = finishes()(id);
      release.set(back.returnTo, Math.max(finish, release.get(back.returnTo) ?? 0));
    }
  }
  const finish = finishes();
  return Math.max(...steps.map(({ id }) => finish(id)));
}
