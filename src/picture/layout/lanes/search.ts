import { placeInPixels } from "./coordinates.ts";
import { type Flaws, measureFlaws } from "./flaws.ts";
import { buildLaneGrid } from "./grid.ts";
import type { LanePlacement } from "./lane-chart.ts";
import type { LaneFlow } from "./lane-flow.ts";
import type { GridPath } from "./path.ts";
import { noChoices, type Placement, type PlacementChoices, placeNodes } from "./place.ts";
import { copyRouter, type Router, rerouteEdges, routeEdges, separateEdges } from "./route.ts";

/** A complete layout and what is wrong with it. */
interface Solution extends Flaws {
  readonly choices: PlacementChoices;
  readonly placement: Placement;
  readonly router: Router;
  readonly pixels: LanePlacement;
}

/**
 * The search stops after so many layouts, or so much work: states that the path search looked at. Never by time. Where
 * lines cross more often than `crossings` the work shrinks in proportion: to move one node at a time helps little
 * there, and each layout takes long.
 */
const searchLimits = { layouts: 40, repairs: 4, work: 60_000, crossings: 16 };
const routingPasses = { trial: 1, final: 3 };

/**
 * Lays the flow out, then tries other places for nodes whose edges cross or wind, and keeps what is better. Each trial
 * is a complete layout; the first improvement is taken.
 */
export function searchLayout(flow: LaneFlow): LanePlacement {
  let best = solveLayout(flow, noChoices, routingPasses.trial);
  let layouts = 1;
  let work = best.router.finder.work;
  const mostWork = searchLimits.work * Math.min(1, searchLimits.crossings / best.crossings);
  const tried = new Set<string>();
  for (let isBetter = true; isBetter && best.hot.length > 0; ) {
    isBetter = false;
    for (const choices of iterateMoves(flow, best)) {
      if (layouts >= searchLimits.layouts || work > mostWork) break;
      const key = buildChoicesKey(choices);
      if (tried.has(key)) continue;
      tried.add(key);
      const next = solveLayout(flow, choices, routingPasses.trial);
      layouts++;
      work += next.router.finder.work;
      if (next.cost >= best.cost - 1e-6) continue;
      best = next;
      isBetter = true;
      break;
    }
  }
  if (work <= searchLimits.work * 2 && !best.router.isSettled) {
    const final = improveLayout(flow, best, routingPasses.final - routingPasses.trial);
    if (final.cost < best.cost - 1e-6) best = final;
  }
  for (let attempt = 0; best.clashes.length > 0 && attempt < searchLimits.repairs; attempt++) {
    const parted = resolveClashes(flow, best);
    if (parted.cost >= best.cost - 1e-6) break;
    best = parted;
  }
  if (best.clashes.length > 0) {
    const apart = solveLayout(flow, { ...noChoices, apart: new Set(flow.order) }, routingPasses.final);
    if (apart.cost < best.cost) best = apart;
  }
  return best.pixels;
}

/** The layout with one line of each clash laid elsewhere. */
function resolveClashes(flow: LaneFlow, { choices, placement, router, clashes }: Solution): Solution {
  const copy = copyRouter(router);
  for (const [one, other] of clashes) separateEdges(copy, one, other);
  return improveLayout(flow, { choices, placement, router: copy }, 0);
}

function solveLayout(flow: LaneFlow, choices: PlacementChoices, passes: number): Solution {
  const placement = placeNodes(flow, choices);
  const grid = buildLaneGrid(flow, placement);
  return improveLayout(flow, { choices, placement, router: routeEdges(flow, placement, grid) }, passes);
}

/** The layout after some more passes of its router. */
function improveLayout(
  flow: LaneFlow,
  { choices, placement, router }: Pick<Solution, "choices" | "placement" | "router">,
  passes: number,
): Solution {
  rerouteEdges(router, passes);
  const pixels = placeInPixels(flow, router.grid, placement, { paths: router.paths as GridPath[] });
  return { choices, placement, router, pixels, ...measureFlaws(flow, pixels) };
}

/** Other choices, one node changed, the most troubled nodes first. */
function* iterateMoves(flow: LaneFlow, { choices, placement, hot }: Solution): Iterable<PlacementChoices> {
  for (const node of hot) {
    const isHanded = flow.entries[node]?.some((edge) => placement.isHandoff[edge]) ?? false;
    if (isHanded || choices.apart.has(node)) yield { ...choices, apart: toggleNode(choices.apart, node) };
    if (!isHanded) {
      for (const step of [1, -1]) {
        yield { ...choices, slots: new Map([...choices.slots, [node, (placement.slot[node] as number) + step]]) };
      }
      yield { ...choices, lower: toggleNode(choices.lower, node) };
    }
    yield { ...choices, flipped: toggleNode(choices.flipped, node) };
  }
}

function toggleNode(set: ReadonlySet<number>, node: number): ReadonlySet<number> {
  const changed = new Set(set);
  if (!changed.delete(node)) changed.add(node);
  return changed;
}

function buildChoicesKey({ apart, lower, flipped, slots }: PlacementChoices): string {
  const joinNumbers = (list: Iterable<number>) => [...list].sort((one, other) => one - other).join();
  const places = [...slots].sort((one, other) => one[0] - other[0]).join(" ");
  return `${joinNumbers(apart)}|${joinNumbers(lower)}|${joinNumbers(flipped)}|${places}`;
}
