import { type Attribution, attribute } from "../../attribute/index.ts";
import { formatDays, guards, type Measure, nameOf, type Process, terms } from "../../model/index.ts";
import { type Frontier, frontier, type MeasureSet, mostSets, type Optimum, optimize as optimumOf } from "../../optimize/index.ts";
import { frontierOf } from "../../publish/index.ts";
import { attributionText } from "../attribution.ts";
import { type ChoiceOptions, choiceOf } from "../choice.ts";
import { wrapColumns, wrapList } from "../columns.ts";
import { CommandFailure, exitCodes, wrongUsage } from "../exit.ts";
import { writeWhole } from "../files.ts";
import { frontierChart } from "../frontier-chart.ts";
import { soundInput } from "../input.ts";
import { printJson } from "../json.ts";
import { formatOf, pictureFile } from "../picture-file.ts";
import { plain } from "../plain.ts";
import { withSolver } from "../solver-thread.ts";
import { type Row, table } from "../table.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface OptimizeOptions extends Pick<ChoiceOptions, "process" | "route"> {
  readonly target?: string;
  readonly budget?: string;
  readonly frontier?: true;
  readonly best?: string;
  readonly allow?: readonly string[];
  readonly must?: readonly string[];
  readonly never?: readonly string[];
  readonly explain?: true;
  readonly json?: true;
  /** A picture of the frontier. */
  readonly output?: string;
}

const { optimum } = words;

/** Prints which measures to adopt for a target or within a budget, or what every effort reaches. */
export async function optimize(files: readonly string[], options: OptimizeOptions, terminal: Terminal): Promise<void> {
  const { target, budget, best, must, never } = options;
  if (options.output !== undefined) refuseWrongPicture(options, options.output);
  else if ([target, budget, options.frontier].filter((each) => each !== undefined).length !== 1) throw wrongUsage(optimum.needsOne);
  if (options.frontier && best !== undefined) throw wrongUsage(optimum.bestOfFrontier);
  if (options.frontier && options.explain) throw wrongUsage(optimum.explainOfFrontier);
  const asked = {
    ...(target !== undefined && { target: numberIn("--target", target) }),
    ...(budget !== undefined && { budget: numberIn("--budget", budget) }),
    ...(best !== undefined && { best: countIn("--best", best) }),
  };
  const allow = options.allow?.map(guardIn);
  const { process } = await soundInput(files, options.process, terminal);
  const candidates = { route: choiceOf(options).route, allow, must, never };
  if (options.frontier) {
    const result = await withSolver((solver) => frontier(process, { ...candidates, solver }));
    if (options.json) printJson(result, terminal);
    else terminal.print(frontierText(process, result, terminal));
    if (options.output !== undefined) {
      const drawn = frontierChart(frontierOf(process, result, asked), options, terminal.lang);
      const content = await pictureFile(drawn, formatOf(options.output, {}), {}, terminal);
      await writeWhole(new Map([[options.output, content]]), files);
      terminal.warn(`${say(terminal, words.wrote(options.output))}\n`);
    }
    return;
  }
  const result = await withSolver((solver) => optimumOf(process, { ...candidates, ...asked, solver }));
  const attribution = options.explain && result.set && (await attribute(process, { route: result.route, measures: result.set.measures }));
  if (options.json) printJson({ ...result, ...(attribution && { attribution }) }, terminal);
  else terminal.print(optimumText(process, result, attribution ?? undefined, terminal));
  if (result.status === "infeasible") throw new CommandFailure(exitCodes.noSolution);
}

/** A picture is of the frontier, with one line across: the target or the budget. */
function refuseWrongPicture({ frontier: isFrontier, target, budget }: OptimizeOptions, output: string): void {
  if (formatOf(output, {}) === "drawio") throw wrongUsage(words.onlyFlowcharts);
  if (!isFrontier) throw wrongUsage(optimum.pictureOfFrontier);
  if (target !== undefined && budget !== undefined) throw wrongUsage(optimum.oneLine);
}

