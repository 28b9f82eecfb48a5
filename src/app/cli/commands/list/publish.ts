import { readFile } from "node:fs/promises";
import process from "node:process";
import { listPrerequisites } from "../../../../list/index.ts";
import { InputError, say } from "../../../../model/index.ts";
import { formatProblems, type PublicationDocument, publicationWords, sanitizeText, wrapColumns } from "../../../../pages/report/index.ts";
import { isCommentAddress, type KnownItem, type PlannedPart, planSite, type SiteOptions } from "../../../../pages/site/index.ts";
import {
  type Assets,
  CommandFailure,
  createUsageFailure,
  exitCodes,
  hashContent,
  packageFile,
  printJson,
  readBuiltAssets,
  type Terminal,
  withProgress,
} from "../../../host/index.ts";
import { makePartsOnQueue } from "../../../queue/index.ts";
import {
  type AuditedList,
  buildKnownList,
  collectKnownPages,
  computeProgramFingerprint,
  createCachedReader,
  createDiskFailure,
  findShownRelease,
  hashInputs,
  hashList,
  hashResults,
  isInShard,
  type KnownSums,
  type LoadedList,
  PartError,
  type PartsMaker,
  type PartToMake,
  type Production,
  type ProductionOptions,
  parseShard,
  prepareVersions,
  produceSite,
  type ReadTextFile,
  readKnownList,
  readList,
  readProgramVersion,
  refuseInputs,
  removeShard,
  replaceResults,
  runOnDisk,
  type ShowOptions,
  type SiteFolder,
  selectFitList,
  showResults,
  type WorkShard,
  withSiteFolder,
  withSurvey,
  writeInputs,
  writeKnownList,
  writeShard,
} from "../../../store/index.ts";
import { type QueueOptions, withQueue } from "../../options/queue-options.ts";
import { parseThreadCount } from "../../options/thread-count.ts";
import { readVersion } from "../../read-version.ts";
import { publishCommandWords } from "../../words/publish-words.ts";
import { tellPublication } from "./publication.ts";

export interface PublishCommandOptions extends QueueOptions {
  readonly output: string;
  readonly shard?: string;
  readonly threads?: string;
  readonly commentsTo?: string;
  readonly since?: string;
  readonly baseline?: string;
  readonly png?: true;
  readonly internal?: true;
  readonly json?: true;
}

/** What is to be published, and what with. */
interface PublishJob {
  readonly files: readonly string[];
  readonly options: PublishCommandOptions;
  /** Items for internal use are published too. */
  readonly internal: boolean;
  readonly program: string;
  readonly script: string;
  readonly assets: Assets | undefined;
  readonly readText: ReadTextFile;
  /** The sum of all this; undefined when some of it cannot be read. */
  readonly inputs: string | undefined;
}

/** Makes the site of a list, or one shard of it. */
export async function runPublish(files: readonly string[], options: PublishCommandOptions, terminal: Terminal): Promise<void> {
  const shard = options.shard === undefined ? undefined : parseShard(options.shard, process.env);
  const threads = parseThreadCount(options.threads);
  const { commentsTo } = options;
  if (commentsTo !== undefined && !isCommentAddress(commentsTo)) throw createUsageFailure(publishCommandWords.badComments(commentsTo));
  await refuseInputs(options.output, [...files, ...(options.since === undefined ? [] : [options.since])]);
  const order = await createPublishJob(files, options);
  await withSiteFolder(options.output, async (site, unclean) => {
    if (shard) await runOnDisk(() => removeShard(site.workshop));
    else if (!unclean && (await tellUnchangedSite(site, order, terminal))) return;
    await withSurvey(site, unclean, async (survey) => {
      const known = await readKnownList(site, order.program);
      const list = await readList(files, order.readText);
      // Not earlier: with two cores it would take time from the threads that read.
      survey.begin();
      const fit = await selectPublishable(order, list, known, terminal);
      const pages = new Map<string, KnownItem>();
      const plan = recordKnownPages(planSite(fit.catalog, await buildSiteOptions(order, fit, known, terminal)), pages);
      const isMine = (key: string) => shard === undefined || isInShard(shard, key);
      const production = await withSiteQueue(site, order, terminal, (makeElsewhere) =>
        withProgress("parts", terminal, (onProgress) =>
          produceParts(site, { plan, program: order.program, threads, unclean, survey: survey.seen, isMine, makeElsewhere, onProgress }),
        ),
      );
      const { looked, whole, heldBack } = fit;
      if (looked) await runOnDisk(() => writeKnownList(site, buildKnownList(looked.extents, whole, looked.own, pages), order.program));
      if (shard) await finishShard(shard, site, order, { production, heldBack }, terminal);
      else await publishRelease(site, order, { production, heldBack, unclean, survey: await survey.seen() }, terminal);
    });
  });
}

