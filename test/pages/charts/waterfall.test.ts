import { expect, test } from "vitest";
import { compare } from "../../../src/analysis/compare/index.ts";
import { buildWaterfallData } from "../../../src/pages/charts/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";

const renewal = fixtureProcess("urban-renewal");

test("measures stand in the order of their adoption, and sum to the whole in every order", () => {
  const ids = compare(renewal, { scenario: "reform" }).order;
  for (const order of [undefined, ids.toReversed(), ["M05"]]) {
    const comparison = compare(renewal, { scenario: "reform", order });
    const { bars, before, after } = buildWaterfallData(renewal, comparison);
    expect(bars.map(({ id }) => id)).toEqual(order?.length === 1 ? ["M05", ...ids.filter((id) => id !== "M05")] : (order ?? ids));
    expect(bars.reduce((sum, { days }) => sum + days, 0)).toBe(before - after);
  }
});

test("what is adopted later finds the days that it shares already saved", () => {
  const daysOf = (order: readonly string[], id: string) =>
    buildWaterfallData(renewal, compare(renewal, { scenario: "reform", order })).bars.find((bar) => bar.id === id)?.days;
  expect([daysOf(["M04", "M05"], "M05"), daysOf(["M05", "M04"], "M05")]).toEqual([15, 25]);
});

test("the parts of each total sum to it", () => {
  const { parts, before, after } = buildWaterfallData(renewal, compare(renewal, { scenario: "reform" }));
  const sum = (each: Readonly<Record<string, number>> | undefined) => Object.values(each ?? {}).reduce((all, days) => all + days, 0);
  expect([sum(parts?.before), sum(parts?.after)]).toEqual([before, after]);
});
