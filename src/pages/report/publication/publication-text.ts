import type { Screen } from "../../../model/index.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { publicationWords } from "./publication-words.ts";

/** What a run published. */
export interface PublicationFigures {
  /** The page to open. */
  readonly page: string;
  readonly files: number;
  readonly difference: { readonly added: number; readonly changed: number; readonly removed: number };
  /** A release of its own, not the one that was shown before. */
  readonly isNew: boolean;
  /** Files of the release that were missing or damaged. */
  readonly repaired: number;
  /** Parts that this run made, and those that it took from before. */
  readonly made: number;
  readonly reused: number;
}

/** What was published, or that nothing changed. */
export function formatPublication(figures: PublicationFigures, { lang }: Pick<Screen, "lang">): string {
  const { files, difference, isNew, repaired, made, reused } = figures;
  const page = sanitizeText(figures.page);
  const { added, changed, removed } = difference;
  const lines = isNew
    ? [publicationWords.published(files, page), publicationWords.difference(added, changed, removed)]
    : [publicationWords.unchanged(files, page), ...(repaired > 0 ? [publicationWords.repaired(repaired)] : [])];
  return [...lines, publicationWords.reused(made, reused)].map((line) => `${line[lang]}\n`).join("");
}
