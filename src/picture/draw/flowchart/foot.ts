import type { Container } from "@svgdotjs/svg.js";
import type { Language } from "../../../model/index.ts";
import type { Picture } from "../../layout/index.ts";
import { wrapText } from "../../text/index.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import type { FootContent } from "./foot-content.ts";
import { drawLegend } from "./legend-samples.ts";

const footMargin = 28;
const footNoteSize = { size: 12, height: 18 };

/** Total, legend and footer; answers the height of the whole drawing. */
export function drawFoot(on: Container, picture: Picture, content: FootContent, lang: Language, theme: Theme): number {
  const width = picture.footWidth - 2 * footMargin;
  const foot = on.group();
  let y = picture.height;
  foot.path(`M ${footMargin} ${y} h ${picture.width - 2 * footMargin}`).attr({ fill: "none", stroke: theme.grid, "stroke-width": 1 });
  y += 12;
  const write = (text: string, bold: boolean, colour: string) => {
    for (const line of wrapText(text, width, footNoteSize.size, bold)) {
      drawText(foot, line, { x: footMargin, y: y + footNoteSize.size, size: footNoteSize.size, bold, colour });
      y += footNoteSize.height;
    }
  };
  write(content.total, true, theme.ink);
  y += 4 + drawLegend(foot, content.legend, { x: footMargin, y: y + 2, width }, lang, theme) + 6;
  for (const each of content.notes) write(each, false, theme.quiet);
  return Math.ceil(y + footMargin / 2);
}
