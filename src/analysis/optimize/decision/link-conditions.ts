import type { Link } from "../../../model/index.ts";
import { isOutcomeTaken, type Route } from "../../../process/graph/index.ts";
import { bypassStep, getLinkKey } from "../../../process/reform/index.ts";
import { type Condition, isPossibleCondition } from "./condition.ts";
import { listRemovers, type MeasureStepChange, type StepVariant } from "./variants.ts";

/** The predecessors that a step has or gets, each with the conditions of which any brings it. */
export function listLinkEntries({ step, added, changes }: StepVariant): { readonly link: Link; readonly when: readonly Condition[] }[] {
  const votes = listLinkVotes(changes);
  const kept = step.after.map((link) => {
    const droppers = votes.filter(({ keys }) => !keys.has(getLinkKey(link)));
    return { link, when: [[...added, ...droppers.map(({ measure }) => ({ measure, chosen: false }))]] };
  });
  const before = new Set(step.after.map(getLinkKey));
  const brought = new Map<string, { readonly link: Link; readonly when: Condition[] }>();
  for (const { measure, after } of votes) {
    for (const link of after.filter((each) => !before.has(getLinkKey(each)))) {
      const entry = brought.get(getLinkKey(link)) ?? { link, when: [] };
      entry.when.push([...added, { measure, chosen: true }]);
      brought.set(getLinkKey(link), entry);
    }
  }
  return [...kept, ...brought.values()];
}

function listLinkVotes(changes: readonly MeasureStepChange[]) {
  return changes.flatMap(({ measure, change: { after } }) => (after ? [{ measure, after, keys: new Set(after.map(getLinkKey)) }] : []));
}

/** Ways to drop all predecessors of a step beyond which no more are told. */
const maxDropWays = 100;

/** When a step has no predecessors: every one of the baseline is dropped by some measure, and none is brought. */
export function listBeginConditions({ step, added, changes }: StepVariant): readonly Condition[] {
  const votes = listLinkVotes(changes);
  const before = step.after.map(getLinkKey);
  const brings = votes.filter(({ after }) => after.some((link) => !before.includes(getLinkKey(link))));
  let ways: readonly (readonly number[])[] = [[]];
  for (const key of before) {
    const droppers = votes.filter(({ keys }) => !keys.has(key)).map(({ measure }) => measure);
    const longer = ways.flatMap((way) =>
      droppers.some((measure) => way.includes(measure))
        ? [way]
        : droppers.map((measure) => [...way, measure].sort((one, other) => one - other)),
    );
    ways = [...new Map(longer.map((way) => [way.join(), way])).values()].slice(0, maxDropWays);
  }
  const none = brings.map(({ measure }) => ({ measure, chosen: false }));
  return ways.map((way) => [...added, ...way.map((measure) => ({ measure, chosen: true })), ...none]).filter(isPossibleCondition);
}

/**
 * When a link that leaves a step over an outcome is on the route: measures that remove a decision say which of its
 * outcomes stays.
 */
export function listTakenConditions(variant: StepVariant, outcome: string | undefined, route: Route): readonly Condition[] {
  const { step, changes } = variant;
  if (outcome === undefined) return [[]];
  const remains = isOutcomeTaken(step, outcome, route);
  const removers = listRemovers(variant.changes);
  const namers = changes.flatMap(({ measure, change: { as } }) => (as === undefined ? [] : [{ measure, as }]));
  const unnamed = isOutcomeTaken(bypassStep(step), outcome, route);
  const named = namers.filter(({ as }) => isOutcomeTaken(bypassStep(step, as), outcome, route));
  if (remains && unnamed && named.length === namers.length) return [[]];
  const conditions: Condition[] = remains ? [removers.map((measure) => ({ measure, chosen: false }))] : [];
  for (const remover of removers) {
    const removed = { measure: remover, chosen: true };
    if (unnamed) conditions.push([removed, ...namers.map(({ measure }) => ({ measure, chosen: false }))]);
    for (const { measure } of named) conditions.push([removed, { measure, chosen: true }]);
  }
  return conditions.filter(isPossibleCondition);
}
