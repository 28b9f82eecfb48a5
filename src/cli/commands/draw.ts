import { extname } from "node:path";
import { compare } from "../../compare/index.ts";
import { drawFlowchart, drawWaterfall, themes } from "../../draw/index.ts";
import { type Detail, type Direction, details, layoutFlowchart, type View } from "../../layout/index.ts";
import { nearest, type Process } from "../../model/index.ts";
import { waterfallOf } from "../../publish/index.ts";
import { schedule } from "../../schedule/index.ts";
import { type ChoiceOptions, choiceOf, hasChoice } from "../choice.ts";
import { newDocument } from "../dom.ts";
import { wrongUsage } from "../exit.ts";
import { writeWhole } from "../files.ts";
import { chosenProcess, soundCatalog } from "../input.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface DrawOptions extends ChoiceOptions {
  readonly view?: View | "waterfall";
  readonly direction?: Direction;
  readonly show?: readonly string[];
  readonly theme?: keyof typeof themes;
  readonly output?: string;
}

/** Draws one picture into a file, or to standard output. */
export async function draw(files: readonly string[], options: DrawOptions, terminal: Terminal): Promise<void> {
  const { output } = options;
  if (output !== undefined && extname(output).toLowerCase() !== ".svg") throw wrongUsage(words.onlySvg(output));
  const catalog = await soundCatalog(files, terminal);
  const process = chosenProcess(catalog, options.process);
  if (options.view === "waterfall" && !hasChoice(options)) throw wrongUsage(words.needsChoice);
  const svg = await (options.view === "waterfall"
    ? waterfall(process, options, terminal)
    : flowchart(process, options.view, options, terminal));
  if (output === undefined) return terminal.print(svg);
  await writeWhole(new Map([[output, svg]]), files);
  terminal.warn(`${say(terminal, words.wrote(output))}\n`);
}

async function flowchart(process: Process, view: View | undefined, options: DrawOptions, { lang }: Terminal): Promise<string> {
  const choice = choiceOf(options);
  const show = detailsOf(options.show);
  const picture = await layoutFlowchart(process, { ...choice, view, direction: options.direction, show, lang });
  return drawFlowchart(picture, {
    document: await newDocument(),
    schedule: schedule(process, choice),
    theme: themes[options.theme ?? "paper"],
    lang,
  });
}

async function waterfall(process: Process, options: DrawOptions, { lang }: Terminal): Promise<string> {
  return drawWaterfall(waterfallOf(process, compare(process, choiceOf(options))), {
    document: await newDocument(),
    theme: themes[options.theme ?? "paper"],
    lang,
  });
}

function detailsOf(show: readonly string[] | undefined): readonly Detail[] | undefined {
  return show?.map((name) => {
    const detail = details.find((each) => each === name);
    if (detail === undefined) throw wrongUsage(words.badDetail(name, details, nearest(name, details)));
    return detail;
  });
}
