import type { Load, LoadComparison, Risk, RiskComparison } from "../analysis/simulate/index.ts";
import { defaultLanguage, type Process } from "../model/index.ts";
import { drawFlowchart, drawQueue, drawSavings, drawSCurve, drawTornado, drawUtilisation, drawWaiting } from "../picture/draw/index.ts";
import { layoutFlowchart, sheetsOf } from "../picture/layout/index.ts";
import { criticalityOf } from "./criticality.ts";
import { loadOf } from "./load.ts";
import { heightOf, onePage, type ReportOptions, type ReportPicture } from "./report-picture.ts";
import { isConstant } from "./report-risk.ts";
import { riskDaysOf } from "./risk.ts";
import { savingsOf } from "./savings.ts";
import { tornadoOf } from "./tornado.ts";
import { words } from "./words.ts";

/** Pictures of simulated cases; none where all take the same days. */
export async function riskPictures(
  process: Process,
  found: Risk | RiskComparison,
  { lang = defaultLanguage, document, ...choice }: ReportOptions,
): Promise<readonly ReportPicture[]> {
  if (isConstant(found)) return [];
  const now = "baseline" in found ? found.reformed : found;
  const picture = (name: keyof typeof words.riskPictures, draw: (look: Look) => string): ReportPicture => {
    const svg = draw({ document, lang, idPrefix: `${name}-` });
    return { file: `${name}.svg`, id: `${name}-picture`, title: words.riskPictures[name][lang], svg, paper: onePage };
  };
  const { criticality, figures } = criticalityOf(now, lang);
  const { scenario, measures, changes, route } = choice;
  const chart = await layoutFlowchart(process, { scenario, measures, changes, route, figures, lang });
  const painted = picture("criticality", (look) => drawFlowchart(chart, { ...look, criticality }));
  return [
    picture("s-curve", (look) => drawSCurve(riskDaysOf(process, found), look)),
    ...("baseline" in found ? [picture("savings", (look) => drawSavings(savingsOf(process, found), look))] : []),
    picture("tornado", (look) => drawTornado(tornadoOf(process, now), look)),
    { ...painted, paper: sheetsOf(chart, heightOf(painted.svg)) },
  ];
}

/** Pictures of cases under load. */
export function loadPictures(
  process: Process,
  found: Load | LoadComparison,
  { lang = defaultLanguage, document }: ReportOptions,
): readonly ReportPicture[] {
  const data = loadOf(process, found);
  return Object.entries({ utilisation: drawUtilisation, waiting: drawWaiting, queue: drawQueue }).map(([name, draw]) => ({
    file: `${name}.svg`,
    id: `${name}-picture`,
    title: words.loadPictures[name as keyof typeof words.loadPictures][lang],
    svg: draw(data, { document, lang, idPrefix: `${name}-` }),
    paper: onePage,
  }));
}

type Look = Parameters<typeof drawSCurve>[1] & { readonly lang: "zh" | "en" };
