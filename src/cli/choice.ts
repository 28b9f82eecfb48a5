import { type Command, Option } from "commander";
import { readSetting } from "../formats/index.ts";
import type { Route } from "../graph/index.ts";
import type { Change } from "../model/index.ts";
import type { ScheduleOptions } from "../schedule/index.ts";
import { CommandFailure, exitCodes, wrongUsage } from "./exit.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** Options with which every command that takes a process chooses what to look at. */
export interface ChoiceOptions {
  readonly process?: string;
  readonly scenario?: string;
  readonly route?: string;
  readonly measure?: readonly string[];
  readonly set?: readonly string[];
  readonly without?: readonly string[];
}

export function withChoice(command: Command, { lang }: Pick<Terminal, "lang">): Command {
  const collect = (value: string, before: readonly string[] = []) => [...before, ...value.split(",")];
  return command
    .option("-p, --process <id>", words.options.process[lang])
    .option("-s, --scenario <id>", words.options.scenario[lang])
    .addOption(new Option("-r, --route <route>", words.options.route[lang]))
    .option("-m, --measure <ids>", words.options.measure[lang], collect)
    .option("--set <step.key=value>", words.options.set[lang], (value: string, before: readonly string[] = []) => [...before, value])
    .option("--without <steps>", words.options.without[lang], collect);
}

/** What the options choose, ready for `schedule` and `compare`. */
export function choiceOf(options: ChoiceOptions): ScheduleOptions {
  const changes = [...(options.set ?? []).map(settingOf), ...(options.without ?? []).map((step): Change => ({ step, remove: true }))];
  return {
    ...(options.scenario !== undefined && { scenario: options.scenario }),
    ...(options.measure && { measures: options.measure }),
    ...(changes.length > 0 && { changes }),
    ...(options.route !== undefined && { route: routeOf(options.route) }),
  };
}

export function hasChoice(options: ChoiceOptions): boolean {
  return (
    options.scenario !== undefined || [options.measure, options.set, options.without].some((each) => each !== undefined && each.length > 0)
  );
}

function settingOf(text: string): Change {
  const result = readSetting(text);
  if ("change" in result) return result.change;
  const [first] = result.problems;
  if (!first) throw new CommandFailure(exitCodes.wrongUsage, words.badSetting(text));
  throw wrongUsage({
    zh: `--set ${text}：${first.message.zh}。${first.remedy.zh}`,
    en: `--set ${text}: ${first.message.en}. ${first.remedy.en}`,
  });
}

/** `main`, `longest`, or decisions with their outcomes: `accept=refused,decide=denied`. */
function routeOf(text: string): Route {
  if (text === "main" || text === "longest") return text;
  const entries = text.split(",").map((part) => part.split("="));
  if (entries.some((entry) => entry.length !== 2 || entry.includes(""))) throw wrongUsage(words.badRoute(text));
  return Object.fromEntries(entries as [string, string][]);
}
