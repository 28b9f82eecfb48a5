import { formatDays, formatShare, type Language, markedDate, nameOf, type Process, terms } from "../../../model/index.ts";
import { reformed } from "../../../process/reform/index.ts";
import { type Schedule, type ScheduledStep, schedule as scheduleOf } from "../../../process/schedule/index.ts";
import { type ChoiceOptions, choiceOf } from "../choice.ts";
import { wrapColumns, wrapList } from "../columns.ts";
import { printJson } from "../json.ts";
import { dueTable, hasProvisionalDue, limitTable } from "../limit-tables.ts";
import { plain } from "../plain.ts";
import { type StartOptions, soundStart } from "../start.ts";
import { table } from "../table.ts";
import { say, type Terminal } from "../terminal.ts";
import { widthOf } from "../width.ts";
import { words } from "../words.ts";

/** Prints the timetable of a process. */
export async function schedule(
  files: readonly string[],
  options: ChoiceOptions & StartOptions & { readonly json?: true },
  terminal: Terminal,
): Promise<void> {
  const { process, start } = await soundStart(files, options, terminal);
  const choice = { ...choiceOf(options), start };
  const result = scheduleOf(process, choice);
  if (options.json) return printJson(result, terminal);
  const blocks = [
    heading(process, result, terminal),
    stepTable(reformed(process, choice), result, terminal),
    criticalPath(say(terminal, words.criticalPath(result.path.length, String(result.criticalPathCount))), result, terminal),
    partTable(words.byPhase[terminal.lang], result.daysByPhase, process.phases, result.days, terminal),
    partTable(words.byUnit[terminal.lang], result.daysByUnit, process.units, result.days, terminal),
    limitTable(result.limits, terminal),
    dueTable(result.limits, terminal),
    notes(process, result, terminal),
  ];
  terminal.print(`${blocks.filter((block) => block !== "").join("\n\n")}\n`);
}

export function heading(process: Process, result: Schedule, terminal: Terminal): string {
  const { lang, style } = terminal;
  const scenario = process.scenarios.find((each) => each.id === result.scenario);
  const route = routeInWords(result.route, lang);
  const about = [scenario && words.scenario(nameOf(scenario, lang))[lang], words.route(route)[lang]]
    .filter(Boolean)
    .join(lang === "zh" ? "，" : ", ");
  const name = nameOf(process, lang);
  const onOneLine = widthOf(`${name}  ${about}`) <= terminal.width;
  const title = wrapColumns(name, terminal.width).map((line) => style(line, "bold"));
  const lines = onOneLine ? [`${title[0]}  ${style(plain(about), "dim")}`] : [...title, style(plain(about), "dim")];
  return `${lines.join("\n")}\n${splitLine(result, terminal)}${spanLine(result, terminal)}`;
}

/** A route as it is named on the command line, with a word for the two that have one. */
function routeInWords(route: Schedule["route"], lang: Language): string {
  if (typeof route === "string") return terms.routes[route][lang];
  return Object.entries(route)
    .map((entry) => entry.join("="))
    .join(",");
}

/** The total and what it is made of, on one line. */
export function splitLine(result: Schedule, { lang, style }: Terminal): string {
  const parts = (["counted", "excluded", "applicant", "lag"] as const)
    .filter((part) => result[part] !== 0)
    .map((part) => `${formatDays(result[part])} ${terms.clocks[part][lang]}`);
  const total = style(words.days(formatDays(result.days))[lang], "bold");
  return parts.length === 0 ? total : `${total} = ${parts.join(" + ")}`;
}

/** The first and the last day on a line of their own; nothing where there are no dates. */
function spanLine({ startDate, finishDate, provisional }: Schedule, { lang }: Terminal): string {
  if (startDate === undefined || finishDate === undefined) return "";
  return `\n${words.startAndFinish(startDate, markedDate(finishDate, provisional))[lang]}`;
}

function stepTable(process: Process, result: Schedule, terminal: Terminal): string {
  const { lang } = terminal;
  const steps = new Map(process.steps.map((step) => [step.id, step]));
  // Dates stand below each other though some have a mark behind them.
  const align = result.startDate === undefined ? { align: "right" as const } : {};

  return table(
    terminal,
    [
      { heading: "" },
      { heading: terms.step[lang] },
      { heading: terms.name[lang], flexible: true },
      { heading: terms.unit[lang] },
      { heading: terms.days[lang], align: "right" },
      { heading: terms.start[lang], ...align },
      { heading: terms.finish[lang], ...align },
      { heading: terms.float[lang], align: "right" },
    ],
    result.steps.map((each) => {
      const step = steps.get(each.id) ?? each;
      return {
        cells: [
          each.critical ? "*" : " ",
          each.id,
          nameOf(step, lang),
          ("unit" in step ? step.unit : undefined) ?? "",
          daysInWords(each, lang),
          ...startAndFinish(each),
          formatDays(each.totalFloat),
        ],
        looks: each.critical ? [] : ["dim" as const],
      };
    }),
  );
}

/** Working days, with the calendar days of which they come. */
function daysInWords({ days, calendarDays }: ScheduledStep, lang: Language): string {
  return calendarDays === undefined ? formatDays(days) : `${formatDays(days)} ${words.ofCalendarDays(formatDays(calendarDays))[lang]}`;
}

function startAndFinish({ earlyStart, earlyFinish, dates }: ScheduledStep): string[] {
  if (!dates) return [earlyStart, earlyFinish].map(formatDays);
  return (["earlyStart", "earlyFinish"] as const).map((name) => markedDate(dates[name], dates.provisional.includes(name)));
}

/** A critical path as a chain of ids. */
export function criticalPath(title: string, result: Schedule, { style, width }: Terminal): string {
  return `${style(title, "bold")}\n${wrapList(result.path, " → ", width, "  ")}`;
}

export function partTable(
  title: string,
  parts: Readonly<Record<string, number>>,
  things: Process["phases"] | Process["units"],
  total: number,
  terminal: Terminal,
): string {
  const { lang, style } = terminal;
  if (things.length === 0 || Object.keys(parts).length === 0) return "";
  const known = things.filter((thing) => Object.hasOwn(parts, thing.id));
  const rows = [...known.map((thing) => [thing.id, nameOf(thing, lang)]), ...(Object.hasOwn(parts, "") ? [["", terms.none[lang]]] : [])];
  const body = table(
    terminal,
    [
      { heading: "" },
      { heading: terms.name[lang], flexible: true },
      { heading: terms.days[lang], align: "right" },
      { heading: terms.share[lang], align: "right" },
    ],
    rows.map(([id = "", name = ""]) => ({ cells: [id, name, formatDays(parts[id] ?? 0), formatShare(parts[id] ?? 0, total)] })),
  );
  return `${style(title, "bold")}\n${body}`;
}

export function notes(process: Process, result: Schedule, { lang, style, width }: Terminal): string {
  const hasDates = result.startDate !== undefined;
  const lines = [
    (hasDates ? words.criticalDatesNote : words.criticalNote)[lang],
    (result.provisional || hasProvisionalDue(result.limits)) && terms.provisional[lang],
    result.approximate && terms.approximate[lang],
    process.illustrative && terms.illustrative[lang],
  ];
  return lines
    .filter((line) => typeof line === "string")
    .flatMap((line) => wrapColumns(line, width))
    .map((line) => style(line, "dim"))
    .join("\n");
}
