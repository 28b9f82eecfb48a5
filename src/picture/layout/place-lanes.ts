import { createProblem, InputError, type Process } from "../../model/index.ts";
import { estimateTangle, type LaneChart, type LanePlacement, layOutLanes } from "./lanes/index.ts";
import type { LayoutMemory } from "./memory.ts";

/** Fewer lines cannot take long. */
const fewEdges = 1_000;
/** Random charts of 2,000 steps and 3,000 links between near ones have half a million, take a second, and are no joy to read. */
const mostTangle = 2_500_000;

/**
 * Where the lane engine places the chart of a process.
 * @throws InputError when it would take many seconds and be a tangle that nobody can read
 */
export function placeLanes(chart: LaneChart, { id }: Process, memory: LayoutMemory | undefined): LanePlacement {
  if (chart.edges.length <= fewEdges || estimateTangle(chart) <= mostTangle) {
    return memory ? memory.recall(chart, () => layOutLanes(chart)) : layOutLanes(chart);
  }
  throw new InputError([
    createProblem("too-long", {
      path: [],
      message: {
        zh: `流程“${id}”的 ${chart.edges.length} 条衔接相距太远、互相缠绕，一张流程图画不清楚`,
        en: `Process "${id}" has ${chart.edges.length} links that lie too far apart: one flowchart of them would be a tangle`,
      },
      remedy: {
        zh: "用 --route main 只画主路径，用 --view pages 每阶段画一页，或拆成几个流程",
        en: "Draw the main route alone with --route main, a page for each phase with --view pages, or split the process",
      },
    }),
  ]);
}
