import type { SearchShard } from "../../../src/pages/site/search/shard.ts";

/** What the files of the search hand over when they run. */
export function shardsIn(files: ReadonlyMap<string, string | Uint8Array>): readonly SearchShard[] {
  const self: { leadpathShards?: SearchShard[] } = {};
  for (const [path, content] of files) if (path.startsWith("search/")) new Function("self", String(content))(self);
  return self.leadpathShards ?? [];
}
