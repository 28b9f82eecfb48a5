import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { listPrerequisites } from "../../../../list/index.ts";
import { type KnownItem, type PlannedPart, planSite, type SiteOptions } from "../../../../pages/index.ts";
import { wrapColumns } from "../../../../pages/report/text/columns.ts";
import { sanitizeText } from "../../../../pages/report/text/sanitize-text.ts";
import { type Assets, readBuiltAssets } from "../../../host/assets.ts";
import { CommandFailure, createUsageFailure, exitCodes } from "../../../host/exit.ts";
import { printJson } from "../../../host/json.ts";
import { packageFile } from "../../../host/package-files.ts";
import { withProgress } from "../../../host/progress.ts";
import { say, type Terminal } from "../../../host/terminal.ts";
import { createCachedReader, type ReadTextFile } from "../../../host/text-file.ts";
import { prepareVersions } from "../../../store/fit/faulty-items.ts";
import { type AuditedList, selectFitList } from "../../../store/fit/fit-list.ts";
import { buildKnownList, collectKnownPages, type KnownSums, readKnownList, writeKnownList } from "../../../store/fit/known-list.ts";
import { type LoadedList, readList } from "../../../store/list/read-list.ts";
import { PartError } from "../../../store/production/make-parts.ts";
import { type Production, type ProductionOptions, produceSite } from "../../../store/production/production.ts";
import { computeProgramFingerprint } from "../../../store/production/program.ts";
import { hashContent } from "../../../store/release/blobs.ts";
import { createDiskFailure, runOnDisk } from "../../../store/release/disk.ts";
import { withSurvey } from "../../../store/release/survey.ts";
import { publishWords } from "../../../store/release/words.ts";
import { findShownRelease, hashInputs, writeInputs } from "../../../store/site/inputs.ts";
import { isInShard, parseShard, type WorkShard, writeShard } from "../../../store/site/shards.ts";
import { refuseInputs, type ShowOptions, type SiteFolder, showResults, withSiteFolder } from "../../../store/site/site-folder.ts";
import { readVersion } from "../../read-version.ts";
import { tellPublication } from "./publication.ts";

export interface PublishCommandOptions {
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

const maxPublishThreads = 64;

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
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const threads = parseThreadCount(options.threads);
  await refuseInputs(options.output, [...files, ...(options.since === undefined ? [] : [options.since])]);
  const order = await createPublishJob(files, options);
  await withSiteFolder(options.output, async (site, unclean) => {
    if (!shard && !unclean && (await tellUnchangedSite(site, order, terminal))) return;
    await withSurvey(site, unclean, async (survey) => {
      const known = await readKnownList(site);
      const list = await readList(files, order.readText);
      // Not earlier: with two cores it would take time from the threads that read.
      survey.begin();
      const fit = await selectPublishable(order, list, known, terminal);
      const pages = new Map<string, KnownItem>();
      const plan = recordKnownPages(planSite(fit.catalog, await buildSiteOptions(order, fit, known, terminal)), pages);
      const isMine = (key: string) => shard === undefined || isInShard(shard, key);
      const production = await withProgress("parts", terminal, (onProgress) =>
        produceParts(site, { plan, program: order.program, threads, unclean, survey: survey.seen, isMine, onProgress }),
      );
      const { looked, whole, heldBack } = fit;
      if (looked) await runOnDisk(() => writeKnownList(site, buildKnownList(looked.extents, whole, looked.own, pages)));
      if (shard) await finishShard(shard, site, order, { production, heldBack }, terminal);
      else await publishRelease(site, order, { production, heldBack, unclean, survey: await survey.seen() }, terminal);
    });
  });
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
  const fit = await selectFitList(files, list, { baseline, readText, known, around, internal }, terminal);
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
  { workshop }: SiteFolder,
  { program, internal, options: { output, json } }: PublishJob,
  { production: { keys, results, made }, heldBack }: PublishOutcome,
  terminal: Terminal,
): Promise<void> {
  await writeShard(workshop, { ...shard, program, internal, keys });
  if (json) printJson({ shard, parts: results.size, made, heldBack }, terminal);
  else terminal.print(`${say(terminal, publishWords.shardDone(shard.number, shard.of, results.size, sanitizeText(output)))}\n`);
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
    throw createUsageFailure(publishWords.noScript);
  }
}

/** Whether the release that is shown was made from these inputs and is whole; then this is told, and nothing is left to do. */
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
  terminal.warn(`${wrapColumns(say(terminal, publishWords.heldBack(codes.length)), terminal.width).join("\n")}\n`);
}

/** Keeps what a plan tells of items. */
function* recordKnownPages(plan: Iterable<PlannedPart>, pages: Map<string, KnownItem>): Iterable<PlannedPart> {
  for (const part of plan) {
    if (part.item) pages.set(...part.item);
    yield part;
  }
}

function parseThreadCount(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const threads = Number(text);
  if (!/^\d+$/.test(text) || threads < 1 || threads > maxPublishThreads)
    throw createUsageFailure(publishWords.badThreads(text, maxPublishThreads));
  return threads;
}

async function produceParts(site: SiteFolder, options: ProductionOptions): Promise<Production> {
  try {
    return await runOnDisk(() => produceSite(site, options));
  } catch (error) {
    if (!(error instanceof PartError)) throw error;
    const { part, code, detail } = error.failure;
    if (code !== undefined) throw createDiskFailure(Object.assign(new Error(detail), { code }));
    throw new CommandFailure(exitCodes.defect, publishWords.partFailed(sanitizeText(part), sanitizeText(detail)));
  }
}
