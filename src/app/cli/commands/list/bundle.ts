import { type BundleSchedule, scheduleBundle } from "../../../../list/index.ts";
import { type Bundle, type Catalog, formatSuggestion } from "../../../../model/index.ts";
import { auditWords } from "../../../../pages/report/list/audit-words.ts";
import { formatBundle } from "../../../../pages/report/list/bundle-text.ts";
import { createUsageFailure } from "../../../host/exit.ts";
import { printJson } from "../../../host/json.ts";
import type { Terminal } from "../../../host/terminal.ts";
import { readSoundCatalog } from "../../input.ts";
import { resolveStart } from "../../options/start.ts";

export interface BundleCommandOptions {
  readonly bundle?: string;
  readonly items?: readonly string[];
  readonly start?: string;
  readonly json?: true;
}

const bundleWords = auditWords.bundle;

/** Prints the timetable of items that are applied for together. */
export async function runBundle(files: readonly string[], options: BundleCommandOptions, terminal: Terminal): Promise<void> {
  if (options.bundle !== undefined && options.items !== undefined) throw createUsageFailure(bundleWords.one);
  const input = await readSoundCatalog(files, terminal);
  const { catalog } = input;
  const wanted = options.items === undefined ? pickBundle(catalog, options.bundle) : createBundle(catalog, options.items);
  const own = new Set(wanted.items);
  const first = catalog.items.find(({ code, process }) => own.has(code) && catalog.processes.some(({ id }) => id === process));
  const process = catalog.processes.find(({ id }) => id === first?.process);
  if (!process) throw createUsageFailure(bundleWords.noProcess);
  const path = ["processes", catalog.processes.indexOf(process)];
  const start = options.start === undefined ? undefined : await resolveStart(options.start, { ...input, process, path }, terminal);
  const found = scheduleBundle(catalog, wanted, { start });
  if (!found) throw createUsageFailure(bundleWords.noProcess);
  if (options.json) printJson(buildBundleDocument(found), terminal);
  else terminal.print(formatBundle(wanted, found, catalog, terminal));
}

function buildBundleDocument({ schedule, process: _, prerequisites, ...found }: BundleSchedule) {
  const { startDate, finishDate } = schedule;
  return {
    ...found,
    ...(startDate !== undefined && { startDate, finishDate }),
    prerequisites: prerequisites.map(({ path: __, ...each }) => each),
  };
}

function pickBundle({ bundles }: Catalog, wanted: string | undefined): Bundle {
  const ids = bundles.map(({ id }) => id);
  const [only, another] = bundles;
  if (wanted === undefined) {
    if (only && !another) return only;
    throw createUsageFailure(bundleWords.which(ids));
  }
  const found = bundles.find(({ id }) => id === wanted);
  if (found) return found;
  const [{ zh, en }, remedy] = [bundleWords.unknown(wanted), formatSuggestion(wanted, ids, bundleWords.which(ids))];
  throw createUsageFailure({ zh: zh + remedy.zh, en: en + remedy.en });
}

/** A bundle that no file has, of the items that are named. */
function createBundle({ items }: Catalog, codes: readonly string[]): Bundle {
  const known = new Set(items.map(({ code }) => code));
  const missing = codes.find((code) => !known.has(code));
  if (missing === undefined) return { id: codes.join("+"), items: [...codes] };
  const { zh, en } = bundleWords.unknownItem(missing);
  const remedy = formatSuggestion(missing, [...known], { zh: "核对编码", en: "Check its code" });
  throw createUsageFailure({ zh: zh + remedy.zh, en: en + remedy.en });
}
