import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { auditCatalog, prerequisitesOf } from "../../audit/index.ts";
import { hasErrors } from "../../model/index.ts";
import { type SiteOptions, sitePartsOf } from "../../publish/index.ts";
import { againstBaseline } from "../baseline-file.ts";
import { CommandFailure, exitCodes, wrongUsage } from "../exit.ts";
import { readInput } from "../input.ts";
import { printJson } from "../json.ts";
import { readRegister } from "../list/comments-file.ts";
import { readVersion } from "../list/read-version.ts";
import { plain } from "../plain.ts";
import { problemText } from "../problems.ts";
import { withProgress } from "../progress.ts";
import { diskFailure, onDisk } from "../publish/disk.ts";
import { fitForPublishing, withoutItems } from "../publish/held-back.ts";
import { type Production, type ProductionOptions, produce } from "../publish/production.ts";
import { programFingerprint } from "../publish/program.ts";
import { isIn, shardOf, writeShard } from "../publish/shards.ts";
import { refuseInputs, type SiteFolder, showResults, withSiteFolder } from "../publish/site-folder.ts";
import { PartError } from "../publish/site-threads.ts";
import { tellPublished } from "../publish/tell.ts";
import { publishWords } from "../publish/words.ts";
import { say, type Terminal } from "../terminal.ts";

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
  await refuseInputs(options.output, [...files, ...(options.since === undefined ? [] : [options.since])]);
  const { catalog, problems, places, sources } = await readInput(files);
  const audited = auditCatalog(catalog, { places, found: problems });
  const { fresh } = options.baseline === undefined ? { fresh: audited } : await againstBaseline(options.baseline, audited, catalog);
  const { catalog: fit, heldBack, general } = fitForPublishing(catalog, [...problems, ...fresh]);
  const register = await readRegister(files);
  const fatal = [...general, ...(register?.problems ?? [])];
  if (hasErrors(fatal)) {
    terminal.warn(problemText(fatal, sources, terminal, terminal.warnStyle));
    throw new CommandFailure(exitCodes.inputErrors);
  }
  if (heldBack.length > 0) terminal.warn(`${say(terminal, publishWords.heldBack(heldBack.length))}\n`);
  const earlier = options.since === undefined ? undefined : await readVersion(options.since, terminal);
  const siteOptions: SiteOptions = {
    ...(register && { commentRegister: register.comments }),
    ...(earlier && { since: withoutItems(earlier, heldBack) }),
    ...(options.commentsTo !== undefined && { comments: options.commentsTo }),
    ...(options.png && { png: true }),
    ...(options.internal && { internal: true }),
    prerequisites: prerequisitesOf(fit),
    script: await readFile(new URL("../site/site.js", import.meta.url), "utf8"),
  };
  const program = programFingerprint();
  await withSiteFolder(options.output, async (site, unclean) => {
    const production = await withProgress("parts", terminal, (onProgress) =>
      produced(site, {
        parts: () => sitePartsOf(fit, siteOptions),
        program,
        threads,
        unclean,
        isMine: (key) => shard === undefined || isIn(shard, key),
        onProgress,
      }),
    );
    if (shard) {
      await writeShard(site.workshop, { ...shard, program, keys: production.keys });
      const { made, results } = production;
      if (options.json) printJson({ shard, parts: results.size, made, heldBack }, terminal);
      else terminal.print(`${say(terminal, publishWords.shardDone(shard.number, shard.of, results.size, plain(options.output)))}\n`);
      return;
    }
    const published = await onDisk(() => showResults(site, production.results, unclean));
    const { made, results } = production;
    tellPublished({ published, folder: options.output, parts: results.size, made, heldBack }, options, terminal);
  });
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
