import type { Language, Link, LinkType, Step } from "../../model/index.ts";
import { isTaken } from "../../process/graph/index.ts";
import type { Connection } from "./chart.ts";
import { linkLabel } from "./link-label.ts";

/** A link that begins at a step which is still there. */
interface Source {
  readonly step: Step;
  readonly link: Link;
}

/**
 * What joins a step to what came before the removed step that `link` names. A removed step takes no time, so its start is its finish: the joined
 * link has the beginning of the first link, the end of the last, and the sum of the lags.
 */
export function bridgesTo(step: Step, link: Link, byId: ReadonlyMap<string, Step>, lang: Language): readonly Connection[] {
  return sourcesOf(link, byId, new Set()).map((source): Connection => {
    const { link: type, outcome } = source.link;
    const label = linkLabel(source.step, source.link, lang);
    return { from: source.step.id, to: step.id, kind: "link", change: "added", outcome, label, ...(type !== "FS" && { link: type }) };
  });
}

function sourcesOf(link: Link, byId: ReadonlyMap<string, Step>, seen: Set<string>): readonly Source[] {
  const step = byId.get(link.step);
  if (step === undefined || !isTaken(step, link.outcome, "longest")) return [];
  if (!step.passThrough) return [{ step, link }];
  if (seen.has(step.id)) return [];
  seen.add(step.id);
  return step.after.flatMap((before) =>
    sourcesOf(before, byId, seen).map((source) => ({ step: source.step, link: joined(source.link, link) })),
  );
}

function joined(first: Link, last: Link): Link {
  return { ...first, link: `${first.link[0]}${last.link[1]}` as LinkType, lag: first.lag + last.lag };
}
