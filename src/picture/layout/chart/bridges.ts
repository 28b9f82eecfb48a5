import type { Language, Link, LinkType, Step } from "../../../model/index.ts";
import { isOutcomeTaken } from "../../../process/graph/index.ts";
import type { Connection } from "./chart.ts";
import { formatLinkLabel } from "./link-label.ts";

/** A link that begins at a step which is still there. */
interface LinkSource {
  readonly step: Step;
  readonly link: Link;
}

/**
 * What joins a step to what came before the removed step that `link` names. A removed step takes no time, so its start
 * is its finish: the joined link has the beginning of the first link, the end of the last, and the sum of the lags.
 */
export function bridgeLink(step: Step, link: Link, byId: ReadonlyMap<string, Step>, lang: Language): readonly Connection[] {
  return listLinkSources(link, byId, new Set()).map((source): Connection => {
    const { link: type, outcome } = source.link;
    const label = formatLinkLabel(source.step, source.link, lang);
    return { from: source.step.id, to: step.id, kind: "link", change: "added", outcome, label, ...(type !== "FS" && { link: type }) };
  });
}

function listLinkSources(link: Link, byId: ReadonlyMap<string, Step>, seen: Set<string>): readonly LinkSource[] {
  const step = byId.get(link.step);
  if (step === undefined || !isOutcomeTaken(step, link.outcome, "longest")) return [];
  if (!step.passThrough) return [{ step, link }];
  if (seen.has(step.id)) return [];
  seen.add(step.id);
  return step.after.flatMap((before) =>
    listLinkSources(before, byId, seen).map((source) => ({ step: source.step, link: joinLinks(source.link, link) })),
  );
}

function joinLinks(first: Link, last: Link): Link {
  return { ...first, link: `${first.link[0]}${last.link[1]}` as LinkType, lag: first.lag + last.lag };
}
