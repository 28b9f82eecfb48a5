import type { Driver, Explanation, PathStep, StepExplanation } from "../../../analysis/explain/index.ts";
import { type Bilingual, formatDays, formatMarkedDate, formatSignedDays, type Process, type Screen, terms } from "../../../model/index.ts";
import { wrapColumns, wrapList } from "../text/columns.ts";
import { createStepNamer } from "../text/step-names.ts";
import { formatTable, type TextTableRow } from "../text/table.ts";
import { explanationWords } from "./explanation-words.ts";
import { formatPartTables, formatScheduleHeading, formatScheduleNotes } from "./schedule-text.ts";

/** Why a process takes as long as it does, or why one step stands where it does. */
export function formatExplanation(process: Process, explained: Explanation, screen: Screen): string {
  const { schedule, step } = explained;
  const blocks = [
    formatScheduleHeading(process, schedule, screen),
    ...(step === undefined ? formatWholeExplanation(process, explained, screen) : formatStepExplanation(process, step, explained, screen)),
    formatScheduleNotes(process, schedule, screen),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function formatWholeExplanation(process: Process, explained: Explanation, screen: Screen): readonly string[] {
  return [
    formatPathTable(process, explained, screen),
    ...formatPartTables(process, explained.schedule, screen),
    formatHiddenTime(process, explained, screen),
    formatNearCriticalSteps(process, explained, screen),
    formatOtherCriticalSteps(process, explained, screen),
    formatLongestPaths(explained, screen),
  ];
}

/** A step by id and name. */
function createStepLabeller(process: Process, screen: Screen): (id: string) => string {
  const name = createStepNamer(process, screen.lang);
  return (id) => `${id} ${name(id)}`;
}

/** The dates of a step, marked where they are provisional; nothing without a start. */
function createDateFinder({ schedule }: Explanation): (id: string) => { readonly start: string; readonly finish: string } | undefined {
  const steps = new Map(schedule.steps.map((step) => [step.id, step.dates]));
  return (id) => {
    const dates = steps.get(id);
    const markDate = (name: "earlyStart" | "earlyFinish") => dates && formatMarkedDate(dates[name], dates.provisional.includes(name));
    const [start, finish] = [markDate("earlyStart"), markDate("earlyFinish")];
    return start === undefined || finish === undefined ? undefined : { start, finish };
  };
}

/** The path in order: what each step waits for, what it adds, and what the total has come to. */
function formatPathTable(process: Process, explained: Explanation, screen: Screen): string {
  const { path, schedule, drag, dragLimited } = explained;
  const { lang, style } = screen;
  const title = style(explanationWords.path(formatDays(schedule.days))[lang], "bold");
  const note = dragLimited ? explanationWords.dragLimited : explanationWords.dragNote;
  const lines = wrapColumns(note[lang], screen.width).map((line) => style(line, "dim"));
  return [title, formatStepChain(process, path, explained, screen), ...lines, ...formatBackwardSteps(process, drag, screen)].join("\n");
}

/** Steps that would shorten the total if they took longer: nobody expects it, so it is said. */
function formatBackwardSteps(process: Process, drag: Explanation["drag"], screen: Screen): readonly string[] {
  const named = createStepLabeller(process, screen);
  return drag
    .filter(({ oneDayMore }) => oneDayMore < 0)
    .flatMap(({ id, oneDayMore }) =>
      wrapColumns(explanationWords.backwards(named(id), formatDays(-oneDayMore))[screen.lang], screen.width),
    );
}

/** A chain of steps; with what each costs, and the day on which it finishes, where these are known. */
function formatStepChain(process: Process, path: readonly PathStep[], explained: Explanation, screen: Screen): string {
  const { lang } = screen;
  const { drag, schedule } = explained;
  const name = createStepNamer(process, screen.lang);
  const dates = createDateFinder(explained);
  const hasDates = schedule.startDate !== undefined;
  const costs = new Map(drag.map((each) => [each.id, formatSignedDays(each.drag)]));
  let reached = 0;
  return formatTable(
    screen,
    [
      { heading: terms.step[lang] },
      { heading: terms.name[lang], flexible: true },
      { heading: explanationWords.waitsFor[lang] },
      { heading: explanationWords.adds[lang], align: "right" },
      { heading: explanationWords.reached[lang], align: "right" },
      ...(hasDates ? [{ heading: terms.finish[lang] }] : []),
      ...(drag.length > 0 ? [{ heading: explanationWords.drag[lang], align: "right" as const }] : []),
      { heading: "" },
    ],
    path.map(({ id, clock, driver, adds }): TextTableRow => {
      reached += adds;
      return {
        cells: [
          id,
          name(id),
          driver ? formatDriver(driver) : "–",
          formatSignedDays(adds),
          formatSignedDays(reached),
          ...(hasDates ? [dates(id)?.finish ?? ""] : []),
          ...(drag.length > 0 ? [costs.get(id) ?? ""] : []),
          clock === "counted" ? "" : explanationWords.clocks[clock][lang],
        ],
      };
    }),
  );
}

/** `A01`, or `A01 SS+2`. */
function formatDriver({ from, type, lag }: Driver): string {
  const wait = lag === 0 ? "" : `${lag > 0 ? "+" : "−"}${formatDays(Math.abs(lag))}`;
  return type === "FS" && wait === "" ? from : `${from} ${type}${wait}`;
}

function formatHiddenTime(process: Process, { hidden, schedule }: Explanation, screen: Screen): string {
  const { lang, style } = screen;
  if (hidden.length === 0) return "";
  const name = createStepNamer(process, screen.lang);
  const body = formatTable(
    screen,
    [
      { heading: terms.step[lang] },
      { heading: terms.name[lang], flexible: true },
      { heading: explanationWords.clock[lang] },
      { heading: terms.days[lang], align: "right" },
      { heading: explanationWords.onPath[lang], align: "right" },
    ],
    hidden.map(({ id, clock, days, onPath }) => ({
      cells: [id, name(id), explanationWords.clocks[clock][lang], formatDays(days), formatDays(onPath)],
    })),
  );
  return `${style(explanationWords.hidden(formatDays(schedule.excluded + schedule.applicant))[lang], "bold")}\n${body}`;
}

function formatNearCriticalSteps(process: Process, { nearCritical }: Explanation, screen: Screen): string {
  const { lang, style } = screen;
  if (nearCritical.length === 0) return "";
  const name = createStepNamer(process, screen.lang);
  const body = formatTable(
    screen,
    [{ heading: terms.step[lang] }, { heading: terms.name[lang], flexible: true }, { heading: terms.float[lang], align: "right" }],
    nearCritical.map(({ id, float }) => ({ cells: [id, name(id), formatDays(float)] })),
  );
  return `${style(explanationWords.near[lang], "bold")}\n${body}`;
}

/** Critical steps of other critical paths, and what they cost. */
function formatOtherCriticalSteps(process: Process, { drag, path }: Explanation, screen: Screen): string {
  const { lang, style } = screen;
  const onPath = new Set(path.map(({ id }) => id));
  const others = drag.filter(({ id }) => !onPath.has(id));
  if (others.length === 0) return "";
  const name = createStepNamer(process, screen.lang);
  const body = formatTable(
    screen,
    [
      { heading: terms.step[lang] },
      { heading: terms.name[lang], flexible: true },
      { heading: terms.days[lang], align: "right" },
      { heading: explanationWords.drag[lang], align: "right" },
    ],
    others.map((each) => ({ cells: [each.id, name(each.id), formatDays(each.days), formatSignedDays(each.drag)] })),
  );
  return `${style(explanationWords.otherCritical[lang], "bold")}\n${body}`;
}

/** The longest paths but the one that stands above, by what differs from it. */
function formatLongestPaths({ longestPaths, pathsLimited, path }: Explanation, { lang, style, width }: Screen): string {
  const told = path.map(({ id }) => id);
  const others = longestPaths.filter(({ steps }) => steps.join("/") !== told.join("/"));
  if (others.length === 0) return "";
  const lines = others.map(({ steps, days, short, outlasts }, index) => {
    const head = explanationWords.longPath(index + 2, formatDays(days), formatDays(short))[lang];
    const note = outlasts
      ? wrapColumns(explanationWords.outlasts(steps.at(-1) as string)[lang], width - 2).map((line) => `\n  ${line}`)
      : [];
    return `${head}\n${wrapList(findDifferingStretch(steps, told), " → ", width, "  ")}${note.join("")}`;
  });
  const note = pathsLimited ? wrapColumns(explanationWords.pathsLimited(`${longestPaths.length}`)[lang], width) : [];
  return [style(explanationWords.longest[lang], "bold"), ...lines, ...note].join("\n");
}

/** The stretch in which a path differs from another, with the step before and the one behind it. */
function findDifferingStretch(steps: readonly string[], other: readonly string[]): readonly string[] {
  const shorter = Math.min(steps.length, other.length);
  let same = 0;
  while (same < shorter && steps[same] === other[same]) same++;
  let tail = 0;
  while (tail < shorter - same && steps.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const [from, to] = [Math.max(0, same - 1), Math.min(steps.length, steps.length - tail + 1)];
  return [...(from > 0 ? ["…"] : []), ...steps.slice(from, to), ...(to < steps.length ? ["…"] : [])];
}

/** Where a step stands and why, and what would make it critical. */
function formatStepExplanation(process: Process, step: StepExplanation, explained: Explanation, screen: Screen): readonly string[] {
  const { lang, style, width } = screen;
  const named = createStepLabeller(process, screen);
  const wrapLines = (text: Bilingual) => wrapColumns(text[lang], width).join("\n");
  const [start, finish] = [step.start, step.finish].map(formatDays) as [string, string];
  const written = explained.schedule.steps.find(({ id }) => id === step.id)?.calendarDays;
  const days = explanationWords.daysOfStep(formatDays(step.days), written === undefined ? undefined : formatDays(written))[lang];
  const dates = createDateFinder(explained)(step.id);
  const place = dates
    ? explanationWords.placeInDates(named(step.id), days, dates.start, dates.finish)
    : explanationWords.place(named(step.id), days, start, finish);
  const when = dates?.finish ?? explanationWords.onDay(finish)[lang];
  const control = `${style(explanationWords.controlled(step.id, when)[lang], "bold")}\n${formatStepChain(process, step.controlledBy, { ...explained, drag: [] }, screen)}`;
  const why = step.critical ? explainCriticality(step, explained, named) : explainFloat(step, named);
  const [first, ...others] = why.map(wrapLines) as [string, ...string[]];
  return [wrapLines(place), control, [step.critical ? first : style(first, "bold"), ...others].join("\n")];
}

function explainCriticality(
  { id, float, absorbed }: StepExplanation,
  { drag }: Explanation,
  named: (id: string) => string,
): readonly Bilingual[] {
  const absorbers = absorbed.filter(({ days }) => days > 0).map((each) => named(each.id));
  const reason = float > 0 ? explanationWords.isCriticalWithFloat(formatDays(float), absorbers) : explanationWords.isCritical;
  const cost = drag.find((each) => each.id === id);
  if (cost === undefined) return [reason];
  const { oneDayMore } = cost;
  const more =
    oneDayMore < 0 ? explanationWords.backwards(named(id), formatDays(-oneDayMore)) : explanationWords.oneDayMore(formatDays(oneDayMore));
  return [
    reason,
    cost.drag < 0 ? explanationWords.negativeCost(formatDays(-cost.drag)) : explanationWords.cost(formatDays(cost.drag)),
    more,
  ];
}

function explainFloat(step: StepExplanation, named: (id: string) => string): readonly Bilingual[] {
  const { days, room, absorbed, beforeEnd, criticalWhenLonger: longer } = step;
  const float = formatDays(step.float);
  return [
    explanationWords.notCritical(float),
    ...room.map(({ id, waits, for: reasons }) => explanationWords.room(named(id), formatDays(waits), reasons.map(named))),
    ...absorbed.filter((each) => each.days > 0).map((each) => explanationWords.absorbed(named(each.id), formatDays(each.days))),
    ...(beforeEnd > 0 ? [explanationWords.beforeEnd(formatDays(beforeEnd))] : []),
    ...(longer === null
      ? [explanationWords.whenLater(float)]
      : [
          explanationWords.whenLonger(formatDays(longer), formatDays(days + longer)),
          ...(longer < step.float ? [explanationWords.onlyThenLonger(float)] : []),
        ]),
  ];
}
