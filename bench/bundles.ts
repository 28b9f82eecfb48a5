import { spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { type Bench, milliseconds } from "./measure.ts";

export const bundles: Bench = { title: "bundles: what a page loads for one use of the library, and a Node program for all", run };

/**
 * What a page imports by these names, in thousands of bytes minified. What is imported only when it is needed, as elkjs
 * is, does not count.
 */
const uses: readonly { readonly names: readonly string[]; readonly goal: number }[] = [
  { names: ["schedule"], goal: 85 },
  { names: ["layoutFlowchart", "drawFlowchart"], goal: 300 },
];
/** Processor time of a Node program that imports the library and does nothing, in milliseconds. */
const importGoal = 250;
const importRounds = 5;
const explainedModules = 5;

async function run(): Promise<string[]> {
  const lines = [`  ${"use".padEnd(34)} kB minified   kB gzip   goal`];
  for (const { names, goal } of uses) lines.push(...(await describeBundle(names, goal)));
  const took = Math.min(...Array.from({ length: importRounds }, measureImport));
  lines.push(
    `  ${'import("leadpath") in Node, by CPU'.padEnd(34)} ${milliseconds(took)}   goal: ${importGoal} ms, ${judge(took, importGoal)}`,
  );
  return lines;
}

/** Its sizes, and its largest modules as they were before they were minified, which explain a figure that grew. */
async function describeBundle(names: readonly string[], goal: number): Promise<string[]> {
  const chunks = await bundle(names);
  const code = Buffer.from(chunks.map((chunk) => chunk.code).join(""));
  const [size, packed] = [code, gzipSync(code)].map(({ byteLength }) => byteLength / 1000) as [number, number];
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules));
  const largest = modules.sort(([, one], [, other]) => other.renderedLength - one.renderedLength).slice(0, explainedModules);
  return [
    `  ${names.join(", ").padEnd(34)} ${size.toFixed(1).padStart(11)} ${packed.toFixed(1).padStart(9)}   ${goal}, ${judge(size, goal)}`,
    ...largest.map(([id, { renderedLength }]) => `    ${(renderedLength / 1000).toFixed(1).padStart(6)} ${shortenModuleId(id)}`),
  ];
}

/** The chunks that a page loads before the first of these names can be called. */
async function bundle(names: readonly string[]): Promise<Rolldown.OutputChunk[]> {
  const entry = "virtual:use";
  const result = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [
      {
        name: "use",
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? `export { ${names.join(", ")} } from ${JSON.stringify(`${process.cwd()}/dist/index.js`)};` : null),
      },
    ],
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: entry, external: /^elkjs/, preserveEntrySignatures: "strict", output: { minify: true } },
    },
  });
  if (!("output" in result)) throw new Error(`${names.join(", ")} were not bundled`);
  const chunks = result.output.filter((each) => each.type === "chunk");
  return listLoadedChunks(chunks, new Set(chunks.filter((chunk) => chunk.isEntry)));
}

function listLoadedChunks(chunks: readonly Rolldown.OutputChunk[], loaded: Set<Rolldown.OutputChunk>): Rolldown.OutputChunk[] {
  for (const { imports } of loaded) for (const each of chunks) if (imports.includes(each.fileName)) loaded.add(each);
  return [...loaded];
}

function shortenModuleId(id: string): string {
  return id.replace(/^.*?\/(?=(?:node_modules|dist)\/)/, "");
}

/** The whole process, node's own start included. */
function measureImport(): number {
  const program = 'await import("leadpath"); const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);';
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  if (status !== 0) throw new Error(`import("leadpath") ended with ${status}:\n${stderr}`);
  return Number(stdout);
}

/** Above a goal the whole run fails, so that a dependency that creeps in is seen. */
function judge(figure: number, goal: number): string {
  if (figure <= goal) return "met";
  process.exitCode = 1;
  return "not met";
}
