import type { LoadComparison, LoadResult, Risk, RiskComparison } from "../../analysis/simulate/index.ts";
import { defaultLanguage, type Process } from "../../model/index.ts";
import { drawFlowchart, drawQueue, drawSavings, drawSCurve, drawTornado, drawUtilisation, drawWaiting } from "../../picture/draw/index.ts";
import { cutIntoSheets, layoutFlowchart } from "../../picture/layout/index.ts";
import { buildCriticality, buildLoadData, buildRiskData, buildSavingsData, buildTornadoData } from "../charts/index.ts";
import { onePage, type ReportOptions, type ReportPicture, readSvgHeight } from "./picture.ts";
import { hasConstantDays } from "./risk.ts";
import { reportWords } from "./words.ts";

/** Pictures of simulated cases; none where all take the same days. */
export async function drawRiskPictures(
  process: Process,
  found: Risk | RiskComparison,
  { lang = defaultLanguage, document, ...choice }: ReportOptions,
): Promise<readonly ReportPicture[]> {
  if (hasConstantDays(found)) return [];
  const now = "baseline" in found ? found.reformed : found;
  const drawRiskView = (name: keyof typeof reportWords.riskPictures, draw: (look: RiskPictureLook) => string): ReportPicture => {
    const svg = draw({ document, lang, idPrefix: `${name}-` });
    return { file: `${name}.svg`, id: `${name}-picture`, title: reportWords.riskPictures[name][lang], svg, paper: onePage };
  };
  const { criticality, figures } = buildCriticality(now, lang);
  const { scenario, measures, changes, route } = choice;
  const chart = await layoutFlowchart(process, { scenario, measures, changes, route, figures, lang });
  const painted = drawRiskView("criticality", (look) => drawFlowchart(chart, { ...look, criticality }));
  return [
    drawRiskView("s-curve", (look) => drawSCurve(buildRiskData(process, found), look)),
    ...("baseline" in found ? [drawRiskView("savings", (look) => drawSavings(buildSavingsData(process, found), look))] : []),
    drawRiskView("tornado", (look) => drawTornado(buildTornadoData(process, now), look)),
    { ...painted, paper: cutIntoSheets(chart, readSvgHeight(painted.svg)) },
  ];
}

/** Pictures of cases under load. */
export function drawLoadPictures(
  process: Process,
  found: LoadResult | LoadComparison,
  { lang = defaultLanguage, document }: ReportOptions,
): readonly ReportPicture[] {
  const data = buildLoadData(process, found);
  return Object.entries({ utilisation: drawUtilisation, waiting: drawWaiting, queue: drawQueue }).map(([name, draw]) => ({
    file: `${name}.svg`,
    id: `${name}-picture`,
    title: reportWords.loadPictures[name as keyof typeof reportWords.loadPictures][lang],
    svg: draw(data, { document, lang, idPrefix: `${name}-` }),
    paper: onePage,
  }));
}

type RiskPictureLook = Parameters<typeof drawSCurve>[1] & { readonly lang: "zh" | "en" };
