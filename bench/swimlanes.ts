import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Graph, instance } from "@viz-js/viz";
import type { ElkNode } from "elkjs/lib/elk-api.js";
import { readCatalog } from "../src/formats/index.ts";
import { layoutFlowchart } from "../src/picture/layout/index.ts";
import { type LaneChart, layOutLanes } from "../src/picture/layout/lanes/index.ts";
import { runElk } from "../src/picture/layout/layered/elk.ts";
import { type Bench, milliseconds, type Spread, spreadOf, spreadRow } from "./measure.ts";

export const swimlanes: Bench = {
  title: "swimlanes: processor time of a layout, beside plain elkjs and Graphviz (WebAssembly) on the same charts without lanes",
  run,
};

const flowsFile = process.env.LEADPATH_FLOWS ?? "../shared/flows/flows-100.json.gz";
const rounds = 3;

interface Flow {
  readonly lanes: readonly string[];
  readonly nodes: readonly { readonly id: string; readonly kind: string; readonly lane: number; readonly w: number; readonly h: number }[];
  readonly edges: readonly { readonly source: string; readonly target: string; readonly label: string }[];
}

async function run(): Promise<string[]> {
  return [
    ...(existsSync(flowsFile) ? await outsideFlows() : [`  no flows at ${flowsFile}; LEADPATH_FLOWS names the file`]),
    ...(await chain()),
    ...coldStart(),
  ];
}

async function outsideFlows(): Promise<string[]> {
  const flows = JSON.parse(gunzipSync(readFileSync(flowsFile)).toString("utf8")) as Flow[];
  const lanes = await times(flows.map(laneChartOf), (chart) => layOutLanes(chart));
  const elk = await times(flows.map(elkGraphOf), (graph) => runElk(structuredClone(graph)));
  const viz = await instance();
  const dot = await times(flows.map(dotGraphOf), (graph) => viz.renderString(graph, { format: "plain" }));
  const ratio = (one: number, other: number) => (one / other).toFixed(2);
  return [
    spreadRow(`lanes, ${flows.length} flows`, lanes),
    spreadRow(`elkjs, ${flows.length} flows`, elk),
    spreadRow(`Graphviz dot, ${flows.length} flows`, dot),
    `  ${"lanes : elkjs".padEnd(34)} median ${ratio(lanes.median, elk.median)} (goal 0.2), 95 % ${ratio(lanes.late, elk.late)} (goal 2)`,
  ];
}

/** The chain of 60 steps in 17 lanes from process to picture: text, layout and all. */
async function chain(): Promise<string[]> {
  const file = "fixtures/urban-renewal.yaml";
  const process = readCatalog(readFileSync(file, "utf8"), { file }).catalog?.processes[0];
  if (process === undefined) throw new Error(`${file} has no process`);
  const { median } = await times(
    Array.from({ length: 8 }, () => process),
    (each) => layoutFlowchart(each, { view: "swimlane" }),
  );
  return [`  ${"chain of 60 steps, picture".padEnd(34)} median ${milliseconds(median).trim()} (goal 150 ms)`];
}

/** The first chart of a new process: from loading the layout to the picture, without the start of node. */
function coldStart(): string[] {
  const url = (path: string) => JSON.stringify(new URL(`../src/${path}`, import.meta.url).href);
  const script = (view: string) => `
    import { readFileSync } from "node:fs";
    const { readCatalog } = await import(${url("formats/index.js")});
    const [process] = readCatalog(readFileSync("fixtures/licence.yaml", "utf8")).catalog.processes;
    const began = performance.now();
    const { layoutFlowchart } = await import(${url("picture/layout/index.js")});
    await layoutFlowchart(process, { view: "${view}" });
    console.log(performance.now() - began);`;
  return ["swimlane", "flowchart"].map((view) => {
    const taken = Array.from({ length: 7 }, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script(view)], { encoding: "utf8" });
      if (status !== 0) throw new Error(stderr);
      return Number(stdout);
    }).sort((one, other) => one - other);
    return `  ${`first ${view} of a process`.padEnd(34)} median ${milliseconds(taken[3] as number).trim()}`;
  });
}

/** Processor time of each input, in milliseconds: the least of several rounds, after one that only warms up. */
async function times<Input>(inputs: readonly Input[], work: (input: Input) => unknown): Promise<Spread> {
  const least = inputs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, input] of inputs.entries()) {
      const before = process.cpuUsage();
      await work(input);
      const { user, system } = process.cpuUsage(before);
      if (round > 0) least[index] = Math.min(least[index] as number, (user + system) / 1000);
    }
  }
  return spreadOf(least);
}

function laneChartOf({ lanes, nodes, edges }: Flow): LaneChart {
  const number = new Map(nodes.map(({ id }, index) => [id, index]));
  return {
    lanes: lanes.map(() => ({ least: 96 })),
    bands: [],
    nodes: nodes.map(({ kind, lane, w, h }) => ({
      lane,
      band: 0,
      isDecision: kind === "decision",
      isJunction: false,
      width: w,
      height: h,
    })),
    edges: edges.map(({ source, target, label }) => ({
      from: number.get(source) as number,
      to: number.get(target) as number,
      isReturn: false,
      kind: "link",
      label: label === "" ? undefined : { width: 13 * label.length, height: 18 },
    })),
  };
}

/** Plain: the layered algorithm as it comes, flow downwards, right-angled lines. */
function elkGraphOf({ nodes, edges }: Flow): ElkNode {
  return {
    id: "chart",
    layoutOptions: { "elk.algorithm": "layered", "elk.direction": "DOWN", "elk.edgeRouting": "ORTHOGONAL" },
    children: nodes.map(({ id, w, h }) => ({ id, width: w, height: h })),
    edges: edges.map(({ source, target, label }, index) => ({
      id: `edge ${index}`,
      sources: [source],
      targets: [target],
      labels: label === "" ? [] : [{ text: label, width: 13 * label.length, height: 18 }],
    })),
  };
}

/** Plain: dot as it comes, flow downwards, boxes of the same size (in inches, 72 pixels each). */
function dotGraphOf({ nodes, edges }: Flow): Graph {
  return {
    directed: true,
    nodeAttributes: { shape: "box", fixedsize: true, label: "" },
    nodes: nodes.map(({ id, w, h }) => ({ name: id, attributes: { width: w / 72, height: h / 72 } })),
    edges: edges.map(({ source, target, label }) => ({ tail: source, head: target, attributes: label === "" ? {} : { label } })),
  };
}
