import {
  type Driver,
  type Explanation,
  explain as explanationOf,
  mostPaths,
  type PathStep,
  type StepExplanation,
} from "../../../analysis/explain/index.ts";
import { type Bilingual, formatDays, formatSignedDays, markedDate, nameOf, type Process, terms } from "../../../model/index.ts";
import { type ChoiceOptions, choiceOf } from "../choice.ts";
import { wrapColumns, wrapList } from "../columns.ts";
import { wrongUsage } from "../exit.ts";
import { printJson } from "../json.ts";
import { type StartOptions, soundStart } from "../start.ts";
import { type Row, table } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { words } from "../words.ts";
import { heading, notes, partTable } from "./schedule.ts";

export interface ExplainOptions extends ChoiceOptions, StartOptions {
  readonly step?: string;
  readonly within?: string;
  readonly paths?: string;
  readonly json?: true;
}

const { explanation } = words;

/** Tells why a process takes as long as it does, or why one step stands where it does. */
export async function explain(files: readonly string[], options: ExplainOptions, terminal: Terminal): Promise<void> {
  const { step, within, paths } = options;
  const asked = {
    step,
    within: within === undefined ? undefined : daysIn("--within", within),
    paths: paths === undefined ? undefined : countIn("--paths", paths),
  };
  const { process, start } = await soundStart(files, options, terminal);
  const result = explanationOf(process, { ...choiceOf(options), start, ...asked });
  if (options.json) return printJson(result, terminal);
  const blocks =
    result.step === undefined
      ? [
          pathTable(process, result, terminal),
          partTable(words.byPhase[terminal.lang], result.schedule.daysByPhase, process.phases, result.schedule.days, terminal),
          partTable(words.byUnit[terminal.lang], result.schedule.daysByUnit, process.units, result.schedule.days, terminal),
          hiddenTable(process, result, terminal),
          nearTable(process, result, terminal),
          otherCritical(process, result, terminal),
          longestTable(result, terminal),
        ]
      : oneStep(process, result.step, result, terminal);
  const text = [heading(process, result.schedule, terminal), ...blocks, notes(process, result.schedule, terminal)];
  terminal.print(`${text.filter((block) => block !== "").join("\n\n")}\n`);
}

function daysIn(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0) || !Number.isFinite(value))
    throw wrongUsage(words.wrongCommand.badValue(text, option, "0, 1, 2.5 …"));
  return value;
}

function countIn(option: string, text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > mostPaths) throw wrongUsage(words.wrongCommand.badValue(text, option, `0–${mostPaths}`));
  return value;
}

/** A step by id and name. */
function namedIn(process: Process, terminal: Terminal): (id: string) => string {
  const name = namesOf(process, terminal);
  return (id) => `${id} ${name(id)}`;
}

/** The dates of a step, marked where they are provisional; nothing without a start. */
function datesIn({ schedule }: Explanation): (id: string) => { readonly start: string; readonly finish: string } | undefined {
  const steps = new Map(schedule.steps.map((step) => [step.id, step.dates]));
  return (id) => {
    const dates = steps.get(id);
    const marked = (name: "earlyStart" | "earlyFinish") => dates && markedDate(dates[name], dates.provisional.includes(name));
    const [start, finish] = [marked("earlyStart"), marked("earlyFinish")];
    return start === undefined || finish === undefined ? undefined : { start, finish };
  };
}

/** Names by id, in the language of the terminal. */
function namesOf(process: Process, { lang }: Terminal): (id: string) => string {
  const added = process.measures.flatMap(({ changes }) => changes.flatMap((change) => ("add" in change ? [change.add] : [])));
  const names = new Map([...added, ...process.steps].map((step) => [step.id, nameOf(step, lang)]));
  return (id) => names.get(id) ?? id;
}

/** The path in order: what each step waits for, what it adds, and what the total has come to. */
function pathTable(process: Process, explained: Explanation, terminal: Terminal): string {
  const { path, schedule, drag, dragLimited } = explained;
  const { lang, style } = terminal;
  const title = style(explanation.path(formatDays(schedule.days))[lang], "bold");
  const note = dragLimited ? explanation.dragLimited : explanation.dragNote;
  const lines = wrapColumns(note[lang], terminal.width).map((line) => style(line, "dim"));
  return [title, sequence(process, path, explained, terminal), ...lines, ...backwards(process, drag, terminal)].join("\n");
}

