import { attribute } from "../../../analysis/attribute/index.ts";
import { compare } from "../../../analysis/compare/index.ts";
import { explain } from "../../../analysis/explain/index.ts";
import { findNearestName, localizeText, type Process, parenthesize, say } from "../../../model/index.ts";
import { buildDragData, buildGanttData, buildOverlapsData, buildWaterfallData, computeFrontierData } from "../../../pages/charts/index.ts";
import { type DrawingDocument, explanationWords, formatQuality, sumQualities } from "../../../pages/report/index.ts";
import {
  createBlankDocument,
  drawDrag,
  drawFlowchart,
  drawGantt,
  drawOverlaps,
  drawWaterfall,
  type GanttData,
  smallestGanttText,
  type Theme,
  writeFlowchartList,
} from "../../../picture/draw/index.ts";
import {
  buildFlowchartOutline,
  type ChartView,
  computeLandscapeSheet,
  type Detail,
  type Direction,
  details,
  type FlowchartOptions,
  layoutFlowchart,
  layoutPages,
  measurePicture,
  type Picture,
} from "../../../picture/layout/index.ts";
import { type Schedule, type ScheduleStart, schedule } from "../../../process/schedule/index.ts";
import { createUsageFailure, getFileEnding, printJson, type Terminal } from "../../host/index.ts";
import { type DrawnPicture, drawFrontierChart, isPdf, isPictureFile, withSolver } from "../../node/index.ts";
import { type DrawnOutput, writeLetters, writePdfFile, writePictureOutput } from "../files/picture-output.ts";
import type { Outlet } from "../handed/outlet.ts";
import { type ProcessJob, runOnProcess } from "../handed/process-job.ts";
import { type AdoptionOrder, orderMeasureIds } from "../options/adoption-order.ts";
import { type ChoiceOptions, hasChoice, readChoice } from "../options/choice.ts";
import { type FormatOptions, refuseOtherOptions, resolvePictureFormat } from "../options/picture-format.ts";
import type { QueueOptions } from "../options/queue-options.ts";
import { readSoundStart, type StartOptions } from "../options/start.ts";
import { resolveTheme } from "../options/theme-file.ts";
import { type DrawnView, refuseUnusedOptions } from "../options/views.ts";
import { cliWords } from "../words/words.ts";

export interface DrawCommandOptions extends ChoiceOptions, StartOptions, FormatOptions, QueueOptions {
  readonly view?: DrawnView;
  readonly direction?: Direction;
  readonly diff?: true;
  /** A name, or a file. */
  readonly theme?: string;
  readonly show?: readonly string[];
  readonly order?: AdoptionOrder;
  readonly quality?: true;
  /** The figures of quality as JSON. */
  readonly json?: true;
  readonly output?: string;
}

/** Options with the theme that they name. */
export interface DrawRequest extends Omit<DrawCommandOptions, "theme"> {
  readonly theme: Theme;
}

/** Draws one picture into a file, or to standard output; pages into a folder. */
export async function runDraw(files: readonly string[], named: DrawCommandOptions, terminal: Terminal): Promise<void> {
  refuseWrongUsage(named);
  const options: DrawRequest = { ...named, theme: await resolveTheme(named.theme) };
  await runOnProcess({ name: "draw", run: drawForProcess }, await readSoundStart(files, options, terminal), options, files, terminal);
}

export async function drawForProcess({ process, start }: ProcessJob, options: DrawRequest, terminal: Outlet): Promise<void> {
  const { output, view = "flowchart" } = options;
  if (view === "pages") return writePhasePages(process, { ...options, output: output as string }, terminal);
  if (view === "gantt") return writeGantt(buildGanttData(process, { ...readChoice(options), start }), options, terminal);
  if (view === "list") return deliverContent(await writeOutlineText(process, options, terminal), options, terminal);
  const drawn = view === "drag" ? drawDragView(process, start, options, terminal) : await getViewDrawer(view)(process, options, terminal);
  const content = await writePictureOutput(drawn, resolvePictureFormat(output, options), options, terminal);
  await deliverContent(content, options, terminal);
}

/** What draws the views that are one picture, whatever the start. */
function getViewDrawer(view: DrawnView): (process: Process, options: DrawRequest, terminal: Terminal) => Promise<DrawnOutput> {
  if (view === "waterfall") return drawWaterfallView;
  if (view === "overlaps") return drawOverlapsView;
  return view === "frontier" ? drawFrontierView : drawFlowchartView;
}

/** Writes what was drawn, or prints it where no file is named and no figures are asked for instead. */
async function deliverContent(content: string | Uint8Array, options: DrawRequest, terminal: Outlet): Promise<void> {
  const { output } = options;
  if (output !== undefined) {
    await terminal.writeFile(output, content);
    terminal.warn(`${say(terminal, cliWords.wrote(output))}\n`);
  } else if (!options.json && typeof content === "string") terminal.print(content);
}

