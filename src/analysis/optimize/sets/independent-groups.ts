import type { Measure, Process } from "../../../model/index.ts";
import { hasFinishSource, hasFinishTarget } from "../../../process/graph/index.ts";
import { isStepChange } from "../../../process/reform/index.ts";
import { computeRelaxedSchedule } from "../bounds/least-finish.ts";
import type { Condition } from "../decision/condition.ts";
import type { DecisionLink, DecisionModel } from "../decision/model.ts";
import { getChangeKey, getStepKey } from "../decision/shared-changes.ts";
import { decisionStates } from "../decision/states.ts";

/**
 * The measures in groups that do not bear on each other: what a set saves is the sum of what its parts in the groups
 * save, and it can be adopted when each of the parts can. `ties` are lists of measures that belong in one group.
 */
export function splitIndependentGroups(
  process: Process,
  measures: readonly Measure[],
  model: DecisionModel,
  ties: readonly (readonly number[])[],
): number[][] {
  const all = [...measures.keys()];
  if (hasBranchRemoval(process, measures)) return [all];
  const leaders = [...all];
  const findLeader = (measure: number): number => (leaders[measure] === measure ? measure : findLeader(leaders[measure] as number));
  for (const list of [...ties, ...groupMeasuresByStretch(model)]) {
    const [first, ...others] = list;
    for (const other of others) leaders[findLeader(other)] = findLeader(first as number);
  }
  const groups = new Map<number, number[]>();
  for (const measure of all) groups.set(findLeader(measure), [...(groups.get(findLeader(measure)) ?? []), measure]);
  return [...groups.values()];
}

/** A removed decision takes with it what only its other outcomes reach, and the returns of that: wherever it is. */
function hasBranchRemoval({ steps }: Process, measures: readonly Measure[]): boolean {
  const added = measures.flatMap(({ changes }) => changes.flatMap((change) => ("add" in change ? [change.add] : [])));
  const decisions = new Set([...steps, ...added].filter(({ outcomes }) => outcomes).map(({ id }) => id));
  return measures.some(({ changes }) => changes.some((change) => isStepChange(change) && change.remove && decisions.has(change.step)));
}

/**
 * Lists of measures that change one thing, and may clash there: a step, the staff of a unit, or both ends of a return.
 */
export function listSharedChanges({ steps }: Process, measures: readonly Measure[]): number[][] {
  const lists = new Map<string, number[]>();
  measures.forEach(({ changes }, measure) => {
    for (const change of changes) lists.set(getChangeKey(change), [...(lists.get(getChangeKey(change)) ?? []), measure]);
  });
  const returns = steps.flatMap(({ id, outcomes }) =>
    (outcomes ?? []).flatMap(({ returnTo }) =>
      returnTo === undefined ? [] : [[...(lists.get(getStepKey(id)) ?? []), ...(lists.get(getStepKey(returnTo)) ?? [])]],
    ),
  );
  return [...lists.values(), ...returns];
}

/** Beyond so many steps no process is taken apart: each of them may need a walk over all. */
const maxStretchSteps = 5_000;
/** Beyond so many measures on the links that leave a step it is not proven that one of them is always there. */
const maxLinkMeasures = 12;

/**
 * The measures that bear on each stretch of the process, where the total is the sum of the stretches whatever the
 * measures. A stretch ends at a step that every set of measures leaves on the route, through which every way leads, and
 * by whose finish all that comes before it is finished. One stretch where nothing shows that there are more.
 */
function groupMeasuresByStretch(model: DecisionModel): Set<number>[] {
  const possible = buildPossiblePart(model);
  const ends = findStretchEnds(model, possible);
  const stretches: Set<number>[] = Array.from({ length: ends.length + 1 }, () => new Set());
  const getStretch = (step: number) => stretches[ends.filter((behind) => behind.has(step)).length] as Set<number>;
  for (const step of possible.steps) {
    const { begins, settings, clockers, removers } = model.steps[step] as (typeof model.steps)[number];
    for (const measure of [
      ...begins.flat().map((literal) => literal.measure),
      ...settings.map((each) => each.measure),
      ...removers,
      ...clockers,
    ]) {
      getStretch(step).add(measure);
    }
  }
  for (const { to, when } of possible.links) for (const { measure } of when.flat()) getStretch(to).add(measure);
  return stretches;
}

