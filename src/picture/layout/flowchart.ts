import {
  type ArgumentKinds,
  createProblem,
  defaultLanguage,
  flagKind,
  InputError,
  type Language,
  languages,
  mapKind,
  type Problem,
  type Process,
  requireArguments,
  requireProcess,
} from "../../model/index.ts";
import type { Route } from "../../process/graph/index.ts";
import { type MarkedProcess, markChanges, type ReformChoice, reformChoiceKinds } from "../../process/reform/index.ts";
import { buildPicture } from "./build-picture.ts";
import { buildChart } from "./chart/build-chart.ts";
import type { Chart, Connection } from "./chart/chart.ts";
import { formatChoice } from "./chart/choice-words.ts";
import type { Detail } from "./chart/details.ts";
import { detailsKind } from "./chart/details.ts";
import { computeFlowOrder } from "./chart/flow-order.ts";
import { buildLabelBlock } from "./chart/labels.ts";
import { findSpine } from "./chart/spine.ts";
import { countLayouts, isTooLargeChart } from "./layered/elk-effort.ts";
import { spreadEntries } from "./layered/entries.ts";
import { type Attachment, assignAttachments, computeExitWidth, straightAttachment } from "./layered/exits.ts";
import { type ForkedChart, insertForks, removeForks } from "./layered/forks.ts";
import { type LayeredPlan, type PlacedChart, type PlannedBox, placeInLayers } from "./layered/layered.ts";
import { reduceCrossings } from "./layered/reduce-crossings.ts";
import type { LayoutMemory } from "./memory.ts";
import { placeInOneLane } from "./one-lane.ts";
import { buildOverview } from "./overview.ts";
import type { ChartView, Direction, Picture } from "./picture.ts";
import { type SizedNode, sizeNode } from "./sized-node.ts";
import { placeInLanes } from "./swimlane.ts";
import { flowchartWords } from "./words.ts";

export interface FlowchartOptions extends ReformChoice {
  /**
   * `flowchart` when absent; `swimlane`: a lane for each unit; `phases`: bands for the phases across the lanes;
   * `overview`: a box for each phase.
   */
  readonly view?: ChartView | undefined;
  /** Where the flow runs in a picture with lanes; `down` when absent. */
  readonly direction?: Direction | undefined;
  /** Language of the words in the picture; English when absent. */
  readonly lang?: Language | undefined;
  /** Show only the steps and outcomes of a route; all of them when absent. */
  readonly route?: Route | undefined;
  /** What a box says of its step besides unit and name; the days when absent. */
  readonly show?: readonly Detail[] | undefined;
  /** Before and after on one picture: also the links that the reform drops between steps that stay. */
  readonly diff?: boolean | undefined;
  /** What was found out about steps, by their ids: a few words each, in a row of their own in the box of the step. */
  readonly figures?: ReadonlyMap<string, string> | undefined;
  /**
   * In a picture without lanes at most so many steps side by side: they are then placed without elkjs, which finds
   * better places in more time.
   */
  readonly across?: number | undefined;
  /** Where charts were placed before; the same for layouts that follow each other. */
  readonly memory?: LayoutMemory | undefined;
}

export const chartViews = ["flowchart", "swimlane", "phases", "overview"] as const satisfies readonly ChartView[];

/** What the options are, for functions that are called from plain JavaScript. */
export const flowchartOptionKinds: ArgumentKinds<FlowchartOptions> = {
  ...reformChoiceKinds,
  view: chartViews,
  direction: ["down", "right"],
  lang: languages,
  route: "route",
  show: detailsKind,
  diff: flagKind,
  figures: mapKind,
  across: "count",
  memory: "object",
};

/**
 * The flowchart of a process, or of the union of a process and its reform when measures or changes are chosen: removed
 * steps are ghosts. Sizes are in pixels; every text is wrapped and measured, and every box holds its text.
 * @throws InputError when the choice is wrong, when there are more than 2,000 steps to show or more than 1,000 links
 * that tangle, or for an overview as `schedule` does
 * @example
 * ```ts
 * import { buildProcess, layoutFlowchart } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const { boxes, wires, width, height } = await layoutFlowchart(buildProcess({ id: "permit", steps }));
 * [boxes.length, wires.length, width, height]; // → [ 2, 1, 420, 263 ]
 * ```
 */
export async function layoutFlowchart(process: Process, options: FlowchartOptions = {}): Promise<Picture> {
  requireProcess(process);
  requireArguments(options, flowchartOptionKinds);
  return layOutVersions(markChanges(process, options), options);
}

/**
 * The flowchart of the union of two versions of a process, as `layoutFlowchart` makes it of a process and its reform.
 * The choice in the options says only what the reform is called.
 * @throws InputError as `layoutFlowchart` does
 */
export async function layOutVersions(marked: MarkedProcess, options: FlowchartOptions = {}): Promise<Picture> {
  const { lang, view } = resolveFlowchartDefaults(options);
  const chart = buildChart(marked, lang, options);
  return layOutChart(view === "overview" ? buildOverview(chart, lang, options.route) : chart, options);
}

