import { scheduleBundle } from "../../../../list/index.ts";
import { type Bundle, type Catalog, formatSuggestion } from "../../../../model/index.ts";
import { type BundleDocument, buildBundleDocument, formatBundle } from "../../../../pages/report/index.ts";
import { createUsageFailure, printJson, type Terminal } from "../../../host/index.ts";
import { readSoundCatalog } from "../../input.ts";
import { resolveStart } from "../../options/start.ts";
import { listWords } from "../../words/list-words.ts";

export interface BundleCommandOptions {
  readonly bundle?: string;
  readonly items?: readonly string[];
  readonly start?: string;
  readonly json?: true;
}

const { bundle: bundleUsage } = listWords;

/** Prints the timetable of items that are applied for together. */
export async function runBundle(files: readonly string[], options: BundleCommandOptions, terminal: Terminal): Promise<void> {
  if (options.bundle !== undefined && options.items !== undefined) throw createUsageFailure(bundleUsage.one);
  const input = await readSoundCatalog(files, terminal);
  const { catalog } = input;
  const wanted = options.items === undefined ? pickBundle(catalog, options.bundle) : createBundle(catalog, options.items);
  const own = new Set(wanted.items);
  const first = catalog.items.find(({ code, process }) => own.has(code) && catalog.processes.some(({ id }) => id === process));
  const process = catalog.processes.find(({ id }) => id === first?.process);
  if (!process) throw createUsageFailure(bundleUsage.noProcess);
  const path = ["processes", catalog.processes.indexOf(process)];
  const start = options.start === undefined ? undefined : await resolveStart(options.start, { ...input, process, path }, terminal);
  const found = scheduleBundle(catalog, wanted, { start });
  if (!found) throw createUsageFailure(bundleUsage.noProcess);
  if (options.json) printJson<BundleDocument>(buildBundleDocument(found), terminal);
  else terminal.print(formatBundle(wanted, found, catalog, terminal));
}

function pickBundle({ bundles }: Catalog, wanted: string | undefined): Bundle {
  const ids = bundles.map(({ id }) => id);
  const [only, another] = bundles;
  if (wanted === undefined) {
    if (only && !another) return only;
    throw createUsageFailure(bundleUsage.which(ids));
  }
  const found = bundles.find(({ id }) => id === wanted);
  if (found) return found;
  const [{ zh, en }, remedy] = [bundleUsage.unknown(wanted), formatSuggestion(wanted, ids, bundleUsage.which(ids))];
  throw createUsageFailure({ zh: zh + remedy.zh, en: en + remedy.en });
}

/** A bundle that no file has, of the items that are named. */
function createBundle({ items }: Catalog, codes: readonly string[]): Bundle {
  const known = new Set(items.map(({ code }) => code));
  const missing = codes.find((code) => !known.has(code));
  if (missing === undefined) return { id: codes.join("+"), items: [...codes] };
  const { zh, en } = bundleUsage.unknownItem(missing);
  const remedy = formatSuggestion(missing, [...known], bundleUsage.checkCode);
  throw createUsageFailure({ zh: zh + remedy.zh, en: en + remedy.en });
}
