import type { Language } from "../../../model/index.ts";
import { localizeName, type Process, type Text } from "../../../model/index.ts";
import type { Chart, ChartNode, Connection } from "./chart.ts";

/** A lane or a band before it has a place. */
export interface StripTitle {
  readonly id: string;
  readonly name: string;
}

/** Titles of strips, and the number of the strip of each node. */
export interface Strips {
  readonly titles: readonly StripTitle[];
  readonly of: readonly number[];
}

interface NamedStrip {
  readonly id: string;
  readonly name?: Text | undefined;
}

/**
 * A lane for each unit that has a step, in declaration order; one without a title for steps without a unit. Where
 * before and after are both to be seen, also for units that had a step before.
 */
export function buildLanes(nodes: readonly ChartNode[], { process, diff }: Chart, lang: Language): Strips {
  const used = nodes.map(({ step }) => step.unit ?? "");
  const moved = nodes.flatMap(({ mark }) => (diff && mark?.aspects.includes("unit") ? [mark.before?.unit ?? ""] : []));
  return buildStrips(used, process.units, lang, moved);
}

/**
 * A band for each phase that has a step, in declaration order. A step without a phase stands with what it follows, or
 * else with what follows it. `order` lists the nodes so that each comes after its predecessors.
 */
export function buildBands(
  nodes: readonly ChartNode[],
  connections: readonly Connection[],
  order: readonly string[],
  { phases }: Process,
  lang: Language,
): Strips {
  const rank = new Map<string, number>();
  for (const id of [...phases.map((phase) => phase.id), ...nodes.map(({ step }) => step.phase)]) {
    if (id !== undefined && !rank.has(id)) rank.set(id, rank.size);
  }
  const ids = [...rank.keys()];
  const band = new Map(nodes.flatMap(({ step }) => (step.phase === undefined ? [] : [[step.id, rank.get(step.phase) as number] as const])));
  const forward = connections.filter(({ kind }) => kind !== "return");
  const adopt = (each: string, bands: readonly (number | undefined)[], choose: (...values: number[]) => number) => {
    const known = bands.filter((value) => value !== undefined);
    if (!band.has(each) && known.length > 0) band.set(each, choose(...known));
  };
  for (const id of order)
    adopt(
      id,
      forward.filter(({ to }) => to === id).map(({ from }) => band.get(from)),
      Math.max,
    );
  for (const id of order.toReversed())
    adopt(
      id,
      forward.filter(({ from }) => from === id).map(({ to }) => band.get(to)),
      Math.min,
    );
  return buildStrips(
    nodes.map(({ step }) => ids[band.get(step.id) ?? 0] ?? ""),
    phases,
    lang,
  );
}

/** `kept` names strips that are shown though nothing stands in them. */
function buildStrips(used: readonly string[], declared: readonly NamedStrip[], lang: Language, kept: readonly string[] = []): Strips {
  const isUsed = new Set([...used, ...kept]);
  const names = new Map(declared.map((each) => [each.id, localizeName(each, lang)]));
  const ids = [...new Set([...names.keys(), ...used, ...kept])].filter((id) => isUsed.has(id));
  const numbers = new Map(ids.map((id, number) => [id, number]));
  return {
    titles: ids.map((id) => ({ id, name: names.get(id) ?? id })),
    of: used.map((id) => numbers.get(id) as number),
  };
}
