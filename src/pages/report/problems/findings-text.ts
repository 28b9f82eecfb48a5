import type { SourceText } from "../../../formats/index.ts";
import type { BaselineDifference } from "../../../list/index.ts";
import { type Bilingual, type Catalog, type Problem, type Screen, say } from "../../../model/index.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { problemWords } from "./problem-words.ts";
import { formatProblems, formatRuleCounts } from "./problems.ts";

interface FindingsSource {
  readonly catalog: Catalog;
  /** Files by name, for code frames. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** The findings of files, and of a list how many there are of every rule. */
export function formatFindings(problems: readonly Problem[], { catalog, sources }: FindingsSource, screen: Screen): string {
  const counts = catalog.items.length === 0 ? "" : formatRuleCounts(problems, screen);
  const text = formatProblems(problems, sources, screen, screen.style);
  return counts === "" ? text : `${text}\n${counts}\n`;
}

/** That nothing is wrong, and what there is. */
export function describeSoundFiles(files: readonly string[], { items, processes }: Catalog): Bilingual {
  const count = (list: "steps" | "measures") => processes.reduce((sum, process) => sum + process[list].length, 0);
  if (items.length > 0) return problemWords.noListProblems(formatFileNames(files), items.length, processes.length);
  return problemWords.noProblems(formatFileNames(files), processes.length, count("steps"), count("measures"));
}

/** The most vanished findings that are named. */
const maxVanishedFindings = 12;

/** How many findings a baseline accepts, and which of those that it accepts are no more: a line each. */
export function formatBaselineDifference({ known, vanished }: BaselineDifference, file: string, screen: Screen): string {
  const count = vanished.reduce((sum, each) => sum + each.count, 0);
  const lines = [
    ...(known > 0 ? [say(screen, problemWords.known(known, file))] : []),
    ...(count > 0 ? [say(screen, problemWords.vanished(count, file))] : []),
    ...vanished.slice(0, maxVanishedFindings).map(({ code, at }) => `  ${code}  ${at}`),
    ...(vanished.length > maxVanishedFindings ? [say(screen, problemWords.moreProblems(vanished.length - maxVanishedFindings))] : []),
  ];
  return lines.map((line) => `${sanitizeText(line)}\n`).join("");
}

/** The files in the order in which they are read, each once. */
export function formatFileNames(files: readonly string[]): string {
  return sanitizeText([...new Set(files)].sort().join(" "));
}