/** Steps that would shorten the total if they took longer: nobody expects it, so it is said. */
function backwards(process: Process, drag: Explanation["drag"], terminal: Terminal): readonly string[] {
  const named = namedIn(process, terminal);
  return drag
    .filter(({ oneDayMore }) => oneDayMore < 0)
    .flatMap(({ id, oneDayMore }) => wrapColumns(explanation.backwards(named(id), formatDays(-oneDayMore))[terminal.lang], terminal.width));
}

/** A chain of steps; with what each costs, and the day on which it finishes, where these are known. */
function sequence(process: Process, path: readonly PathStep[], explained: Explanation, terminal: Terminal): string {
  const { lang } = terminal;
  const { drag, schedule } = explained;
  const name = namesOf(process, terminal);
  const dates = datesIn(explained);
  const hasDates = schedule.startDate !== undefined;
  const costs = new Map(drag.map((each) => [each.id, formatSignedDays(each.drag)]));
  let reached = 0;
  return table(
    terminal,
    [
      { heading: terms.step[lang] },
      { heading: terms.name[lang], flexible: true },
      { heading: explanation.waitsFor[lang] },
      { heading: explanation.adds[lang], align: "right" },
      { heading: explanation.reached[lang], align: "right" },
      ...(hasDates ? [{ heading: terms.finish[lang] }] : []),
      ...(drag.length > 0 ? [{ heading: explanation.drag[lang], align: "right" as const }] : []),
      { heading: "" },
    ],
    path.map(({ id, clock, driver, adds }): Row => {
      reached += adds;
      return {
        cells: [
          id,
          name(id),
          driver ? driverInWords(driver) : "–",
          formatSignedDays(adds),
          formatSignedDays(reached),
          ...(hasDates ? [dates(id)?.finish ?? ""] : []),
          ...(drag.length > 0 ? [costs.get(id) ?? ""] : []),
          clock === "counted" ? "" : explanation.clocks[clock][lang],
        ],
      };
    }),
  );
}

/** `A01`, or `A01 SS+2`. */
function driverInWords({ from, type, lag }: Driver): string {
  const wait = lag === 0 ? "" : `${lag > 0 ? "+" : "−"}${formatDays(Math.abs(lag))}`;
  return type === "FS" && wait === "" ? from : `${from} ${type}${wait}`;
}

function hiddenTable(process: Process, { hidden, schedule }: Explanation, terminal: Terminal): string {
  const { lang, style } = terminal;
  if (hidden.length === 0) return "";
  const name = namesOf(process, terminal);
  const body = table(
    terminal,
    [
      { heading: terms.step[lang] },
      { heading: terms.name[lang], flexible: true },
      { heading: explanation.clock[lang] },
      { heading: terms.days[lang], align: "right" },
      { heading: explanation.onPath[lang], align: "right" },
    ],
    hidden.map(({ id, clock, days, onPath }) => ({
      cells: [id, name(id), explanation.clocks[clock][lang], formatDays(days), formatDays(onPath)],
    })),
  );
  return `${style(explanation.hidden(formatDays(schedule.excluded + schedule.applicant))[lang], "bold")}\n${body}`;
}

function nearTable(process: Process, { nearCritical }: Explanation, terminal: Terminal): string {
  const { lang, style } = terminal;
  if (nearCritical.length === 0) return "";
  const name = namesOf(process, terminal);
  const body = table(
    terminal,
    [{ heading: terms.step[lang] }, { heading: terms.name[lang], flexible: true }, { heading: terms.float[lang], align: "right" }],
    nearCritical.map(({ id, float }) => ({ cells: [id, name(id), formatDays(float)] })),
  );
  return `${style(explanation.near[lang], "bold")}\n${body}`;
}

/** Critical steps of other critical paths, and what they cost. */
function otherCritical(process: Process, { drag, path }: Explanation, terminal: Terminal): string {
  const { lang, style } = terminal;
  const onPath = new Set(path.map(({ id }) => id));
  const others = drag.filter(({ id }) => !onPath.has(id));
  if (others.length === 0) return "";
  const name = namesOf(process, terminal);
  const body = table(
    terminal,
    [
      { heading: terms.step[lang] },
      { heading: terms.name[lang], flexible: true },
      { heading: terms.days[lang], align: "right" },
      { heading: explanation.drag[lang], align: "right" },
    ],
    others.map((each) => ({ cells: [each.id, name(each.id), formatDays(each.days), formatSignedDays(each.drag)] })),
  );
  return `${style(explanation.otherCritical[lang], "bold")}\n${body}`;
}

