import { isTaken, type Route } from "../graph/index.ts";
import {
  type Link,
  type LinkType,
  type Measure,
  minutesOf,
  type Process,
  plannedMinutes,
  type Step,
  type StepChange,
} from "../model/index.ts";
import { isStepChange, linkKey, removedStep } from "../reform/index.ts";

/** A measure by its position among the candidates, that is chosen or is not. */
export interface Literal {
  readonly measure: number;
  readonly chosen: boolean;
}

/** Literals that all hold; none: always. */
export type Condition = readonly Literal[];

/**
 * A process of which every step and link says for which sets of measures it is there: what holds of each set by docs/format.md, as far as it can be
 * told without applying it. It never holds more than the reformed process: the schedule of the model is at most that of the process.
 */
export interface DecisionModel {
  /** How many measures there are to decide on. */
  readonly size: number;
  readonly steps: readonly DecisionStep[];
  readonly links: readonly DecisionLink[];
}

export interface DecisionStep {
  /** As the process has it, or the measure that adds it. */
  readonly step: Step;
  /** What must hold for the step to be there at all. */
  readonly added: Condition;
  /** For each predecessor that it may have, conditions of each of which it has it. Predecessors that are nowhere to be found are among them. */
  readonly entries: readonly (readonly Condition[])[];
  /** Conditions of each of which the step begins the process. */
  readonly begins: readonly Condition[];
  /** Minutes of working time without any measure. */
  readonly minutes: number;
  /** Minutes that measures set; of those chosen the least count. */
  readonly settings: readonly { readonly measure: number; readonly minutes: number }[];
  /** Whether its time counts when a measure says so; those that are chosen together agree. */
  readonly clocks: readonly { readonly measure: number; readonly isCounted: boolean }[];
  /** Measures that remove it. */
  readonly removers: readonly number[];
}

/** A link between two steps by number, on the route under any of its conditions. */
export interface DecisionLink {
  readonly from: number;
  readonly to: number;
  readonly type: LinkType;
  /** Minutes. */
  readonly lag: number;
  readonly when: readonly Condition[];
}

/** A step of the process, or one that a measure adds; two measures that add the same step bring two. */
interface Variant {
  readonly step: Step;
  /** It is there only under this condition. */
  readonly added: Condition;
  readonly changes: readonly StepChangeOf[];
}

interface StepChangeOf {
  readonly measure: number;
  readonly change: StepChange;
}

export function decisionModel(process: Process, measures: readonly Measure[], route: Route): DecisionModel {
  const variants = variantsOf(process, measures);
  const byId = new Map<string, number[]>();
  variants.forEach(({ step }, number) => {
    byId.set(step.id, [...(byId.get(step.id) ?? []), number]);
  });
  const entries = variants.map(entriesOf);
  const links = entries.flatMap((list, to) =>
    list.flatMap(({ link, when }) =>
      (byId.get(link.step) ?? []).flatMap((from): DecisionLink[] => {
        const taken = takenWhen(variants[from] as Variant, link.outcome, route);
        const conditions = when.flatMap((entry) => taken.map((each) => [...entry, ...each])).filter(isPossible);
        return conditions.length === 0 ? [] : [{ from, to, type: link.link, lag: minutesOf(link.lag), when: conditions }];
      }),
    ),
  );
  return {
    size: measures.length,
    links,
    steps: variants.map((variant, number) => ({
      step: variant.step,
      added: variant.added,
      entries: (entries[number] ?? []).map(({ when }) => when),
      begins: beginsWhen(variant),
      minutes: plannedMinutes(variant.step),
      settings: variant.changes
        .filter(({ change }) => change.days !== undefined || change.calendarDays !== undefined)
        .map(({ measure, change }) => ({ measure, minutes: plannedMinutes(change) })),
      clocks: variant.changes.flatMap(({ measure, change: { clock } }) =>
        clock === undefined ? [] : [{ measure, isCounted: clock === "counted" }],
      ),
      removers: removersOf(variant),
    })),
  };
}

