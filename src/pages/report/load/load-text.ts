import type { IntervalEstimate, LoadComparison, LoadParts, LoadResult } from "../../../analysis/simulate/index.ts";
import {
  formatChance,
  formatDays,
  formatPercent,
  localizeName,
  type Process,
  punctuation,
  type Screen,
  terms,
} from "../../../model/index.ts";
import { riskTextWords } from "../risk/words.ts";
import { formatLimit } from "../schedule/limit-tables.ts";
import { wrapColumns } from "../text/columns.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { formatTable, type TextTableColumn, type TextTableRow } from "../text/table.ts";
import { loadTextWords } from "./load-words.ts";

/** What cases take that share the officers of their units: the mean, where the time goes, limits and units. */
export function formatLoad(process: Process, load: LoadResult, screen: Screen): string {
  const { lang } = screen;
  return formatLoadReport(process, load, screen, [
    `${formatReplications(load, screen)}${loadTextWords.cycle(formatEstimateDays(load.cycle.mean))[lang]}`,
    loadTextWords.flow(formatEstimateDays(load.throughput), formatEstimateDays(load.underWay))[lang],
    ...formatGrowth(process, load, screen),
  ]);
}

/** The same before and after a choice, with the same cases; the tables are about the cases after it. */
export function formatLoadComparison(process: Process, comparison: LoadComparison, screen: Screen): string {
  const { lang } = screen;
  const { baseline, reformed, saved } = comparison;
  const change = loadTextWords.change(formatEstimateDays(baseline.cycle.mean), formatEstimateDays(reformed.cycle.mean))[lang];
  const difference =
    saved.value >= 0
      ? loadTextWords.saved(formatEstimateDays(saved))
      : loadTextWords.longer(formatEstimateDays({ value: -saved.value, low: -saved.high, high: -saved.low }));
  const meets = reformed.limits.map(
    ({ chance: kept, ...limit }, number) =>
      riskTextWords.meets(formatLimit(limit, lang), formatChance(kept), formatChance(baseline.limits[number]?.chance ?? null))[lang],
  );
  const grown = formatGrowth(process, baseline, screen).map((sentence) => `${loadTextWords.before[lang]}${sentence}`);
  const sentences = [
    `${formatReplications(reformed, screen)}${change}`,
    difference[lang],
    ...meets,
    ...grown,
    ...formatGrowth(process, reformed, screen),
  ];
  return formatLoadReport(process, reformed, screen, sentences, [loadTextWords.tables[lang]]);
}

function formatLoadReport(
  process: Process,
  load: LoadResult,
  screen: Screen,
  sentences: readonly string[],
  remarks: readonly string[] = [],
): string {
  const { lang, style, width } = screen;
  const makeBold = (line: string) => style(line, "bold");
  const formatSection = (heading: string, body: string) => `${makeBold(heading)}\n${body}`;
  const title = [sanitizeText(localizeName(process, lang)), ...sentences.flatMap((sentence) => wrapColumns(sentence, width))];
  const notes = [
    ...remarks,
    loadTextWords.unitsNote[lang],
    loadTextWords.confidence[lang],
    ...(load.stable && !load.precise ? [loadTextWords.imprecise[lang]] : []),
    ...(load.approximate ? [terms.approximate[lang]] : []),
    ...(process.illustrative ? [terms.illustrative[lang]] : []),
  ];
  const parts = [
    title.map(makeBold).join("\n"),
    formatSection(loadTextWords.quantiles[lang], formatLoadQuantiles(load, screen)),
    formatSection(loadTextWords.parts[lang], formatLoadParts(load, screen)),
    load.limits.length === 0 ? "" : formatSection(loadTextWords.kept[lang], formatLoadLimits(load, screen)),
    load.units.length === 0 ? "" : formatSection(loadTextWords.units[lang], formatLoadUnits(process, load, screen)),
    notes
      .flatMap((sentence) => wrapColumns(sentence, width))
      .map((line) => style(line, "dim"))
      .join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function formatReplications({ replications, cases, warmUp }: LoadResult, { lang }: Screen): string {
  return `${loadTextWords.cases(replications, cases, warmUp)[lang]}${punctuation.colon[lang]}`;
}

function formatGrowth(process: Process, { units }: LoadResult, { lang }: Screen): readonly string[] {
  return units.flatMap(({ id, grows, offered, staff }) =>
    grows ? [loadTextWords.grows(formatUnitName(process, id, lang), formatDays(offered.value), staff ?? 0)[lang]] : [],
  );
}

function formatUnitName({ units }: Process, id: string, lang: Screen["lang"]): string {
  const unit = units.find((each) => each.id === id);
  return unit === undefined ? id : localizeName(unit, lang);
}

function formatLoadQuantiles({ cycle }: LoadResult, screen: Screen): string {
  const { lang } = screen;
  return formatTable(
    screen,
    [
      { heading: loadTextWords.share[lang], align: "right" },
      { heading: loadTextWords.days[lang], align: "right" },
    ],
    cycle.quantiles.map(({ share, days }): TextTableRow => ({ cells: [formatPercent(share), formatEstimateDays(days)] })),
  );
}

function formatLoadParts({ parts, cycle }: LoadResult, screen: Screen): string {
  const { lang } = screen;
  const names = (Object.keys(loadTextWords.names) as (keyof LoadParts)[]).filter((name) => parts[name].value > 0);
  return formatTable(
    screen,
    [
      { heading: loadTextWords.part[lang], flexible: true },
      { heading: loadTextWords.days[lang], align: "right" },
      { heading: loadTextWords.share[lang], align: "right" },
    ],
    names.map(
      (name): TextTableRow => ({
        cells: [loadTextWords.names[name][lang], formatEstimateDays(parts[name]), formatPercent(parts[name].value / cycle.mean.value)],
      }),
    ),
  );
}

function formatLoadLimits({ limits }: LoadResult, screen: Screen): string {
  const { lang } = screen;
  return formatTable(
    screen,
    [
      { heading: terms.limit[lang], flexible: true },
      { heading: terms.kept[lang], align: "right" },
    ],
    limits.map(({ chance: kept, ...limit }): TextTableRow => ({ cells: [formatLimit(limit, lang), formatChance(kept)] })),
  );
}

function formatLoadUnits(process: Process, { units }: LoadResult, screen: Screen): string {
  const { lang } = screen;
  const columns: TextTableColumn[] = [
    { heading: loadTextWords.unit[lang], flexible: true },
    ...[loadTextWords.staff, loadTextWords.offered, loadTextWords.utilisation, loadTextWords.queue, loadTextWords.wait].map(
      (heading): TextTableColumn => ({ heading: heading[lang], align: "right" }),
    ),
  ];
  const rows = units
    .filter(({ visits }) => visits.value > 0)
    .map(({ id, staff, offered, utilisation, queue, wait }): TextTableRow => {
      const figures = [String(staff ?? "–"), formatDays(offered.value), utilisation === null ? "–" : formatChance(utilisation)];
      return { cells: [formatUnitName(process, id, lang), ...figures, formatDays(queue.value), formatEstimateDays(wait)] };
    });
  return formatTable(screen, columns, rows);
}

function formatEstimateDays({ value, low, high }: IntervalEstimate): string {
  return `${formatDays(value)} (${formatDays(Math.max(low, Math.min(value, 0)))}–${formatDays(high)})`;
}
