import { formatDays, formatMarkedDate, formatShare, type Language, localizeName, type Process, terms } from "../../../model/index.ts";
import { formatDueTable, formatLimitTable, hasProvisionalDue } from "../../../pages/report/schedule/limit-tables.ts";
import { wrapColumns, wrapList } from "../../../pages/report/text/columns.ts";
import { sanitizeText } from "../../../pages/report/text/sanitize-text.ts";
import { formatTable } from "../../../pages/report/text/table.ts";
import { measureColumns } from "../../../pages/report/text/width.ts";
import { reformProcess } from "../../../process/reform/index.ts";
import { type Schedule, type ScheduledStep, schedule as scheduleOf } from "../../../process/schedule/index.ts";
import { printJson } from "../../host/json.ts";
import { say, type Terminal } from "../../host/terminal.ts";
import { type ChoiceOptions, readChoice } from "../options/choice.ts";
import { readSoundStart, type StartOptions } from "../options/start.ts";
import { cliWords } from "../words/words.ts";

/** Prints the timetable of a process. */
export async function runSchedule(
  files: readonly string[],
  options: ChoiceOptions & StartOptions & { readonly json?: true },
  terminal: Terminal,
): Promise<void> {
  const { process, start } = await readSoundStart(files, options, terminal);
  const choice = { ...readChoice(options), start };
  const result = scheduleOf(process, choice);
  if (options.json) return printJson(result, terminal);
  const blocks = [
    formatScheduleHeading(process, result, terminal),
    formatScheduleTable(reformProcess(process, choice), result, terminal),
    formatCriticalPath(say(terminal, cliWords.criticalPath(result.path.length, String(result.criticalPathCount))), result, terminal),
    formatPartTable(cliWords.byPhase[terminal.lang], result.daysByPhase, process.phases, result.days, terminal),
    formatPartTable(cliWords.byUnit[terminal.lang], result.daysByUnit, process.units, result.days, terminal),
    formatLimitTable(result.limits, terminal),
    formatDueTable(result.limits, terminal),
    formatScheduleNotes(process, result, terminal),
  ];
  terminal.print(`${blocks.filter((block) => block !== "").join("\n\n")}\n`);
}

export function formatScheduleHeading(process: Process, result: Schedule, terminal: Terminal): string {
  const { lang, style } = terminal;
  const scenario = process.scenarios.find((each) => each.id === result.scenario);
  const route = formatRoute(result.route, lang);
  const about = [scenario && cliWords.scenario(localizeName(scenario, lang))[lang], cliWords.route(route)[lang]]
    .filter(Boolean)
    .join(lang === "zh" ? "，" : ", ");
  const name = localizeName(process, lang);
  const onOneLine = measureColumns(`${name}  ${about}`) <= terminal.width;
  const title = wrapColumns(name, terminal.width).map((line) => style(line, "bold"));
  const lines = onOneLine ? [`${title[0]}  ${style(sanitizeText(about), "dim")}`] : [...title, style(sanitizeText(about), "dim")];
  return `${lines.join("\n")}\n${formatTotalLine(result, terminal)}${formatSpanLine(result, terminal)}`;
}

/** A route as it is named on the command line, with a word for the two that have one. */
function formatRoute(route: Schedule["route"], lang: Language): string {
  if (typeof route === "string") return terms.routes[route][lang];
  return Object.entries(route)
    .map((entry) => entry.join("="))
    .join(",");
}

/** The total and what it is made of, on one line. */
export function formatTotalLine(result: Schedule, { lang, style }: Terminal): string {
  const parts = (["counted", "excluded", "applicant", "lag"] as const)
    .filter((part) => result[part] !== 0)
    .map((part) => `${formatDays(result[part])} ${terms.clocks[part][lang]}`);
  const total = style(cliWords.days(formatDays(result.days))[lang], "bold");
  return parts.length === 0 ? total : `${total} = ${parts.join(" + ")}`;
}

/** The first and the last day on a line of their own; nothing where there are no dates. */
function formatSpanLine({ startDate, finishDate, provisional }: Schedule, { lang }: Terminal): string {
  if (startDate === undefined || finishDate === undefined) return "";
  return `\n${cliWords.startAndFinish(startDate, formatMarkedDate(finishDate, provisional))[lang]}`;
}

function formatScheduleTable(process: Process, result: Schedule, terminal: Terminal): string {
  const { lang } = terminal;
  const steps = new Map(process.steps.map((step) => [step.id, step]));
  // Dates stand below each other though some have a mark behind them.
  const align = result.startDate === undefined ? { align: "right" as const } : {};

  return formatTable(
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
          localizeName(step, lang),
          ("unit" in step ? step.unit : undefined) ?? "",
          formatWorkingDays(each, lang),
          ...formatStepTimes(each),
          formatDays(each.totalFloat),
        ],
        looks: each.critical ? [] : ["dim" as const],
      };
    }),
  );
}

/** Working days, with the calendar days of which they come. */
function formatWorkingDays({ days, calendarDays }: ScheduledStep, lang: Language): string {
  return calendarDays === undefined ? formatDays(days) : `${formatDays(days)} ${cliWords.ofCalendarDays(formatDays(calendarDays))[lang]}`;
}

function formatStepTimes({ earlyStart, earlyFinish, dates }: ScheduledStep): string[] {
  if (!dates) return [earlyStart, earlyFinish].map(formatDays);
  return (["earlyStart", "earlyFinish"] as const).map((name) => formatMarkedDate(dates[name], dates.provisional.includes(name)));
}

/** A critical path as a chain of ids. */
export function formatCriticalPath(title: string, result: Schedule, { style, width }: Terminal): string {
  return `${style(title, "bold")}\n${wrapList(result.path, " → ", width, "  ")}`;
}

export function formatPartTable(
  title: string,
  parts: Readonly<Record<string, number>>,
  things: Process["phases"] | Process["units"],
  total: number,
  terminal: Terminal,
): string {
  const { lang, style } = terminal;
  if (things.length === 0 || Object.keys(parts).length === 0) return "";
  const known = things.filter((thing) => Object.hasOwn(parts, thing.id));
  const rows = [
    ...known.map((thing) => [thing.id, localizeName(thing, lang)]),
    ...(Object.hasOwn(parts, "") ? [["", terms.none[lang]]] : []),
  ];
  const body = formatTable(
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

export function formatScheduleNotes(process: Process, result: Schedule, { lang, style, width }: Terminal): string {
  const hasDates = result.startDate !== undefined;
  const lines = [
    (hasDates ? cliWords.criticalDatesNote : cliWords.criticalNote)[lang],
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
