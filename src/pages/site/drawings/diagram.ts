import { createBlankDocument, drawFlowchart, type Theme, themes } from "../../../picture/draw/index.ts";
import { type FlowchartOptions, layoutFlowchart, type Picture } from "../../../picture/layout/index.ts";
import { schedule } from "../../../process/schedule/index.ts";
import type { SiteTools } from "../parts/options.ts";
import type { DiagramPart } from "../parts/parts.ts";
import { writeSheetFiles } from "./print-sheets.ts";

/**
 * The swimlanes of a process as an SVG that follows the colours of the reader's screen, as a PNG where the site has
 * them, and as what is printed.
 */
export async function drawDiagramFiles(
  { path, process, scenario, lang, png }: DiagramPart,
  tools: SiteTools,
): Promise<Map<string, string | Uint8Array>> {
  const timetable = schedule(process, { scenario });
  const layOutPicture = (look: FlowchartOptions) => layoutFlowchart(process, { ...look, lang, scenario });
  const draw = (shown: Picture, theme: Theme) =>
    drawFlowchart(shown, { document: createBlankDocument(), schedule: timetable, lang, theme });
  const shown = await layOutPicture({ view: "swimlane" });
  const onScreen = { picture: shown, svg: draw(shown, themes.auto) };
  const drawOther = async (look: FlowchartOptions) => {
    const other = await layOutPicture(look);
    return { picture: other, svg: draw(other, themes.paper) };
  };
  const sheets = await writeSheetFiles({ path, onScreen, process, draw: drawOther });
  const files = new Map<string, string | Uint8Array>([[`${path}.svg`, onScreen.svg], ...sheets]);
  if (!png) return files;
  if (!tools.png) throw new RangeError("A PNG is wanted, and there is no tool to make it");
  return files.set(`${path}.png`, await tools.png(draw(shown, themes.paper)));
}
