import { type Change, type LinkType, type Measure, minutesOf, type Process } from "../../../model/index.ts";
import { entersFinish, leavesFinish, type Route } from "../../../process/graph/index.ts";
import type { ScheduleStart } from "../../../process/schedule/index.ts";
import type { ReckonedClock } from "../types.ts";
import { type Condition, isPossible } from "./condition.ts";
import { beginsWhen, entriesOf, takenWhen } from "./link-conditions.ts";
import { amountRanges, finishSlack, minutesOn, type StepMinutes } from "./step-minutes.ts";
import { clockersOf, removersOf, type Variant, variantsOf } from "./variants.ts";

/**
 * A process of which every step and link says for which sets of measures it is there: what holds of each set by docs/format.md, as far as it can be
 * told without applying it. It never holds more than the reformed process: the schedule of the model is at most that of the process, on the clock that
 * is asked for and from whatever start.
 */
export interface DecisionModel {
  /** How many measures there are to decide on. */
  readonly size: number;
  readonly steps: readonly DecisionStep[];
  readonly links: readonly DecisionLink[];
}

/** Times are in minutes of working time. */
export interface DecisionStep extends StepMinutes {
  /** What must hold for the step to be there at all. */
  readonly added: Condition;
  /** Conditions of each of which the step begins the process. */
  readonly begins: readonly Condition[];
  /** Measures that remove it. */
  readonly removers: readonly number[];
  /** Measures that say whether its time counts. */
  readonly clockers: readonly number[];
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

/** What is reckoned of a process: the time on a clock, on a route, with changes by hand, from a start. */
export interface Reckoning {
  readonly route: Route;
  readonly clock: ReckonedClock;
  readonly changes: readonly Change[];
  readonly start: ScheduleStart | undefined;
}

export function decisionModel(process: Process, measures: readonly Measure[], { route, clock, changes, start }: Reckoning): DecisionModel {
  const variants = variantsOf(process, measures, changes, clock);
  const links = linksAmong(variants, route);
  const leftAtStart = new Set(links.filter(({ type }) => !leavesFinish(type)).map(({ from }) => variants[from]?.step.id));
  const rangeOf = amountRanges(start);
  const loosened = links.map((link): DecisionLink => {
    const variant = variants[link.to] as Variant;
    const slack = entersFinish(link.type) && leftAtStart.has(variant.step.id) ? finishSlack(variant, clock, rangeOf) : 0;
    return slack === 0 ? link : { ...link, lag: link.lag - slack };
  });
  return {
    size: measures.length,
    links: loosened,
    steps: variants.map((variant) => ({ ...presenceOf(variant), ...minutesOn(clock, variant, rangeOf) })),
  };
}

/** The links between variants that are on a route under some condition, those into one variant after those into the one before. */
export function linksAmong(variants: readonly Variant[], route: Route): DecisionLink[] {
  const byId = new Map<string, number[]>();
  variants.forEach(({ step }, number) => {
    byId.set(step.id, [...(byId.get(step.id) ?? []), number]);
  });
  return variants.flatMap((variant, to) =>
    entriesOf(variant).flatMap(({ link, when }) =>
      (byId.get(link.step) ?? []).flatMap((from): DecisionLink[] => {
        const taken = takenWhen(variants[from] as Variant, link.outcome, route);
        const conditions = when.flatMap((entry) => taken.map((each) => [...entry, ...each])).filter(isPossible);
        return conditions.length === 0 ? [] : [{ from, to, type: link.link, lag: minutesOf(link.lag), when: conditions }];
      }),
    ),
  );
}

/** For which sets of measures a variant is there. */
export function presenceOf(variant: Variant): Omit<DecisionStep, keyof StepMinutes> {
  const { added, changes } = variant;
  return { added, begins: beginsWhen(variant), removers: removersOf(changes), clockers: clockersOf(changes) };
}
