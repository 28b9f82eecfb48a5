import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { readCatalog } from "../src/formats/index.ts";
import { createBlankDocument, drawFlowchart } from "../src/picture/draw/index.ts";
import { readTypeface, renderPng, writeDrawio, writePdf } from "../src/picture/export/index.ts";
import { layoutFlowchart } from "../src/picture/layout/index.ts";
import { type Bench, inTurns, milliseconds, row } from "./measure.ts";

export const exports: Bench = { title: "exports: PNG, PDF and draw.io of a picture, the fonts read once", run };

const rounds = 10;

async function run(): Promise<string[]> {
  const began = performance.now();
  const [regular, bold] = await Promise.all([fontOf("regular"), fontOf("bold")]);
  const fonts = performance.now() - began;
  const typefaces = { regular, bold };
  const wasm = readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"));
  const document = createBlankDocument();
  const lines = [`  ${"both weights of the font, once".padEnd(34)} ${milliseconds(fonts)}`];
  for (const name of ["licence", "penalty", "urban-renewal"]) {
    const file = `fixtures/${name}.yaml`;
    const [process] = readCatalog(readFileSync(file, "utf8"), { file }).catalog.processes;
    if (!process) throw new Error(`${file} has no process`);
    const picture = await layoutFlowchart(process, { lang: "zh" });
    const svg = drawFlowchart(picture, { document });
    const times = await inTurns(
      {
        [`${name}: png of 96 dpi`]: () => renderPng(svg, { typefaces, wasm, scale: 1 }),
        [`${name}: png of 192 dpi`]: () => renderPng(svg, { typefaces, wasm, scale: 2 }),
        [`${name}: pdf`]: () => writePdf([{ svg, picture }], { typefaces, paper: "A4" }),
        [`${name}: drawio`]: () => writeDrawio(picture),
      },
      rounds,
    );
    lines.push(...Object.entries(times).map(([contender, taken]) => row(contender, taken)));
  }
  return lines;
}

/** `npm run bench` starts in the folder of the project. */
async function fontOf(name: string) {
  return readTypeface([readFileSync(`dist/fonts/${name}.woff`)]);
}
