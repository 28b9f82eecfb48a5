import { expect, test } from "vitest";
import { type RankedWay, RankedWays, type WayMap } from "../../../src/analysis/explain/ranked-ways.ts";

interface Road {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

function mapOf(size: number, roads: readonly Road[], isMarked: WayMap["isMarked"] = () => true): WayMap {
  const sorted = roads.toSorted((one, other) => one.to - other.to);
  return {
    start: Array.from({ length: size + 1 }, (_, place) => sorted.filter(({ to }) => to < place).length),
    source: sorted.map(({ from }) => from),
    after: (link, minutes) => minutes + (sorted[link] as Road).minutes,
    isMarked,
  };
}

function told(way: RankedWay | undefined): readonly [string, number] | undefined {
  const places: number[] = [];
  for (let at = way?.before; at; at = at.before) places.unshift(at.place);
  return way && [places.join(), way.minutes];
}

const cross = [0, 2, 4].flatMap((row) =>
  [row, row + 1].flatMap((from) => [row + 2, row + 3].filter((to) => to < 7).map((to) => ({ from, to, minutes: 2 ** from }))),
);

test("come one after another, the longest first, until there is none", () => {
  const ways = new RankedWays(mapOf(7, cross));
  // One place of each pair: bits 0 or 1, 2 or 3, and 4 or 5.
  const times = Array.from({ length: 9 }, (_, rank) => ways.getRankedWay(rank, 1_000)?.minutes);
  expect(times).toEqual([42, 41, 38, 37, 26, 25, 22, 21, undefined]);
});

test("over the same marked places are one, as long as the longest of them", () => {
  const roads = [
    { from: 0, to: 3, minutes: 5 },
    { from: 0, to: 3, minutes: 7 },
    { from: 0, to: 1, minutes: 1 },
    { from: 1, to: 3, minutes: 9 },
    { from: 0, to: 2, minutes: 3 },
    { from: 2, to: 3, minutes: 3 },
  ];
  const ways = new RankedWays(mapOf(4, roads, (place) => place !== 1));
  expect([0, 1, 2].map((rank) => told(ways.getRankedWay(rank, 1_000)))).toEqual([["0", 10], ["0,2", 6], undefined]);
});

test("begin at a place only where no road brings a time of 0 or more", () => {
  const late = mapOf(2, [{ from: 0, to: 1, minutes: -3 }]);
  const ways = new RankedWays(late);
  expect([0, 1, 2].map((rank) => ways.getRankedWay(rank, 1_000)?.minutes)).toEqual([0, -3, undefined]);
});

test("end where the work does, and go on where there is more of it", () => {
  const ways = new RankedWays(mapOf(7, cross));
  const least = ways.work;
  expect([ways.getRankedWay(0, 0)?.minutes, ways.getRankedWay(7, least + 2)]).toEqual([42, undefined]);
  expect(ways.getRankedWay(7, 1_000)?.minutes).toBe(21);
});
