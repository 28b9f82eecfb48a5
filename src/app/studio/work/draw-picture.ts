import { buildGanttData } from "../../../pages/charts/index.ts";
import { createBlankDocument, drawFlowchart, drawGantt, themes } from "../../../picture/draw/index.ts";
import { LayoutMemory, layoutFlowchart } from "../../../picture/layout/index.ts";
import { schedule } from "../../../process/schedule/index.ts";
import { loadCaseStart } from "./case-start.ts";
import type { PictureAnswer, PictureQuestion } from "./questions.ts";

/** Of the pictures of this worker: while days are dragged nothing but words changes in most of them. */
const layoutMemory = new LayoutMemory();

/** The picture of a process with what is chosen, as SVG; a Gantt chart of many steps too is one sheet. */
export async function drawPicture({
  process,
  measures,
  changes,
  route,
  start: date,
  view,
  lang,
  isDark,
}: PictureQuestion): Promise<PictureAnswer> {
  const choice = { measures, changes };
  const look = { document: createBlankDocument(), lang, idPrefix: "picture-", theme: isDark ? themes.night : themes.paper };
  if (view === "gantt") {
    const start = await loadCaseStart(process, date);
    return { view, svg: drawGantt(buildGanttData(process, { ...choice, route, start }), look).join("") };
  }
  const picture = await layoutFlowchart(process, {
    ...choice,
    route: route === "main" ? undefined : route,
    view,
    lang,
    memory: layoutMemory,
  });
  const isReform = measures.length > 0 || changes.length > 0;
  const before = isReform ? schedule(process, { route }) : undefined;
  return { view, svg: drawFlowchart(picture, { ...look, schedule: schedule(process, { ...choice, route }), before }) };
}