/**
 * Does something with what has parts made by the workers of a queue, where one is named; two runs never have one list
 * there.
 */
function withSiteQueue<T>(
  { store }: SiteFolder,
  { options, program, files, readText }: PublishJob,
  terminal: Terminal,
  work: (makeElsewhere: PartsMaker | undefined) => Promise<T>,
): Promise<T> {
  return withQueue(options, terminal, { program, list: () => hashList(files, readText) }, (master) =>
    work(master && ((parts, of, take) => makePartsOnQueue({ master, store, shared: options.shared, name: namePart }, parts, of, take))),
  );
}

/** A part by the item or process that it shows, or by its kind. */
function namePart({ json }: PartToMake): string {
  const { id } = JSON.parse(json) as { readonly id: string };
  return id;
}

async function createPublishJob(files: readonly string[], options: PublishCommandOptions): Promise<PublishJob> {
  const { since, baseline, commentsTo, png } = options;
  const internal = options.internal === true;
  const program = computeProgramFingerprint();
  const script = await readSiteScript();
  const assets = await readBuiltAssets();
  const readText = createCachedReader();
  const decisive = { program, script, studio: assets, list: files, since, baseline, options: { commentsTo, png, internal } };
  return { files, options, internal, program, script, assets, readText, inputs: await hashInputs(decisive, readText) };
}

/** What of the list is fit to be published, after telling how much is held back. */
async function selectPublishable(
  { files, options, internal, program, readText }: PublishJob,
  list: LoadedList,
  known: KnownSums,
  terminal: Terminal,
): Promise<AuditedList> {
  const { baseline, png = false } = options;
  const around = JSON.stringify([program, png]);
  const fit = await selectFitList(files, list, { baseline, readText, known, around, internal }).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    terminal.warn(formatProblems(error.problems, list.sources, terminal, terminal.warnStyle));
    throw new CommandFailure(exitCodes.inputErrors);
  });
  tellFaultyItems(fit.heldBack, terminal);
  return fit;
}

async function buildSiteOptions(
  { options, internal, script, assets, readText }: PublishJob,
  { catalog, heldBack, register, whole, looked }: AuditedList,
  known: KnownSums,
  terminal: Terminal,
): Promise<SiteOptions> {
  const { since, commentsTo, png } = options;
  const earlier = since === undefined ? undefined : await readVersion(since, terminal, readText);
  return {
    ...(register && { commentRegister: register.comments }),
    ...(earlier && { since: prepareVersions(earlier, whole, { catalog, heldBack }) }),
    ...(commentsTo !== undefined && { comments: commentsTo }),
    ...(png && { png }),
    ...(internal && { internal }),
    prerequisites: listPrerequisites(catalog),
    script,
    studio: assets && new Map([...assets].map(([name, { bytes }]) => [name, Buffer.from(bytes).toString()])),
    digest: hashContent,
    known: looked && collectKnownPages(known, looked.extents, whole),
  };
}

interface PublishOutcome {
  readonly production: Production;
  /** Codes of items with errors. */
  readonly heldBack: readonly string[];
}

