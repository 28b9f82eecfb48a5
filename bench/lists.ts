import { parseDocument } from "yaml";
import { type CatalogPart, joinParts, readPart } from "../src/formats/index.ts";
import { checkCatalog } from "../src/process/check/index.ts";
import { fullList } from "../test/support/full-list/full-list.ts";
import { type Bench, timed } from "./measure.ts";

export const lists: Bench = { title: "lists: processor time to read and check generated lists, in one thread, without a cache", run };

const sizes = [1_000, 4_000, 16_000, 64_000];

async function run(): Promise<string[]> {
  const rows: string[] = [];
  for (const items of sizes) rows.push(await oneList(items));
  return [["items", "MB", "read s", "check s", "ms an item", "of the YAML library alone"].map(cell).join(""), ...rows];
}

async function oneList(items: number): Promise<string> {
  const parts: CatalogPart[] = [];
  let [bytes, reading, sampled, library] = [0, 0, 0, 0];
  let at = 0;
  for (const source of fullList({ items })) {
    bytes += Buffer.byteLength(source.text);
    const { result, cpu } = await timed(() => readPart(source));
    reading += cpu;
    // Without the tree, as `leadpath` keeps them.
    parts.push({ ...result, places: () => undefined });
    if (at++ % 12 === 5) {
      sampled += cpu;
      library += (await timed(() => parseDocument(source.text))).cpu;
    }
  }
  const joined = await timed(() => joinParts(parts));
  const { catalog, problems } = joined.result;
  const checked = await timed(() => checkCatalog(catalog, { found: problems }));
  const all = reading + joined.cpu + checked.cpu;
  const seconds = (milliseconds: number) => (milliseconds / 1_000).toFixed(2);
  const ratio = `${((100 * sampled) / library).toFixed(0)} %`;
  return [items, (bytes / 1e6).toFixed(1), seconds(reading + joined.cpu), seconds(checked.cpu), (all / items).toFixed(3), ratio]
    .map(cell)
    .join("");
}

function cell(value: string | number): string {
  return String(value).padStart(12);
}
