import type { LayeredPlan } from "./layered.ts";

/** What matters for how long ELK takes. */
type ElkLoad = Pick<LayeredPlan, "boxes" | "connections">;

/**
 * Effort for all layouts of one chart together: for the two that every chart with branches needs, and where more are
 * tried. One unit is about 5 µs in a process that has laid out charts before: fitted to random charts of 8 to 60 boxes
 * and up to three links a box. The first charts of a process take three times as long.
 */
const mostEffort = { needed: 180_000, tried: 90_000 };
const elkEffort = { layout: 2_000, box: 60 };
/** More improve none of the 100 outside flows. */
const mostLayouts = 12;

/** Whether ELK would take too long even for the two layouts. */
export function isTooLargeChart(load: ElkLoad): boolean {
  return countAffordableLayouts(mostEffort.needed, load) < 2;
}

/** How many layouts of a chart ELK may make, from two to twelve; fewer of a large one, since each takes longer. */
export function countLayouts(load: ElkLoad): number {
  return Math.max(2, Math.min(mostLayouts, countAffordableLayouts(mostEffort.tried, load)));
}

function countAffordableLayouts(most: number, load: ElkLoad): number {
  const passed = countPassedLayers(load);
  return Math.floor(most / (elkEffort.layout + elkEffort.box * load.boxes.length + passed * passed));
}

/** How many layers all lines pass together: ELK places each line in each layer that it passes. */
function countPassedLayers({ boxes, connections }: ElkLoad): number {
  const rank = new Map(boxes.map(({ id }, index) => [id, index]));
  const layer = new Int32Array(boxes.length);
  const ends = connections.map(({ from, to }) => {
    const [one, other] = [rank.get(from) as number, rank.get(to) as number];
    return [Math.min(one, other), Math.max(one, other)] as const;
  });
  ends.sort((one, other) => one[1] - other[1]);
  for (const [from, to] of ends) if (from !== to) layer[to] = Math.max(layer[to] as number, (layer[from] as number) + 1);
  return ends.reduce((sum, [from, to]) => sum + (layer[to] as number) - (layer[from] as number), 0);
}
