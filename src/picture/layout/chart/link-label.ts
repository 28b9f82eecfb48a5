import { formatDays, type Language, type Link, localizeName, type Step } from "../../../model/index.ts";

/** What stands at a link: the outcome that it belongs to, its type and lag when it is not a plain finish-to-start. */
export function formatLinkLabel(source: Step, link: Link, lang: Language): string {
  const outcome = source.outcomes?.find((each) => each.id === link.outcome);
  return [outcome ? localizeName(outcome, lang) : "", formatLinkTiming(link)].filter((text) => text !== "").join(" ");
}

/** `SS+3`: starts three working days after the other starts. */
function formatLinkTiming({ link, lag }: Link): string {
  if (lag === 0) return link === "FS" ? "" : link;
  return `${link}${lag > 0 ? "+" : "−"}${formatDays(Math.abs(lag))}`;
}
