import type { Container } from "@svgdotjs/svg.js";
import type { Picture } from "../layout/index.ts";
import { type Language, textIn } from "../model/index.ts";
import { wrap } from "../text/index.ts";
import { type Critical, drawLegend, legendOf } from "./legend.ts";
import { textLine } from "./text-line.ts";
import type { Theme } from "./theme.ts";
import { illustrative, phaseInLane, sourceInWords, workingDays } from "./words.ts";

/** What stands below a chart. */
export interface Foot {
  readonly picture: Picture;
  readonly critical: Critical;
  /** The total in words; empty without a schedule. */
  readonly total: string;
  /** Tells this picture from another version of it. */
  readonly mark: string;
  readonly lang: Language;
}

const margin = 28;
const note = { size: 12, height: 18 };

/** Total, legend and footer; answers the height of the whole drawing. */
export function drawFoot(on: Container, { picture, critical, total, mark, lang }: Foot, theme: Theme): number {
  const width = picture.footWidth - 2 * margin;
  const foot = on.group();
  let y = picture.height;
  foot.path(`M ${margin} ${y} h ${picture.width - 2 * margin}`).attr({ fill: "none", stroke: theme.grid, "stroke-width": 1 });
  y += 12;
  const write = (text: string, bold: boolean, colour: string) => {
    for (const line of wrap(text, width, note.size, bold)) {
      textLine(foot, line, { x: margin, y: y + note.size, size: note.size, bold, colour });
      y += note.height;
    }
  };
  if (total !== "") write(total, true, theme.ink);
  y += 4 + drawLegend(foot, legendOf(picture, critical), { x: margin, y: y + 2, width }, lang, theme) + 6;
  if (picture.view === "overview" && picture.lanes.length > 1) write(textIn(phaseInLane, lang), false, theme.quiet);
  write(`${textIn(workingDays, lang)} ${sourceInWords(picture.process, mark, lang)}`, false, theme.quiet);
  if (picture.illustrative) write(textIn(illustrative, lang), false, theme.quiet);
  return Math.ceil(y + margin / 2);
}
