import { type Change, type LinkType, type Measure, type Process, toMinutes } from "../../../model/index.ts";
import { hasFinishSource, hasFinishTarget, type Route } from "../../../process/graph/index.ts";
import type { ScheduleStart } from "../../../process/schedule/index.ts";
import type { ReckonedClock } from "../types.ts";
import { type Condition, isPossibleCondition } from "./condition.ts";
import { listBeginConditions, listLinkEntries, listTakenConditions } from "./link-conditions.ts";
import { computeFinishSlack, computeStepMinutes, createRangeLookup, type StepMinutes } from "./step-minutes.ts";
import { listClockers, listRemovers, listVariants, type StepVariant } from "./variants.ts";

/**
 * A process of which every step and link says for which sets of measures it is there: what holds of each set by
 * docs/format.md, as far as it can be told without applying it. It never holds more than the reformed process: the
 * schedule of the model is at most that of the process, on the clock that is asked for and from whatever start.
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

export function buildDecisionModel(
  process: Process,
  measures: readonly Measure[],
  { route, clock, changes, start }: Reckoning,
): DecisionModel {
  const variants = listVariants(process, measures, changes, clock);
  const links = listDecisionLinks(variants, route);
  const leftAtStart = new Set(links.filter(({ type }) => !hasFinishSource(type)).map(({ from }) => variants[from]?.step.id));
  const rangeOf = createRangeLookup(start);
  const loosened = links.map((link): DecisionLink => {
    const variant = variants[link.to] as StepVariant;
    const slack = hasFinishTarget(link.type) && leftAtStart.has(variant.step.id) ? computeFinishSlack(variant, clock, rangeOf) : 0;
    return slack === 0 ? link : { ...link, lag: link.lag - slack };
  });
  return {
    size: measures.length,
    links: loosened,
    steps: variants.map((variant) => ({ ...buildPresence(variant), ...computeStepMinutes(clock, variant, rangeOf) })),
  };
}

/**
 * The links between variants that are on a route under some condition, those into one variant after those into the one
 * before.
 */
export function listDecisionLinks(variants: readonly StepVariant[], route: Route): DecisionLink[] {
  const byId = new Map<string, number[]>();
  variants.forEach(({ step }, number) => {
    byId.set(step.id, [...(byId.get(step.id) ?? []), number]);
  });
  return variants.flatMap((variant, to) =>
    listLinkEntries(variant).flatMap(({ link, when }) =>
      (byId.get(link.step) ?? []).flatMap((from): DecisionLink[] => {
        const taken = listTakenConditions(variants[from] as StepVariant, link.outcome, route);
        const conditions = when.flatMap((entry) => taken.map((each) => [...entry, ...each])).filter(isPossibleCondition);
        return conditions.length === 0 ? [] : [{ from, to, type: link.link, lag: toMinutes(link.lag), when: conditions }];
      }),
    ),
  );
}

/** For which sets of measures a variant is there. */
export function buildPresence(variant: StepVariant): Omit<DecisionStep, keyof StepMinutes> {
  const { added, changes } = variant;
  return { added, begins: listBeginConditions(variant), removers: listRemovers(changes), clockers: listClockers(changes) };
}