const listEndings = [".md", ".txt"];

function refuseWrongUsage(options: DrawCommandOptions): void {
  const { output, view = "flowchart" } = options;
  refuseUnusedOptions(view, options);
  if (view === "pages" && (output === undefined || (isPictureFile(output) && !isPdf(output))))
    throw createUsageFailure(cliWords.onlyFolder);
  if (output !== undefined && view === "list" && !listEndings.includes(getFileEnding(output)))
    throw createUsageFailure(cliWords.onlyText(output));
  if (view === "list") refuseOtherOptions([], options);
  // A folder is filled with SVG.
  else resolvePictureFormat(output !== undefined && canFillFolder(view) && !isPictureFile(output) ? undefined : output, options);
  parseDetails(options.show);
  if ((view === "waterfall" || view === "overlaps" || options.diff) && !hasChoice(options)) throw createUsageFailure(cliWords.needsChoice);
  if (options.json && !options.quality) throw createUsageFailure(cliWords.jsonOfQuality);
}

/** Views that may fill a folder. */
function canFillFolder(view: DrawCommandOptions["view"]): boolean {
  return view === "pages" || view === "gantt";
}

/** What a layout is asked for on the command line; the view is told apart before. */
function buildLayoutOptions(options: DrawRequest, { lang }: Terminal): FlowchartOptions {
  return { ...readChoice(options), direction: options.direction, diff: options.diff, show: parseDetails(options.show), lang };
}

async function drawFlowchartView(process: Process, options: DrawRequest, terminal: Terminal): Promise<DrawnOutput> {
  // First, so that problems of a choice are reported at their places in the file.
  const timetable = schedule(process, readChoice(options));
  const picture = await layoutFlowchart(process, { ...buildLayoutOptions(options, terminal), view: options.view as ChartView | undefined });
  if (picture.boxes.length > manySteps && picture.view !== "overview")
    terminal.warn(`${say(terminal, cliWords.tryPages(picture.boxes.length))}\n`);
  if (options.json) printJson<DrawingDocument>({ process: process.id, view: picture.view, quality: measurePicture(picture) }, terminal);
  else if (options.quality) terminal.warn(formatQuality(measurePicture(picture), { ...terminal, style: terminal.warnStyle }));
  const look = { schedule: timetable, before: scheduleBaseline(process, options), theme: options.theme, lang: terminal.lang };
  const svg = drawFlowchart(picture, { document: createBlankDocument(), ...look });
  return { svg, chart: { picture, look }, larger: listLargerOptions(picture, options) };
}

/** The schedule before what is chosen, where anything is. */
function scheduleBaseline(process: Process, options: DrawRequest): Schedule | undefined {
  return hasChoice(options) ? schedule(process, { route: readChoice(options).route }) : undefined;
}

/** Options that print the text of a flowchart larger, or at least more sparsely. */
function listLargerOptions({ boxes, view, direction }: Picture, { show }: DrawRequest): readonly string[] {
  return [
    ...(boxes.length > manySteps && view !== "overview" ? ["--view pages"] : []),
    ...(view !== "flowchart" && view !== "overview"
      ? [direction === "right" ? "--direction down" : "--direction right", "--view flowchart"]
      : []),
    ...(show !== undefined && show.length > 1 ? ["--show days"] : []),
  ];
}

/** More steps than this make a picture that nobody prints on one sheet. */
const manySteps = 30;

/** Writes an overview and a picture of each phase as one set of files, or into one PDF. */
async function writePhasePages(process: Process, options: DrawRequest & { readonly output: string }, terminal: Outlet): Promise<void> {
  const timetable = schedule(process, readChoice(options));
  const pages = await layoutPages(process, buildLayoutOptions(options, terminal));
  const pageFiles = new Map(pages.map(({ name }) => [name, `${name}.svg`]));
  const look = {
    document: createBlankDocument(),
    schedule: timetable,
    before: scheduleBaseline(process, options),
    theme: options.theme,
    lang: terminal.lang,
    pageFiles,
  };
  const figures = pages.map(({ name, picture }) => ({ name, quality: measurePicture(picture) }));
  const quality = sumQualities(figures.map((each) => each.quality));
  if (options.json) printJson<DrawingDocument>({ process: process.id, view: "pages", quality, pages: figures }, terminal);
  else if (options.quality) terminal.warn(formatQuality(quality, { ...terminal, style: terminal.warnStyle }));
  const drawn = pages.map(({ name, title, picture }) => ({ name, title, picture, svg: drawFlowchart(picture, look) }));
  if (isPictureFile(options.output)) return deliverContent(await writePdfFile(drawn, options, terminal), options, terminal);
  const svgs = await writeLetters(
    drawn.map(({ svg }) => svg),
    options.font,
    terminal,
  );
  // The overview comes last: when it is there, so are the pages that it links to.
  const files = new Map(pages.map(({ name }, index) => [pageFiles.get(name) as string, svgs[index] as string] as const).toReversed());
  const written = await terminal.writeSet({ folder: options.output, files, kind: "pages" });
  tellWrittenFiles(written.toReversed(), terminal);
}

