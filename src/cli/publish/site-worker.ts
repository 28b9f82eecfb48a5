import { parentPort, workerData } from "node:worker_threads";
import { producePart, type SitePart } from "../../publish/index.ts";
import { putBlob } from "./blobs.ts";
import { pngOfDrawing } from "./png.ts";
import type { SiteFile } from "./results.ts";
import type { PartAnswer, PartOrder } from "./site-threads.ts";

// Makes parts of a site in a thread of its own, and puts their files into the store.
const { store } = workerData as { readonly store: string };

// One order after the other: a part that waits does not let the next one in.
let work: Promise<void> = Promise.resolve();
parentPort?.on("message", (order: PartOrder) => {
  work = work.then(async () => parentPort?.postMessage(await answerTo(order)));
});

async function answerTo({ parts }: PartOrder): Promise<PartAnswer> {
  const made: [string, SiteFile[]][] = [];
  for (const { key, json } of parts) {
    try {
      const files = await producePart(JSON.parse(json) as SitePart, { png: pngOfDrawing });
      made.push([key, [...files].map(([path, content]) => ({ path, ...putBlob(store, content) }))]);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { failed: { part: json.slice(0, 200), code: typeof code === "string" ? code : undefined, detail } };
    }
  }
  return { made };
}
