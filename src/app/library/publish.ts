import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { auditCatalog, listPrerequisites } from "../../list/index.ts";
import {
  type Catalog,
  flagKind,
  InputError,
  type OwnKind,
  type Problem,
  requireArgument,
  requireArguments,
  requireCatalog,
} from "../../model/index.ts";
import { type PlannedPart, planSite } from "../../pages/site/index.ts";
import { checkCatalog } from "../../process/check/index.ts";
import { hashContent, packageFile, readBuiltAssets } from "../host/index.ts";
import {
  collectFaults,
  computeProgramFingerprint,
  dropFaultyItems,
  findInputInSite,
  maxPublishThreads,
  produceSite,
  type ReleaseDifference,
  runOnDisk,
  showResults,
  withSiteFolder,
} from "../store/index.ts";
import { readFiles } from "./read-files.ts";

/** What `publish` puts on a site, and how it works. */
export interface PublishOptions {
  /** Where comments on an item go: a mail address, or a web address in which `{code}` stands for its code. */
  readonly comments?: string | undefined;
  /** Also items for internal use. */
  readonly internal?: boolean | undefined;
  /** A PNG beside every picture. */
  readonly png?: boolean | undefined;
  /** Threads that make parts of the site; one for each processor when absent. */
  readonly threads?: number | undefined;
}

const threadsKind: OwnKind = {
  words: `a whole number from 1 to ${maxPublishThreads}`,
  takes: (value) => Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= maxPublishThreads,
};

/** What was published, from what: what the command `publish` tells. */
export interface PublishedSite {
  /** Its content in one name; the site stands in `releases/` under it, and `current` leads there. */
  readonly release: string;
  /** False when the site was the same already. */
  readonly isNew: boolean;
  /** How many it has. */
  readonly files: number;
  /** In files, against what was shown before. */
  readonly difference: ReleaseDifference;
  /** Parts of the site in all, and those of them that this call made. */
  readonly parts: number;
  readonly made: number;
  /** Codes of items with errors: they are not in the site. */
  readonly heldBack: readonly string[];
  /** Everything that was found in the list. */
  readonly problems: readonly Problem[];
}

/**
 * Publishes the site of a list into a folder, whole or not at all, as the command `publish` does: what did not change
 * since the last time is not made again.
 * @param list a catalog, or paths of files and folders
 * @throws InputError with the errors that belong to no item, or with those of all items where none is without
 * @throws RangeError when an argument is none of its kind, the folder is in the list, or there is no item at all
 * @throws Error when another run has the folder, or of the system
 * @example
 * ```ts
 * import { publish } from "leadpath/node";
 * const { heldBack, difference } = await publish("fixtures/list", "output/site");
 * [heldBack, difference.removed]; // → [ [], 0 ]
 * ```
 */
export async function publish(
  list: Catalog | string | readonly string[],
  folder: string,
  options: PublishOptions = {},
): Promise<PublishedSite> {
  requireArgument("folder", folder, "text");
  requireArguments(options, { comments: "text", internal: flagKind, png: flagKind, threads: threadsKind });
  const inside = await findInputInSite(folder, isPathList(list) ? [list].flat() : []);
  if (inside !== undefined)
    throw new RangeError(`folder should not be in the list, nor the list in it, but is "${folder}" with "${inside}"`);
  const { catalog, problems } = await readFindings(list);
  const faults = collectFaults(catalog, problems);
  if (faults.general.length > 0) throw new InputError(faults.general);
  const fit = dropFaultyItems(catalog, faults);
  if (fit.catalog.items.length === 0) {
    if (fit.heldBack.length > 0) throw new InputError(problems.filter(({ severity }) => severity === "error"));
    throw new RangeError("list should have an item, but has none");
  }
  const plan = planSite(fit.catalog, {
    ...(await loadSiteFiles()),
    ...pickSiteOptions(options),
    prerequisites: listPrerequisites(fit.catalog),
  });
  return { ...(await runOnDisk(() => produceRelease(folder, plan, options))), heldBack: fit.heldBack, problems };
}

function isPathList(list: Catalog | string | readonly string[]): list is string | readonly string[] {
  return typeof list === "string" || Array.isArray(list);
}

async function readFindings(
  list: Catalog | string | readonly string[],
): Promise<{ readonly catalog: Catalog; readonly problems: readonly Problem[] }> {
  if (!isPathList(list)) requireCatalog(list, "list");
  const {
    catalog,
    problems: found,
    places,
  } = isPathList(list) ? await readFiles(list) : { catalog: list, problems: [], places: undefined };
  return { catalog, problems: [...found, ...checkCatalog(catalog, { found, places }), ...auditCatalog(catalog, { places })] };
}

function pickSiteOptions({ comments, internal, png }: PublishOptions) {
  return { ...(comments !== undefined && { comments }), ...(internal && { internal }), ...(png && { png }), digest: hashContent };
}

/** What the package brings for every site. */
async function loadSiteFiles() {
  const script = await readFile(packageFile("dist/site/site.js"), "utf8");
  const assets = await readBuiltAssets();
  return { script, ...(assets && { studio: new Map([...assets].map(([name, { bytes }]) => [name, Buffer.from(bytes).toString()])) }) };
}

function produceRelease(
  folder: string,
  plan: Iterable<PlannedPart>,
  { internal = false, threads = Math.min(availableParallelism(), maxPublishThreads) }: PublishOptions,
): Promise<Omit<PublishedSite, "heldBack" | "problems">> {
  // The command is one bundle of everything that makes a site.
  const program = computeProgramFingerprint(fileURLToPath(packageFile("dist/cli/")));
  return withSiteFolder(folder, async (site, unclean) => {
    const { results, known, made } = await produceSite(site, {
      plan,
      program,
      threads,
      unclean,
      survey: () => Promise.resolve(undefined),
      isMine: () => true,
      onProgress: () => undefined,
    });
    const { manifest, isNew, difference } = await showResults(site, { results, known, unclean, survey: undefined, internal });
    return { release: manifest.id, isNew, files: manifest.files.length, difference, parts: results.size, made };
  });
}
