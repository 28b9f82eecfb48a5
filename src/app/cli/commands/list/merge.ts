import type { Terminal } from "../../../host/terminal.ts";
import { runOnDisk } from "../../../store/release/disk.ts";
import { readResults } from "../../../store/release/results.ts";
import { joinShards } from "../../../store/site/join-shards.ts";
import { refuseInputs, showResults, withSiteFolder } from "../../../store/site/site-folder.ts";
import { tellPublication } from "./publication.ts";

export interface MergeCommandOptions {
  readonly output: string;
  readonly json?: true;
}

/** Makes one site of the shards of a list: the same bytes as if it had been made in one run. */
export async function runMerge(folders: readonly string[], options: MergeCommandOptions, terminal: Terminal): Promise<void> {
  await refuseInputs(options.output, folders);
  await withSiteFolder(options.output, async (site, unclean) => {
    const { results, internal } = await runOnDisk(() => joinShards(folders, site));
    const published = await runOnDisk(async () =>
      showResults(site, { results, known: await readResults(site.results), unclean, internal }),
    );
    tellPublication({ published, folder: options.output, parts: results.size, made: 0, heldBack: [] }, options, terminal);
  });
}
