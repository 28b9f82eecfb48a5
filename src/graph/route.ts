import { type Outcome, type Problem, type Process, problem, type Step, suggestion } from "../model/index.ts";

/**
 * Which outcomes of decisions are taken: `main` the first of each, `longest` all that do not return, or the named ones
 * (decision id → outcome id) with the first wherever none is named.
 */
export type Route = "main" | "longest" | Readonly<Record<string, string>>;

/**
 * The ids of the steps that exist on a route: those without predecessors and those that a taken link reaches from a step that exists.
 * What a named route says of decisions that are not there, or of outcomes that cannot be taken, is passed over.
 */
export function stepsOnRoute({ steps }: Process, route: Route): Set<string> {
  const numbers = new Map(steps.map((step, number) => [step.id, number]));
  const ends = followersOf(steps, numbers);
  const reached = new Set<string>();
  const waiting = steps.filter(({ after }) => after.length === 0).map(({ id }) => numbers.get(id) as number);
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const step = steps[number] as Step;
    if (reached.has(step.id)) continue;
    reached.add(step.id);
    for (let k = ends.first[number] as number; k >= 0; k = ends.next[k] as number) {
      if (isTaken(step, ends.outcomes[k], route)) waiting.push(ends.to[k] as number);
    }
  }
  return reached;
}

/** The links that leave each step, as a list for each: its first link, and the link after each link; −1 ends it. */
interface Followers {
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly to: readonly number[];
  readonly outcomes: readonly (string | undefined)[];
}

function followersOf(steps: readonly Step[], numbers: ReadonlyMap<string, number>): Followers {
  const from: number[] = [];
  const to: number[] = [];
  const outcomes: (string | undefined)[] = [];
  for (const { id, after } of steps) {
    for (const link of after) {
      const source = numbers.get(link.step);
      if (source === undefined) continue;
      from.push(source);
      to.push(numbers.get(id) as number);
      outcomes.push(link.outcome);
    }
  }
  const first = new Int32Array(steps.length).fill(-1);
  const next = new Int32Array(from.length);
  for (let k = from.length - 1; k >= 0; k--) {
    next[k] = first[from[k] as number] as number;
    first[from[k] as number] = k;
  }
  return { first, next, to, outcomes };
}

/** Whether a link that leaves `step` over `outcome` (none: over whichever) is taken on the route. */
export function isTaken(step: Step, outcome: string | undefined, route: Route): boolean {
  if (outcome === undefined) return true;
  const taken = step.outcomes?.find((each) => each.id === outcome);
  if (!taken || taken.returnTo !== undefined) return false;
  return route === "longest" || taken === chosenOutcome(step, route);
}

function chosenOutcome(step: Step, route: "main" | Readonly<Record<string, string>>): Outcome | undefined {
  const named = route === "main" || !Object.hasOwn(route, step.id) ? undefined : route[step.id];
  return step.outcomes?.find((each) => each.id === named && each.returnTo === undefined) ?? step.outcomes?.[0];
}

function unknownRoute(route: never): Problem {
  return problem("wrong-value", {
    path: [],
    message: { zh: `没有路径“${route}”`, en: `There is no route "${route}"` },
    remedy: { zh: "可用 main、longest，或各判断的结果", en: "It is main, longest, or outcomes of decisions" },
  });
}

/** What a named route says of decisions and outcomes that are not there, or of outcomes that return. */
export function routeProblems(process: Process, route: Route): Problem[] {
  if (typeof route === "string") return route === "main" || route === "longest" ? [] : [unknownRoute(route)];
  return Object.entries(route).flatMap(([id, outcomeId]): Problem[] => {
    const step = process.steps.find((each) => each.id === id);
    if (!step?.outcomes) {
      const decisions = process.steps.filter((each) => each.outcomes).map((each) => each.id);
      return [
        problem("unknown-step", {
          path: [],
          message: { zh: `路径中的“${id}”不是本流程的判断`, en: `"${id}" in the route is not a decision of this process` },
          remedy: suggestion(id, decisions, { zh: `可选：${decisions.join("、")}`, en: `Decisions: ${decisions.join(", ")}` }),
        }),
      ];
    }
    const forward = step.outcomes.filter((each) => each.returnTo === undefined).map((each) => each.id);
    if (step.passThrough || forward.includes(outcomeId)) return [];
    return [
      problem("unknown-outcome", {
        path: [],
        message: {
          zh: `路径不能走判断“${id}”的结果“${outcomeId}”：它不存在或会退回`,
          en: `The route cannot take outcome "${outcomeId}" of decision "${id}": it does not exist or it returns`,
        },
        remedy: suggestion(outcomeId, forward, { zh: `可选：${forward.join("、")}`, en: `Outcomes: ${forward.join(", ")}` }),
      }),
    ];
  });
}
