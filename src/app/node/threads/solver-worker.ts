import { parentPort } from "node:worker_threads";
import { type LinearProgram, loadHighsSolver } from "../../../analysis/optimize/index.ts";

// Solves one program after another, each told by a message, in a thread of its own: the command can be stopped
// meanwhile.
const solver = loadHighsSolver();
parentPort?.on("message", async (program: LinearProgram) => parentPort?.postMessage(await (await solver)(program)));
