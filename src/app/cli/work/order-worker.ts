import { parentPort } from "node:worker_threads";
import type { ThreadAnswer, ThreadOrder } from "../../queue/index.ts";
import { makeParts } from "../../store/index.ts";

// Does orders of a queue in a thread of its own, one after another.
parentPort?.on("message", async (order: ThreadOrder) => parentPort?.postMessage(await doOrder(order)));

async function doOrder({ kind, pieces, store }: ThreadOrder): Promise<ThreadAnswer> {
  if (kind !== "site") return { failed: kind };
  const answer = await makeParts(
    store,
    pieces.map((json, index) => ({ key: String(index), json })),
  );
  return "failed" in answer ? { failed: answer.failed.detail } : { files: answer.made.map(([, files]) => files) };
}
