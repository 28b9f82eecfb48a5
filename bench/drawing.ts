import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
import { readCatalog } from "../src/formats/index.ts";
import { createBlankDocument, drawFlowchart } from "../src/picture/draw/index.ts";
import { layoutFlowchart } from "../src/picture/layout/index.ts";
import { type Bench, inTurns, milliseconds, row } from "./measure.ts";

export const drawing: Bench = { title: "drawing: the chain of 60 steps on several DOMs, and what each takes to start", run };

const rounds = 150;
const file = "fixtures/urban-renewal.yaml";

/** How to come to a document in a new process. */
const starts = {
  "our own": `(await import(${JSON.stringify(new URL("../src/picture/draw/canvas/blank-document.js", import.meta.url).href)})).blankDocument()`,
  linkedom: `(await import("linkedom")).parseHTML("<html></html>").document`,
  jsdom: `new (await import("jsdom")).JSDOM("<html></html>").window.document`,
};

async function run(): Promise<string[]> {
  const [process] = readCatalog(readFileSync(file, "utf8"), { file }).catalog.processes;
  if (!process) throw new Error(`${file} has no process`);
  const picture = await layoutFlowchart(process);
  const documents = {
    "our own": createBlankDocument(),
    linkedom: parseHTML("<html></html>").document,
    jsdom: new JSDOM("<html></html>").window.document,
  };
  const draw = (document: Document) => () => drawFlowchart(picture, { document });
  const times = await inTurns(
    { "our own": draw(documents["our own"]), linkedom: draw(documents.linkedom), jsdom: draw(documents.jsdom) },
    rounds,
  );
  return Object.entries(times).map(([name, taken]) => `${row(name, taken)}, ${startOf(starts[name as keyof typeof starts])}`);
}

function startOf(document: string): string {
  const script = `
    const [began, before] = [performance.now(), process.memoryUsage().rss];
    ${document};
    console.log(JSON.stringify([performance.now() - began, process.memoryUsage().rss - before]));`;
  const taken = Array.from({ length: 5 }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as [number, number];
  }).sort((one, other) => one[0] - other[0]);
  const [time, memory] = taken[2] as [number, number];
  return `start ${milliseconds(time).trim()} and ${Math.round(memory / 1e6)} MB`;
}
