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
export function stepsOnRoute(process: Process, route: Route): Set<string> {
  const byId = new Map(process.steps.map((step) => [step.id, step]));
  const followers = new Map<string, { step: Step; outcome: string | undefined }[]>();
  const waiting: Step[] = [];
  for (const step of process.steps) {
    if (step.after.length === 0) waiting.push(step);
    for (const link of step.after) {
      const list = followers.get(link.step);
      if (list) list.push({ step, outcome: link.outcome });
      else followers.set(link.step, [{ step, outcome: link.outcome }]);
    }
  }
  const reached = new Set<string>();
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    if (reached.has(step.id)) continue;
    reached.add(step.id);
    const source = byId.get(step.id) ?? step;
    for (const follower of followers.get(step.id) ?? []) {
      if (isTaken(source, follower.outcome, route)) waiting.push(follower.step);
    }
  }
  return reached;
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
