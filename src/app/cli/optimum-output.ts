import type { Attribution } from "../../analysis/attribute/index.ts";
import type { Frontier, MeasureSet, Optimum } from "../../analysis/optimize/index.ts";
import { formatDays, nameOf, type Process, terms } from "../../model/index.ts";
import { attributionText } from "./attribution.ts";
import { wrapColumns, wrapList } from "./columns.ts";
import { answer, daysInWords, daysOn, excludedInWords, isCutShort, noSetInWords, scenarioInWords, setTable } from "./optimum-text.ts";
import { plain } from "./plain.ts";
import { type Row, table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

const { optimum } = words;

/** The answer with its measures, what they save, what else there is, and what cannot stand together. */
export function optimumText(process: Process, result: Optimum, attribution: Attribution | undefined, terminal: Terminal): string {
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
    result.noSet ? told(noSetInWords(result.noSet)[lang]) : "",
    result.alternatives.length > 0
      ? `${style(optimum.next[lang], "bold")}\n${setTable(result.alternatives, terminal, result.set ?? undefined)}`
      : "",
    result.alternativesProven === false ? told(optimum.nextEnded[lang]) : "",
    excludedInWords(result, terminal),
    isProvisional([result.set, ...result.alternatives]) ? style(terms.provisional[lang], "dim") : "",
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function isProvisional(sets: readonly (MeasureSet | null)[]): boolean {
  return sets.some((set) => set?.provisional);
}

/** The measures of a set with their effort. */
export function measureTable(process: Process, set: MeasureSet, terminal: Terminal): string {
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

/** All points of a frontier. */
export function frontierText(process: Process, result: Frontier, terminal: Terminal): string {
  const { points, before, countedBefore, clock, proven } = result;
  const { lang, style, width } = terminal;
  const daysBefore = formatDays(daysOn(clock, { days: before, counted: countedBefore }));
  const blocks = [
    `${style(plain(nameOf(process, lang)), "bold")}\n${style(optimum.frontier(daysBefore, clock, points.length)[lang], "bold")}`,
    wrapColumns(scenarioInWords(result)?.[lang] ?? "", width).join("\n"),
    setTable(points, terminal),
    points.some(({ measures }) => isCutShort(measures)) ? style(optimum.allMeasures[lang], "dim") : "",
    proven ? "" : optimum.frontierEnded[lang],
    excludedInWords(result, terminal),
    isProvisional(points) ? style(terms.provisional[lang], "dim") : "",
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
