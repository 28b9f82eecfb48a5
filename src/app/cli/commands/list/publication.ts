import { join } from "node:path";
import { formatPublication, type PublicationDocument } from "../../../../pages/report/index.ts";
import { printJson, type Terminal } from "../../../host/index.ts";
import type { Publication } from "../../../store/index.ts";

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
  const files = manifest.files.length;
  if (options.json) {
    printJson<PublicationDocument>({ release: manifest.id, isNew, files, difference, parts, made, heldBack }, terminal);
    return;
  }
  const page = join(folder, "current", "index.html");
  terminal.print(formatPublication({ page, files, difference, isNew, repaired, made, reused: parts - made }, terminal));
}