function tellWrittenFiles(files: readonly string[], terminal: Terminal): void {
  terminal.warn(files.map((file) => `${say(terminal, cliWords.wrote(file))}\n`).join(""));
}

/** One tall chart as a picture; sheets that fit the paper where a PDF or a folder is asked for. */
async function writeGantt(data: GanttData, options: DrawRequest, terminal: Outlet): Promise<void> {
  const { output, paper = "A4" } = options;
  const inSheets = output !== undefined && (isPdf(output) || !isPictureFile(output));
  const look = { document: createBlankDocument(), theme: options.theme, lang: terminal.lang };
  // The pages of a PDF have numbers of their own.
  const numbered = inSheets && !isPdf(output);
  const svgs = drawGantt(data, inSheets ? { ...look, sheet: computeLandscapeSheet(paper, smallestGanttText), numbered } : look);
  const [first = ""] = svgs;
  if (!inSheets) {
    const rows = data.groups.reduce((sum, { bars }) => sum + bars.length, 0);
    if (rows > manyGanttRows) terminal.warn(`${say(terminal, cliWords.trySheets(rows))}\n`);
    return deliverContent(
      await writePictureOutput({ svg: first }, resolvePictureFormat(output, options), options, terminal),
      options,
      terminal,
    );
  }
  if (isPdf(output)) {
    const charts = svgs.map((svg, index) => ({ svg, title: `${index + 1}/${svgs.length}` }));
    return deliverContent(await writePdfFile(charts, options, terminal), options, terminal);
  }
  const own = await writeLetters(svgs, options.font, terminal);
  const files = new Map(own.map((svg, index) => [`gantt-${index + 1}.svg`, svg] as const));
  tellWrittenFiles(await terminal.writeSet({ folder: output, files, kind: "gantt" }), terminal);
}

/** More rows than this are better read in sheets. */
const manyGanttRows = 60;

/** An order that is asked for is in the title. */
async function drawWaterfallView(process: Process, options: DrawRequest, { lang }: Terminal): Promise<DrawnOutput> {
  const { order, theme } = options;
  const choice = readChoice(options);
  const data = buildWaterfallData(
    process,
    compare(process, { ...choice, order: await orderMeasureIds(process, choice, order ?? "declared") }),
  );
  const named = localizeText(data.title, lang);
  const said = order && cliWords.adoptionOrders[order][lang];
  const title = said === undefined ? named : `${named}${parenthesize(said, lang)}`;
  return { svg: drawWaterfall({ ...data, title }, { document: createBlankDocument(), theme, lang }) };
}

async function drawFrontierView(process: Process, options: DrawRequest, { lang }: Terminal): Promise<DrawnOutput> {
  const data = await withSolver((solver) => computeFrontierData(process, readChoice(options), { solver }));
  return drawFrontierChart(data, options, lang);
}

async function drawOverlapsView(process: Process, options: DrawRequest, { lang }: Terminal): Promise<DrawnOutput> {
  const data = buildOverlapsData(process, await attribute(process, readChoice(options)));
  return { svg: drawOverlaps(data, { document: createBlankDocument(), theme: options.theme, lang }) };
}

function drawDragView(process: Process, start: ScheduleStart | undefined, options: DrawRequest, { lang }: Terminal): DrawnPicture {
  const choice = { ...readChoice(options), start };
  const explanation = explain(process, { ...choice, paths: 0 });
  if (explanation.dragLimited) throw createUsageFailure(explanationWords.dragLimited);
  return { svg: drawDrag(buildDragData(process, explanation, choice), { document: createBlankDocument(), theme: options.theme, lang }) };
}

async function writeOutlineText(process: Process, options: DrawRequest, { lang }: Terminal): Promise<string> {
  const choice = readChoice(options);
  return writeFlowchartList(buildFlowchartOutline(process, { ...choice, show: parseDetails(options.show), lang }), {
    schedule: schedule(process, choice),
    before: scheduleBaseline(process, options),
    form: options.output?.toLowerCase().endsWith(".txt") ? "plain" : "markdown",
  });
}

function parseDetails(show: readonly string[] | undefined): readonly Detail[] | undefined {
  return show?.map((name) => {
    const detail = details.find((each) => each === name);
    if (detail === undefined) throw createUsageFailure(cliWords.badDetail(name, details, findNearestName(name, details)));
    return detail;
  });
}
