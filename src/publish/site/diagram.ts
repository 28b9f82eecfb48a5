import { blankDocument, drawFlowchart, themes } from "../../draw/index.ts";
import { layoutFlowchart } from "../../layout/index.ts";
import { schedule } from "../../schedule/index.ts";
import type { SiteTools } from "./options.ts";
import type { DiagramPart } from "./parts.ts";
import { sheetFiles } from "./print-sheets.ts";

/** The swimlanes of a process as an SVG that follows the colours of the reader's screen, as a PNG where the site has them, and as what is printed. */
export async function diagramFiles(
  { path, process, scenario, lang, png }: DiagramPart,
  tools: SiteTools,
): Promise<Map<string, string | Uint8Array>> {
  const picture = await layoutFlowchart(process, { view: "swimlane", lang, scenario });
  const draw = (theme: (typeof themes)[keyof typeof themes]) =>
    drawFlowchart(picture, { document: blankDocument(), schedule: schedule(process, { scenario }), lang, theme });
  const svg = draw(themes.auto);
  const files = new Map<string, string | Uint8Array>([[`${path}.svg`, svg], ...sheetFiles({ path, picture, svg, process })]);
  if (!png) return files;
  if (!tools.png) throw new TypeError("A PNG is wanted, and there is no tool to make it");
  return files.set(`${path}.png`, await tools.png(draw(themes.paper)));
}
