import { addGroupEntry, createKey, type Language, type Process, punctuation, type Step } from "../../model/index.ts";
import type { Route } from "../../process/graph/index.ts";
import type { StepMark } from "../../process/reform/index.ts";
import { schedule } from "../../process/schedule/index.ts";
import type { Chart, ChartNode, Connection } from "./chart/chart.ts";
import { createParagraph, type Paragraph } from "./chart/content.ts";
import { type ChartPhases, collectPhases } from "./chart/phases.ts";
import { getUnitName } from "./chart/unit-name.ts";
import {
  formatChangeMark,
  formatCriticalDays,
  formatPlannedDays,
  formatReplacement,
  formatStepChange,
  formatStepCount,
} from "./chart/words.ts";

/** A phase before and after a reform. */
interface OverviewPhase {
  readonly id: string;
  readonly name: string;
  readonly mark: StepMark | undefined;
  /** Steps of today; those of the past where it has none of today. */
  readonly steps: readonly Step[];
  /** Days that the critical path spends in it. */
  readonly days: number;
  /** The same before the reform, where they are others. */
  readonly daysBefore: number | undefined;
}

/**
 * A chart with one box for each phase: in the lane of the unit with most of its steps, with their number and the days
 * that the critical path spends in it, before and after where a reform changes them. One connection stands for all
 * links from one phase to another. Removed steps are not counted; a phase of which nothing stays is a ghost.
 */
export function buildOverview(chart: Chart, lang: Language, route: Route | undefined, phases = collectPhases(chart, lang)): Chart {
  const isReformed = chart.nodes.some(({ mark }) => mark !== undefined);
  const now = computePhaseDays(chart.process, phases, route);
  const before = isReformed ? computePhaseDays(chart.before, phases, route) : now;
  const found = phases.titles.flatMap(({ id, name }): readonly OverviewPhase[] => {
    const nodes = chart.nodes.filter(({ step }) => phases.of.get(step.id) === id);
    const present = nodes.filter(({ step }) => !step.passThrough);
    const shown = present.length > 0 ? present : nodes;
    if (shown.length === 0) return [];
    const [days, old] = [now[id] ?? 0, before[id] ?? 0];
    return [
      {
        id,
        name,
        mark: computePhaseMark(nodes, days !== old),
        steps: shown.map(({ step }) => step),
        days,
        daysBefore: days === old ? undefined : old,
      },
    ];
  });
  const isGone = new Set(found.flatMap(({ id, mark }) => (mark?.change === "removed" ? [id] : [])));
  return {
    ...chart,
    nodes: found.map((phase) => buildPhaseNode(phase, chart, phases, lang)),
    connections: connectPhases(chart, phases, isGone),
  };
}

function buildPhaseNode(
  { id, name, mark, steps, days, daysBefore }: OverviewPhase,
  chart: Chart,
  phases: ChartPhases,
  lang: Language,
): ChartNode {
  const unit = pickBusiestUnit(steps, chart);
  const isGone = mark?.change === "removed";
  const count = formatStepCount(steps.length, lang);
  const spent = isGone || (days === 0 && daysBefore === undefined) ? "" : formatCriticalDays(days, lang);
  const former = daysBefore === undefined ? "" : formatPlannedDays({ days: daysBefore }, lang);
  const row: readonly Paragraph[] = [
    ...(former === "" ? [] : [createParagraph("old-days", former)]),
    ...(spent === "" ? [] : [createParagraph("days", spent, former !== "")]),
  ];
  const spentInWords = spent !== "" && former !== "" ? formatReplacement(spent, former, lang) : spent || former;
  const texts = [name, getUnitName(unit, chart.process, lang), count, spentInWords, mark ? formatStepChange(mark, lang) : ""];
  return {
    step: {
      id,
      name,
      kind: "subprocess",
      clock: "counted",
      after: [],
      ...(unit !== undefined && { unit }),
      ...(isGone && { passThrough: true }),
    },
    ...(mark && { mark }),
    standIn: {
      symbol: "subprocess",
      rows: [
        ...(mark ? [[createParagraph("mark", formatChangeMark(mark, lang))]] : []),
        [createParagraph("name", name)],
        [createParagraph("days", count)],
        ...(row.length === 0 ? [] : [row]),
      ],
      description: texts.filter((text) => text !== "").join(punctuation.clause[lang]),
      steps: steps.map((step) => step.id),
      page: phases.pages.get(id) as string,
    },
  };
}

/** How a phase differs from before: new or gone as a whole, else changed where a step of it or its days did. */
function computePhaseMark(nodes: readonly ChartNode[], daysDiffer: boolean): StepMark | undefined {
  const hasOnly = (change: StepMark["change"]) => nodes.every(({ mark }) => mark?.change === change);
  const change = hasOnly("added") ? "added" : hasOnly("removed") ? "removed" : "changed";
  if (change === "changed" && !daysDiffer && nodes.every(({ mark }) => mark === undefined)) return undefined;
  return { change, newPredecessors: new Set(), aspects: [] };
}

/** As `schedule` splits the total, where every step counts for the phase that it stands in. */
function computePhaseDays(process: Process, { of }: ChartPhases, route: Route | undefined): Readonly<Record<string, number>> {
  const steps = process.steps.map((step) => ({ ...step, phase: of.get(step.id) ?? step.phase }));
  return schedule({ ...process, steps }, { route }).daysByPhase;
}

/** The unit with most steps; of several the one declared first. */
function pickBusiestUnit(steps: readonly Step[], { process }: Chart): string | undefined {
  const counts = new Map<string | undefined, number>(process.units.map(({ id }) => [id, 0]));
  for (const { unit } of steps) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/**
 * One connection for all from one phase to another: a return only where nothing but returns leads there, new where
 * nothing led there before, and former where nothing leads there any more; the last are shown where one of the phases
 * is gone, or before and after are both to be seen.
 */
function connectPhases({ connections, diff }: Chart, { of }: ChartPhases, isGone: ReadonlySet<string>): readonly Connection[] {
  const byEnds = new Map<string, Connection[]>();
  for (const each of connections) {
    const [from, to] = [of.get(each.from) as string, of.get(each.to) as string];
    const key = createKey(from, to);
    if (from !== to) addGroupEntry(byEnds, key, each);
  }
  return [...byEnds.entries()].flatMap(([key, all]): readonly Connection[] => {
    const [from, to] = JSON.parse(key) as [string, string];
    const links = all.filter(({ kind }) => kind !== "former");
    const ends = { from, to, label: "", links: links.map((each) => ({ from: each.from, to: each.to })) };
    if (links.length === 0) {
      const removed = isGone.has(from) || isGone.has(to);
      return removed || diff ? [{ ...ends, kind: "former", ...(!removed && { dropped: true as const }) }] : [];
    }
    const kind = links.some((each) => each.kind === "link") ? "link" : "return";
    const isNew = links.length === all.length && links.every(({ change }) => change === "added");
    return [{ ...ends, kind, ...(isNew && { change: "added" as const }) }];
  });
}
