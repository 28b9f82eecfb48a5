import { extname } from "node:path";
import { attribute } from "../../../analysis/attribute/index.ts";
import { compare } from "../../../analysis/compare/index.ts";
import { explain } from "../../../analysis/explain/index.ts";
import { nearest, type Process, textIn } from "../../../model/index.ts";
import { dragOf, frontierBeside, ganttOf, overlapsOf, waterfallOf } from "../../../pages/index.ts";
import {
  blankDocument,
  drawDrag,
  drawFlowchart,
  drawGantt,
  drawOverlaps,
  drawWaterfall,
  type GanttData,
  listOf,
  smallestGanttText,
  type Theme,
} from "../../../picture/draw/index.ts";
import {
  type Detail,
  type Direction,
  details,
  type FlowchartOptions,
  layoutFlowchart,
  layoutPages,
  measurePicture,
  outlineOf,
  type Picture,
  sheetAcross,
  type View,
} from "../../../picture/layout/index.ts";
import { type Schedule, type ScheduleStart, schedule } from "../../../process/schedule/index.ts";
import { type AdoptionOrder, orderedIds, orderInWords } from "../adoption-order.ts";
import { type ChoiceOptions, choiceOf, hasChoice } from "../choice.ts";
import { wrongUsage } from "../exit.ts";
import { writeWhole } from "../files.ts";
import { frontierChart } from "../frontier-chart.ts";
import { printJson } from "../json.ts";
import { lettered } from "../lettered.ts";
import { type Drawn, type FormatOptions, formatOf, isPdf, isPictureFile, pdfFile, pictureFile, refuseOptionsBut } from "../picture-file.ts";
import { writeSet } from "../picture-folder.ts";
import { printQuality, totalOf } from "../quality.ts";
import { withSolver } from "../solver-thread.ts";
import { type StartOptions, soundStart } from "../start.ts";
import { say, type Terminal } from "../terminal.ts";
import { themeNamed } from "../theme-file.ts";
import { type DrawnView, refuseOthers } from "../views.ts";
import { words } from "../words.ts";

