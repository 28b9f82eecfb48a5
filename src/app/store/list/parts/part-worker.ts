import { parentPort } from "node:worker_threads";
import { readPart, type SourceText } from "../../../../formats/index.ts";
import { writePartJson } from "./json.ts";

// Reads files in a thread of its own, as they are sent.
parentPort?.on("message", (source: SourceText) => parentPort?.postMessage(writePartJson(readPart(source))));
