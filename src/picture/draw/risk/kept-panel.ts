import { formatChance, formatPoints, type Language, textIn } from "../../../model/index.ts";
import { wrap } from "../../text/index.ts";
import type { Panel } from "../panel-page.ts";
import { textLine } from "../text-line.ts";
import type { SavedLimit } from "./risk-data.ts";
import { riskWords } from "./risk-words.ts";

/** Sizes in pixels. */
const title = { size: 14, height: 22 };
const row = { size: 12.5, height: 19 };

/** How often each limit is kept before and after, in lines. */
export function keptPanel(limits: readonly SavedLimit[], width: number, lang: Language): Panel {
  const lines = limits.flatMap(({ name, before, now, gained }) => {
    const change = riskWords.keptChange(formatChance(before), formatChance(now), formatPoints(gained))[lang];
    return wrap(`${textIn(name, lang)}${lang === "zh" ? "：" : ": "}${change}`, width, row.size);
  });
  return {
    height: title.height + lines.length * row.height,
    draw: (on, x, top) => {
      textLine(on, riskWords.kept[lang], { x, y: top + title.size, size: title.size, bold: true });
      for (const [number, line] of lines.entries())
        textLine(on, line, { x, y: top + title.height + number * row.height + row.size, size: row.size });
    },
  };
}
