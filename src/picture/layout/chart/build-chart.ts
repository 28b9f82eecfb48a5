import {
  addGroupEntry,
  createKey,
  indexById,
  type Language,
  type Link,
  localizeName,
  type Outcome,
  type Process,
  type Step,
} from "../../../model/index.ts";
import { collectReachable, collectRouteSteps, isOutcomeTaken, type Route } from "../../../process/graph/index.ts";
import type { MarkedProcess } from "../../../process/reform/index.ts";
import { bridgeLink } from "./bridges.ts";
import type { Chart, Connection } from "./chart.ts";
import { type Detail, usualDetails } from "./details.ts";
import { formatLinkLabel } from "./link-label.ts";
import { formatRounds } from "./words.ts";

export interface ChartContentOptions {
  readonly route?: Route | undefined;
  readonly show?: readonly Detail[] | undefined;
  /** With the links that the reform drops between steps that stay. */
  readonly diff?: boolean | undefined;
  /** What was found out about steps, by their ids. */
  readonly figures?: ReadonlyMap<string, string> | undefined;
}

/**
 * The chart of a process with a reform's changes. Removed steps are in it as ghosts: their links are `former`, and what
 * came before them is joined to what follows. With a route, only its steps and outcomes are in it.
 */
export function buildChart(marked: MarkedProcess, lang: Language, options: ChartContentOptions = {}): Chart {
  const { before, process, marks } = marked;
  const { diff = false, show = usualDetails, figures } = options;
  const { steps, connections } = listConnections(marked, lang, options);
  return {
    process,
    before,
    diff,
    nodes: steps.map((step) => ({ step, mark: marks.get(step.id), figure: figures?.get(step.id) })),
    connections: sortConnections(mergeConnections(connections), steps),
    show,
  };
}

/** The steps of a chart and everything that connects them, each link by itself. */
export function listConnections(
  { process, marks }: MarkedProcess,
  lang: Language,
  { route, diff = false }: Pick<ChartContentOptions, "route" | "diff">,
): { readonly steps: readonly Step[]; readonly connections: readonly Connection[] } {
  const steps = process.steps.filter(createRouteFilter(process, route));
  const byId = indexById(steps);
  const links = steps.flatMap((step) => listArrivals(step, byId, marks, lang, route));
  const bridges = steps.flatMap((step) => bridgeRemovedSteps(step, byId, lang, route));
  const now = [...links, ...pickNeededBridges(bridges, links), ...steps.flatMap((step) => listReturns(step, byId, lang))];
  return { steps, connections: diff ? [...now, ...listDroppedLinks(steps, byId, marks, now, route)] : now };
}

/**
 * Whether a step is shown: all without a route, else those on it and those that went with a removed decision, which no
 * route reaches.
 */
function createRouteFilter(process: Process, route: Route | undefined): (step: Step) => boolean {
  if (route === undefined) return () => true;
  const [onRoute, onAny] = [collectRouteSteps(process, route), collectRouteSteps(process, "longest")];
  return ({ id }) => onRoute.has(id) || !onAny.has(id);
}

function listArrivals(
  step: Step,
  byId: ReadonlyMap<string, Step>,
  marks: MarkedProcess["marks"],
  lang: Language,
  route: Route | undefined,
): readonly Connection[] {
  const mark = marks.get(step.id);
  return step.after.flatMap((link): readonly Connection[] => {
    const source = findTakenSource(step, link, byId, route);
    if (source === undefined) return [];
    const ends = { from: source.id, to: step.id, outcome: link.outcome };
    if (step.passThrough || source.passThrough) return [{ ...ends, kind: "former", label: "" }];
    return [
      {
        ...ends,
        kind: "link",
        label: formatLinkLabel(source, link, lang),
        ...(link.link !== "FS" && { link: link.link }),
        ...(mark?.newPredecessors.has(source.id) && { change: "added" }),
      },
    ];
  });
}

/** The step at the beginning of a link, where it is shown and the route takes the link. */
function findTakenSource(step: Step, link: Link, byId: ReadonlyMap<string, Step>, route: Route | undefined): Step | undefined {
  const source = byId.get(link.step);
  if (source === undefined || source === step) return undefined;
  return route !== undefined && !source.passThrough && !isOutcomeTaken(source, link.outcome, route) ? undefined : source;
}

/** What joins a step to what came before the removed steps that it follows. */
function bridgeRemovedSteps(step: Step, byId: ReadonlyMap<string, Step>, lang: Language, route: Route | undefined): readonly Connection[] {
  if (step.passThrough) return [];
  return step.after.flatMap((link) => (findTakenSource(step, link, byId, route)?.passThrough ? bridgeLink(step, link, byId, lang) : []));
}

