import { readFileSync } from "node:fs";
import { compare } from "../src/analysis/compare/index.ts";
import { readCatalog } from "../src/formats/index.ts";
import { createBlankDocument, drawFlowchart } from "../src/picture/draw/index.ts";
import { layoutFlowchart } from "../src/picture/layout/index.ts";
import { checkCatalog } from "../src/process/check/index.ts";
import { schedule } from "../src/process/schedule/index.ts";
import { type Bench, inTurns, row } from "./measure.ts";

export const eachStage: Bench = { title: "stages: time of each stage for the chain of 60 steps", run };

const rounds = 30;
const file = "fixtures/urban-renewal.yaml";

const rows = Array.from({ length: 9 }, (_, level) => `x-${level}: &a${level} [${Array(9).fill(level === 0 ? "x" : `*a${level - 1}`)}]\n`);
const bomb = `leadpath: 1\n${rows.join("")}items: *a8\n`;

async function run(): Promise<string[]> {
  const text = readFileSync(file, "utf8");
  const { catalog, places } = readCatalog(text, { file });
  const [process] = catalog.processes;
  if (!process) throw new Error(`${file} has no process`);
  const picture = await layoutFlowchart(process);
  const document = createBlankDocument();
  // Each stage with its input ready, so that its own time is all that is taken.
  const times = await inTurns(
    {
      read: () => readCatalog(text, { file }),
      "refuse an alias bomb of 9^9": () => readCatalog(bomb),
      check: () => checkCatalog(catalog, { places }),
      schedule: () => schedule(process),
      compare: () => compare(process, { scenario: "reform" }),
      layout: () => layoutFlowchart(process),
      draw: () => drawFlowchart(picture, { document }),
    },
    rounds,
  );
  return Object.entries(times).map(([name, taken]) => row(name, taken));
}
