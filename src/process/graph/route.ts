import { createProblem, formatSuggestion, type Outcome, type Problem, type Process, type Step } from "../../model/index.ts";
import { listNetworkLinks, type NetworkLink } from "./network-links.ts";
import { routeWords } from "./words.ts";

/**
 * Which outcomes of decisions are taken: `main` the first of each, `longest` all that do not return, or the named ones
 * (decision id → outcome id) with the first wherever none is named.
 */
export type Route = "main" | "longest" | Readonly<Record<string, string>>;

/**
 * The ids of the steps that exist on a route: those without predecessors and those that a taken link reaches from a
 * step that exists. What a named route says of decisions that are not there, or of outcomes that cannot be taken, is
 * passed over.
 */
export function collectRouteSteps({ steps }: Process, route: Route): Set<string> {
  const links = listNetworkLinks(steps, () => true);
  return new Set(listReachedSteps(steps, links, route).map((number) => (steps[number] as Step).id));
}

/** The same as numbers, over links that include all which the route takes. */
export function listReachedSteps(steps: readonly Step[], links: readonly NetworkLink[], route: Route): number[] {
  const { first, next } = chainOutgoingLinks(steps.length, links);
  const isReached = new Uint8Array(steps.length);
  const reached: number[] = [];
  const waiting = [...steps.keys()].filter((number) => steps[number]?.after.length === 0);
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (isReached[number]) continue;
    isReached[number] = 1;
    reached.push(number);
    for (let k = first[number] as number; k >= 0; k = next[k] as number) {
      const { to, link } = links[k] as NetworkLink;
      if (isOutcomeTaken(steps[number] as Step, link.outcome, route)) waiting.push(to);
    }
  }
  return reached;
}

/** The links that leave each step, as chains: the first of each step, and the one after each link; −1 ends a chain. */
function chainOutgoingLinks(size: number, links: readonly NetworkLink[]): { readonly first: Int32Array; readonly next: Int32Array } {
  const first = new Int32Array(size).fill(-1);
  const next = new Int32Array(links.length);
  for (let k = links.length - 1; k >= 0; k--) {
    const { from } = links[k] as NetworkLink;
    next[k] = first[from] as number;
    first[from] = k;
  }
  return { first, next };
}

/** Whether a link that leaves `step` over `outcome` (none: over whichever) is taken on the route. */
export function isOutcomeTaken(step: Step, outcome: string | undefined, route: Route): boolean {
  if (outcome === undefined) return true;
  const taken = step.outcomes?.find((each) => each.id === outcome);
  if (!taken || taken.returnTo !== undefined) return false;
  return route === "longest" || taken === pickOutcome(step, route);
}

function pickOutcome(step: Step, route: "main" | Readonly<Record<string, string>>): Outcome | undefined {
  const named = route === "main" || !Object.hasOwn(route, step.id) ? undefined : route[step.id];
  return step.outcomes?.find((each) => each.id === named && each.returnTo === undefined) ?? step.outcomes?.[0];
}

function createRouteProblem(route: never): Problem {
  return createProblem("wrong-value", {
    path: [],
    message: { zh: `没有路径“${route}”`, en: `There is no route "${route}"` },
    remedy: routeWords.wrongValueRemedy,
  });
}

/** What a named route says of decisions and outcomes that are not there, or of outcomes that return. */
export function checkRoute(process: Process, route: Route): Problem[] {
  if (typeof route === "string") return route === "main" || route === "longest" ? [] : [createRouteProblem(route)];
  return Object.entries(route).flatMap(([id, outcomeId]): Problem[] => {
    const step = process.steps.find((each) => each.id === id);
    if (!step?.outcomes) {
      const decisions = process.steps.filter((each) => each.outcomes).map((each) => each.id);
      return [
        createProblem("unknown-step", {
          path: [],
          message: routeWords.unknownStepMessage(id),
          remedy: formatSuggestion(id, decisions, routeWords.unknownStepRemedy(decisions.join("、"), decisions.join(", "))),
        }),
      ];
    }
    const forward = step.outcomes.filter((each) => each.returnTo === undefined).map((each) => each.id);
    if (step.passThrough || forward.includes(outcomeId)) return [];
    return [
      createProblem("unknown-outcome", {
        path: [],
        message: routeWords.unknownOutcomeMessage(id, outcomeId),
        remedy: formatSuggestion(outcomeId, forward, routeWords.unknownOutcomeRemedy(forward.join("、"), forward.join(", "))),
      }),
    ];
  });
}