/** Says of a shard of what site it is, and tells that it is done. */
async function finishShard(
  shard: WorkShard,
  site: SiteFolder,
  { program, internal, inputs, options: { output, json, commentsTo, since, baseline, png } }: PublishJob,
  { production: { keys, results, made }, heldBack }: PublishOutcome,
  terminal: Terminal,
): Promise<void> {
  if (inputs === undefined) throw createUsageFailure(publishCommandWords.unreadInputs);
  const options = { commentsTo, since: since !== undefined, baseline: baseline !== undefined, png: png === true, internal };
  await runOnDisk(async () => {
    // A shard has its own results alone, so that whoever joins it can tell what is foreign.
    await replaceResults(site.results, results);
    const record = { ...shard, version: readProgramVersion(), program, options, inputs, keys, results: hashResults(results) };
    await writeShard(site.workshop, record);
  });
  if (json) printJson<PublicationDocument>({ shard, parts: results.size, made, heldBack }, terminal);
  else terminal.print(`${say(terminal, publicationWords.shardDone(shard.number, shard.of, results.size, sanitizeText(output)))}\n`);
}

/** Shows what was made, and tells it. */
async function publishRelease(
  site: SiteFolder,
  { options, internal, inputs }: PublishJob,
  { production, heldBack, unclean, survey }: PublishOutcome & Pick<ShowOptions, "unclean" | "survey">,
  terminal: Terminal,
): Promise<void> {
  const { results, known, made } = production;
  const parts = results.size;
  const published = await runOnDisk(() => showResults(site, { results, known, unclean, survey, internal }));
  if (inputs !== undefined) await runOnDisk(() => writeInputs(site, { inputs, release: published.manifest.id, parts, heldBack }));
  tellPublication({ published, folder: options.output, parts, made, heldBack }, options, terminal);
}

/** The script of the pages. A copy of the project in which the command alone was built has none. */
async function readSiteScript(): Promise<string> {
  try {
    return await readFile(packageFile("dist/site/site.js"), "utf8");
  } catch {
    throw createUsageFailure(publishCommandWords.noScript);
  }
}

/**
 * Whether the release that is shown was made from these inputs and is whole; then this is told, and nothing is left to
 * do.
 */
async function tellUnchangedSite(site: SiteFolder, { inputs, options }: PublishJob, terminal: Terminal): Promise<boolean> {
  const shown = inputs === undefined ? undefined : await findShownRelease(site, inputs);
  if (!shown) return false;
  const { manifest, record } = shown;
  tellFaultyItems(record.heldBack, terminal);
  const published = { manifest, difference: { added: 0, changed: 0, removed: 0 }, isNew: false, repaired: 0 };
  tellPublication({ published, folder: options.output, parts: record.parts, made: 0, heldBack: record.heldBack }, options, terminal);
  return true;
}

function tellFaultyItems(codes: readonly string[], terminal: Terminal): void {
  if (codes.length === 0) return;
  terminal.warn(`${wrapColumns(say(terminal, publicationWords.heldBack(codes.length)), terminal.width).join("\n")}\n`);
}

/** Keeps what a plan tells of items. */
function* recordKnownPages(plan: Iterable<PlannedPart>, pages: Map<string, KnownItem>): Iterable<PlannedPart> {
  for (const part of plan) {
    if (part.item) pages.set(...part.item);
    yield part;
  }
}

async function produceParts(site: SiteFolder, options: ProductionOptions): Promise<Production> {
  try {
    return await runOnDisk(() => produceSite(site, options));
  } catch (error) {
    if (!(error instanceof PartError)) throw error;
    const { part, code, detail } = error.failure;
    if (code !== undefined) throw createDiskFailure(Object.assign(new Error(detail), { code }));
    throw new CommandFailure(exitCodes.defect, publishCommandWords.partFailed(sanitizeText(part), sanitizeText(detail)));
  }
}
