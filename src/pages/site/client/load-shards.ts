import type { SearchShard } from "../search/shard.ts";

declare global {
  interface Window {
    /** Filled by the files of the search, each as it runs. */
    leadpathShards?: SearchShard[];
  }
}

/**
 * The shards of the search, in their order: as scripts, since a page in a folder may not read other files in any other
 * way.
 */
export async function loadShards(files: readonly string[]): Promise<readonly SearchShard[]> {
  await Promise.all(
    files.map(
      (file) =>
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          // Loaded side by side, run one after the other.
          script.async = false;
          script.addEventListener("load", resolve);
          script.addEventListener("error", reject);
          script.src = file;
          document.head.append(script);
        }),
    ),
  );
  return window.leadpathShards ?? [];
}