function variantsOf(process: Process, measures: readonly Measure[]): Variant[] {
  const changes = new Map<string, StepChangeOf[]>();
  const added: { readonly step: Step; readonly added: Condition }[] = [];
  measures.forEach((each, measure) => {
    for (const change of each.changes) {
      if ("add" in change) added.push({ step: change.add, added: [{ measure, chosen: true }] });
      if (isStepChange(change)) changes.set(change.step, [...(changes.get(change.step) ?? []), { measure, change }]);
    }
  });
  const present = process.steps.map((step) => ({ step, added: [] }));
  return [...present, ...added].map((each) => ({ ...each, changes: changes.get(each.step.id) ?? [] }));
}

function removersOf({ changes }: Variant): number[] {
  return changes.filter(({ change }) => change.remove).map(({ measure }) => measure);
}

/** The predecessors that a step has or gets, each with the conditions of which any brings it. */
function entriesOf({ step, added, changes }: Variant): { readonly link: Link; readonly when: readonly Condition[] }[] {
  const votes = votesOf(changes);
  const kept = step.after.map((link) => {
    const droppers = votes.filter(({ keys }) => !keys.has(linkKey(link)));
    return { link, when: [[...added, ...droppers.map(({ measure }) => ({ measure, chosen: false }))]] };
  });
  const before = new Set(step.after.map(linkKey));
  const brought = new Map<string, { readonly link: Link; readonly when: Condition[] }>();
  for (const { measure, after } of votes) {
    for (const link of after.filter((each) => !before.has(linkKey(each)))) {
      const entry = brought.get(linkKey(link)) ?? { link, when: [] };
      entry.when.push([...added, { measure, chosen: true }]);
      brought.set(linkKey(link), entry);
    }
  }
  return [...kept, ...brought.values()];
}

function votesOf(changes: readonly StepChangeOf[]) {
  return changes.flatMap(({ measure, change: { after } }) => (after ? [{ measure, after, keys: new Set(after.map(linkKey)) }] : []));
}

/** Ways to drop all predecessors of a step beyond which no more are told. */
const mostWays = 100;

/** When a step has no predecessors: every one of the baseline is dropped by some measure, and none is brought. */
function beginsWhen({ step, added, changes }: Variant): readonly Condition[] {
  const votes = votesOf(changes);
  const before = step.after.map(linkKey);
  const brings = votes.filter(({ after }) => after.some((link) => !before.includes(linkKey(link))));
  let ways: readonly (readonly number[])[] = [[]];
  for (const key of before) {
    const droppers = votes.filter(({ keys }) => !keys.has(key)).map(({ measure }) => measure);
    const longer = ways.flatMap((way) =>
      droppers.some((measure) => way.includes(measure))
        ? [way]
        : droppers.map((measure) => [...way, measure].sort((one, other) => one - other)),
    );
    ways = [...new Map(longer.map((way) => [way.join(), way])).values()].slice(0, mostWays);
  }
  const none = brings.map(({ measure }) => ({ measure, chosen: false }));
  return ways.map((way) => [...added, ...way.map((measure) => ({ measure, chosen: true })), ...none]).filter(isPossible);
}

/** When a link that leaves a step over an outcome is on the route: measures that remove a decision say which of its outcomes stays. */
function takenWhen(variant: Variant, outcome: string | undefined, route: Route): readonly Condition[] {
  const { step, changes } = variant;
  if (outcome === undefined) return [[]];
  const remains = isTaken(step, outcome, route);
  const removers = removersOf(variant);
  const namers = changes.flatMap(({ measure, change: { as } }) => (as === undefined ? [] : [{ measure, as }]));
  const unnamed = isTaken(removedStep(step), outcome, route);
  const named = namers.filter(({ as }) => isTaken(removedStep(step, as), outcome, route));
  if (remains && unnamed && named.length === namers.length) return [[]];
  const conditions: Condition[] = remains ? [removers.map((measure) => ({ measure, chosen: false }))] : [];
  for (const remover of removers) {
    const removed = { measure: remover, chosen: true };
    if (unnamed) conditions.push([removed, ...namers.map(({ measure }) => ({ measure, chosen: false }))]);
    for (const { measure } of named) conditions.push([removed, { measure, chosen: true }]);
  }
  return conditions.filter(isPossible);
}

function isPossible(condition: Condition): boolean {
  return condition.every(({ measure, chosen }) => condition.every((other) => other.measure !== measure || other.chosen === chosen));
}
