import type { Route } from "../graph/index.ts";
import { type Language, nameOf, type Step } from "../model/index.ts";
import { schedule } from "../schedule/index.ts";
import type { Chart, ChartNode, Connection, StandIn } from "./chart.ts";
import type { ChartOptions } from "./chart-of.ts";
import { paragraph } from "./content.ts";
import { type Phases, phasesOf } from "./phases.ts";
import type { Title } from "./strips.ts";
import { changeNames, changeWords, criticalDaysInWords, stepsInWords } from "./words.ts";

/**
 * A chart with one box for each phase: in the lane of the unit with most of its steps, with their number and the days that the critical path
 * spends in it. One connection stands for all links from one phase to another. Removed steps are not counted; with `diff` a phase of which
 * nothing is left stays as a ghost.
 */
export function overviewOf(
  chart: Chart,
  lang: Language,
  { route, diff = false }: Pick<ChartOptions, "route" | "diff">,
  phases = phasesOf(chart, lang),
): Chart {
  const days = daysByPhase(chart, phases, route);
  const nodes = phases.titles.flatMap((title): readonly ChartNode[] => {
    const all = chart.nodes.flatMap(({ step }) => (phases.of.get(step.id) === title.id ? [step] : []));
    const present = all.filter((step) => !step.passThrough);
    if (present.length > 0) return [phaseNode(title, present, days[title.id], chart, phases, lang)];
    return diff && all.length > 0 ? [ghostOf(phaseNode(title, all, undefined, chart, phases, lang), all, lang)] : [];
  });
  const ghosts = new Set(nodes.flatMap(({ step, mark }) => (mark ? [step.id] : [])));
  return { ...chart, nodes, connections: betweenPhases(chart.connections, phases, ghosts) };
}

function phaseNode(
  { id, name }: Title,
  steps: readonly Step[],
  days: number | undefined,
  chart: Chart,
  { pages }: Phases,
  lang: Language,
): ChartNode & { readonly standIn: StandIn } {
  const unit = busiestUnit(steps, chart);
  const texts = [stepsInWords(steps.length, lang), ...(days ? [criticalDaysInWords(days, lang)] : [])];
  return {
    step: { id, name, kind: "subprocess", clock: "counted", after: [], ...(unit !== undefined && { unit }) },
    standIn: {
      symbol: "subprocess",
      rows: [[paragraph("name", name)], ...texts.map((text) => [paragraph("days", text)])],
      description: inWords([name, unitName(unit, chart, lang), ...texts], lang),
      steps: steps.map((step) => step.id),
      page: pages.get(id) as string,
    },
  };
}

/** The node of a phase whose steps are all removed. */
function ghostOf({ step, standIn }: ChartNode & { readonly standIn: StandIn }, steps: readonly Step[], lang: Language): ChartNode {
  const { rows, description } = standIn;
  return {
    step: { ...step, passThrough: true },
    mark: { change: "removed", newPredecessors: new Set() },
    standIn: {
      ...standIn,
      rows: [[paragraph("mark", changeWords.removed[lang])], rows[0] ?? [], [paragraph("old-days", stepsInWords(steps.length, lang))]],
      description: inWords([description, changeNames.removed[lang]], lang),
    },
  };
}

function inWords(parts: readonly string[], lang: Language): string {
  return parts.filter((part) => part !== "").join(lang === "zh" ? "，" : ", ");
}

/** As `schedule` splits the total, where every step counts for the phase that it stands in. */
function daysByPhase({ process }: Chart, { of }: Phases, route: Route | undefined): Readonly<Record<string, number>> {
  const steps = process.steps.map((step) => ({ ...step, phase: of.get(step.id) ?? step.phase }));
  return schedule({ ...process, steps }, { route }).daysByPhase;
}

/** The unit with most steps; of several the one declared first. */
function busiestUnit(steps: readonly Step[], { process }: Chart): string | undefined {
  const counts = new Map<string | undefined, number>(process.units.map(({ id }) => [id, 0]));
  for (const { unit } of steps) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function unitName(unit: string | undefined, { process }: Chart, lang: Language): string {
  return unit === undefined ? "" : nameOf(process.units.find((each) => each.id === unit) ?? { id: unit }, lang);
}

/** A return only where nothing but returns leads from the one phase to the other; former links only to and from ghosts. */
function betweenPhases(connections: readonly Connection[], { of }: Phases, ghosts: ReadonlySet<string>): readonly Connection[] {
  const byEnds = new Map<string, Connection>();
  for (const each of connections) {
    const [from, to] = [of.get(each.from) as string, of.get(each.to) as string];
    if (from === to || (each.kind === "former" && !ghosts.has(from) && !ghosts.has(to))) continue;
    const key = JSON.stringify([from, to]);
    const twin = byEnds.get(key);
    const kind = each.kind === "return" && twin ? twin.kind : each.kind;
    byEnds.set(key, { from, to, kind, label: "", links: [...(twin?.links ?? []), { from: each.from, to: each.to }] });
  }
  return [...byEnds.values()];
}
