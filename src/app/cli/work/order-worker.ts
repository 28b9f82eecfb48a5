import { parentPort } from "node:worker_threads";
import { createStyle } from "../../host/index.ts";
import { Contents, type ThreadAnswer, type ThreadOrder } from "../../queue/index.ts";
import { makeParts, readTextPart } from "../../store/index.ts";
import { drawForProcess } from "../commands/draw.ts";
import { optimizeForProcess } from "../commands/optimize.ts";
import { reportForProcess } from "../commands/report.ts";
import { simulateForProcess } from "../commands/simulate.ts";
import { suggestForProcess } from "../commands/suggest.ts";
import { doHandedJob } from "../handed/process-job.ts";

const processWorks = {
  draw: drawForProcess,
  report: reportForProcess,
  simulate: simulateForProcess,
  optimize: optimizeForProcess,
  suggest: suggestForProcess,
};

// Does orders of a queue in a thread of its own, one after another.
parentPort?.on("message", async (order: ThreadOrder) => {
  const answer = await doThreadOrder(order).catch((error: Error): ThreadAnswer => ({ failed: error.stack ?? error.message }));
  parentPort?.postMessage(answer);
});

async function doThreadOrder({ kind, pieces, shared }: ThreadOrder): Promise<ThreadAnswer> {
  if (kind === "text") return { texts: pieces.map(readTextPart) };
  if (kind === "command") return { texts: await Promise.all(pieces.map((json) => doHandedJob(json, processWorks, createStyle))) };
  const contents = new Contents();
  const parts = pieces.map((json, index) => ({ key: String(index), json }));
  const answer = await makeParts(parts, (content) => contents.put(content));
  if ("failed" in answer) return { failed: answer.failed.detail };
  return {
    outcome: contents.send(
      answer.made.map(([, files]) => files),
      shared,
    ),
  };
}
