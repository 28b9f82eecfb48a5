import { type Attribution, attribute } from "../../attribute/index.ts";
import {
  dateFault,
  dayOf,
  formatDays,
  guards,
  type Language,
  limitKinds,
  type Measure,
  nameOf,
  type Process,
  terms,
} from "../../model/index.ts";
import {
  type OptimizeOptions as AskedFor,
  type Frontier,
  frontier,
  type MeasureSet,
  mostSets,
  type Optimum,
  optimize as optimumOf,
  type ReckonedClock,
} from "../../optimize/index.ts";
import { attributionText } from "../attribution.ts";
import { type ChoiceOptions, choiceOf } from "../choice.ts";
import { wrapColumns, wrapList } from "../columns.ts";
import { CommandFailure, exitCodes, wrongUsage } from "../exit.ts";
import { printJson } from "../json.ts";
import { answer, daysInWords, daysOn, excludedInWords, scenarioInWords, setTable } from "../optimum-text.ts";
import { plain } from "../plain.ts";
import { withSolver } from "../solver-thread.ts";
import { type StartOptions, soundStart } from "../start.ts";
import { type Row, table } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface OptimizeOptions extends ChoiceOptions, StartOptions {
  readonly target?: string;
  readonly budget?: string;
  readonly frontier?: true;
  readonly clock?: ReckonedClock;
  readonly best?: string;
  readonly allow?: readonly string[];
  readonly must?: readonly string[];
  readonly never?: readonly string[];
  readonly explain?: true;
  readonly json?: true;
}

const { optimum } = words;

/** Prints which measures to adopt for a target or within a budget, or what every effort reaches. */
export async function optimize(files: readonly string[], options: OptimizeOptions, terminal: Terminal): Promise<void> {
  const { target, budget, best, must = [], never, clock } = options;
  if ([target, budget, options.frontier].filter((each) => each !== undefined).length !== 1) throw wrongUsage(optimum.needsOne);
  if (options.frontier && best !== undefined) throw wrongUsage(optimum.bestOfFrontier);
  if (options.frontier && options.explain) throw wrongUsage(optimum.explainOfFrontier);
  const asked = {
    ...(target !== undefined && targetIn(target, options)),
    ...(budget !== undefined && { budget: numberIn("--budget", budget) }),
    ...(best !== undefined && { best: countIn("--best", best) }),
  };
  const allow = options.allow?.map(guardIn);
  const { process, start } = await soundStart(files, options, terminal);
  const { measures = [], ...choice } = choiceOf(options);
  const candidates = { ...choice, start, clock, allow, must: [...must, ...measures], never };
  if (options.frontier) {
    const result = await withSolver((solver) => frontier(process, { ...candidates, solver }));
    if (options.json) printJson(withExcludedIn(terminal.lang, result), terminal);
    else terminal.print(frontierText(process, result, terminal));
    return;
  }
  const result = await withSolver((solver) => optimumOf(process, { ...candidates, ...asked, solver }));
  const { route, measures: chosen } = { ...result, ...result.set };
  const attribution = options.explain && chosen && (await attribute(process, { route, start, changes: choice.changes, measures: chosen }));
  if (options.json) printJson({ ...withExcludedIn(terminal.lang, result), ...(attribution && { attribution }) }, terminal);
  else terminal.print(optimumText(process, result, attribution || undefined, terminal));
  if (result.status === "infeasible") throw new CommandFailure(exitCodes.noSolution);
}

/** Working days, a date, or a kind of limit. */
function targetIn(text: string, { start, clock, route }: OptimizeOptions): Pick<AskedFor, "target" | "finishBy"> {
  const kind = limitKinds.find((each) => each === text);
  if (kind !== undefined) {
    if (clock === "experienced" || (route !== undefined && route !== "longest")) throw wrongUsage(optimum.limitIsCounted);
    return { target: kind };
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return { target: numberIn("--target", text) };
  const fault = dateFault(text);
  if (fault) throw wrongUsage(words.badDate("--target", text, fault));
  if (start === undefined || clock === "counted") throw wrongUsage(optimum.dateNeedsStart);
  return { finishBy: dayOf(text) };
}

/** Messages in one language, as problems have in `check --json`. */
function withExcludedIn(lang: Language, result: Optimum | Frontier) {
  const excluded = result.excluded.map(({ message, remedy, ...each }) => ({ ...each, message: message[lang], remedy: remedy[lang] }));
  return { ...result, excluded };
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
    [result.set ? daysInWords(result.set, terminal) : "", scenarioInWords(result)?.[lang] ?? ""].filter(Boolean).map(told).join("\n"),
    result.set ? measureTable(process, result.set, terminal) : "",
    attribution && attribution.measures.length > 0
      ? `${style(optimum.whoSaved[lang], "bold")}\n${attributionText(process, attribution, terminal)}`
      : "",
    result.reachable ? reachedText(result, result.reachable, terminal) : "",
    result.alternatives.length > 0 ? `${style(optimum.next[lang], "bold")}\n${setTable(result.alternatives, terminal)}` : "",
    excludedInWords(result, terminal),
    isProvisional([result.set, ...result.alternatives]) ? style(terms.provisional[lang], "dim") : "",
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function isProvisional(sets: readonly (MeasureSet | null)[]): boolean {
  return sets.some((set) => set?.provisional);
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

function reachedText({ clock }: Optimum, set: NonNullable<Optimum["reachable"]>, terminal: Terminal): string {
  const { lang, style, width } = terminal;
  const days = formatDays(daysOn(clock, set));
  const told = [optimum.reachable(days, clock, formatDays(set.effort), set.measures)[lang], daysInWords(set, terminal)].filter(Boolean);
  const least = told.flatMap((line) => wrapColumns(line, width)).join("\n");
  return `${least}\n\n${style(optimum.pathLeft[lang], "bold")}\n${wrapList(set.path, " → ", width, "")}`;
}

function frontierText(process: Process, result: Frontier, terminal: Terminal): string {
  const { points, before, countedBefore, clock, proven } = result;
  const { lang, style, width } = terminal;
  const daysBefore = formatDays(daysOn(clock, { days: before, counted: countedBefore }));
  const blocks = [
    `${style(plain(nameOf(process, lang)), "bold")}\n${style(optimum.frontier(daysBefore, clock, points.length)[lang], "bold")}`,
    wrapColumns(scenarioInWords(result)?.[lang] ?? "", width).join("\n"),
    setTable(points, terminal),
    proven ? "" : optimum.frontierEnded[lang],
    excludedInWords(result, terminal),
    isProvisional(points) ? style(terms.provisional[lang], "dim") : "",
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
