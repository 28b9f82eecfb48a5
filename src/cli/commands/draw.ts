import { join } from "node:path";
import { compare } from "../../compare/index.ts";
import { drawFlowchart, drawWaterfall } from "../../draw/index.ts";
import { type Direction, layoutFlowchart, layoutPages, type View } from "../../layout/index.ts";
import type { Process } from "../../model/index.ts";
import { waterfallOf } from "../../publish/index.ts";
import { schedule } from "../../schedule/index.ts";
import { type ChoiceOptions, choiceOf, hasChoice } from "../choice.ts";
import { newDocument } from "../dom.ts";
import { wrongUsage } from "../exit.ts";
import { makeFolder, writeWhole } from "../files.ts";
import { chosenProcess, soundCatalog } from "../input.ts";
import { type Drawn, formatOf, isPictureFile, pictureFile, type SizeOptions } from "../picture-file.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface DrawOptions extends ChoiceOptions, SizeOptions {
  readonly view?: View | "pages" | "waterfall";
  readonly direction?: Direction;
  readonly diff?: true;
  readonly output?: string;
}

/** Draws one picture into a file, or to standard output; pages into a folder. */
export async function draw(files: readonly string[], options: DrawOptions, terminal: Terminal): Promise<void> {
  const { output, view } = options;
  if (view === "pages" && (output === undefined || isPictureFile(output))) throw wrongUsage(words.onlyFolder);
  const format = formatOf(view === "pages" ? undefined : output, options);
  const catalog = await soundCatalog(files, terminal);
  const process = chosenProcess(catalog, options.process);
  if ((view === "waterfall" || options.diff) && !hasChoice(options)) throw wrongUsage(words.needsChoice);
  if (view === "pages") return writePages(process, { ...options, output: output as string }, files, terminal);
  const drawn = await (view === "waterfall" ? waterfall(process, options, terminal) : flowchart(process, view, options, terminal));
  if (output === undefined) return terminal.print(drawn.svg);
  await writeWhole(new Map([[output, await pictureFile(drawn, format, options, terminal)]]), files);
  terminal.warn(`${say(terminal, words.wrote(output))}\n`);
}

async function flowchart(process: Process, view: View | undefined, options: DrawOptions, terminal: Terminal): Promise<Drawn> {
  const { lang } = terminal;
  const choice = choiceOf(options);
  // First, so that problems of a choice are reported at their places in the file.
  const timetable = schedule(process, choice);
  const picture = await layoutFlowchart(process, { ...choice, view, direction: options.direction, diff: options.diff, lang });
  if (picture.boxes.length > manySteps && phasesIn(process) > 1) terminal.warn(`${say(terminal, words.tryPages(picture.boxes.length))}\n`);
  const svg = drawFlowchart(picture, { document: await newDocument(), schedule: timetable, lang });
  return { svg, chart: { picture, schedule: timetable } };
}

/** More steps than this make a picture that nobody prints on one sheet. */
const manySteps = 30;

function phasesIn({ steps }: Process): number {
  return new Set(steps.flatMap(({ phase }) => phase ?? [])).size;
}

/** Writes an overview and a picture of each phase as one set. */
async function writePages(
  process: Process,
  options: DrawOptions & { readonly output: string },
  inputs: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const { lang } = terminal;
  const choice = choiceOf(options);
  const timetable = schedule(process, choice);
  const pages = await layoutPages(process, { ...choice, direction: options.direction, diff: options.diff, lang });
  const pageFiles = new Map(pages.map(({ name }) => [name, `${name}.svg`]));
  const drawn = { document: await newDocument(), schedule: timetable, lang, pageFiles };
  const fileOf = (name: string) => join(options.output, pageFiles.get(name) as string);
  // The overview comes last: when it is there, so are the pages that it links to.
  const targets = new Map(pages.toReversed().map(({ name, picture }) => [fileOf(name), drawFlowchart(picture, drawn)]));
  await makeFolder(options.output);
  await writeWhole(targets, inputs);
  terminal.warn(pages.map(({ name }) => `${say(terminal, words.wrote(fileOf(name)))}\n`).join(""));
}

async function waterfall(process: Process, options: DrawOptions, { lang }: Terminal): Promise<Drawn> {
  return { svg: drawWaterfall(waterfallOf(process, compare(process, choiceOf(options))), { document: await newDocument(), lang }) };
}