/** The longest paths but the one that stands above, by what differs from it. */
function longestTable({ longestPaths, pathsLimited, path }: Explanation, { lang, style, width }: Terminal): string {
  const told = path.map(({ id }) => id);
  const others = longestPaths.filter(({ steps }) => steps.join("/") !== told.join("/"));
  if (others.length === 0) return "";
  const lines = others.map(({ steps, days, short, outlasts }, index) => {
    const head = explanation.longPath(index + 2, formatDays(days), formatDays(short))[lang];
    const note = outlasts ? wrapColumns(explanation.outlasts(steps.at(-1) as string)[lang], width - 2).map((line) => `\n  ${line}`) : [];
    return `${head}\n${wrapList(differing(steps, told), " → ", width, "  ")}${note.join("")}`;
  });
  const note = pathsLimited ? wrapColumns(explanation.pathsLimited(`${longestPaths.length}`)[lang], width) : [];
  return [style(explanation.longest[lang], "bold"), ...lines, ...note].join("\n");
}

/** The stretch in which a path differs from another, with the step before and the one behind it. */
function differing(steps: readonly string[], other: readonly string[]): readonly string[] {
  const shorter = Math.min(steps.length, other.length);
  let same = 0;
  while (same < shorter && steps[same] === other[same]) same++;
  let tail = 0;
  while (tail < shorter - same && steps.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const [from, to] = [Math.max(0, same - 1), Math.min(steps.length, steps.length - tail + 1)];
  return [...(from > 0 ? ["…"] : []), ...steps.slice(from, to), ...(to < steps.length ? ["…"] : [])];
}

/** Where a step stands and why, and what would make it critical. */
function oneStep(process: Process, step: StepExplanation, explained: Explanation, terminal: Terminal): readonly string[] {
  const { lang, style, width } = terminal;
  const named = namedIn(process, terminal);
  const told = (text: Bilingual) => wrapColumns(text[lang], width).join("\n");
  const [start, finish] = [step.start, step.finish].map(formatDays) as [string, string];
  const written = explained.schedule.steps.find(({ id }) => id === step.id)?.calendarDays;
  const days = explanation.daysOfStep(formatDays(step.days), written === undefined ? undefined : formatDays(written))[lang];
  const dates = datesIn(explained)(step.id);
  const place = dates
    ? explanation.placeInDates(named(step.id), days, dates.start, dates.finish)
    : explanation.place(named(step.id), days, start, finish);
  const when = dates?.finish ?? explanation.onDay(finish)[lang];
  const control = `${style(explanation.controlled(step.id, when)[lang], "bold")}\n${sequence(process, step.controlledBy, { ...explained, drag: [] }, terminal)}`;
  const why = step.critical ? whyCritical(step, explained, named) : whyNotCritical(step, named);
  const [first, ...others] = why.map(told) as [string, ...string[]];
  return [told(place), control, [step.critical ? first : style(first, "bold"), ...others].join("\n")];
}

function whyCritical({ id, float, absorbed }: StepExplanation, { drag }: Explanation, named: (id: string) => string): readonly Bilingual[] {
  const absorbers = absorbed.filter(({ days }) => days > 0).map((each) => named(each.id));
  const reason = float > 0 ? explanation.isCriticalWithFloat(formatDays(float), absorbers) : explanation.isCritical;
  const cost = drag.find((each) => each.id === id);
  if (cost === undefined) return [reason];
  const { oneDayMore } = cost;
  const more = oneDayMore < 0 ? explanation.backwards(named(id), formatDays(-oneDayMore)) : explanation.oneDayMore(formatDays(oneDayMore));
  return [reason, cost.drag < 0 ? explanation.negativeCost(formatDays(-cost.drag)) : explanation.cost(formatDays(cost.drag)), more];
}

function whyNotCritical(step: StepExplanation, named: (id: string) => string): readonly Bilingual[] {
  const { days, room, absorbed, beforeEnd, criticalWhenLonger: longer } = step;
  const float = formatDays(step.float);
  return [
    explanation.notCritical(float),
    ...room.map(({ id, waits, for: reasons }) => explanation.room(named(id), formatDays(waits), reasons.map(named))),
    ...absorbed.filter((each) => each.days > 0).map((each) => explanation.absorbed(named(each.id), formatDays(each.days))),
    ...(beforeEnd > 0 ? [explanation.beforeEnd(formatDays(beforeEnd))] : []),
    ...(longer === null
      ? [explanation.whenLater(float)]
      : [
          explanation.whenLonger(formatDays(longer), formatDays(days + longer)),
          ...(longer < step.float ? [explanation.onlyThenLonger(float)] : []),
        ]),
  ];
}
