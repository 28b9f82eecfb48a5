import { buildGanttData } from "../../../pages/charts/index.ts";
import { createBlankDocument, drawFlowchart, drawGantt, findGanttPlaces, themes } from "../../../picture/draw/index.ts";
import { LayoutMemory, layoutFlowchart, type Picture } from "../../../picture/layout/index.ts";
import { schedule } from "../../../process/schedule/index.ts";
import { loadCaseStart } from "./case-start.ts";
import type { PictureAnswer, PictureHeads, PictureQuestion, StepPlace } from "./questions.ts";

/** Of the pictures of this worker: while days are dragged nothing but words changes in most of them. */
const layoutMemory = new LayoutMemory();

/**
 * Size of the letters that say what is changed: counted also where nothing is, so that a picture does not grow with
 * the first choice.
 */
const markText = 11;

/** The picture of a process with what is chosen, as SVG; a Gantt chart of many steps too is one sheet. */
export async function drawPicture({
  process,
  measures,
  changes,
  route,
  start: date,
  view,
  lang,
  theme,
}: PictureQuestion): Promise<PictureAnswer> {
  const choice = { measures, changes };
  const look = { document: createBlankDocument(), lang, idPrefix: "picture-", theme: themes[theme] };
  if (view === "gantt") {
    const data = buildGanttData(process, { ...choice, route, start: await loadCaseStart(process, date) });
    const { bars, ...heads } = findGanttPlaces(data, lang);
    return createAnswer(view, drawGantt(data, look).join(""), heads, bars);
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
  const svg = drawFlowchart(picture, { ...look, schedule: schedule(process, { ...choice, route }), before });
  return createAnswer(view, svg, findLaneHeads(picture), listStepPlaces(picture));
}

function createAnswer(view: PictureAnswer["view"], svg: string, heads: PictureHeads, places: PictureAnswer["places"]): PictureAnswer {
  const sizes = Array.from(svg.matchAll(/ font-size="([\d.]+)"/g), ([, size]) => Number(size));
  return { view, svg, heads, places, smallestText: sizes.reduce((least, size) => Math.min(least, size), markText) };
}

/** The row of the names of the lanes, from side to side. */
function findLaneHeads({ lanes: [lane], width }: Picture): PictureHeads {
  return lane ? { top: { x: 0, y: lane.heading.y, width, height: lane.heading.height + 1 } } : {};
}

function listStepPlaces({ boxes }: Picture): readonly StepPlace[] {
  return boxes.flatMap(({ id, steps = [id], x, y, width, height }) => steps.map((step) => ({ id: step, x, y, width, height })));
}
