import { hasFinishSource, hasFinishTarget } from "../../../process/graph/index.ts";
import type { DecisionLink, DecisionModel, DecisionStep } from "../decision/model.ts";
import { computeDurationRange, type Decisions, hasHoldingCondition } from "../decision/states.ts";
import { type Curve, createFixedCurve } from "./curve.ts";
import { addFreeCosts, buildOpenNetwork, type CurveArc, type EventNetwork } from "./event-network.ts";

/**
 * The steps that are there by what is decided, start and finish of each an event, with what they may take; the links
 * are decided. What is spent on steps that are not there is free. Undefined where events wait for each other.
 */
export function buildModelEvents(
  { steps, links }: DecisionModel,
  decisions: Decisions,
  open: ReadonlyMap<number, Curve>,
  depth: number,
): EventNetwork | undefined {
  const held = links.filter(({ when }) => hasHoldingCondition(when, decisions));
  const isThere = findPresentSteps(steps, held, decisions);
  const present = held.filter(({ from }) => isThere.has(from));
  const arcs: CurveArc[] = [];
  const begins = new Set(isThere);
  const ends = new Set(isThere);
  for (const { from, to, type, lag } of present) {
    // A step that is entered at its finish starts so that it ends there. Nothing else leaves the start of one whose
    // length is open.
    const target = hasFinishTarget(type) && open.has(to) ? getFinishEvent(to) : getStartEvent(to);
    const ahead = hasFinishTarget(type) && !open.has(to) ? computeDurationRange(steps[to] as DecisionStep, decisions).least : 0;
    arcs.push({
      from: hasFinishSource(type) ? getFinishEvent(from) : getStartEvent(from),
      to: target,
      curve: createFixedCurve(lag - ahead),
    });
    if (target === getStartEvent(to) && lag >= ahead) begins.delete(to);
    if (hasFinishSource(type) && lag >= 0) ends.delete(from);
  }
  for (const step of isThere) {
    arcs.push({
      from: getStartEvent(step),
      to: getFinishEvent(step),
      curve: open.get(step) ?? createFixedCurve(computeDurationRange(steps[step] as DecisionStep, decisions).least),
    });
  }
  for (const step of begins) arcs.push({ from: originEvent, to: getStartEvent(step), curve: createFixedCurve(0) });
  for (const step of ends) arcs.push({ from: getFinishEvent(step), to: getTerminalEvent(steps.length), curve: createFixedCurve(0) });
  const network = orderEvents(arcs, getTerminalEvent(steps.length), depth);
  if (network) for (const [step, curve] of open) if (!isThere.has(step)) addFreeCosts(network, curve);
  return network;
}

const originEvent = 0;

function getStartEvent(step: number): number {
  return 2 * step + 1;
}

function getFinishEvent(step: number): number {
  return 2 * step + 2;
}

function getTerminalEvent(steps: number): number {
  return 2 * steps + 1;
}

function findPresentSteps(steps: readonly DecisionStep[], links: readonly DecisionLink[], decisions: Decisions): ReadonlySet<number> {
  const next: number[][] = steps.map(() => []);
  for (const { from, to } of links) next[from]?.push(to);
  const there = new Set([...steps.keys()].filter((step) => hasHoldingCondition((steps[step] as DecisionStep).begins, decisions)));
  for (const step of there) for (const other of next[step] as readonly number[]) there.add(other);
  return there;
}

/** The events numbered so that arcs lead to higher ones; undefined when they cannot be. */
function orderEvents(arcs: readonly CurveArc[], last: number, depth: number): EventNetwork | undefined {
  const leaving: CurveArc[][] = Array.from({ length: last + 1 }, () => []);
  const waitsFor = new Int32Array(last + 1);
  for (const arc of arcs) {
    leaving[arc.from]?.push(arc);
    waitsFor[arc.to] = (waitsFor[arc.to] as number) + 1;
  }
  const isThere = new Uint8Array(last + 1);
  for (const { from, to } of arcs) isThere[from] = isThere[to] = 1;
  isThere[originEvent] = isThere[last] = 1;
  const order: number[] = [];
  for (let event = 0; event < last; event++) if (isThere[event] === 1 && waitsFor[event] === 0) order.push(event);
  for (const event of order) {
    for (const { to } of leaving[event] as readonly CurveArc[]) {
      waitsFor[to] = (waitsFor[to] as number) - 1;
      if (waitsFor[to] === 0 && to !== last) order.push(to);
    }
  }
  order.push(last);
  if (order.length < isThere.reduce((count, each) => count + each, 0)) return undefined;
  const numbers = new Int32Array(last + 1);
  order.forEach((event, number) => {
    numbers[event] = number;
  });
  const inNumbers = arcs.map(({ from, to, curve }) => ({ from: numbers[from] as number, to: numbers[to] as number, curve }));
  return buildOpenNetwork(order.length, inNumbers, depth);
}
