import { parentPort } from "node:worker_threads";
import { blocksOf, type SimulateBlock } from "../../analysis/simulate/index.ts";
import type { CaseOrder } from "./case-threads.ts";

// Simulates blocks of cases in a thread of its own, as they are asked for.
const models = new Map<number, SimulateBlock>();
parentPort?.on("message", (order: CaseOrder) => {
  if ("process" in order) models.set(order.model, blocksOf(order.process, order.choice));
  else parentPort?.postMessage(models.get(order.model)?.(...order.block));
});
