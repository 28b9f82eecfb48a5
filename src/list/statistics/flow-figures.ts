import { isEvent, type Process, type Step } from "../../model/index.ts";
import { collectNearest, isOutcomeTaken, listNetworkLinks, listReachedSteps } from "../../process/graph/index.ts";

export interface FlowFigures {
  /** Without events. */
  readonly steps: number;
  readonly units: number;
  /** On the main route, from a step of one unit to the next one of another. */
  readonly handOffs: number;
}

/** Counts steps, units and hand-offs of processes, each once however many items share it. */
export function createFlowCounter(): (process: Process) => FlowFigures {
  const known = new WeakMap<Process, FlowFigures>();
  return (process) => {
    const figures = known.get(process) ?? computeFlowFigures(process);
    known.set(process, figures);
    return figures;
  };
}

function computeFlowFigures({ steps }: Process): FlowFigures {
  const links = listNetworkLinks(steps, () => true);
  const onMain = new Set(listReachedSteps(steps, links, "main"));
  const before = steps.map((): number[] => []);
  for (const { from, to, link } of links) {
    if (onMain.has(from) && isOutcomeTaken(steps[from] as Step, link.outcome, "main")) before[to]?.push(from);
  }
  const units = new Set(steps.flatMap(({ unit }) => (unit === undefined ? [] : [unit])));
  let handOffs = 0;
  for (const step of onMain) {
    const unit = steps[step]?.unit;
    if (unit !== undefined) handOffs += listPrecedingActors(step, steps, before).filter((actor) => steps[actor]?.unit !== unit).length;
  }
  return { steps: steps.filter((step) => !isEvent(step)).length, units: units.size, handOffs };
}

/** The steps from which the case comes, each once: bars and events at which no unit acts are looked through. */
function listPrecedingActors(step: number, steps: readonly Step[], before: readonly (readonly number[])[]): number[] {
  const listBefore = (number: number) => before[number] ?? [];
  const actors = collectNearest(listBefore(step), (number) => steps[number]?.unit !== undefined, listBefore);
  return [...actors].filter((actor) => actor !== step);
}