/**
 * Bridges that say more than the other links do: one of several ways from a step to another that all only wait for its
 * finish is no news.
 */
function pickNeededBridges(bridges: readonly Connection[], links: readonly Connection[]): readonly Connection[] {
  if (bridges.length === 0) return bridges;
  const plain = [...links, ...bridges].filter((each) => each.kind === "link" && isPlainConnection(each));
  const followers = new Map<string, string[]>();
  for (const { from, to } of plain) addGroupEntry(followers, from, to);
  return bridges.filter((bridge) => !isPlainConnection(bridge) || !hasIndirectPath(bridge, followers));
}

/** A finish-to-start without outcome and lag. */
function isPlainConnection({ outcome, label, link }: Connection): boolean {
  return outcome === undefined && label === "" && link === undefined;
}

function hasIndirectPath({ from, to }: Connection, followers: ReadonlyMap<string, readonly string[]>): boolean {
  const open = (followers.get(from) ?? []).filter((id) => id !== to);
  return collectReachable(open, (id) => followers.get(id) ?? []).has(to);
}

/** Links of the baseline over which nothing runs any more, though both steps stay. */
function listDroppedLinks(
  steps: readonly Step[],
  byId: ReadonlyMap<string, Step>,
  marks: MarkedProcess["marks"],
  now: readonly Connection[],
  route: Route | undefined,
): readonly Connection[] {
  const buildKey = ({ from, to, outcome }: Pick<Connection, "from" | "to" | "outcome">) => createKey(from, to, outcome ?? null);
  const kept = new Set(now.map(buildKey));
  return steps.flatMap((step) =>
    (marks.get(step.id)?.before?.after ?? []).flatMap((link): readonly Connection[] => {
      const source = byId.get(link.step);
      if (source === undefined || source === step || source.passThrough || step.passThrough) return [];
      if (route !== undefined && !isOutcomeTaken(source, link.outcome, route)) return [];
      const ends = { from: source.id, to: step.id, outcome: link.outcome };
      return kept.has(buildKey(ends)) ? [] : [{ ...ends, kind: "former", label: "", dropped: true }];
    }),
  );
}

function listReturns(step: Step, byId: ReadonlyMap<string, Step>, lang: Language): readonly Connection[] {
  if (step.passThrough) return [];
  return (step.outcomes ?? []).flatMap((outcome): readonly Connection[] => {
    const target = outcome.returnTo === undefined ? undefined : byId.get(outcome.returnTo);
    if (target === undefined || target.passThrough || target === step) return [];
    return [
      {
        from: step.id,
        to: target.id,
        kind: "return",
        outcome: outcome.id,
        label: localizeName(outcome, lang),
        ...buildRemark(outcome, lang),
      },
    ];
  });
}

function buildRemark({ rounds }: Outcome, lang: Language): Pick<Connection, "remark"> {
  return rounds === undefined ? {} : { remark: formatRounds(rounds, lang) };
}

/** One connection for several between the same steps over the same outcome, with all their labels. */
function mergeConnections(connections: readonly Connection[]): readonly Connection[] {
  const byKey = new Map<string, Connection>();
  for (const each of connections) {
    const key = createKey(each.from, each.to, each.kind, each.outcome ?? null);
    const twin = byKey.get(key);
    byKey.set(key, twin ? mergeTwins(twin, each) : each);
  }
  return [...byKey.values()];
}

/** By source as declared, then by outcome: the main outcome of a decision comes first. */
function sortConnections(connections: readonly Connection[], steps: readonly Step[]): readonly Connection[] {
  const rank = new Map(steps.map((step, index) => [step.id, { index, outcomes: step.outcomes?.map((outcome) => outcome.id) ?? [] }]));
  const getOutcomeRank = ({ from, outcome }: Connection) =>
    outcome === undefined ? -1 : (rank.get(from)?.outcomes.indexOf(outcome) ?? -1);
  return [...connections].sort(
    (one, other) => (rank.get(one.from)?.index ?? 0) - (rank.get(other.from)?.index ?? 0) || getOutcomeRank(one) - getOutcomeRank(other),
  );
}

function mergeTwins(one: Connection, other: Connection): Connection {
  const label = [...new Set([one.label, other.label])].filter((text) => text !== "").join("、");
  const { change, ...rest } = one;
  return { ...rest, label, ...(change && other.change && { change }) };
}