export interface DrawOptions extends ChoiceOptions, StartOptions, FormatOptions {
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
interface Request extends Omit<DrawOptions, "theme"> {
  readonly theme: Theme;
}

/** Draws one picture into a file, or to standard output; pages into a folder. */
export async function draw(files: readonly string[], named: DrawOptions, terminal: Terminal): Promise<void> {
  refuseWrongUsage(named);
  const options: Request = { ...named, theme: await themeNamed(named.theme) };
  const { process, start } = await soundStart(files, options, terminal);
  const { output, view = "flowchart" } = options;
  if (view === "pages") return writePages(process, { ...options, output: output as string }, files, terminal);
  if (view === "gantt") return writeGantt(ganttOf(process, { ...choiceOf(options), start }), options, files, terminal);
  if (view === "list") return deliver(await list(process, options, terminal), options, files, terminal);
  const drawn = view === "drag" ? drag(process, start, options, terminal) : await pictureOf(view)(process, options, terminal);
  const content = await pictureFile(drawn, formatOf(output, options), options, terminal);
  await deliver(content, options, files, terminal);
}

/** What draws the views that are one picture, whatever the start. */
function pictureOf(view: DrawnView): (process: Process, options: Request, terminal: Terminal) => Promise<Drawn> {
  if (view === "waterfall") return waterfall;
  if (view === "overlaps") return overlaps;
  return view === "frontier" ? effortAgainstDays : flowchart;
}

/** Writes what was drawn, or prints it where no file is named and no figures are asked for instead. */
async function deliver(content: string | Uint8Array, options: Request, inputs: readonly string[], terminal: Terminal): Promise<void> {
  const { output } = options;
  if (output !== undefined) {
    await writeWhole(new Map([[output, content]]), inputs);
    terminal.warn(`${say(terminal, words.wrote(output))}\n`);
  } else if (!options.json && typeof content === "string") terminal.print(content);
}

const listEndings = [".md", ".txt"];

function refuseWrongUsage(options: DrawOptions): void {
  const { output, view = "flowchart" } = options;
  refuseOthers(view, options);
  if (view === "pages" && (output === undefined || (isPictureFile(output) && !isPdf(output)))) throw wrongUsage(words.onlyFolder);
  if (output !== undefined && view === "list" && !listEndings.includes(extname(output).toLowerCase()))
    throw wrongUsage(words.onlyText(output));
  if (view === "list") refuseOptionsBut([], options);
  // A folder is filled with SVG.
  else formatOf(output !== undefined && isInFiles(view) && !isPictureFile(output) ? undefined : output, options);
  detailsOf(options.show);
  if ((view === "waterfall" || view === "overlaps" || options.diff) && !hasChoice(options)) throw wrongUsage(words.needsChoice);
  if (options.json && !options.quality) throw wrongUsage(words.jsonOfQuality);
}

/** Views that may fill a folder. */
function isInFiles(view: DrawOptions["view"]): boolean {
  return view === "pages" || view === "gantt";
}

/** What a layout is asked for on the command line; the view is told apart before. */
function layoutOptions(options: Request, { lang }: Terminal): FlowchartOptions {
  return { ...choiceOf(options), direction: options.direction, diff: options.diff, show: detailsOf(options.show), lang };
}

async function flowchart(process: Process, options: Request, terminal: Terminal): Promise<Drawn> {
  // First, so that problems of a choice are reported at their places in the file.
  const timetable = schedule(process, choiceOf(options));
  const picture = await layoutFlowchart(process, { ...layoutOptions(options, terminal), view: options.view as View | undefined });
  if (picture.boxes.length > manySteps && picture.view !== "overview")
    terminal.warn(`${say(terminal, words.tryPages(picture.boxes.length))}\n`);
  if (options.json) printJson({ process: process.id, view: picture.view, quality: measurePicture(picture) }, terminal);
  else if (options.quality) printQuality(measurePicture(picture), terminal);
  const look = { schedule: timetable, before: baselineOf(process, options), theme: options.theme, lang: terminal.lang };
  const svg = drawFlowchart(picture, { document: blankDocument(), ...look });
  return { svg, chart: { picture, look }, larger: waysToPrintLarger(picture, options) };
}

/** The schedule before what is chosen, where anything is. */
function baselineOf(process: Process, options: Request): Schedule | undefined {
  return hasChoice(options) ? schedule(process, { route: choiceOf(options).route }) : undefined;
}

/** Options that print the text of a flowchart larger, or at least more sparsely. */
function waysToPrintLarger({ boxes, view, direction }: Picture, { show }: Request): readonly string[] {
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
async function writePages(
  process: Process,
  options: Request & { readonly output: string },
  inputs: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const timetable = schedule(process, choiceOf(options));
  const pages = await layoutPages(process, layoutOptions(options, terminal));
  const pageFiles = new Map(pages.map(({ name }) => [name, `${name}.svg`]));
  const look = {
    document: blankDocument(),
    schedule: timetable,
    before: baselineOf(process, options),
    theme: options.theme,
    lang: terminal.lang,
    pageFiles,
  };
  const figures = pages.map(({ name, picture }) => ({ name, quality: measurePicture(picture) }));
  const quality = totalOf(figures.map((each) => each.quality));
  if (options.json) printJson({ process: process.id, view: "pages", quality, pages: figures }, terminal);
  else if (options.quality) printQuality(quality, terminal);
  const drawn = pages.map(({ name, title, picture }) => ({ name, title, picture, svg: drawFlowchart(picture, look) }));
  if (isPictureFile(options.output)) return deliver(await pdfFile(drawn, options, terminal), options, inputs, terminal);
  const svgs = await lettered(
    drawn.map(({ svg }) => svg),
    options.font,
    terminal,
  );
  // The overview comes last: when it is there, so are the pages that it links to.
  const files = new Map(pages.map(({ name }, index) => [pageFiles.get(name) as string, svgs[index] as string] as const).toReversed());
  const [home] = pageFiles.values();
  const isEarlier = (_: string, svg: string) => svg.includes(`<a href="${home}">`);
  const written = await writeSet({ folder: options.output, files, isEarlier }, inputs, terminal);
  tellWritten(written.toReversed(), terminal);
}

function tellWritten(files: readonly string[], terminal: Terminal): void {
  terminal.warn(files.map((file) => `${say(terminal, words.wrote(file))}\n`).join(""));
}

/** One tall chart as a picture; sheets that fit the paper where a PDF or a folder is asked for. */
async function writeGantt(data: GanttData, options: Request, inputs: readonly string[], terminal: Terminal): Promise<void> {
  const { output, paper = "A4" } = options;
  const inSheets = output !== undefined && (isPdf(output) || !isPictureFile(output));
  const look = { document: blankDocument(), theme: options.theme, lang: terminal.lang };
  // The pages of a PDF have numbers of their own.
  const numbered = inSheets && !isPdf(output);
  const svgs = drawGantt(data, inSheets ? { ...look, sheet: sheetAcross(paper, smallestGanttText), numbered } : look);
  const [first = ""] = svgs;
  if (!inSheets) {
    const rows = data.groups.reduce((sum, { bars }) => sum + bars.length, 0);
    if (rows > manyRows) terminal.warn(`${say(terminal, words.trySheets(rows))}\n`);
    return deliver(await pictureFile({ svg: first }, formatOf(output, options), options, terminal), options, inputs, terminal);
  }
  if (isPdf(output)) {
    const charts = svgs.map((svg, index) => ({ svg, title: `${index + 1}/${svgs.length}` }));
    return deliver(await pdfFile(charts, options, terminal), options, inputs, terminal);
  }
  const own = await lettered(svgs, options.font, terminal);
  const files = new Map(own.map((svg, index) => [`gantt-${index + 1}.svg`, svg] as const));
  const isEarlier = (name: string) => /^gantt-\d+\.svg$/.test(name);
  tellWritten(await writeSet({ folder: output, files, isEarlier }, inputs, terminal), terminal);
}

/** More rows than this are better read in sheets. */
const manyRows = 60;

/** An order that is asked for is in the title. */
async function waterfall(process: Process, options: Request, { lang }: Terminal): Promise<Drawn> {
  const { order, theme } = options;
  const choice = choiceOf(options);
  const data = waterfallOf(process, compare(process, { ...choice, order: await orderedIds(process, choice, order ?? "declared") }));
  const named = textIn(data.title, lang);
  const said = order && orderInWords[order][lang];
  const title = said === undefined ? named : lang === "zh" ? `${named}（${said}）` : `${named} (${said})`;
  return { svg: drawWaterfall({ ...data, title }, { document: blankDocument(), theme, lang }) };
}

async function effortAgainstDays(process: Process, options: Request, { lang }: Terminal): Promise<Drawn> {
  const data = await withSolver((solver) => frontierBeside(process, choiceOf(options), { solver }));
  return frontierChart(data, options, lang);
}

async function overlaps(process: Process, options: Request, { lang }: Terminal): Promise<Drawn> {
  const data = overlapsOf(process, await attribute(process, choiceOf(options)));
  return { svg: drawOverlaps(data, { document: blankDocument(), theme: options.theme, lang }) };
}

function drag(process: Process, start: ScheduleStart | undefined, options: Request, { lang }: Terminal): Drawn {
  const choice = { ...choiceOf(options), start };
  const explanation = explain(process, { ...choice, paths: 0 });
  if (explanation.dragLimited) throw wrongUsage(words.explanation.dragLimited);
  return { svg: drawDrag(dragOf(process, explanation, choice), { document: blankDocument(), theme: options.theme, lang }) };
}

async function list(process: Process, options: Request, { lang }: Terminal): Promise<string> {
  const choice = choiceOf(options);
  return listOf(outlineOf(process, { ...choice, show: detailsOf(options.show), lang }), {
    schedule: schedule(process, choice),
    before: baselineOf(process, options),
    form: options.output?.toLowerCase().endsWith(".txt") ? "plain" : "markdown",
  });
}

function detailsOf(show: readonly string[] | undefined): readonly Detail[] | undefined {
  return show?.map((name) => {
    const detail = details.find((each) => each === name);
    if (detail === undefined) throw wrongUsage(words.badDetail(name, details, nearest(name, details)));
    return detail;
  });
}
