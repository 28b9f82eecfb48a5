import { parentPort, workerData } from "node:worker_threads";
import { putBlob } from "../release/blobs.ts";
import { makeParts, type PartToMake } from "./make-parts.ts";

// Makes parts of a site in a thread of its own, and puts their files into the store.
const { store } = workerData as { readonly store: string };

// One order after the other: a part that waits does not let the next one in.
let pendingWork: Promise<void> = Promise.resolve();
parentPort?.on("message", (order: readonly PartToMake[]) => {
  pendingWork = pendingWork.then(async () => parentPort?.postMessage(await makeParts(order, (content) => putBlob(store, content))));
});
