import { isTaken, linksAmong, stepsOnRoute } from "../../graph/index.ts";
import type { Process } from "../../model/index.ts";

export interface FlowFigures {
  readonly steps: number;
  readonly units: number;
  readonly handOffs: number;
}

/** Counts steps, units and hand-offs of processes, each once however many items share it. */
export function flowFigures(): (process: Process) => FlowFigures {
  const known = new WeakMap<Process, FlowFigures>();
  return (process) => {
    const figures = known.get(process) ?? figuresOf(process);
    known.set(process, figures);
    return figures;
  };
}

function figuresOf(process: Process): FlowFigures {
  const onMain = stepsOnRoute(process, "main");
  const steps = process.steps.filter(({ id }) => onMain.has(id));
  const links = linksAmong(steps, (source, link) => isTaken(source, link.outcome, "main"));
  const units = new Set(process.steps.flatMap(({ unit }) => (unit === undefined ? [] : [unit])));
  return {
    steps: process.steps.length,
    units: units.size,
    handOffs: links.filter(({ from, to }) => isHandOff(steps[from]?.unit, steps[to]?.unit)).length,
  };
}

function isHandOff(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
