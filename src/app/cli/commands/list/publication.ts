import { join } from "node:path";
import { sanitizeText } from "../../../../pages/report/text/sanitize-text.ts";
import { printJson } from "../../../host/json.ts";
import { say, type Terminal } from "../../../host/terminal.ts";
import { publishWords } from "../../../store/release/words.ts";
import type { Publication } from "../../../store/site/site-folder.ts";

/** What was published, from what. */
export interface PublicationSummary {
  readonly published: Publication;
  readonly folder: string;
  /** Parts of the site in all, and those of them that this run made. */
  readonly parts: number;
  readonly made: number;
  /** Codes of items with errors. */
  readonly heldBack: readonly string[];
}

/** Prints what a run published, or that nothing changed. */
export function tellPublication(
  { published, folder, parts, made, heldBack }: PublicationSummary,
  options: { json?: true },
  terminal: Terminal,
): void {
  const { manifest, difference, isNew, repaired } = published;
  if (options.json) {
    printJson({ release: manifest.id, isNew, files: manifest.files.length, difference, parts, made, heldBack }, terminal);
    return;
  }
  const shown = sanitizeText(join(folder, "current", "index.html"));
  const { added, changed, removed } = difference;
  const lines = isNew
    ? [publishWords.published(manifest.files.length, shown), publishWords.difference(added, changed, removed)]
    : [publishWords.unchanged(manifest.files.length, shown), ...(repaired > 0 ? [publishWords.repaired(repaired)] : [])];
  for (const line of [...lines, publishWords.reused(made, parts - made)]) terminal.print(`${say(terminal, line)}\n`);
}
