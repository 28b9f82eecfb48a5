import type { Route } from "../graph/index.ts";
import { type Language, nameOf, type Step } from "../model/index.ts";
import { schedule } from "../schedule/index.ts";
import type { Chart, ChartNode, Connection } from "./chart.ts";
import { paragraph } from "./content.ts";
import { type Phases, phasesOf } from "./phases.ts";
import { criticalDaysInWords, stepsInWords } from "./words.ts";

/**
 * A chart with one box for each phase: in the lane of the unit with most of its steps, with their number and the days that the critical path
 * spends in it. One connection stands for all links from one phase to another. Removed steps are not counted.
 */
export function overviewOf(chart: Chart, lang: Language, route: Route | undefined, phases = phasesOf(chart, lang)): Chart {
  const days = daysByPhase(chart, phases, route);
  const present = chart.nodes.flatMap(({ step }) => (step.passThrough ? [] : [step]));
  const nodes = phases.titles.flatMap(({ id, name }): readonly ChartNode[] => {
    const steps = present.filter((step) => phases.of.get(step.id) === id);
    if (steps.length === 0) return [];
    const unit = busiestUnit(steps, chart);
    const texts = [stepsInWords(steps.length, lang), ...(days[id] ? [criticalDaysInWords(days[id], lang)] : [])];
    return [
      {
        step: { id, name, kind: "subprocess", clock: "counted", after: [], ...(unit !== undefined && { unit }) },
        standIn: {
          symbol: "subprocess",
          rows: [[paragraph("name", name)], ...texts.map((text) => [paragraph("days", text)])],
          description: [name, unitName(unit, chart, lang), ...texts].filter((text) => text !== "").join(lang === "zh" ? "，" : ", "),
          steps: steps.map((step) => step.id),
          page: phases.pages.get(id) as string,
        },
      },
    ];
  });
  return { ...chart, nodes, connections: betweenPhases(chart.connections, phases) };
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

/** A return only where nothing but returns leads from the one phase to the other. */
function betweenPhases(connections: readonly Connection[], { of }: Phases): readonly Connection[] {
  const byEnds = new Map<string, Connection>();
  for (const each of connections) {
    const [from, to] = [of.get(each.from) as string, of.get(each.to) as string];
    if (from === to || each.kind === "former") continue;
    const key = JSON.stringify([from, to]);
    const twin = byEnds.get(key);
    const kind = each.kind === "link" || twin?.kind === "link" ? "link" : "return";
    byEnds.set(key, { from, to, kind, label: "", links: [...(twin?.links ?? []), { from: each.from, to: each.to }] });
  }
  return [...byEnds.values()];
}
