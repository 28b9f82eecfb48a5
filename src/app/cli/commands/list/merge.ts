import type { Terminal } from "../../../host/index.ts";
import { joinShards, readResults, refuseInputs, runOnDisk, showResults, withSiteFolder } from "../../../store/index.ts";
import { tellPublication } from "./publication.ts";

export interface MergeCommandOptions {
  readonly output: string;
  readonly json?: true;
}

/** Makes one site of the shards of a list: the same bytes as if it had been made in one run. */
export async function runMerge(folders: readonly string[], options: MergeCommandOptions, terminal: Terminal): Promise<void> {
  await refuseInputs(options.output, folders);
  await withSiteFolder(options.output, async (site, unclean) => {
    const { results, internal } = await runOnDisk(() => joinShards(folders, site, unclean));
    const published = await runOnDisk(async () =>
      showResults(site, { results, known: await readResults(site.results), unclean, internal }),
    );
    tellPublication({ published, folder: options.output, parts: results.size, made: 0, heldBack: [] }, options, terminal);
  });
}
