import { type Language, type Step, textIn } from "../../model/index.ts";
import type { Chart, ChartNode, Connection } from "./chart.ts";
import { paragraph } from "./content.ts";
import { letters } from "./letters.ts";
import type { Phases } from "./phases.ts";
import { connectorWords, elsewhere } from "./words.ts";

export interface PageChart {
  readonly name: string;
  readonly title: string;
  readonly chart: Chart;
}

/** A connection from one phase to another, which leaves one page and arrives on another at the same mark. */
interface Crossing {
  readonly connection: Connection;
  readonly mark: string;
}

/** The chart of each phase: its steps, and a connector for each link to or from another phase, beside the step at this end of it. */
export function pageCharts(chart: Chart, phases: Phases, lang: Language): readonly PageChart[] {
  const crossings = crossingsOf(chart, phases);
  return phases.titles.map(({ id, name }) => {
    const isHere = (step: string) => phases.of.get(step) === id;
    const nodes = chart.nodes
      .filter(({ step }) => isHere(step.id))
      .flatMap((node) => {
        const at = (end: "from" | "to") => crossings.filter(({ connection }) => connection[end] === node.step.id);
        return [
          ...at("to").map((each) => connector(each, "from", node.step, phases, lang)),
          node,
          ...at("from").map((each) => connector(each, "to", node.step, phases, lang)),
        ];
      });
    const inside = chart.connections.filter(({ from, to }) => isHere(from) && isHere(to));
    const across = crossings.flatMap(({ connection, mark }): readonly Connection[] => {
      const { from, to } = connection;
      const part = { ...connection, links: [{ from, to }], forward: true } as const;
      if (isHere(from)) return [{ ...part, to: connectorId(mark) }];
      // Outcome, rounds, link type and lag are said once, where the link begins.
      const { remark, ...arrival } = part;
      return isHere(to) ? [{ ...arrival, from: connectorId(mark), label: "", outcome: undefined }] : [];
    });
    return { name: phases.pages.get(id) as string, title: name, chart: { ...chart, nodes, connections: [...inside, ...across] } };
  });
}

/** Marked by a letter for the page that they leave, and a number. */
function crossingsOf({ connections }: Chart, { titles, of }: Phases): readonly Crossing[] {
  return titles.flatMap(({ id }, index) =>
    connections
      .filter(({ from, to }) => of.get(from) === id && of.get(to) !== id)
      .map((connection, number) => ({ connection, mark: `${letters(index)}${number + 1}` })),
  );
}

/** No step has such an id. */
function connectorId(mark: string): string {
  return `off-page/${mark}`;
}

function connector({ connection, mark }: Crossing, way: "from" | "to", beside: Step, phases: Phases, lang: Language): ChartNode {
  const phase = phases.of.get(connection[way]) as string;
  const title = phases.titles.find(({ id }) => id === phase)?.name ?? phase;
  return {
    step: {
      id: connectorId(mark),
      name: mark,
      kind: "task",
      clock: "counted",
      after: [],
      ...(beside.unit !== undefined && { unit: beside.unit }),
    },
    standIn: {
      symbol: "off-page",
      rows: [[paragraph("name", mark)], [paragraph("unit", textIn(elsewhere[way](title), lang))]],
      description: textIn(connectorWords[way](mark, title), lang),
      steps: [],
      page: phases.pages.get(phase) as string,
    },
  };
}
