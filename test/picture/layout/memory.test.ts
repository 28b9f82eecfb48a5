import { expect, test } from "vitest";
import { type FlowchartOptions, LayoutMemory, layoutFlowchart } from "../../../src/picture/layout/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";

class Counting extends LayoutMemory {
  placed = 0;

  override recall<A>(question: unknown, answer: () => A): A {
    return super.recall(question, () => {
      this.placed++;
      return answer();
    });
  }
}

const renewal = fixtureProcess("urban-renewal");
const withDays = (days: number): FlowchartOptions => ({ changes: [{ step: "A03", days }] });

test.each(["flowchart", "swimlane", "phases", "overview"] as const)(
  "a %s whose days change is placed once, and is what it is without memory",
  async (view) => {
    const memory = new Counting();
    const drags = [10, 11, 12, 10].map((days) => ({ ...withDays(days), view }));
    for (const options of drags)
      expect(await layoutFlowchart(renewal, { ...options, memory })).toEqual(await layoutFlowchart(renewal, options));
    expect(memory.placed).toBe(1);
  },
);

test.each(["flowchart", "swimlane"] as const)("a %s with other boxes, links, words or lanes is placed anew", async (view) => {
  const memory = new Counting();
  const others: FlowchartOptions[] = [
    {},
    { lang: "zh" },
    { figures: new Map([["A03", "late in four of ten cases"]]) },
    { changes: [{ step: "A04", after: [{ step: "A01", link: "FS", lag: 0 }] }] },
    { scenario: "reform" },
    { route: "main", show: ["basis"] },
  ];
  for (const options of others.map((each) => ({ ...each, view }))) {
    expect(await layoutFlowchart(renewal, { ...options, memory })).toEqual(await layoutFlowchart(renewal, options));
  }
  expect(memory.placed).toBe(others.length);
});

test("the last eight charts are remembered", () => {
  const memory = new Counting();
  const ask = (question: number) => memory.recall({ question }, () => question);
  for (const question of [0, 1, 2, 3, 4, 5, 6, 7, 0]) expect(ask(question)).toBe(question);
  expect(memory.placed).toBe(8);
  ask(8);
  expect([0, 8].map(ask)).toEqual([0, 8]);
  expect(memory.placed).toBe(9);
  ask(1);
  expect(memory.placed).toBe(10);
});
