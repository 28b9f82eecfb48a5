import { InputError, type Link, minutesOf, type Problem, type Process, plannedMinutes, type Step } from "../../model/index.ts";
import { shortestCycle } from "./cycle.ts";
import { cycleProblem, type Origin } from "./cycle-problem.ts";
import { buildNetwork, linkNumbers, type Network, withMinutes } from "./network.ts";
import { linksAmong, type NetworkLink } from "./network-links.ts";
import { isTaken, type Route, reachedSteps } from "./route.ts";

/** The network of a process on a route: step number i is `steps[i]`, link number k is `links[k]`. */
export interface ProcessNetwork {
  readonly network: Network;
  /** The steps of the route in declaration order, hidden pass-throughs included. */
  readonly steps: readonly Step[];
  readonly links: readonly NetworkLink[];
}

/**
 * The network of a process on a route, with its planned durations. `origin` lets a cycle name the measures that close it.
 * @throws InputError when steps wait for each other
 */
export function networkOf(process: Process, route: Route, origin?: Origin): ProcessNetwork {
  // A cycle may keep steps off the route, so it is looked for among all of them.
  const everyLink = linksAmong(process.steps, (source, link) => isTaken(source, link.outcome, "longest"));
  const cycle = findCycle(process, process.steps, everyLink, origin);
  if (cycle) throw new InputError([cycle]);
  const reached = new Set(reachedSteps(process.steps, everyLink, route));
  const steps = process.steps.filter((_, number) => reached.has(number));
  const taken = (source: Step, link: Link) => isTaken(source, link.outcome, route);
  const isWhole = steps.length === process.steps.length;
  const links = isWhole ? everyLink.filter(({ from, link }) => taken(steps[from] as Step, link)) : linksAmong(steps, taken);
  return { network: networkFrom(steps, links), steps, links };
}

/**
 * What `networkOf` has for one process after another, as sets of measures leave it. Where nothing differs from the one before but what does not bear on
 * links, these are the same ones.
 */
export function networksOn(route: Route): (process: Process, origin: Origin) => ProcessNetwork {
  let last: { readonly all: readonly Step[]; readonly network: ProcessNetwork; readonly onRoute: readonly number[] } | undefined;
  return (process, origin) => {
    const { steps } = process;
    if (last && areLinkedAlike(last.all, steps)) {
      return withSteps(
        last.network,
        last.onRoute.map((number) => steps[number] as Step),
      );
    }
    const network = networkOf(process, route, origin);
    const reached = new Set(network.steps);
    last = { all: steps, network, onRoute: [...steps.keys()].filter((number) => reached.has(steps[number] as Step)) };
    return network;
  };
}

/** Whether both have the same links on every route. */
function areLinkedAlike(some: readonly Step[], others: readonly Step[]): boolean {
  return (
    some.length === others.length &&
    some.every((step, number) => {
      const other = others[number] as Step;
      return step === other || (step.id === other.id && step.after === other.after && step.outcomes === other.outcomes);
    })
  );
}

/** The problem of a shortest cycle among the links, if there is one. */
export function findCycle(process: Process, steps: readonly Step[], links: readonly NetworkLink[], origin?: Origin): Problem | undefined {
  const cycle = shortestCycle(
    steps.length,
    links.map(({ from }) => from),
    links.map(({ to }) => to),
  );
  return (
    cycle &&
    cycleProblem(
      process,
      cycle.map((index) => (steps[index] as Step).id),
      origin,
    )
  );
}

/** The same links between other steps: of the same number, in the same order. */
export function withSteps({ network, links }: ProcessNetwork, steps: readonly Step[]): ProcessNetwork {
  return { network: withMinutes(network, steps.map(plannedMinutes)), steps, links };
}

function networkFrom(steps: readonly Step[], links: readonly NetworkLink[]): Network {
  return buildNetwork({
    minutes: steps.map(plannedMinutes),
    from: links.map(({ from }) => from),
    to: links.map(({ to }) => to),
    type: links.map(({ link }) => linkNumbers[link.link]),
    lag: links.map(({ link }) => minutesOf(link.lag)),
  });
}
