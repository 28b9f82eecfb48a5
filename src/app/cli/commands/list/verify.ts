import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { formatVerification, sanitizeText, type VerificationDocument } from "../../../../pages/report/index.ts";
import { CommandFailure, createUsageFailure, exitCodes, printJson, type Terminal, withProgress } from "../../../host/index.ts";
import { inspectSite, locateSite, markForNextRun, repairSite, runOnDisk, type SiteFolder, withLock } from "../../../store/index.ts";
import { publishCommandWords } from "../../words/publish-words.ts";

export interface VerifyCommandOptions {
  readonly repair?: true;
  readonly json?: true;
}

/** Reads a site or a shard whole, and tells what is not as it was made. */
export async function runVerify(folder: string, options: VerifyCommandOptions, terminal: Terminal): Promise<void> {
  const whole = resolve(folder);
  const site = locateSite(basename(whole) === ".leadpath" ? dirname(whole) : folder);
  if (!existsSync(site.workshop)) throw createUsageFailure(publishCommandWords.noSite(sanitizeText(folder)));
  const found = options.repair ? await verifyAndRepair(site, terminal) : await lookThrough(site, terminal);
  if (options.json) printJson<VerificationDocument>(found, terminal);
  else terminal.print(formatVerification(found, terminal));
  if (found.flaws.length > 0) throw new CommandFailure(exitCodes.inputErrors);
}

type Verification = Omit<VerificationDocument, "leadpath">;

async function lookThrough(site: SiteFolder, terminal: Terminal): Promise<Verification> {
  const { files, flaws } = await inspectWithProgress(site, terminal);
  return { files, flaws: flaws.map(({ kind, path }) => ({ kind, path })), repaired: [], parts: [] };
}

function inspectWithProgress(site: SiteFolder, terminal: Terminal) {
  return withProgress("files", terminal, (onProgress) => runOnDisk(() => inspectSite(site, onProgress)));
}

/** While no other run may touch the site. */
async function verifyAndRepair(site: SiteFolder, terminal: Terminal): Promise<Verification> {
  const { files, repair } = await withLock(site.workshop, async () => {
    const inspection = await inspectWithProgress(site, terminal);
    return { files: inspection.files, repair: await runOnDisk(() => repairSite(site, inspection)) };
  });
  // Not earlier: the end of the lock takes the mark away.
  await runOnDisk(() => markForNextRun(site, repair));
  const tell = ({ kind, path }: Verification["flaws"][number]) => ({ kind, path });
  return { files, flaws: repair.left.map(tell), repaired: repair.mended.map(tell), parts: repair.parts.map((paths) => [...paths]) };
}
