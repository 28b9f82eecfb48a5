import { formatChance, formatPoints, type Language, localizeText, punctuation } from "../../../model/index.ts";
import { wrapText } from "../../text/index.ts";
import type { Panel } from "../canvas/panel-page.ts";
import { drawText } from "../canvas/text-line.ts";
import type { SavedLimit } from "./data.ts";
import { riskChartWords } from "./words.ts";

/** Sizes in pixels. */
const keptTitleSize = { size: 14, height: 22 };
const keptRowSize = { size: 12.5, height: 19 };

/** How often each limit is kept before and after, in lines. */
export function createKeptPanel(limits: readonly SavedLimit[], width: number, lang: Language): Panel {
  const lines = limits.flatMap(({ name, before, now, gained }) => {
    const change = riskChartWords.keptChange(formatChance(before), formatChance(now), formatPoints(gained))[lang];
    return wrapText(`${localizeText(name, lang)}${punctuation.colon[lang]}${change}`, width, keptRowSize.size);
  });
  return {
    height: keptTitleSize.height + lines.length * keptRowSize.height,
    draw: (on, x, top) => {
      drawText(on, riskChartWords.kept[lang], { x, y: top + keptTitleSize.size, size: keptTitleSize.size, bold: true });
      for (const [number, line] of lines.entries())
        drawText(on, line, { x, y: top + keptTitleSize.height + number * keptRowSize.height + keptRowSize.size, size: keptRowSize.size });
    },
  };
}
