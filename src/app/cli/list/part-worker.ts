import { parentPort } from "node:worker_threads";
import { readPart, type Source } from "../../../formats/index.ts";
import { partJson } from "./part-json.ts";

// Reads files in a thread of its own, as they are sent.
parentPort?.on("message", (source: Source) => parentPort?.postMessage(partJson(readPart(source))));
