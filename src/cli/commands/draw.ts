import { extname } from "node:path";
import { compare } from "../../compare/index.ts";
import { drawFlowchart, drawWaterfall, listOf, themes } from "../../draw/index.ts";
import { type Detail, type Direction, details, layoutFlowchart, measurePicture, outlineOf, type View } from "../../layout/index.ts";
import { nearest, type Process } from "../../model/index.ts";
import { waterfallOf } from "../../publish/index.ts";
import { schedule } from "../../schedule/index.ts";
import { type ChoiceOptions, choiceOf, hasChoice } from "../choice.ts";
import { newDocument } from "../dom.ts";
import { wrongUsage } from "../exit.ts";
import { writeWhole } from "../files.ts";
import { chosenProcess, soundCatalog } from "../input.ts";
import { printJson } from "../json.ts";
import { printQuality } from "../quality.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface DrawOptions extends ChoiceOptions {
  readonly view?: View | "waterfall" | "list";
  readonly direction?: Direction;
  readonly theme?: keyof typeof themes;
  readonly show?: readonly string[];
  readonly quality?: true;
  /** The figures of quality as JSON. */
  readonly json?: true;
  readonly output?: string;
}

/** Draws one picture into a file, or to standard output. */
export async function draw(files: readonly string[], options: DrawOptions, terminal: Terminal): Promise<void> {
  refuseWrongUsage(options);
  const catalog = await soundCatalog(files, terminal);
  const process = chosenProcess(catalog, options.process);
  const text = await viewers[options.view ?? "flowchart"](process, options, terminal);
  const { output } = options;
  if (output !== undefined) {
    await writeWhole(new Map([[output, text]]), files);
    terminal.warn(`${say(terminal, words.wrote(output))}\n`);
  } else if (!options.json) terminal.print(text);
}

const viewers: Readonly<Record<NonNullable<DrawOptions["view"]>, typeof flowchart>> = {
  flowchart,
  swimlane: flowchart,
  phases: flowchart,
  waterfall,
  list,
};
const views: readonly View[] = ["flowchart", "swimlane", "phases"];
const listEndings = [".md", ".txt"];

function refuseWrongUsage(options: DrawOptions): void {
  const { output, view } = options;
  const endings = view === "list" ? listEndings : [".svg"];
  if (output !== undefined && !endings.includes(extname(output).toLowerCase())) {
    throw wrongUsage(view === "list" ? words.onlyText(output) : words.onlySvg(output));
  }
  detailsOf(options.show);
  if (view === "waterfall" && !hasChoice(options)) throw wrongUsage(words.needsChoice);
  if ((view === "waterfall" || view === "list") && (options.quality || options.json)) throw wrongUsage(words.noQuality(view));
}

async function flowchart(process: Process, options: DrawOptions, terminal: Terminal): Promise<string> {
  const { lang } = terminal;
  const { view, direction } = options;
  const choice = choiceOf(options);
  const show = detailsOf(options.show);
  const picture = await layoutFlowchart(process, { ...choice, view: views.find((each) => each === view), direction, show, lang });
  if (options.json) printJson({ process: process.id, view: picture.view, quality: measurePicture(picture) }, terminal);
  else if (options.quality) printQuality(measurePicture(picture), terminal);
  return drawFlowchart(picture, { document: await newDocument(), schedule: schedule(process, choice), theme: themeOf(options), lang });
}

async function waterfall(process: Process, options: DrawOptions, { lang }: Terminal): Promise<string> {
  const comparison = compare(process, choiceOf(options));
  return drawWaterfall(waterfallOf(process, comparison), { document: await newDocument(), theme: themeOf(options), lang });
}

async function list(process: Process, options: DrawOptions, { lang }: Terminal): Promise<string> {
  const choice = choiceOf(options);
  return listOf(outlineOf(process, { ...choice, show: detailsOf(options.show), lang }), { schedule: schedule(process, choice) });
}

function themeOf({ theme = "paper" }: DrawOptions): (typeof themes)[keyof typeof themes] {
  return themes[theme];
}

function detailsOf(show: readonly string[] | undefined): readonly Detail[] | undefined {
  return show?.map((name) => {
    const detail = details.find((each) => each === name);
    if (detail === undefined) throw wrongUsage(words.badDetail(name, details, nearest(name, details)));
    return detail;
  });
}
