import { isTaken, linksAmong, stepsOnRoute } from "../../graph/index.ts";
import { isEvent, type Process, type Step } from "../../model/index.ts";

export interface FlowFigures {
  /** Without events. */
  readonly steps: number;
  readonly units: number;
  /** On the main route, from a step of one unit to the next one of another. */
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
  const before = steps.map((): number[] => []);
  for (const { from, to } of linksAmong(steps, (source, link) => isTaken(source, link.outcome, "main"))) before[to]?.push(from);
  const units = new Set(process.steps.flatMap(({ unit }) => (unit === undefined ? [] : [unit])));
  const receiving = steps.map(({ unit }, step) =>
    unit === undefined ? 0 : actorsBefore(step, steps, before).filter((actor) => steps[actor]?.unit !== unit).length,
  );
  return {
    steps: process.steps.filter((step) => !isEvent(step)).length,
    units: units.size,
    handOffs: receiving.reduce((sum, count) => sum + count, 0),
  };
}

/** The steps from which the case comes, each once: bars and events at which no unit acts are looked through. */
function actorsBefore(step: number, steps: readonly Step[], before: readonly (readonly number[])[]): number[] {
  const seen = new Set([step]);
  const actors: number[] = [];
  const waiting = [...(before[step] ?? [])];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (seen.has(number)) continue;
    seen.add(number);
    if (steps[number]?.unit !== undefined) actors.push(number);
    else waiting.push(...(before[number] ?? []));
  }
  return actors;
}