/** The steps that some set of measures may have on the route, and the links between them. */
interface PossiblePart {
  readonly steps: ReadonlySet<number>;
  readonly links: readonly DecisionLink[];
  /** By step, those that its links lead to, and those that links lead to it from. */
  readonly next: readonly (readonly number[])[];
  readonly previous: readonly (readonly number[])[];
}

function buildPossiblePart(model: DecisionModel): PossiblePart {
  const every = listStepNeighbours(model.steps.length, model.links);
  const first = model.steps.flatMap(({ begins }, step) => (begins.length > 0 ? [step] : []));
  const steps = collectReachedSteps(first, every.next);
  const links = model.links.filter(({ from, to }) => steps.has(from) && steps.has(to));
  return { steps, links, ...listStepNeighbours(model.steps.length, links) };
}

function listStepNeighbours(size: number, links: readonly DecisionLink[]) {
  const next: number[][] = Array.from({ length: size }, () => []);
  const previous: number[][] = Array.from({ length: size }, () => []);
  for (const { from, to } of links) {
    next[from]?.push(to);
    previous[to]?.push(from);
  }
  return { next, previous };
}

/** The given steps and all that they lead to. */
function collectReachedSteps(first: readonly number[], next: readonly (readonly number[])[]): Set<number> {
  const reached = new Set(first);
  for (const step of reached) for (const other of next[step] as readonly number[]) reached.add(other);
  return reached;
}

/** For each step at which a stretch ends, the steps behind it. */
function findStretchEnds(model: DecisionModel, possible: PossiblePart): Set<number>[] {
  const { steps, links, next, previous } = possible;
  const relaxed = computeRelaxedSchedule(model, new Int8Array(model.size).fill(decisionStates.open));
  // A link that may pull a step before what it waits for can reach past the end of a stretch, to the start of the
  // process.
  if (model.steps.length > maxStretchSteps || links.some(({ type, lag }) => lag < 0 || hasFinishTarget(type))) return [];
  const leftAtStart = new Set(links.filter(({ type }) => !hasFinishSource(type)).map(({ from }) => from));
  const leadsOn = [...model.steps.keys()].map((step) => hasOnwardLink(model, step, links));
  return [...steps].flatMap((step) => {
    if (!relaxed.isSure[step] || leftAtStart.has(step)) return [];
    const behind = collectReachedSteps(next[step] as readonly number[], next);
    const before = collectReachedSteps(previous[step] as readonly number[], previous);
    if (behind.has(step) || behind.size + before.size + 1 !== steps.size) return [];
    if ([...behind].some((each) => model.steps[each]?.begins.length !== 0)) return [];
    const past = links.filter(({ from, to }) => before.has(from) && behind.has(to));
    const passers = new Set(past.map(({ from }) => from));
    const canArrive = (each: number): boolean =>
      passers.has(each)
        ? hasOnwardLink(
            model,
            each,
            links.filter((link) => link.from === each && !behind.has(link.to)),
          )
        : leadsOn[each] === true;
    const isLaterStep = (each: number) => each === step || (behind.has(each) && relaxed.isSure[each] === 1);
    return past.every((link) => isShadowedLink(link, links, isLaterStep)) && [...before].every(canArrive) ? [behind] : [];
  });
}

/**
 * Whether a step that a link leads to always waits at least as long for a later one, so that the link never decides.
 */
function isShadowedLink({ to, lag }: DecisionLink, links: readonly DecisionLink[], isLater: (step: number) => boolean): boolean {
  return links.some(
    (other) =>
      other.to === to &&
      isLater(other.from) &&
      hasFinishSource(other.type) &&
      other.lag >= lag &&
      other.when.some((condition) => condition.length === 0),
  );
}

/** Whether a link always leads on from the finish of a step, where the step is there. */
function hasOnwardLink(model: DecisionModel, step: number, links: readonly DecisionLink[]): boolean {
  const conditions = links.filter(({ from, type }) => from === step && hasFinishSource(type)).flatMap(({ when }) => when);
  if (conditions.some((condition) => condition.length === 0)) return true;
  const { added } = model.steps[step] as (typeof model.steps)[number];
  const measures = [...new Set([...conditions, added].flat().map(({ measure }) => measure))];
  if (measures.length > maxLinkMeasures) return false;
  return Array.from({ length: 2 ** measures.length }, (_, mask) => mask).every((mask) => {
    const isMet = (condition: Condition) =>
      condition.every(({ measure, chosen }) => (((mask >> measures.indexOf(measure)) & 1) === 1) === chosen);
    return !isMet(added) || conditions.some(isMet);
  });
}
