import {
  getPlannedMinutes,
  InputError,
  type Link,
  type Problem,
  type Process,
  requireProcess,
  type Step,
  toMinutes,
} from "../../model/index.ts";
import { findShortestCycle } from "./cycle.ts";
import { buildCycleProblem, type ReformOrigin } from "./cycle-problem.ts";
import { buildNetwork, type Network, replaceMinutes } from "./network.ts";
import { listNetworkLinks, type NetworkLink } from "./network-links.ts";
import { isOutcomeTaken, listReachedSteps, type Route } from "./route.ts";

/** The network of a process on a route: step number i is `steps[i]`, link number k is `links[k]`. */
export interface ProcessNetwork {
  readonly network: Network;
  /** The steps of the route in declaration order, hidden pass-throughs included. */
  readonly steps: readonly Step[];
  readonly links: readonly NetworkLink[];
}

/**
 * The network of a process on a route, with its planned durations. `origin` lets a cycle name the measures that close
 * it.
 * @throws InputError when steps wait for each other
 * @example
 * ```ts
 * import { buildProcess, buildProcessNetwork, scheduleNetwork } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const { network } = buildProcessNetwork(buildProcess({ id: "permit", steps }), "main");
 * scheduleNetwork(network).finish / 480; // → 8
 * ```
 */
export function buildProcessNetwork(process: Process, route: Route, origin?: ReformOrigin): ProcessNetwork {
  requireProcess(process);
  return buildRouteNetwork(process, route, origin);
}

/**
 * The same for stages, which build many networks of a process that was looked at when it was handed in.
 * @throws InputError as `buildProcessNetwork`
 */
export function buildRouteNetwork(process: Process, route: Route, origin?: ReformOrigin): ProcessNetwork {
  // A cycle may keep steps off the route, so it is looked for among all of them.
  const everyLink = listNetworkLinks(process.steps, (source, link) => isOutcomeTaken(source, link.outcome, "longest"));
  const cycle = findCycleProblem(process, process.steps, everyLink, origin);
  if (cycle) throw new InputError([cycle]);
  const reached = new Set(listReachedSteps(process.steps, everyLink, route));
  const steps = process.steps.filter((_, number) => reached.has(number));
  const isLinkTaken = (source: Step, link: Link) => isOutcomeTaken(source, link.outcome, route);
  const isWhole = steps.length === process.steps.length;
  const links = isWhole
    ? everyLink.filter(({ from, link }) => isLinkTaken(steps[from] as Step, link))
    : listNetworkLinks(steps, isLinkTaken);
  return { network: buildStepNetwork(steps, links), steps, links };
}

/**
 * What `buildProcessNetwork` has for one process after another, as sets of measures leave it. Where nothing differs
 * from the one before but what does not bear on links, these are the same ones.
 */
export function createNetworkBuilder(route: Route): (process: Process, origin: ReformOrigin) => ProcessNetwork {
  let last: { readonly all: readonly Step[]; readonly network: ProcessNetwork; readonly onRoute: readonly number[] } | undefined;
  return (process, origin) => {
    const { steps } = process;
    if (last && hasEqualLinks(last.all, steps)) {
      return replaceSteps(
        last.network,
        last.onRoute.map((number) => steps[number] as Step),
      );
    }
    const network = buildRouteNetwork(process, route, origin);
    const reached = new Set(network.steps);
    last = { all: steps, network, onRoute: [...steps.keys()].filter((number) => reached.has(steps[number] as Step)) };
    return network;
  };
}

/** Whether both have the same links on every route. */
function hasEqualLinks(some: readonly Step[], others: readonly Step[]): boolean {
  return (
    some.length === others.length &&
    some.every((step, number) => {
      const other = others[number] as Step;
      return step === other || (step.id === other.id && step.after === other.after && step.outcomes === other.outcomes);
    })
  );
}

/** The problem of a shortest cycle among the links, if there is one. */
export function findCycleProblem(
  process: Process,
  steps: readonly Step[],
  links: readonly NetworkLink[],
  origin?: ReformOrigin,
): Problem | undefined {
  const cycle = findShortestCycle(
    steps.length,
    links.map(({ from }) => from),
    links.map(({ to }) => to),
  );
  return (
    cycle &&
    buildCycleProblem(
      process,
      cycle.map((index) => (steps[index] as Step).id),
      origin,
    )
  );
}

/** The same links between other steps: of the same number, in the same order. */
export function replaceSteps({ network, links }: ProcessNetwork, steps: readonly Step[]): ProcessNetwork {
  return { network: replaceMinutes(network, steps.map(getPlannedMinutes)), steps, links };
}

function buildStepNetwork(steps: readonly Step[], links: readonly NetworkLink[]): Network {
  return buildNetwork({
    minutes: steps.map(getPlannedMinutes),
    from: links.map(({ from }) => from),
    to: links.map(({ to }) => to),
    type: links.map(({ link }) => link.link),
    lag: links.map(({ link }) => toMinutes(link.lag)),
  });
}
