import { onDisk } from "../publish/disk.ts";
import { joinedShards } from "../publish/joined.ts";
import { readResults } from "../publish/results.ts";
import { refuseInputs, showResults, withSiteFolder } from "../publish/site-folder.ts";
import { tellPublished } from "../publish/tell.ts";
import type { Terminal } from "../terminal.ts";

export interface MergeOptions {
  readonly output: string;
  readonly json?: true;
}

/** Makes one site of the shards of a list: the same bytes as if it had been made in one run. */
export async function merge(folders: readonly string[], options: MergeOptions, terminal: Terminal): Promise<void> {
  await refuseInputs(options.output, folders);
  await withSiteFolder(options.output, async (site, unclean) => {
    const { results, internal } = await onDisk(() => joinedShards(folders, site));
    const published = await onDisk(async () => showResults(site, { results, known: await readResults(site.results), unclean, internal }));
    tellPublished({ published, folder: options.output, parts: results.size, made: 0, heldBack: [] }, options, terminal);
  });
}
