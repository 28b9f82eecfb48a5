import { join } from "node:path";
import { compareLists } from "../../../../list/index.ts";
import { type Catalog, say } from "../../../../model/index.ts";
import { type DifferenceDocument, formatListDifference, sanitizeText } from "../../../../pages/report/index.ts";
import { selectVisibleVersions, writeChangeFiles } from "../../../../pages/site/index.ts";
import { createBlankDocument } from "../../../../picture/draw/index.ts";
import { printJson, type Terminal, writeFilesAtomically } from "../../../host/index.ts";
import { readVersion } from "../../read-version.ts";
import { cliWords } from "../../words/words.ts";

export interface DiffCommandOptions {
  readonly output?: string;
  readonly json?: true;
  readonly internal?: true;
}

/** Prints what is new in a list since an earlier version of it. */
export async function runDiff(before: string, after: string, options: DiffCommandOptions, terminal: Terminal): Promise<void> {
  const [old, now] = [await readVersion(before, terminal), await readVersion(after, terminal)];
  const internal = options.internal ?? false;
  if (options.output !== undefined) await writeDiffPages(old, now, { folder: options.output, internal, inputs: [before, after] }, terminal);
  const difference = compareLists(...selectVisibleVersions(old, now, internal));
  if (options.json) return printJson<DifferenceDocument>(difference, terminal);
  terminal.print(formatListDifference(difference, terminal));
}

/**
 * Pages of what is new, with both flowcharts of every item; the first page comes last: when it is there, so are the
 * others.
 */
async function writeDiffPages(
  before: Catalog,
  after: Catalog,
  { folder, internal, inputs }: { readonly folder: string; readonly internal: boolean; readonly inputs: readonly string[] },
  terminal: Terminal,
): Promise<void> {
  const pages = writeChangeFiles(before, after, { document: createBlankDocument(), lang: terminal.lang, internal });
  for await (const [path, page] of pages) await writeFilesAtomically(new Map([[join(folder, path), page]]), inputs);
  terminal.warn(`${say(terminal, cliWords.wrote(sanitizeText(join(folder, "index.html"))))}\n`);
}
