import { type BundleSchedule, scheduleBundle } from "../../../list/index.ts";
import { type Bundle, type Catalog, suggestion } from "../../../model/index.ts";
import { auditWords } from "../audit-words.ts";
import { bundleText } from "../bundle-text.ts";
import { wrongUsage } from "../exit.ts";
import { soundCatalog } from "../input.ts";
import { printJson } from "../json.ts";
import { startOn } from "../start.ts";
import type { Terminal } from "../terminal.ts";

export interface BundleOptions {
  readonly bundle?: string;
  readonly items?: readonly string[];
  readonly start?: string;
  readonly json?: true;
}

const said = auditWords.bundle;

/** Prints the timetable of items that are applied for together. */
export async function bundle(files: readonly string[], options: BundleOptions, terminal: Terminal): Promise<void> {
  if (options.bundle !== undefined && options.items !== undefined) throw wrongUsage(said.one);
  const input = await soundCatalog(files, terminal);
  const { catalog } = input;
  const wanted = options.items === undefined ? chosenBundle(catalog, options.bundle) : bundleOf(catalog, options.items);
  const own = new Set(wanted.items);
  const first = catalog.items.find(({ code, process }) => own.has(code) && catalog.processes.some(({ id }) => id === process));
  const process = catalog.processes.find(({ id }) => id === first?.process);
  if (!process) throw wrongUsage(said.noProcess);
  const path = ["processes", catalog.processes.indexOf(process)];
  const start = options.start === undefined ? undefined : await startOn(options.start, { ...input, process, path }, terminal);
  const found = scheduleBundle(catalog, wanted, { start });
  if (!found) throw wrongUsage(said.noProcess);
  if (options.json) printJson(documentOf(found), terminal);
  else terminal.print(bundleText(wanted, found, catalog, terminal));
}

function documentOf({ schedule, process: _, prerequisites, ...found }: BundleSchedule) {
  const { startDate, finishDate } = schedule;
  return {
    ...found,
    ...(startDate !== undefined && { startDate, finishDate }),
    prerequisites: prerequisites.map(({ path: __, ...each }) => each),
  };
}

function chosenBundle({ bundles }: Catalog, wanted: string | undefined): Bundle {
  const ids = bundles.map(({ id }) => id);
  const [only, another] = bundles;
  if (wanted === undefined) {
    if (only && !another) return only;
    throw wrongUsage(said.which(ids));
  }
  const found = bundles.find(({ id }) => id === wanted);
  if (found) return found;
  const [{ zh, en }, remedy] = [said.unknown(wanted), suggestion(wanted, ids, said.which(ids))];
  throw wrongUsage({ zh: zh + remedy.zh, en: en + remedy.en });
}

/** A bundle that no file has, of the items that are named. */
function bundleOf({ items }: Catalog, codes: readonly string[]): Bundle {
  const known = new Set(items.map(({ code }) => code));
  const missing = codes.find((code) => !known.has(code));
  if (missing === undefined) return { id: codes.join("+"), items: [...codes] };
  const { zh, en } = said.unknownItem(missing);
  const remedy = suggestion(missing, [...known], { zh: "核对编码", en: "Check its code" });
  throw wrongUsage({ zh: zh + remedy.zh, en: en + remedy.en });
}
