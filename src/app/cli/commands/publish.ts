import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { prerequisitesOf } from "../../../list/index.ts";
import { type KnownItem, type PlannedPart, type SiteOptions, sitePlanOf } from "../../../pages/index.ts";
import { wrapColumns } from "../columns.ts";
import { CommandFailure, exitCodes, wrongUsage } from "../exit.ts";
import { printJson } from "../json.ts";
import { type ReadList, readList } from "../list/read-list.ts";
import { readVersion } from "../list/read-version.ts";
import { packageFile } from "../package-files.ts";
import { plain } from "../plain.ts";
import { withProgress } from "../progress.ts";
import { hashOf } from "../publish/blobs.ts";
import { diskFailure, onDisk } from "../publish/disk.ts";
import { type FoundFit, fitList } from "../publish/fit-list.ts";
import { comparedVersions } from "../publish/held-back.ts";
import { inputsSum, shownAlready, writeInputs } from "../publish/inputs.ts";
import { type KnownList, knownListOf, knownPages, readKnownList, writeKnownList } from "../publish/known-list.ts";
import { PartError } from "../publish/made-parts.ts";
import { type Production, type ProductionOptions, produce } from "../publish/production.ts";
import { programFingerprint } from "../publish/program.ts";
import { isIn, type Shard, shardOf, writeShard } from "../publish/shards.ts";
import { refuseInputs, type ShowOptions, type SiteFolder, showResults, withSiteFolder } from "../publish/site-folder.ts";
import { withSurvey } from "../publish/survey.ts";
import { tellPublished } from "../publish/tell.ts";
import { publishWords } from "../publish/words.ts";
import { type Assets, builtAssets } from "../studio/assets.ts";
import { say, type Terminal } from "../terminal.ts";
import { type ReadTextFile, readingOnce } from "../text-file.ts";

