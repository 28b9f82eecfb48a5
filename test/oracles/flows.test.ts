import { describe, expect, test } from "vitest";
import { layoutFlowchart, measurePicture, type Quality } from "../../src/picture/layout/index.ts";
import { flawless, flawlessLanes } from "../support/flawless.ts";
import { outsideFlows, processOfFlow } from "../support/flows.ts";

const flows = outsideFlows();

describe.skipIf(flows === undefined)("100 flows of the outside oracle (skipped where they are not at hand)", () => {
  const processes = (flows ?? []).map(processOfFlow);
  const mean = (qualities: readonly Quality[], value: (quality: Quality) => number, by: (quality: Quality) => number = () => 1) =>
    qualities.reduce((sum, each) => sum + value(each), 0) / qualities.reduce((sum, each) => sum + by(each), 0);

  test.each(["down", "right"] as const)("have no flaw and few crossings and bends (%s)", async (direction) => {
    const qualities: Quality[] = [];
    let [rows, boxes] = [0, 0];
    for (const process of processes) {
      const picture = await layoutFlowchart(process, { view: "swimlane", direction });
      const quality = measurePicture(picture);
      expect({ id: process.name, ...quality }).toMatchObject(flawlessLanes);
      qualities.push(quality);
      rows += new Set(picture.boxes.map((box) => (direction === "down" ? box.y + box.height / 2 : box.x + box.width / 2))).size;
      boxes += picture.boxes.length;
    }
    const wires = ({ wires }: Quality) => wires;
    const means = {
      crossings: mean(qualities, ({ crossings }) => crossings),
      bends: mean(qualities, ({ bends }) => bends, wires),
      straight: mean(qualities, ({ straight }) => straight, wires),
      rows: rows / boxes,
      detours: mean(qualities, ({ detours }) => detours),
    };
    expect(means.crossings).toBeLessThanOrEqual(0.4);
    expect(means.bends).toBeLessThanOrEqual(0.62);
    expect(means.rows).toBeLessThanOrEqual(0.62);
    expect(means.straight).toBeGreaterThanOrEqual(0.58);
    expect(mean(qualities, ({ withFlow }) => withFlow, wires)).toBeGreaterThanOrEqual(0.73);
  });

  test("have no flaw and few crossings without lanes", async () => {
    const qualities: Quality[] = [];
    for (const process of processes) {
      const quality = measurePicture(await layoutFlowchart(process));
      expect({ id: process.name, ...quality }).toMatchObject({ ...flawless, offVertex: 0 });
      qualities.push(quality);
    }
    expect(mean(qualities, ({ crossings }) => crossings)).toBeLessThanOrEqual(0.2);
    const withFlow = mean(
      qualities,
      (quality) => quality.withFlow,
      ({ wires }) => wires,
    );
    expect(withFlow).toBeGreaterThanOrEqual(0.97);
  });
});