function numberIn(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw wrongUsage(words.wrongCommand.badValue(text, option, "0, 1, 2.5 …"));
  return value;
}

function countIn(option: string, text: string): number {
  const value = Number(text);
  if (!/^[1-9]\d*$/.test(text) || value > mostSets) throw wrongUsage(words.wrongCommand.badValue(text, option, `1–${mostSets}`));
  return value;
}

function guardIn(text: string): Measure["guard"] {
  const guard = guards.find((each) => each === text);
  if (guard === undefined) throw wrongUsage(words.wrongCommand.badValue(text, "--allow", guards.join(", ")));
  return guard;
}

function optimumText(process: Process, result: Optimum, attribution: Attribution | undefined, terminal: Terminal): string {
  const { lang, style, width } = terminal;
  const told = (text: string) => wrapColumns(text, width).join("\n");
  const blocks = [
    style(plain(nameOf(process, lang)), "bold"),
    style(told(answer(result)[lang]), "bold"),
    result.set ? measureTable(process, result.set, terminal) : "",
    attribution && attribution.measures.length > 0
      ? `${style(optimum.whoSaved[lang], "bold")}\n${attributionText(process, attribution, terminal)}`
      : "",
    result.reachable ? reachedText(result.reachable, terminal) : "",
    result.alternatives.length > 0 ? `${style(optimum.next[lang], "bold")}\n${setTable(result.alternatives, terminal)}` : "",
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function answer({ status, set, target, budget, bound, before }: Optimum) {
  const asked = target === undefined ? optimum.withinBudget(formatDays(budget ?? 0)) : optimum.forTarget(formatDays(target));
  if (!set) return status === "infeasible" ? optimum.infeasible(asked) : optimum.nothingYet(asked);
  const figures = [formatDays(set.effort), formatDays(before), formatDays(set.days)] as const;
  return status === "optimal"
    ? optimum.proven(asked, ...figures)
    : optimum.notProven(asked, ...figures, formatDays(bound ?? 0), target !== undefined);
}

function measureTable(process: Process, set: MeasureSet, terminal: Terminal): string {
  const { lang } = terminal;
  if (set.measures.length === 0) return optimum.none[lang];
  const chosen = process.measures.filter(({ id }) => set.measures.includes(id));
  return table(
    terminal,
    [
      { heading: terms.measure[lang] },
      { heading: terms.name[lang], flexible: true },
      { heading: optimum.guard[lang] },
      { heading: terms.effort[lang], align: "right" },
    ],
    [
      ...chosen.map(
        (measure): Row => ({
          cells: [measure.id, nameOf(measure, lang), optimum.guards[measure.guard][lang], formatDays(measure.effort)],
        }),
      ),
      { cells: [terms.total[lang], "", "", formatDays(set.effort)], looks: ["bold"] },
    ],
  );
}

function reachedText(set: NonNullable<Optimum["reachable"]>, { lang, style, width }: Terminal): string {
  const least = wrapColumns(optimum.reachable(formatDays(set.days), formatDays(set.effort), set.measures)[lang], width).join("\n");
  return `${least}\n\n${style(optimum.pathLeft[lang], "bold")}\n${wrapList(set.path, " → ", width, "")}`;
}

function frontierText(process: Process, { points, before, proven }: Frontier, terminal: Terminal): string {
  const { lang, style } = terminal;
  const blocks = [
    `${style(plain(nameOf(process, lang)), "bold")}\n${style(optimum.frontier(formatDays(before), points.length)[lang], "bold")}`,
    setTable(points, terminal),
    proven ? "" : optimum.frontierEnded[lang],
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function setTable(sets: readonly MeasureSet[], terminal: Terminal): string {
  const { lang } = terminal;
  return table(
    terminal,
    [
      { heading: terms.effort[lang], align: "right" },
      { heading: terms.days[lang], align: "right" },
      { heading: optimum.measures[lang], flexible: true },
    ],
    sets.map(({ effort, days, measures }) => ({ cells: [formatDays(effort), formatDays(days), measures.join(" ") || "–"] })),
  );
}
