import { parentPort } from "node:worker_threads";
import { replicationsOf } from "../../analysis/simulate/index.ts";
import type { LoadOrder } from "./load-threads.ts";

// Replicates loads in a thread of its own, as they are asked for.
let models: ReturnType<typeof replicationsOf>[] = [];
parentPort?.on("message", async (order: LoadOrder) => {
  if ("process" in order) models = order.choices.map((choice) => replicationsOf(order.process, choice));
  else parentPort?.postMessage(await models[order.model]?.(order.replication));
});
