import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { prerequisitesOf } from "../../audit/index.ts";
import { type KnownItem, type PlannedPart, type SiteOptions, sitePlanOf } from "../../publish/index.ts";
import { wrapColumns } from "../columns.ts";
import { CommandFailure, exitCodes, wrongUsage } from "../exit.ts";
import { printJson } from "../json.ts";
import { readList } from "../list/read-list.ts";
import { readVersion } from "../list/read-version.ts";
import { plain } from "../plain.ts";
import { withProgress } from "../progress.ts";
import { hashOf } from "../publish/blobs.ts";
import { diskFailure, onDisk } from "../publish/disk.ts";
import { fitList } from "../publish/fit-list.ts";
import { comparedVersions } from "../publish/held-back.ts";
import { inputsSum, readInputs, shownAlready, writeInputs } from "../publish/inputs.ts";
import { knownListOf, knownPages, readKnownList, writeKnownList } from "../publish/known-list.ts";
import { PartError } from "../publish/made-parts.ts";
import { type Production, type ProductionOptions, produce } from "../publish/production.ts";
import { programFingerprint } from "../publish/program.ts";
import { isIn, shardOf, writeShard } from "../publish/shards.ts";
import { refuseInputs, type SiteFolder, showResults, withSiteFolder } from "../publish/site-folder.ts";
import { withSurvey } from "../publish/survey.ts";
import { tellPublished } from "../publish/tell.ts";
import { publishWords } from "../publish/words.ts";
import { builtAssets } from "../studio/assets.ts";
import { say, type Terminal } from "../terminal.ts";
import { readingOnce } from "../text-file.ts";

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

/** Makes the site of a list, or one shard of it. */
export async function publish(files: readonly string[], options: PublishOptions, terminal: Terminal): Promise<void> {
  const shard = options.shard === undefined ? undefined : shardOf(options.shard);
  const threads = threadsOf(options.threads);
  const { output, since, baseline, commentsTo, png, internal = false } = options;
  await refuseInputs(output, [...files, ...(since === undefined ? [] : [since])]);
  const program = programFingerprint();
  const script = await siteScript();
  const assets = await builtAssets();
  const readText = readingOnce();
  const decisive = { program, script, studio: assets, list: files, since, baseline, options: { commentsTo, png, internal } };
  const inputs = await inputsSum(decisive, readText);
  await withSiteFolder(output, async (site, unclean) => {
    if (!shard && !unclean && inputs !== undefined && (await isTold(site, inputs, options, terminal))) return;
    await withSurvey(site, unclean, async (survey) => {
      const known = await readKnownList(site);
      const former = await readInputs(site);
      const around = JSON.stringify([program, png ?? false]);
      const list = await readList(files, readText);
      // Not earlier: with two cores it would take time from the threads that read.
      survey.begin();
      const fit = await fitList(files, list, { baseline, known, around, internal }, terminal);
      const { catalog, heldBack, register, whole, looked } = fit;
      tellHeldBack(heldBack, terminal);
      const earlier = since === undefined ? undefined : await readVersion(since, terminal);
      const siteOptions: SiteOptions = {
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
      const pages = new Map<string, KnownItem>();
      const production = await withProgress("parts", terminal, (onProgress) =>
        produced(site, {
          plan: noting(sitePlanOf(catalog, siteOptions), pages),
          program,
          threads,
          unclean,
          survey: survey.seen,
          isMine: (key) => shard === undefined || isIn(shard, key),
          onProgress,
        }),
      );
      const { keys, results, made } = production;
      if (looked) await onDisk(() => writeKnownList(site, knownListOf(looked.extents, whole, looked.own, pages)));
      if (shard) {
        await writeShard(site.workshop, { ...shard, program, keys });
        if (options.json) printJson({ shard, parts: results.size, made, heldBack }, terminal);
        else terminal.print(`${say(terminal, publishWords.shardDone(shard.number, shard.of, results.size, plain(output)))}\n`);
        return;
      }
      const published = await onDisk(async () =>
        showResults(site, {
          ...production,
          unclean,
          survey: await survey.seen(),
          unkept: former?.internal && !internal ? former.release : undefined,
        }),
      );
      if (inputs !== undefined) {
        await onDisk(() => writeInputs(site, { inputs, release: published.manifest.id, parts: results.size, heldBack, internal }));
      }
      tellPublished({ published, folder: output, parts: results.size, made, heldBack }, options, terminal);
    });
  });
}

/** The script of the pages. A copy of the project in which the command alone was built has none. */
async function siteScript(): Promise<string> {
  try {
    return await readFile(new URL("../site/site.js", import.meta.url), "utf8");
  } catch {
    throw wrongUsage(publishWords.noScript);
  }
}

/** Whether the release that is shown was made from these inputs and is whole; then this is told, and nothing is left to do. */
async function isTold(site: SiteFolder, inputs: string, options: PublishOptions, terminal: Terminal): Promise<boolean> {
  const shown = await shownAlready(site, inputs);
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
