import { addGroupEntry, createKey, type Language, type Limit, localizeName, localizeText, terms } from "../../../model/index.ts";
import { type Chart, getNodeSymbol } from "./chart.ts";
import { formatBasis } from "./details.ts";
import { formatShownLimit } from "./words.ts";

/** The limits between the same two steps, in words. */
export interface ShownLimits extends Pick<Limit, "from" | "to"> {
  readonly texts: readonly string[];
  /** What they are founded on, where a chart says so. */
  readonly bases: readonly string[];
  /** Between which steps. */
  readonly ends: string;
  /** All of it in a line. */
  readonly words: string;
}

/**
 * The limits that a chart can show, in the order of the file: those between steps that are in it, and those of the
 * whole process where the chart is no part of one.
 */
export function listShownLimits({ process, nodes, show }: Chart, lang: Language): readonly ShownLimits[] {
  if (!show.includes("limits") || nodes.length === 0) return [];
  const steps = new Map(nodes.flatMap((node) => (node.step.passThrough || node.standIn ? [] : [[node.step.id, node.step] as const])));
  const isPart = nodes.some((node) => getNodeSymbol(node) === "off-page");
  const getStepName = (id: string | undefined) => (id === undefined ? "…" : localizeName(steps.get(id) ?? { id }, lang));
  return [...groupLimitsByEnds(process.limits).values()].flatMap((limits) => {
    const { from, to } = limits[0] as Limit;
    const isWhole = from === undefined && to === undefined;
    if (isWhole ? isPart : [from, to].some((id) => id !== undefined && !steps.has(id))) return [];
    const texts = limits.map((limit) => formatShownLimit(limit, lang));
    const ends = isWhole ? localizeText(terms.wholeProcess, lang) : `${getStepName(from)} → ${getStepName(to)}`;
    const bases = [...new Set(limits.flatMap((limit) => formatBasis(limit, lang, show)))];
    const words =
      lang === "zh" ? `${texts.join("，")}（${[ends, ...bases].join("，")}）` : `${texts.join(", ")} (${[ends, ...bases].join(", ")})`;
    return [{ from, to, texts, bases, ends, words }];
  });
}

function groupLimitsByEnds(limits: readonly Limit[]): ReadonlyMap<string, readonly Limit[]> {
  const groups = new Map<string, Limit[]>();
  for (const limit of limits) {
    const key = createKey(limit.from ?? null, limit.to ?? null);
    addGroupEntry(groups, key, limit);
  }
  return groups;
}
