import { addGroupEntry, type Process, type Step } from "../../model/index.ts";
import { buildRouteNetwork } from "../../process/graph/index.ts";

/**
 * What the rules look up again and again. Steps go by their number in `steps`, which is in the order of the
 * declaration.
 */
export interface DocumentFlow {
  readonly steps: readonly Step[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By step, what it waits for. */
  readonly before: readonly (readonly number[])[];
  /** By step, what waits for it. */
  readonly behind: readonly (readonly number[])[];
  /** By step, its position in an order in which everything stands behind what it waits for. */
  readonly position: readonly number[];
  /** By step, whether all that comes behind it says what it uses. */
  readonly isStatedBehind: readonly boolean[];
  /** By document, the steps that use it, and those that produce it, in declaration order. */
  readonly users: ReadonlyMap<string, readonly number[]>;
  readonly producers: ReadonlyMap<string, readonly number[]>;
  /** Ids of steps to which an outcome returns. */
  readonly returnTargets: ReadonlySet<string>;
}

/** @throws InputError when steps wait for each other */
export function buildDocumentFlow(process: Process): DocumentFlow {
  const { steps, links, network } = buildRouteNetwork(process, "longest");
  const position = new Array<number>(steps.length).fill(0);
  for (const [place, step] of network.order.entries()) position[step] = place;
  const before: number[][] = steps.map(() => []);
  const behind: number[][] = steps.map(() => []);
  for (const { from, to } of links) {
    before[to]?.push(from);
    behind[from]?.push(to);
  }
  return {
    steps,
    numbers: new Map(steps.map(({ id }, number) => [id, number])),
    before,
    behind,
    position,
    isStatedBehind: markStatedSteps(steps, behind, network.order),
    users: groupByDocument(steps, ({ uses }) => uses),
    producers: groupByDocument(steps, ({ produces }) => produces),
    returnTargets: new Set(steps.flatMap(({ outcomes = [] }) => outcomes.flatMap(({ returnTo }) => returnTo ?? []))),
  };
}

function groupByDocument(steps: readonly Step[], documentsOf: (step: Step) => readonly string[] | undefined): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [number, step] of steps.entries()) {
    for (const document of new Set(documentsOf(step))) addGroupEntry(found, document, number);
  }
  return found;
}

/** By step, whether all that comes behind it says what it uses. */
function markStatedSteps(steps: readonly Step[], behind: readonly (readonly number[])[], order: ArrayLike<number>): boolean[] {
  const found = new Array<boolean>(steps.length).fill(true);
  for (let place = order.length - 1; place >= 0; place--) {
    const step = order[place] as number;
    found[step] = (behind[step] ?? []).every((next) => found[next] && steps[next]?.uses !== undefined);
  }
  return found;
}
