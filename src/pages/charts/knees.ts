import type { MeasureSet } from "../../analysis/optimize/index.ts";

type KneePoint = Pick<MeasureSet, "effort" | "days">;

/** How much of what effort saves before a knee it saves after it at most, and how many knees are told. */
const [kneeRatio, maxKnees] = [0.75, 4];

/**
 * The places of the points from which on a unit of effort saves at least a quarter fewer days: corners of the lower
 * convex hull (Andrew's monotone chain, 1979), where the saving falls the most, four at most.
 */
export function findKnees(points: readonly KneePoint[]): ReadonlySet<number> {
  const hull: number[] = [];
  points.forEach((_, index) => {
    while (hull.length > 1 && computeSavingRate(points, hull.at(-2), hull.at(-1)) <= computeSavingRate(points, hull.at(-1), index))
      hull.pop();
    hull.push(index);
  });
  const corners = hull.slice(1, -1).map((place, index) => ({
    place,
    left: computeSavingRate(points, place, hull[index + 2]) / computeSavingRate(points, hull[index], place),
  }));
  return new Set(
    corners
      .filter((corner) => corner.left <= kneeRatio + 1e-9)
      .sort((one, other) => one.left - other.left)
      .slice(0, maxKnees)
      .map(({ place }) => place),
  );
}

/** Days that effort saves per unit between two points. */
function computeSavingRate(points: readonly KneePoint[], from: number | undefined, to: number | undefined): number {
  const [one, other] = [points[from ?? 0], points[to ?? 0]];
  return one && other ? (one.days - other.days) / (other.effort - one.effort) : 0;
}
