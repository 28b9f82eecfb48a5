import type { Risk, RiskComparison } from "../../../analysis/simulate/index.ts";
import type { Language, Process } from "../../../model/index.ts";
import { buildCriticality, buildRiskData, buildSavingsData, buildTornadoData } from "../../../pages/charts/index.ts";
import {
  createBlankDocument,
  drawFlowchart,
  drawHistogram,
  drawSavings,
  drawSCurve,
  drawTornado,
  type Theme,
} from "../../../picture/draw/index.ts";
import { formatChoice, layoutFlowchart } from "../../../picture/layout/index.ts";
import type { ScheduleOptions } from "../../../process/schedule/index.ts";
import type { DrawnPicture } from "../picture/picture-file.ts";
import type { CaseView } from "./risk-views.ts";

/**
 * A view of simulated cases, with what was chosen in its title; after a choice the steps are shown as they stand then,
 * days also as they were before.
 */
export async function drawRiskPicture(
  view: CaseView,
  process: Process,
  found: Risk | RiskComparison,
  choice: ScheduleOptions,
  { theme, lang }: { readonly theme: Theme; readonly lang: Language },
): Promise<DrawnPicture> {
  const look = { document: createBlankDocument(), theme, lang };
  const source = { scenario: formatChoice(process, choice, lang) || undefined };
  const now = "reformed" in found ? found.reformed : found;
  switch (view) {
    case "s-curve":
      return { svg: drawSCurve({ ...buildRiskData(process, found), ...source }, look) };
    case "histogram":
      return { svg: drawHistogram({ ...buildRiskData(process, found), ...source }, look) };
    case "tornado":
      return { svg: drawTornado({ ...buildTornadoData(process, now), ...source }, look) };
    case "savings":
      if (!("reformed" in found)) throw new RangeError("Savings are drawn of a comparison.");
      return { svg: drawSavings({ ...buildSavingsData(process, found), ...source }, look) };
    default: {
      const { criticality, figures } = buildCriticality(now, lang);
      const view_ = view === "criticality" ? "flowchart" : "swimlane";
      const picture = await layoutFlowchart(process, { ...choice, view: view_, figures, lang });
      const painted = { criticality, theme, lang };
      return { svg: drawFlowchart(picture, { ...look, criticality }), chart: { picture, look: painted } };
    }
  }
}
