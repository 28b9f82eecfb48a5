import type { Link, Step } from "../../model/index.ts";
import { getLinkKey } from "../../process/reform/index.ts";
import type { DocumentFlow } from "./flow.ts";
import type { FlowNeeds, StepNeeds } from "./needs.ts";
import { isPlainLink } from "./work.ts";

/** A step that may begin earlier, as it does not depend on all that it waits for. */
export interface Move {
  readonly step: number;
  /** What it waits for then. */
  readonly after: readonly Link[];
  /** What it waits for no more, and what waited for in turn was passed on the way up. */
  readonly passed: ReadonlySet<number>;
}

/**
 * The steps that may begin earlier. Each goes up along its links past everything that it does not need, and takes over
 * the links of what it passes: so it exists on the same routes as before, and never leaves the branch of a decision.
 */
export function listMoves(flow: DocumentFlow, { needs, isBarrier }: FlowNeeds, isFixed: (step: number) => boolean): Move[] {
  return [...flow.steps.keys()]
    .filter((step) => !isBarrier[step] && !isFixed(step))
    .flatMap((step) => findMove(flow, step, needs[step] as StepNeeds, isFixed) ?? [])
    .sort((a, b) => (flow.position[a.step] as number) - (flow.position[b.step] as number));
}

function findMove(flow: DocumentFlow, step: number, { open, needed }: StepNeeds, isFixed: (step: number) => boolean): Move | undefined {
  const { steps, numbers } = flow;
  const passed = new Set<number>();
  const kept = new Map<string, Link>();
  const starts = new Map<string, Link>();
  const waiting = [...(steps[step] as Step).after];
  for (let link = waiting.shift(); link; link = waiting.shift()) {
    const source = numbers.get(link.step);
    if (source === undefined || passed.has(source)) continue;
    const { after } = steps[source] as Step;
    const isPassable = isPlainLink(link) && open.has(source) && !needed.has(source) && !isFixed(source) && after.every(isStartLink);
    if (!isPassable) kept.set(getLinkKey(link), link);
    else if (after.length === 0) starts.set(getLinkKey(link), link);
    else {
      passed.add(source);
      waiting.push(...after);
    }
  }
  // Without a start before it a step exists on every route; one that also waits for others would then exist on theirs
  // only.
  if (kept.size === 0) for (const { step: start } of starts.values()) passed.add(numbers.get(start) as number);
  else for (const [key, link] of starts) kept.set(key, link);
  return passed.size === 0 ? undefined : { step, after: [...kept.values()], passed };
}

function isStartLink({ link }: Link): boolean {
  return link === "FS" || link === "SS";
}

/** Moves that belong together: steps that may all run side by side. */
export interface MoveGroup {
  readonly moves: readonly Move[];
  /** Those that move, and those that they no longer wait for. */
  readonly steps: ReadonlySet<number>;
}

/**
 * A move joins the group all of whose steps it passes, as far as they were before it. The moves stand in the order of
 * the flow.
 */
export function groupMoves(moves: readonly Move[], { steps, numbers }: DocumentFlow, { needs }: FlowNeeds): MoveGroup[] {
  const groups: { moves: Move[]; steps: Set<number> }[] = [];
  for (const move of moves) {
    const { open } = needs[move.step] as StepNeeds;
    const isMine = (group: { steps: ReadonlySet<number> }) =>
      [...group.steps].some((each) => move.passed.has(each)) && [...group.steps].every((each) => move.passed.has(each) || !open.has(each));
    const group = groups.findLast(isMine);
    if (group) {
      group.moves.push(move);
      group.steps.add(move.step);
    } else {
      const next = (steps[move.step] as Step).after.map(({ step }) => numbers.get(step) as number).filter((each) => move.passed.has(each));
      groups.push({ moves: [move], steps: new Set([...next, move.step]) });
    }
  }
  return groups;
}
