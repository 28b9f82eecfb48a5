import { createProblem, InputError, type Process } from "../../model/index.ts";
import { estimateTangle, type LaneChart, type LanePlacement, layOutLanes } from "./lanes/index.ts";
import type { LayoutMemory } from "./memory.ts";
import { placeLanesWords } from "./words.ts";

/** Fewer lines cannot take long. */
const fewEdges = 1_000;
/**
 * Random charts of 2,000 steps and 3,000 links between near ones have half a million, take a second, and are no joy to
 * read.
 */
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
      message: placeLanesWords.tooLongMessage(id, chart.edges.length),
      remedy: placeLanesWords.tooLongRemedy,
    }),
  ]);
}
