import {
  formatDays,
  formatMarkedDate,
  formatShare,
  type Language,
  localizeName,
  type Process,
  punctuation,
  type Screen,
  terms,
} from "../../../model/index.ts";
import { formatHandChanges } from "../../../process/reform/index.ts";
import type { Schedule, ScheduledStep } from "../../../process/schedule/index.ts";
import { wrapColumns, wrapList } from "../text/columns.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { formatTable } from "../text/table.ts";
import { measureColumns } from "../text/width.ts";
import { formatDueTable, formatLimitTable, hasProvisionalDue } from "./limit-tables.ts";
import { scheduleWords } from "./schedule-words.ts";

/**
 * The timetable of a process with its critical path, its days by phase and unit, and its limits.
 * @param reformed the process with what was chosen applied to it, which names the steps that are shown
 */
export function formatSchedule(process: Process, result: Schedule, reformed: Process, screen: Screen): string {
  const blocks = [
    formatScheduleHeading(process, result, screen),
    formatScheduleTable(reformed, result, screen),
    formatCriticalPath(result, screen),
    ...formatPartTables(process, result, screen),
    formatLimitTable(result.limits, screen),
    formatDueTable(result.limits, screen),
    formatScheduleNotes(process, result, screen),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** The total and the critical path alone. */
export function formatScheduleSummary(result: Schedule, screen: Screen): string {
  return `${formatTotalLine(result, screen)}\n\n${formatCriticalPath(result, screen)}\n`;
}

function formatCriticalPath(result: Schedule, screen: Screen): string {
  return formatPathChain(scheduleWords.criticalPath(result.path.length, String(result.criticalPathCount))[screen.lang], result, screen);
}

/** Days by phase and days by unit, each a table with its title, or nothing. */
export function formatPartTables({ phases, units }: Process, result: Schedule, screen: Screen): readonly string[] {
  const { lang } = screen;
  return [
    formatPartTable(scheduleWords.byPhase[lang], result.daysByPhase, phases, result.days, screen),
    formatPartTable(scheduleWords.byUnit[lang], result.daysByUnit, units, result.days, screen),
  ];
}

export function formatScheduleHeading(process: Process, result: Schedule, screen: Screen): string {
  const { lang, style } = screen;
  const scenario = process.scenarios.find((each) => each.id === result.scenario);
  const route = formatRoute(result.route, lang);
  const about = [
    scenario && scheduleWords.scenario(localizeName(scenario, lang))[lang],
    formatHandChanges(scenario?.changes ?? [], lang),
    scheduleWords.route(route)[lang],
  ]
    .filter(Boolean)
    .join(punctuation.clause[lang]);
  const name = localizeName(process, lang);
  const onOneLine = measureColumns(`${name}  ${about}`) <= screen.width;
  const title = wrapColumns(name, screen.width).map((line) => style(line, "bold"));
  const lines = onOneLine ? [`${title[0]}  ${style(sanitizeText(about), "dim")}`] : [...title, style(sanitizeText(about), "dim")];
  return `${lines.join("\n")}\n${formatTotalLine(result, screen)}${formatSpanLine(result, screen)}`;
}

/** A route as it is named on the command line, with a word for the two that have one. */
function formatRoute(route: Schedule["route"], lang: Language): string {
  if (typeof route === "string") return terms.routes[route][lang];
  return Object.entries(route)
    .map((entry) => entry.join("="))
    .join(",");
}

/** The total and what it is made of, on one line. */
export function formatTotalLine(result: Schedule, { lang, style }: Screen): string {
  const parts = (["counted", "excluded", "applicant", "lag"] as const)
    .filter((part) => result[part] !== 0)
    .map((part) => `${formatDays(result[part])} ${terms.clocks[part][lang]}`);
  const total = style(scheduleWords.days(formatDays(result.days))[lang], "bold");
  return parts.length === 0 ? total : `${total} = ${parts.join(" + ")}`;
}

/** The first and the last day on a line of their own; nothing where there are no dates. */
function formatSpanLine({ startDate, finishDate, provisional }: Schedule, { lang }: Screen): string {
  if (startDate === undefined || finishDate === undefined) return "";
  return `\n${scheduleWords.startAndFinish(startDate, formatMarkedDate(finishDate, provisional))[lang]}`;
}

function formatScheduleTable(process: Process, result: Schedule, screen: Screen): string {
  const { lang } = screen;
  const steps = new Map(process.steps.map((step) => [step.id, step]));
  // Dates stand below each other though some have a mark behind them.
  const align = result.startDate === undefined ? { align: "right" as const } : {};

  return formatTable(
    screen,
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
  return calendarDays === undefined
    ? formatDays(days)
    : `${formatDays(days)} ${scheduleWords.ofCalendarDays(formatDays(calendarDays))[lang]}`;
}

/** When a step begins and ends on the route: days, or dates where there are some. */
export function formatStepTimes({ earlyStart, earlyFinish, dates }: ScheduledStep): string[] {
  if (!dates) return [earlyStart, earlyFinish].map(formatDays);
  return (["earlyStart", "earlyFinish"] as const).map((name) => formatMarkedDate(dates[name], dates.provisional.includes(name)));
}

/** A critical path as a chain of ids. */
export function formatPathChain(title: string, result: Schedule, { style, width }: Screen): string {
  return `${style(title, "bold")}\n${wrapList(result.path, " → ", width, "  ")}`;
}

function formatPartTable(
  title: string,
  parts: Readonly<Record<string, number>>,
  things: Process["phases"] | Process["units"],
  total: number,
  screen: Screen,
): string {
  const { lang, style } = screen;
  if (things.length === 0 || Object.keys(parts).length === 0) return "";
  const known = things.filter((thing) => Object.hasOwn(parts, thing.id));
  const rows = [
    ...known.map((thing) => [thing.id, localizeName(thing, lang)]),
    ...(Object.hasOwn(parts, "") ? [["", terms.none[lang]]] : []),
  ];
  const body = formatTable(
    screen,
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

export function formatScheduleNotes(process: Process, result: Schedule, { lang, style, width }: Screen): string {
  const hasDates = result.startDate !== undefined;
  const lines = [
    (hasDates ? scheduleWords.criticalDatesNote : scheduleWords.criticalNote)[lang],
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
