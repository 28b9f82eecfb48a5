import { expect, test, vi } from "vitest";
import { layoutFlowchart } from "../../../../src/picture/layout/index.ts";
import { runElk } from "../../../../src/picture/layout/layered/elk.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { randomFlow } from "../../../support/random-flow.ts";
import { randomTasks } from "../../../support/random-tasks.ts";

vi.mock("../../../../src/picture/layout/layered/elk.ts", async (original) => {
  const { runElk } = await original<typeof import("../../../../src/picture/layout/layered/elk.ts")>();
  return { runElk: vi.fn(runElk) };
});

/** How often ELK lays a chart out; each time takes the longer the more steps and links there are. */
async function layouts(process: Parameters<typeof layoutFlowchart>[0]): Promise<number> {
  vi.mocked(runElk).mockClear();
  await layoutFlowchart(process);
  return vi.mocked(runElk).mock.calls.length;
}

/** Measured on two cores: 40 ms a layout of 20 tasks with 35 links, 80 ms with 55 links, 150 ms of 40 tasks with 80. */
test.each([
  [20, 35, 12],
  [30, 55, 7],
  [40, 80, 2],
  [20, 60, 3],
  [40, 100, 2],
  [60, 240, 0],
])("%i tasks with %i links are laid out %i times at most", async (tasks, links, most) => {
  for (const seed of [0, 1, 2]) expect(await layouts(randomTasks(seed, tasks, links))).toBeLessThanOrEqual(most);
});

test("dense decisions are laid out twelve times at most, and where they are many less often", async () => {
  for (let seed = 0; seed < 12; seed++) {
    const process = randomFlow(seed, 3);
    expect(await layouts(process)).toBeLessThanOrEqual(process.steps.length > 40 ? 4 : 12);
  }
});

test("a chart whose lines need not cross is laid out twice", async () => {
  expect(await layouts(fixtureProcess("licence"))).toBe(2);
});
