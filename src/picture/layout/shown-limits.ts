import { type Language, type Limit, nameOf, terms, textIn } from "../../model/index.ts";
import { type Chart, symbolOf } from "./chart.ts";
import { basisOf } from "./details.ts";
import { limitInWords } from "./words.ts";

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
 * The limits that a chart can show, in the order of the file: those between steps that are in it, and those of the whole process where the
 * chart is no part of one.
 */
export function shownLimits({ process, nodes, show }: Chart, lang: Language): readonly ShownLimits[] {
  if (!show.includes("limits") || nodes.length === 0) return [];
  const steps = new Map(nodes.flatMap((node) => (node.step.passThrough || node.standIn ? [] : [[node.step.id, node.step] as const])));
  const isPart = nodes.some((node) => symbolOf(node) === "off-page");
  const name = (id: string | undefined) => (id === undefined ? "…" : nameOf(steps.get(id) ?? { id }, lang));
  return [...grouped(process.limits).values()].flatMap((limits) => {
    const { from, to } = limits[0] as Limit;
    const isWhole = from === undefined && to === undefined;
    if (isWhole ? isPart : [from, to].some((id) => id !== undefined && !steps.has(id))) return [];
    const texts = limits.map((limit) => limitInWords(limit, lang));
    const ends = isWhole ? textIn(terms.wholeProcess, lang) : `${name(from)} → ${name(to)}`;
    const bases = [...new Set(limits.flatMap((limit) => basisOf(limit, lang, show)))];
    const words =
      lang === "zh" ? `${texts.join("，")}（${[ends, ...bases].join("，")}）` : `${texts.join(", ")} (${[ends, ...bases].join(", ")})`;
    return [{ from, to, texts, bases, ends, words }];
  });
}

function grouped(limits: readonly Limit[]): ReadonlyMap<string, readonly Limit[]> {
  const groups = new Map<string, Limit[]>();
  for (const limit of limits) {
    const key = JSON.stringify([limit.from ?? null, limit.to ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), limit]);
  }
  return groups;
}