/** What is meant where the options say nothing. */
export function resolveFlowchartDefaults({ lang = defaultLanguage, view = "flowchart", direction = "down" }: FlowchartOptions) {
  return { lang, view, direction: view === "flowchart" ? ("down" as const) : direction };
}

/** The picture of a chart; `phase` names the one that it is about. */
export async function layOutChart(chart: Chart, options: FlowchartOptions, phase?: string): Promise<Picture> {
  const { lang, view, direction } = resolveFlowchartDefaults(options);
  const { memory } = options;
  const inLanes = view !== "flowchart";
  if (chart.nodes.length > mostBoxes || chart.connections.length > mostWires) {
    throw new InputError([buildSizeProblem(chart.process, chart.nodes.length, chart.connections.length)]);
  }
  const nodes = chart.nodes.map((node) => sizeNode(node, chart, lang, inLanes));
  const labels = chart.connections.map((connection) => buildLabelBlock(connection, inLanes));
  const choice = formatChoice(chart.process, options, lang);
  const forked = insertForks(nodes, chart.connections, labels);
  const forkedChart = { ...chart, connections: forked.connections };
  const placed = inLanes
    ? placeInLanes({ ...forked, chart: forkedChart, direction, phases: view === "phases", lang, memory })
    : await placeFreeChart(forkedChart, forked.nodes, forked.labels, buildForkedSpine(chart, forked), options);
  return buildPicture(chart, nodes, labels, removeForks(placed, forked), { view, direction, lang, choice, phase });
}

/** The spine of a chart in its forked form. */
function buildForkedSpine(chart: Chart, { connections, parts }: ForkedChart): LayeredPlan["spine"] {
  const ids = chart.nodes.map(({ step }) => step.id);
  const spine = findSpine(chart, computeFlowOrder(ids, chart.connections));
  const numbers = [...chart.connections.keys()].filter((number) => spine.has(chart.connections[number] as Connection));
  return new Set(numbers.flatMap((number) => parts[number] ?? []).map((part) => connections[part] as Connection));
}

async function placeFreeChart(
  chart: Chart,
  nodes: readonly SizedNode[],
  labels: LayeredPlan["labels"],
  spine: LayeredPlan["spine"],
  { memory, across }: Pick<FlowchartOptions, "memory" | "across">,
): Promise<PlacedChart> {
  const plan = { ...buildLayeredPlan(chart, nodes, labels), spine };
  if (across === undefined && !isTooLargeChart(plan)) {
    const question = { ...plan, spine: plan.connections.map((each) => spine.has(each)) };
    return memory ? memory.recall(question, () => placeInPasses(plan)) : placeInPasses(plan);
  }
  return placeInOneLane(
    { chart, nodes, labels, memory },
    plan.boxes.map(({ id }) => id),
    across,
  );
}

// So many take the lane engine up to two seconds.
const mostBoxes = 2_000;
const mostWires = 3_000;

function buildSizeProblem(process: Process, boxes: number, wires: number): Problem {
  return createProblem("too-long", {
    path: [],
    message: flowchartWords.tooLongMessage(process.id, boxes, wires, mostBoxes, mostWires),
    remedy: flowchartWords.tooLongRemedy,
  });
}

function buildLayeredPlan(chart: Chart, nodes: readonly SizedNode[], labels: LayeredPlan["labels"]): Omit<LayeredPlan, "spine"> {
  const byId = new Map(nodes.map((node) => [node.step.id, node]));
  const order = computeFlowOrder([...byId.keys()], chart.connections);
  const boxes = order.map((id) => {
    const { width, height, step, fork } = byId.get(id) as SizedNode;
    return { id, width, height, isDecision: step.kind === "decision", isJunction: fork === "junction" };
  });
  return { boxes, connections: chart.connections, labels };
}

/** Two passes where a step has several exits: the first shows on which side each of them should leave. */
async function placeInPasses(plan: LayeredPlan): Promise<PlacedChart> {
  const { boxes, connections, labels, spine } = plan;
  const branches = new Set(connections.map((each) => each.from)).size < connections.length;
  if (!branches)
    return placeInLayers(
      plan,
      connections.map(() => straightAttachment),
    );
  const decisions = new Set(boxes.filter((box) => box.isDecision || box.isJunction).map((box) => box.id));
  const sketch = await placeInLayers(plan);
  const exits = assignAttachments(connections, decisions, spine, sketch);
  const attachments = spreadEntries(connections, exits, decisions, spine, sketch);
  const widened = boxes.map((box): PlannedBox => {
    if (box.isJunction) return box;
    const own = [...connections.keys()].filter((number) => connections[number]?.from === box.id);
    const room = computeExitWidth(own, attachments, (number) => labels[number]?.width ?? 0);
    return { ...box, width: Math.max(box.width, 2 * Math.ceil(room / 2)) };
  });
  const placeWideBoxes = (each: readonly Attachment[]) => placeInLayers({ ...plan, boxes: widened }, each);
  const reorderEntries = (each: readonly Attachment[], placed: PlacedChart) => spreadEntries(connections, each, decisions, spine, placed);
  return reduceCrossings(connections, attachments, placeWideBoxes, reorderEntries, countLayouts(plan) - 2);
}
