import { type Language, type Link, nameOf, type Outcome, type Process, type Step } from "../../model/index.ts";
import { isTaken, type Route, stepsOnRoute } from "../../process/graph/index.ts";
import type { MarkedProcess } from "../../process/reform/index.ts";
import { bridgesTo } from "./bridges.ts";
import type { Chart, Connection } from "./chart.ts";
import { type Detail, usualDetails } from "./details.ts";
import { linkLabel } from "./link-label.ts";
import { roundsInWords } from "./words.ts";

export interface ChartOptions {
  readonly route?: Route | undefined;
  readonly show?: readonly Detail[] | undefined;
  /** With the links that the reform drops between steps that stay. */
  readonly diff?: boolean | undefined;
  /** What was found out about steps, by their ids. */
  readonly figures?: ReadonlyMap<string, string> | undefined;
}

/**
 * The chart of a process with a reform's changes. Removed steps are in it as ghosts: their links are `former`, and what came before them is
 * joined to what follows. With a route, only its steps and outcomes are in it.
 */
export function chartOf(marked: MarkedProcess, lang: Language, options: ChartOptions = {}): Chart {
  const { before, process, marks } = marked;
  const { diff = false, show = usualDetails, figures } = options;
  const { steps, connections } = connectionsIn(marked, lang, options);
  return {
    process,
    before,
    diff,
    nodes: steps.map((step) => ({ step, mark: marks.get(step.id), figure: figures?.get(step.id) })),
    connections: inOrder(merged(connections), steps),
    show,
  };
}

/** The steps of a chart and everything that connects them, each link by itself. */
export function connectionsIn(
  { process, marks }: MarkedProcess,
  lang: Language,
  { route, diff = false }: Pick<ChartOptions, "route" | "diff">,
): { readonly steps: readonly Step[]; readonly connections: readonly Connection[] } {
  const steps = process.steps.filter(shownOn(process, route));
  const byId = new Map(steps.map((step) => [step.id, step]));
  const links = steps.flatMap((step) => arrivals(step, byId, marks, lang, route));
  const bridges = steps.flatMap((step) => bridgesOver(step, byId, lang, route));
  const now = [...links, ...needed(bridges, links), ...steps.flatMap((step) => returns(step, byId, lang))];
  return { steps, connections: diff ? [...now, ...droppedLinks(steps, byId, marks, now, route)] : now };
}

/** Whether a step is shown: all without a route, else those on it and those that went with a removed decision, which no route reaches. */
function shownOn(process: Process, route: Route | undefined): (step: Step) => boolean {
  if (route === undefined) return () => true;
  const [onRoute, onAny] = [stepsOnRoute(process, route), stepsOnRoute(process, "longest")];
  return ({ id }) => onRoute.has(id) || !onAny.has(id);
}

function arrivals(
  step: Step,
  byId: ReadonlyMap<string, Step>,
  marks: MarkedProcess["marks"],
  lang: Language,
  route: Route | undefined,
): readonly Connection[] {
  const mark = marks.get(step.id);
  return step.after.flatMap((link): readonly Connection[] => {
    const source = takenSource(step, link, byId, route);
    if (source === undefined) return [];
    const ends = { from: source.id, to: step.id, outcome: link.outcome };
    if (step.passThrough || source.passThrough) return [{ ...ends, kind: "former", label: "" }];
    return [
      {
        ...ends,
        kind: "link",
        label: linkLabel(source, link, lang),
        ...(link.link !== "FS" && { link: link.link }),
        ...(mark?.newPredecessors.has(source.id) && { change: "added" }),
      },
    ];
  });
}

/** The step at the beginning of a link, where it is shown and the route takes the link. */
function takenSource(step: Step, link: Link, byId: ReadonlyMap<string, Step>, route: Route | undefined): Step | undefined {
  const source = byId.get(link.step);
  if (source === undefined || source === step) return undefined;
  return route !== undefined && !source.passThrough && !isTaken(source, link.outcome, route) ? undefined : source;
}

/** What joins a step to what came before the removed steps that it follows. */
function bridgesOver(step: Step, byId: ReadonlyMap<string, Step>, lang: Language, route: Route | undefined): readonly Connection[] {
  if (step.passThrough) return [];
  return step.after.flatMap((link) => (takenSource(step, link, byId, route)?.passThrough ? bridgesTo(step, link, byId, lang) : []));
}

