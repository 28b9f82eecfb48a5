import { placeInPixels } from "./coordinates.ts";
import { type Flaws, flawsOf } from "./flaws.ts";
import { gridOf } from "./grid.ts";
import type { LanePlacement } from "./lane-chart.ts";
import type { Flow } from "./order.ts";
import type { Path } from "./path.ts";
import { type Choices, noChoices, type Placement, placeNodes } from "./place.ts";
import { copyOf, partEdges, type Router, rerouteEdges, routeEdges } from "./route.ts";

/** A complete layout and what is wrong with it. */
interface Solution extends Flaws {
  readonly choices: Choices;
  readonly placement: Placement;
  readonly router: Router;
  readonly pixels: LanePlacement;
}

/**
 * The search stops after so many layouts, or so much work: states that the path search looked at. Never by time. Where lines cross more often
 * than `crossings` the work shrinks in proportion: to move one node at a time helps little there, and each layout takes long.
 */
const most = { layouts: 40, repairs: 4, work: 60_000, crossings: 16 };
const passes = { trial: 1, final: 3 };

/**
 * Lays the flow out, then tries other places for nodes whose edges cross or wind, and keeps what is better. Each trial is a complete layout; the
 * first improvement is taken.
 */
export function searchLayout(flow: Flow): LanePlacement {
  let best = solve(flow, noChoices, passes.trial);
  let layouts = 1;
  let work = best.router.finder.work;
  const mostWork = most.work * Math.min(1, most.crossings / best.crossings);
  const tried = new Set<string>();
  for (let isBetter = true; isBetter && best.hot.length > 0; ) {
    isBetter = false;
    for (const choices of movesFrom(flow, best)) {
      if (layouts >= most.layouts || work > mostWork) break;
      const key = keyOf(choices);
      if (tried.has(key)) continue;
      tried.add(key);
      const next = solve(flow, choices, passes.trial);
      layouts++;
      work += next.router.finder.work;
      if (next.cost >= best.cost - 1e-6) continue;
      best = next;
      isBetter = true;
      break;
    }
  }
  if (work <= most.work * 2 && !best.router.isSettled) {
    const final = improved(flow, best, passes.final - passes.trial);
    if (final.cost < best.cost - 1e-6) best = final;
  }
  for (let attempt = 0; best.clashes.length > 0 && attempt < most.repairs; attempt++) {
    const parted = withoutClashes(flow, best);
    if (parted.cost >= best.cost - 1e-6) break;
    best = parted;
  }
  if (best.clashes.length > 0) {
    const apart = solve(flow, { ...noChoices, apart: new Set(flow.order) }, passes.final);
    if (apart.cost < best.cost) best = apart;
  }
  return best.pixels;
}

/** The layout with one line of each clash laid elsewhere. */
function withoutClashes(flow: Flow, { choices, placement, router, clashes }: Solution): Solution {
  const copy = copyOf(router);
  for (const [one, other] of clashes) partEdges(copy, one, other);
  return improved(flow, { choices, placement, router: copy }, 0);
}

function solve(flow: Flow, choices: Choices, passes: number): Solution {
  const placement = placeNodes(flow, choices);
  const grid = gridOf(flow, placement);
  return improved(flow, { choices, placement, router: routeEdges(flow, placement, grid) }, passes);
}

/** The layout after some more passes of its router. */
function improved(
  flow: Flow,
  { choices, placement, router }: Pick<Solution, "choices" | "placement" | "router">,
  passes: number,
): Solution {
  rerouteEdges(router, passes);
  const pixels = placeInPixels(flow, router.grid, placement, { paths: router.paths as Path[] });
  return { choices, placement, router, pixels, ...flawsOf(flow, pixels) };
}

/** Other choices, one node changed, the most troubled nodes first. */
function* movesFrom(flow: Flow, { choices, placement, hot }: Solution): Iterable<Choices> {
  for (const node of hot) {
    const isHanded = flow.entries[node]?.some((edge) => placement.isHandoff[edge]) ?? false;
    if (isHanded || choices.apart.has(node)) yield { ...choices, apart: toggled(choices.apart, node) };
    if (!isHanded) {
      for (const step of [1, -1]) {
        yield { ...choices, slots: new Map([...choices.slots, [node, (placement.slot[node] as number) + step]]) };
      }
      yield { ...choices, lower: toggled(choices.lower, node) };
    }
    yield { ...choices, flipped: toggled(choices.flipped, node) };
  }
}

function toggled(set: ReadonlySet<number>, node: number): ReadonlySet<number> {
  const changed = new Set(set);
  if (!changed.delete(node)) changed.add(node);
  return changed;
}

function keyOf({ apart, lower, flipped, slots }: Choices): string {
  const sorted = (list: Iterable<number>) => [...list].sort((one, other) => one - other).join();
  const places = [...slots].sort((one, other) => one[0] - other[0]).join(" ");
  return `${sorted(apart)}|${sorted(lower)}|${sorted(flipped)}|${places}`;
}
