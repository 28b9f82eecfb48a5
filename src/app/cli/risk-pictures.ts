import type { Risk, RiskComparison } from "../../analysis/simulate/index.ts";
import type { Language, Process } from "../../model/index.ts";
import { criticalityOf, riskDaysOf, savingsOf, tornadoOf } from "../../pages/index.ts";
import { blankDocument, drawFlowchart, drawHistogram, drawSavings, drawSCurve, drawTornado, type Theme } from "../../picture/draw/index.ts";
import { choiceInWords, layoutFlowchart } from "../../picture/layout/index.ts";
import type { ScheduleOptions } from "../../process/schedule/index.ts";
import { wrongUsage } from "./exit.ts";
import type { Drawn } from "./picture-file.ts";
import type { CaseView } from "./risk-views.ts";
import { words } from "./words.ts";

/** A view of simulated cases, with what was chosen in its title; after a choice the steps are shown as they stand then, days also as they were before. */
export async function riskPicture(
  view: CaseView,
  process: Process,
  found: Risk | RiskComparison,
  choice: ScheduleOptions,
  { theme, lang }: { readonly theme: Theme; readonly lang: Language },
): Promise<Drawn> {
  const look = { document: blankDocument(), theme, lang };
  const source = { scenario: choiceInWords(process, choice, lang) || undefined };
  const now = "reformed" in found ? found.reformed : found;
  switch (view) {
    case "s-curve":
      return { svg: drawSCurve({ ...riskDaysOf(process, found), ...source }, look) };
    case "histogram":
      return { svg: drawHistogram({ ...riskDaysOf(process, found), ...source }, look) };
    case "tornado":
      return { svg: drawTornado({ ...tornadoOf(process, now), ...source }, look) };
    case "savings":
      if (!("reformed" in found)) throw wrongUsage(words.needsChoice);
      return { svg: drawSavings({ ...savingsOf(process, found), ...source }, look) };
    default: {
      const { criticality, figures } = criticalityOf(now, lang);
      const view_ = view === "criticality" ? "flowchart" : "swimlane";
      const picture = await layoutFlowchart(process, { ...choice, view: view_, figures, lang });
      const painted = { criticality, theme, lang };
      return { svg: drawFlowchart(picture, { ...look, criticality }), chart: { picture, look: painted } };
    }
  }
}