/** Bridges that say more than the other links do: one of several ways from a step to another that all only wait for its finish is no news. */
function needed(bridges: readonly Connection[], links: readonly Connection[]): readonly Connection[] {
  if (bridges.length === 0) return bridges;
  const plain = [...links, ...bridges].filter((each) => each.kind === "link" && isPlain(each));
  const followers = new Map<string, string[]>();
  for (const { from, to } of plain) followers.set(from, [...(followers.get(from) ?? []), to]);
  return bridges.filter((bridge) => !isPlain(bridge) || !leadsAround(bridge, followers));
}

/** A finish-to-start without outcome and lag. */
function isPlain({ outcome, label, link }: Connection): boolean {
  return outcome === undefined && label === "" && link === undefined;
}

function leadsAround({ from, to }: Connection, followers: ReadonlyMap<string, readonly string[]>): boolean {
  const open = (followers.get(from) ?? []).filter((id) => id !== to);
  const seen = new Set(open);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of followers.get(id) ?? []) {
      if (next === to) return true;
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return false;
}

/** Links of the baseline over which nothing runs any more, though both steps stay. */
function droppedLinks(
  steps: readonly Step[],
  byId: ReadonlyMap<string, Step>,
  marks: MarkedProcess["marks"],
  now: readonly Connection[],
  route: Route | undefined,
): readonly Connection[] {
  const key = ({ from, to, outcome }: Pick<Connection, "from" | "to" | "outcome">) => JSON.stringify([from, to, outcome ?? null]);
  const kept = new Set(now.map(key));
  return steps.flatMap((step) =>
    (marks.get(step.id)?.before?.after ?? []).flatMap((link): readonly Connection[] => {
      const source = byId.get(link.step);
      if (source === undefined || source === step || source.passThrough || step.passThrough) return [];
      if (route !== undefined && !isTaken(source, link.outcome, route)) return [];
      const ends = { from: source.id, to: step.id, outcome: link.outcome };
      return kept.has(key(ends)) ? [] : [{ ...ends, kind: "former", label: "", dropped: true }];
    }),
  );
}

function returns(step: Step, byId: ReadonlyMap<string, Step>, lang: Language): readonly Connection[] {
  if (step.passThrough) return [];
  return (step.outcomes ?? []).flatMap((outcome): readonly Connection[] => {
    const target = outcome.returnTo === undefined ? undefined : byId.get(outcome.returnTo);
    if (target === undefined || target.passThrough || target === step) return [];
    return [
      { from: step.id, to: target.id, kind: "return", outcome: outcome.id, label: nameOf(outcome, lang), ...roundsOf(outcome, lang) },
    ];
  });
}

function roundsOf({ rounds }: Outcome, lang: Language): Pick<Connection, "remark"> {
  return rounds === undefined ? {} : { remark: roundsInWords(rounds, lang) };
}

/** One connection for several between the same steps over the same outcome, with all their labels. */
function merged(connections: readonly Connection[]): readonly Connection[] {
  const byKey = new Map<string, Connection>();
  for (const each of connections) {
    const key = JSON.stringify([each.from, each.to, each.kind, each.outcome ?? null]);
    const twin = byKey.get(key);
    byKey.set(key, twin ? united(twin, each) : each);
  }
  return [...byKey.values()];
}

/** By source as declared, then by outcome: the main outcome of a decision comes first. */
function inOrder(connections: readonly Connection[], steps: readonly Step[]): readonly Connection[] {
  const rank = new Map(steps.map((step, index) => [step.id, { index, outcomes: step.outcomes?.map((outcome) => outcome.id) ?? [] }]));
  const outcomeRank = ({ from, outcome }: Connection) => (outcome === undefined ? -1 : (rank.get(from)?.outcomes.indexOf(outcome) ?? -1));
  return [...connections].sort(
    (one, other) => (rank.get(one.from)?.index ?? 0) - (rank.get(other.from)?.index ?? 0) || outcomeRank(one) - outcomeRank(other),
  );
}

function united(one: Connection, other: Connection): Connection {
  const label = [...new Set([one.label, other.label])].filter((text) => text !== "").join("、");
  const { change, ...rest } = one;
  return { ...rest, label, ...(change && other.change && { change }) };
}
