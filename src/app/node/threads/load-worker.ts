import { parentPort } from "node:worker_threads";
import { createReplicator } from "../../../analysis/simulate/index.ts";
import type { LoadWorkerMessage } from "./load-threads.ts";

// Replicates loads in a thread of its own, as they are asked for.
let replicators: ReturnType<typeof createReplicator>[] = [];
parentPort?.on("message", async (order: LoadWorkerMessage) => {
  if ("process" in order) replicators = order.choices.map((choice) => createReplicator(order.process, choice));
  else parentPort?.postMessage(await replicators[order.model]?.(order.replication));
});
