import {
  defaultLanguage,
  getPlannedMinutes,
  groupValues,
  type Language,
  localizeName,
  type Process,
  requireArguments,
  requireProcess,
  terms,
} from "../../model/index.ts";
import { markChanges } from "../../process/reform/index.ts";
import { buildChart } from "./chart/build-chart.ts";
import type { Chart, ChartNode, Connection } from "./chart/chart.ts";
import { formatChoice } from "./chart/choice-words.ts";
import { describeChart, formatStepDays, formatStepUnit } from "./chart/describe.ts";
import { formatDetails } from "./chart/details.ts";
import { listShownLimits } from "./chart/shown-limits.ts";
import { formatLabel, formatStepChange, kindWords } from "./chart/words.ts";
import { type FlowchartOptions, flowchartOptionKinds } from "./flowchart.ts";
import type { ChangeMark } from "./picture.ts";

/** A flowchart in words instead of places: what its boxes, wires and labels say, in the order of the steps. */
export interface FlowchartOutline {
  readonly lang: Language;
  readonly title: string;
  /** The scenario, what else is chosen, and the route; empty where the process is shown as it is. */
  readonly subtitle: string;
  readonly description: string;
  readonly illustrative: boolean;
  /** Each limit and between which steps it stands. */
  readonly limits: readonly string[];
  readonly steps: readonly OutlineStep[];
}

/** Words are empty where there is nothing to say. */
export interface OutlineStep {
  readonly id: string;
  /** From 1, in the order of the file. */
  readonly number: number;
  readonly name: string;
  readonly kind: string;
  readonly change?: ChangeMark | undefined;
  readonly changeInWords: string;
  readonly unit: string;
  readonly days: string;
  readonly clock: string;
  readonly details: readonly string[];
  /** Where it goes on to, in any case. */
  readonly leadsTo: readonly OutlineLink[];
  /** Where the outcomes of a decision lead. */
  readonly outcomes: readonly OutlineLink[];
  /** Outcomes that go back to an earlier step. */
  readonly returns: readonly OutlineLink[];
}

/** A link of a step in the text form of a flowchart. */
export interface OutlineLink {
  /** Number and name of the step at its end. */
  readonly number: number;
  readonly name: string;
  /** Outcome, kind of link and lag. */
  readonly label: string;
}

/**
 * The outline of a process, or of the union of a process and its reform: the steps and links that `layoutFlowchart`
 * shows for the same options.
 * @throws InputError when the choice is wrong
 * @example
 * ```ts
 * import { buildFlowchartOutline, buildProcess } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const { steps: outlined } = buildFlowchartOutline(buildProcess({ id: "permit", steps }), { lang: "en" });
 * outlined.map(({ id }) => id); // → [ "apply", "decide" ]
 * ```
 */
export function buildFlowchartOutline(process: Process, options: Omit<FlowchartOptions, "view"> = {}): FlowchartOutline {
  requireProcess(process);
  requireArguments(options, flowchartOptionKinds);
  const { lang = defaultLanguage } = options;
  const chart = buildChart(markChanges(process, options), lang, options);
  const subtitle = formatChoice(process, options, lang);
  const numbers = new Map(chart.nodes.map(({ step }, index) => [step.id, index + 1]));
  const leaving = groupValues(chart.connections, ({ kind, from }) => (kind === "former" ? undefined : from));
  return {
    lang,
    title: localizeName(process, lang),
    subtitle,
    description: describeChart(chart, subtitle, lang),
    illustrative: process.illustrative,
    limits: listShownLimits(chart, lang).map(({ words }) => words),
    steps: chart.nodes.map((node) => buildOutlineStep(node, chart, leaving.get(node.step.id) ?? [], numbers, lang)),
  };
}

function buildOutlineStep(
  { step, mark }: ChartNode,
  { process, show, nodes }: Chart,
  leaving: readonly Connection[],
  numbers: ReadonlyMap<string, number>,
  lang: Language,
): OutlineStep {
  const days = show.includes("days") ? formatStepDays(step, mark, lang) : "";
  const clock = step.clock === "counted" ? terms.clocks.counted : terms.notCounted[step.clock];
  const listLinks = (test: (connection: Connection) => boolean) =>
    leaving.filter(test).map((each) => {
      const number = numbers.get(each.to) as number;
      return { number, name: localizeName((nodes[number - 1] as ChartNode).step, lang), label: formatLabel(each, lang) };
    });
  return {
    id: step.id,
    number: numbers.get(step.id) as number,
    name: localizeName(step, lang),
    kind: step.kind === "task" ? "" : kindWords[step.kind][lang],
    change: mark?.change,
    changeInWords: mark ? formatStepChange(mark, lang) : "",
    unit: formatStepUnit(step, mark, process, lang),
    days,
    clock: days !== "" && getPlannedMinutes(step) > 0 ? clock[lang] : "",
    details: formatDetails(step, process, lang, show),
    leadsTo: listLinks(({ kind, outcome }) => kind === "link" && outcome === undefined),
    outcomes: listLinks(({ kind, outcome }) => kind === "link" && outcome !== undefined),
    returns: listLinks(({ kind }) => kind === "return"),
  };
}
