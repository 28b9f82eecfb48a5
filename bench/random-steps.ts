import type { Link, Step } from "../src/model/index.ts";

export type Shape = "series-parallel" | "layered";

/**
 * Steps behind all that they wait for, with reviews that run side by side; `crossEdges` is the part of the steps that
 * wait for one more.
 */
export interface StepsOptions {
  readonly random: () => number;
  readonly steps: number;
  readonly shape: Shape;
  readonly crossEdges: number;
}

const mostDays = 30;
const mostLag = 5;

/**
 * Steps of 2 to 30 days; of series and parallel parts within each other, or in layers where each waits for up to three
 * of the last layer.
 */
export function randomSteps({ random, steps: size, shape, crossEdges }: StepsOptions): Step[] {
  const below = (limit: number) => Math.floor(random() * limit);
  const after: Link[][] = Array.from({ length: size }, () => []);
  const join = (from: number, to: number, lag = 0) => {
    if (!after[to]?.some(({ step }) => step === stepId(from))) after[to]?.push({ step: stepId(from), link: "FS", lag });
  };
  if (shape === "layered") layers(size, below, join);
  else seriesParallel(0, size, below, join);
  for (let count = Math.round(crossEdges * size); count > 0 && size > 2; count--) {
    const to = 2 + below(size - 2);
    join(to - 1 - below(Math.min(to, crossEdgeReach)), to, below(mostLag));
  }
  return after.map((links, number) => ({
    id: stepId(number),
    kind: "task",
    clock: "counted",
    days: 2 + below(mostDays - 1),
    after: links,
  }));
}

/** How many places a cross edge leads ahead at most, so that it stays within neighbouring parts. */
const crossEdgeReach = 40;

function stepId(number: number): string {
  return `s${number}`;
}

type Below = (limit: number) => number;
type Join = (from: number, to: number) => void;

/** Joins the steps from `first` up to `end`, the first and the last of which are alone at their ends. */
function seriesParallel(first: number, end: number, below: Below, join: Join): void {
  const size = end - first;
  if (size < 4) {
    for (let step = first + 1; step < end; step++) join(step - 1, step);
  } else if (size > mostInParallel || below(2) === 0) {
    const middle = first + 1 + below(size - 1);
    seriesParallel(first, middle, below, join);
    seriesParallel(middle, end, below, join);
    join(middle - 1, middle);
  } else {
    const branches = Math.min(2 + below(3), size - 2);
    const starts = Array.from({ length: branches + 1 }, (_, branch) => first + 1 + Math.round((branch * (size - 2)) / branches));
    for (let branch = 0; branch < branches; branch++) {
      const [start, next] = [starts[branch] as number, starts[branch + 1] as number];
      seriesParallel(start, next, below, join);
      join(first, start);
      join(next - 1, end - 1);
    }
  }
}

/** Longer stretches are parted into a series first, as a process of many phases is. */
const mostInParallel = 60;

function layers(size: number, below: Below, join: Join): void {
  let previous: readonly number[] = [];
  for (let first = 0; first < size; first += previous.length) {
    const layer = Array.from({ length: Math.min(2 + below(5), size - first) }, (_, index) => first + index);
    for (const step of layer) {
      for (let count = previous.length === 0 ? 0 : 1 + below(3); count > 0; count--) join(previous[below(previous.length)] as number, step);
    }
    previous = layer;
  }
}