export interface PublishOptions {
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

const mostThreads = 64;

/** What is to be published, and what with. */
interface Order {
  readonly files: readonly string[];
  readonly options: PublishOptions;
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
export async function publish(files: readonly string[], options: PublishOptions, terminal: Terminal): Promise<void> {
  const shard = options.shard === undefined ? undefined : shardOf(options.shard);
  const threads = threadsOf(options.threads);
  await refuseInputs(options.output, [...files, ...(options.since === undefined ? [] : [options.since])]);
  const order = await orderOf(files, options);
  await withSiteFolder(options.output, async (site, unclean) => {
    if (!shard && !unclean && (await isTold(site, order, terminal))) return;
    await withSurvey(site, unclean, async (survey) => {
      const known = await readKnownList(site);
      const list = await readList(files, order.readText);
      // Not earlier: with two cores it would take time from the threads that read.
      survey.begin();
      const fit = await fitFor(order, list, known, terminal);
      const pages = new Map<string, KnownItem>();
      const plan = noting(sitePlanOf(fit.catalog, await siteOptionsFor(order, fit, known, terminal)), pages);
      const isMine = (key: string) => shard === undefined || isIn(shard, key);
      const production = await withProgress("parts", terminal, (onProgress) =>
        produced(site, { plan, program: order.program, threads, unclean, survey: survey.seen, isMine, onProgress }),
      );
      const { looked, whole, heldBack } = fit;
      if (looked) await onDisk(() => writeKnownList(site, knownListOf(looked.extents, whole, looked.own, pages)));
      if (shard) await finishShard(shard, site, order, { production, heldBack }, terminal);
      else await show(site, order, { production, heldBack, unclean, survey: await survey.seen() }, terminal);
    });
  });
}

async function orderOf(files: readonly string[], options: PublishOptions): Promise<Order> {
  const { since, baseline, commentsTo, png } = options;
  const internal = options.internal === true;
  const program = programFingerprint();
  const script = await siteScript();
  const assets = await builtAssets();
  const readText = readingOnce();
  const decisive = { program, script, studio: assets, list: files, since, baseline, options: { commentsTo, png, internal } };
  return { files, options, internal, program, script, assets, readText, inputs: await inputsSum(decisive, readText) };
}

/** What of the list is fit to be published, after telling how much is held back. */
async function fitFor(
  { files, options, internal, program, readText }: Order,
  list: ReadList,
  known: KnownList,
  terminal: Terminal,
): Promise<FoundFit> {
  const { baseline, png = false } = options;
  const around = JSON.stringify([program, png]);
  const fit = await fitList(files, list, { baseline, readText, known, around, internal }, terminal);
  tellHeldBack(fit.heldBack, terminal);
  return fit;
}

async function siteOptionsFor(
  { options, internal, script, assets, readText }: Order,
  { catalog, heldBack, register, whole, looked }: FoundFit,
  known: KnownList,
  terminal: Terminal,
): Promise<SiteOptions> {
  const { since, commentsTo, png } = options;
  const earlier = since === undefined ? undefined : await readVersion(since, terminal, readText);
  return {
    ...(register && { commentRegister: register.comments }),
    ...(earlier && { since: comparedVersions(earlier, whole, { catalog, heldBack }) }),
    ...(commentsTo !== undefined && { comments: commentsTo }),
    ...(png && { png }),
    ...(internal && { internal }),
    prerequisites: prerequisitesOf(catalog),
    script,
    studio: assets && new Map([...assets].map(([name, { bytes }]) => [name, Buffer.from(bytes).toString()])),
    digest: hashOf,
    known: looked && knownPages(known, looked.extents, whole),
  };
}

interface Made {
  readonly production: Production;
  /** Codes of items with errors. */
  readonly heldBack: readonly string[];
}

/** Says of a shard of what site it is, and tells that it is done. */
async function finishShard(
  shard: Shard,
  { workshop }: SiteFolder,
  { program, internal, options: { output, json } }: Order,
  { production: { keys, results, made }, heldBack }: Made,
  terminal: Terminal,
): Promise<void> {
  await writeShard(workshop, { ...shard, program, internal, keys });
  if (json) printJson({ shard, parts: results.size, made, heldBack }, terminal);
  else terminal.print(`${say(terminal, publishWords.shardDone(shard.number, shard.of, results.size, plain(output)))}\n`);
}

/** Shows what was made, and tells it. */
async function show(
  site: SiteFolder,
  { options, internal, inputs }: Order,
  { production, heldBack, unclean, survey }: Made & Pick<ShowOptions, "unclean" | "survey">,
  terminal: Terminal,
): Promise<void> {
  const { results, known, made } = production;
  const parts = results.size;
  const published = await onDisk(() => showResults(site, { results, known, unclean, survey, internal }));
  if (inputs !== undefined) await onDisk(() => writeInputs(site, { inputs, release: published.manifest.id, parts, heldBack }));
  tellPublished({ published, folder: options.output, parts, made, heldBack }, options, terminal);
}

/** The script of the pages. A copy of the project in which the command alone was built has none. */
async function siteScript(): Promise<string> {
  try {
    return await readFile(packageFile("dist/site/site.js"), "utf8");
  } catch {
    throw wrongUsage(publishWords.noScript);
  }
}

/** Whether the release that is shown was made from these inputs and is whole; then this is told, and nothing is left to do. */
async function isTold(site: SiteFolder, { inputs, options }: Order, terminal: Terminal): Promise<boolean> {
  const shown = inputs === undefined ? undefined : await shownAlready(site, inputs);
  if (!shown) return false;
  const { manifest, record } = shown;
  tellHeldBack(record.heldBack, terminal);
  const published = { manifest, difference: { added: 0, changed: 0, removed: 0 }, isNew: false, repaired: 0 };
  tellPublished({ published, folder: options.output, parts: record.parts, made: 0, heldBack: record.heldBack }, options, terminal);
  return true;
}

function tellHeldBack(codes: readonly string[], terminal: Terminal): void {
  if (codes.length === 0) return;
  terminal.warn(`${wrapColumns(say(terminal, publishWords.heldBack(codes.length)), terminal.width).join("\n")}\n`);
}

/** Keeps what a plan tells of items. */
function* noting(plan: Iterable<PlannedPart>, pages: Map<string, KnownItem>): Iterable<PlannedPart> {
  for (const part of plan) {
    if (part.item) pages.set(...part.item);
    yield part;
  }
}

function threadsOf(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const threads = Number(text);
  if (!/^\d+$/.test(text) || threads < 1 || threads > mostThreads) throw wrongUsage(publishWords.badThreads(text, mostThreads));
  return threads;
}

async function produced(site: SiteFolder, options: ProductionOptions): Promise<Production> {
  try {
    return await onDisk(() => produce(site, options));
  } catch (error) {
    if (!(error instanceof PartError)) throw error;
    const { part, code, detail } = error.failure;
    if (code !== undefined) throw diskFailure(Object.assign(new Error(detail), { code }));
    throw new CommandFailure(exitCodes.defect, publishWords.partFailed(plain(part), plain(detail)));
  }
}
