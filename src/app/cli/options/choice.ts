import type { Command } from "commander";
import { readSetting } from "../../../formats/index.ts";
import type { Change, Language, StaffChange, StepChange } from "../../../model/index.ts";
import type { Route } from "../../../process/graph/index.ts";
import type { ScheduleOptions } from "../../../process/schedule/index.ts";
import { createUsageFailure, type Terminal } from "../../host/index.ts";
import { cliWords } from "../words/words.ts";

/** Options with which every command that takes a process chooses what to look at. */
export interface ChoiceOptions {
  readonly process?: string;
  readonly scenario?: string;
  readonly route?: string;
  readonly measure?: readonly string[];
  readonly set?: readonly string[];
  readonly without?: readonly string[];
}

/** Words with commas between them; full-width commas and spaces come from Chinese keyboards. */
export function collectIds(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(/[,，、\s]+/).filter((id) => id !== "")];
}

/**
 * `beside`: a command that chooses measures itself has the scenario to compare with, and measures that it is to choose.
 * `simulated`: outcomes are drawn where no route is given.
 */
export function addChoiceOptions(
  command: Command,
  { lang }: Pick<Terminal, "lang">,
  role: "applied" | "beside" | "simulated" = "applied",
): Command {
  const { scenario, measure } = role === "beside" ? cliWords.options.beside : cliWords.options;
  const route = role === "simulated" ? cliWords.options.drawnRoute : cliWords.options.route;
  return command
    .option("-p, --process <id>", cliWords.options.process[lang])
    .option("-s, --scenario <id>", scenario[lang])
    .option("-r, --route <route>", route[lang])
    .option("-m, --measure <ids>", measure[lang], collectIds)
    .option("--set <step.key=value>", cliWords.options.set[lang], (value: string, before: readonly string[] = []) => [...before, value])
    .option("--without <steps>", cliWords.options.without[lang], collectIds);
}

/** What the options choose, ready for `schedule` and `compare`. */
export function readChoice(options: ChoiceOptions): ScheduleOptions {
  const settings = (options.set ?? []).map(parseSetting);
  const changes = [
    ...mergeStepChanges([
      ...settings.filter((change) => "step" in change),
      ...(options.without ?? []).map((step) => ({ step, remove: true as const })),
    ]),
    ...settings.filter((change) => "staff" in change),
  ];
  return {
    ...(options.scenario !== undefined && { scenario: options.scenario }),
    ...(options.measure && { measures: options.measure }),
    ...(changes.length > 0 && { changes }),
    ...(options.route !== undefined && { route: parseRoute(options.route) }),
  };
}

export function hasChoice(options: ChoiceOptions): boolean {
  return (
    options.scenario !== undefined || [options.measure, options.set, options.without].some((each) => each !== undefined && each.length > 0)
  );
}

/** One change for each step, so that what is said of it takes effect together. */
function mergeStepChanges(changes: readonly StepChange[]): Change[] {
  const merged = new Map<string, StepChange>();
  for (const change of changes) merged.set(change.step, { ...merged.get(change.step), ...change });
  return [...merged.values()];
}

function parseSetting(text: string): StepChange | StaffChange {
  const result = readSetting(text);
  if ("change" in result) return result.change;
  const joinProblems = (lang: Language, stop: string) =>
    result.problems.map(({ message, remedy }) => `${message[lang]}${stop}${remedy[lang]}`).join("\n");
  throw createUsageFailure({ zh: `--set ${text}：${joinProblems("zh", "。")}`, en: `--set ${text}: ${joinProblems("en", ". ")}` });
}

/** `main`, `longest`, or decisions with their outcomes: `accept=refused,decide=denied`. */
function parseRoute(text: string): Route {
  if (text === "main" || text === "longest") return text;
  const entries = text.split(",").map((part) => part.split("="));
  const decisions = new Set(entries.map(([decision]) => decision));
  if (decisions.size < entries.length || entries.some((entry) => entry.length !== 2 || entry.includes("")))
    throw createUsageFailure(cliWords.badRoute(text));
  return Object.fromEntries(entries as [string, string][]);
}
