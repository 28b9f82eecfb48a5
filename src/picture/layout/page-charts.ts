import { type Language, localizeText, type Step } from "../../model/index.ts";
import type { Chart, ChartNode, Connection } from "./chart/chart.ts";
import { createParagraph } from "./chart/content.ts";
import type { ChartPhases } from "./chart/phases.ts";
import { connectorWords, elsewhereWords } from "./chart/words.ts";
import { formatLetters } from "./letters.ts";

export interface PageChart {
  readonly name: string;
  readonly title: string;
  readonly chart: Chart;
}

/** A connection from one phase to another, which leaves one page and arrives on another at the same mark. */
interface PageCrossing {
  readonly connection: Connection;
  readonly mark: string;
}

/**
 * The chart of each phase: its steps, and a connector for each link to or from another phase, beside the step at this
 * end of it.
 */
export function buildPageCharts(chart: Chart, phases: ChartPhases, lang: Language): readonly PageChart[] {
  const crossings = listPageCrossings(chart, phases);
  return phases.titles.map(({ id, name }) => {
    const isHere = (step: string) => phases.of.get(step) === id;
    const nodes = chart.nodes
      .filter(({ step }) => isHere(step.id))
      .flatMap((node) => {
        const listCrossings = (end: "from" | "to") => crossings.filter(({ connection }) => connection[end] === node.step.id);
        return [
          ...listCrossings("to").map((each) => createConnectorNode(each, "from", node.step, phases, lang)),
          node,
          ...listCrossings("from").map((each) => createConnectorNode(each, "to", node.step, phases, lang)),
        ];
      });
    const inside = chart.connections.filter(({ from, to }) => isHere(from) && isHere(to));
    const across = crossings.flatMap(({ connection, mark }): readonly Connection[] => {
      const { from, to } = connection;
      const part = { ...connection, links: [{ from, to }], forward: true } as const;
      if (isHere(from)) return [{ ...part, to: getConnectorId(mark) }];
      // Outcome, rounds, link type and lag are said once, where the link begins.
      const { remark, ...arrival } = part;
      return isHere(to) ? [{ ...arrival, from: getConnectorId(mark), label: "", outcome: undefined }] : [];
    });
    return { name: phases.pages.get(id) as string, title: name, chart: { ...chart, nodes, connections: [...inside, ...across] } };
  });
}

/** Marked by a letter for the page that they leave, and a number. */
function listPageCrossings({ connections }: Chart, { titles, of }: ChartPhases): readonly PageCrossing[] {
  return titles.flatMap(({ id }, index) =>
    connections
      .filter(({ from, to }) => of.get(from) === id && of.get(to) !== id)
      .map((connection, number) => ({ connection, mark: `${formatLetters(index)}${number + 1}` })),
  );
}

/** No step has such an id. */
function getConnectorId(mark: string): string {
  return `off-page/${mark}`;
}

function createConnectorNode(
  { connection, mark }: PageCrossing,
  way: "from" | "to",
  beside: Step,
  phases: ChartPhases,
  lang: Language,
): ChartNode {
  const phase = phases.of.get(connection[way]) as string;
  const title = phases.titles.find(({ id }) => id === phase)?.name ?? phase;
  return {
    step: {
      id: getConnectorId(mark),
      name: mark,
      kind: "task",
      clock: "counted",
      after: [],
      ...(beside.unit !== undefined && { unit: beside.unit }),
    },
    standIn: {
      symbol: "off-page",
      rows: [[createParagraph("name", mark)], [createParagraph("unit", localizeText(elsewhereWords[way](title), lang))]],
      description: localizeText(connectorWords[way](mark, title), lang),
      steps: [],
      page: phases.pages.get(phase) as string,
    },
  };
}
