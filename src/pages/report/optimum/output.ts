import type { Attribution } from "../../../analysis/attribute/index.ts";
import type { Frontier, MeasureSet, Optimum } from "../../../analysis/optimize/index.ts";
import { formatDays, localizeName, type Process, type Screen, terms } from "../../../model/index.ts";
import { formatAttribution } from "../schedule/attribution.ts";
import { wrapColumns, wrapList } from "../text/columns.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { formatTable, type TextTableRow } from "../text/table.ts";
import {
  describeNoSet,
  describeOptimum,
  describeScenario,
  formatExclusions,
  formatSetDays,
  formatSetTable,
  getClockDays,
  isCutShort,
} from "./text.ts";
import { optimumWords } from "./words.ts";

/** The answer with its measures, what they save, what else there is, and what cannot stand together. */
export function formatOptimum(process: Process, result: Optimum, attribution: Attribution | undefined, screen: Screen): string {
  const { lang, style, width } = screen;
  const wrapLines = (text: string) => wrapColumns(text, width).join("\n");
  const blocks = [
    style(sanitizeText(localizeName(process, lang)), "bold"),
    style(wrapLines(describeOptimum(result)[lang]), "bold"),
    [result.set ? formatSetDays(result.set, screen) : "", describeScenario(result)?.[lang] ?? ""].filter(Boolean).map(wrapLines).join("\n"),
    result.set ? formatMeasureTable(process, result.set, screen) : "",
    attribution && attribution.measures.length > 0
      ? `${style(optimumWords.whoSaved[lang], "bold")}\n${formatAttribution(process, attribution, screen)}`
      : "",
    result.reachable ? formatReachableSet(result, result.reachable, screen) : "",
    result.noSet ? wrapLines(describeNoSet(result.noSet)[lang]) : "",
    result.alternatives.length > 0
      ? `${style(optimumWords.next[lang], "bold")}\n${formatSetTable(result.alternatives, screen, result.set ?? undefined)}`
      : "",
    result.alternativesProven === false ? wrapLines(optimumWords.nextEnded[lang]) : "",
    formatExclusions(result, screen),
    hasProvisionalSet([result.set, ...result.alternatives]) ? style(terms.provisional[lang], "dim") : "",
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function hasProvisionalSet(sets: readonly (MeasureSet | null)[]): boolean {
  return sets.some((set) => set?.provisional);
}

/** The measures of a set with their effort. */
export function formatMeasureTable(process: Process, set: MeasureSet, screen: Screen): string {
  const { lang } = screen;
  if (set.measures.length === 0) return optimumWords.none[lang];
  const chosen = process.measures.filter(({ id }) => set.measures.includes(id));
  return formatTable(
    screen,
    [
      { heading: terms.measure[lang] },
      { heading: terms.name[lang], flexible: true },
      { heading: optimumWords.guard[lang] },
      { heading: terms.effort[lang], align: "right" },
    ],
    [
      ...chosen.map(
        (measure): TextTableRow => ({
          cells: [measure.id, localizeName(measure, lang), terms.guards[measure.guard][lang], formatDays(measure.effort)],
        }),
      ),
      { cells: [terms.total[lang], "", "", formatDays(set.effort)], looks: ["bold"] },
    ],
  );
}

function formatReachableSet({ clock }: Optimum, set: NonNullable<Optimum["reachable"]>, screen: Screen): string {
  const { lang, style, width } = screen;
  const days = formatDays(getClockDays(clock, set));
  const told = [optimumWords.reachable(days, clock, formatDays(set.effort), set.measures)[lang], formatSetDays(set, screen)].filter(
    Boolean,
  );
  const least = told.flatMap((line) => wrapColumns(line, width)).join("\n");
  return `${least}\n\n${style(optimumWords.pathLeft[lang], "bold")}\n${wrapList(set.path, " → ", width, "")}`;
}

/** All points of a frontier. */
export function formatFrontier(process: Process, result: Frontier, screen: Screen): string {
  const { points, before, countedBefore, clock, proven } = result;
  const { lang, style, width } = screen;
  const daysBefore = formatDays(getClockDays(clock, { days: before, counted: countedBefore }));
  const blocks = [
    `${style(sanitizeText(localizeName(process, lang)), "bold")}\n${style(optimumWords.frontier(daysBefore, clock, points.length)[lang], "bold")}`,
    wrapColumns(describeScenario(result)?.[lang] ?? "", width).join("\n"),
    formatSetTable(points, screen),
    points.some(({ measures }) => isCutShort(measures)) ? style(optimumWords.allMeasures[lang], "dim") : "",
    proven ? "" : optimumWords.frontierEnded[lang],
    formatExclusions(result, screen),
    hasProvisionalSet(points) ? style(terms.provisional[lang], "dim") : "",
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
