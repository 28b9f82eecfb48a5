import { parentPort } from "node:worker_threads";
import { type BlockSimulator, createProcessSimulator } from "../../../analysis/simulate/index.ts";
import type { CaseWorkerMessage } from "./case-threads.ts";

// Simulates blocks of cases in a thread of its own, as they are asked for.
const blockSimulators = new Map<number, BlockSimulator>();
parentPort?.on("message", (order: CaseWorkerMessage) => {
  if ("process" in order) blockSimulators.set(order.model, createProcessSimulator(order.process, order.choice));
  else parentPort?.postMessage(blockSimulators.get(order.model)?.(...order.block));
});
