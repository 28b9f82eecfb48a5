import type { IntervalEstimate, LoadComparison, LoadParts, LoadResult } from "../../../analysis/simulate/index.ts";
import { cliWords } from "../../../app/cli/words/words.ts";
import type { Terminal } from "../../../app/host/terminal.ts";
import { formatChance, formatDays, formatPercent, localizeName, type Process, terms } from "../../../model/index.ts";
import { formatLimit } from "../schedule/limit-tables.ts";
import { wrapColumns } from "../text/columns.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { formatTable, type TextTableColumn, type TextTableRow } from "../text/table.ts";

const { load: loadTextWords } = cliWords;

/** What cases take that share the officers of their units: the mean, where the time goes, limits and units. */
export function formatLoad(process: Process, load: LoadResult, terminal: Terminal): string {
  const { lang } = terminal;
  return formatLoadReport(process, load, terminal, [
    `${formatReplications(load, terminal)}${loadTextWords.cycle(formatEstimateDays(load.cycle.mean))[lang]}`,
    loadTextWords.flow(formatEstimateDays(load.throughput), formatEstimateDays(load.underWay))[lang],
    ...formatGrowth(process, load, terminal),
  ]);
}

/** The same before and after a choice, with the same cases; the tables are about the cases after it. */
export function formatLoadComparison(process: Process, comparison: LoadComparison, terminal: Terminal): string {
  const { lang } = terminal;
  const { baseline, reformed, saved } = comparison;
  const change = loadTextWords.change(formatEstimateDays(baseline.cycle.mean), formatEstimateDays(reformed.cycle.mean))[lang];
  const difference =
    saved.value >= 0
      ? loadTextWords.saved(formatEstimateDays(saved))
      : loadTextWords.longer(formatEstimateDays({ value: -saved.value, low: -saved.high, high: -saved.low }));
  const meets = reformed.limits.map(
    ({ chance: kept, ...limit }, number) =>
      cliWords.risk.meets(formatLimit(limit, lang), formatChance(kept), formatChance(baseline.limits[number]?.chance ?? null))[lang],
  );
  const grown = formatGrowth(process, baseline, terminal).map((sentence) => `${loadTextWords.before[lang]}${sentence}`);
  const sentences = [
    `${formatReplications(reformed, terminal)}${change}`,
    difference[lang],
    ...meets,
    ...grown,
    ...formatGrowth(process, reformed, terminal),
  ];
  return formatLoadReport(process, reformed, terminal, sentences, [loadTextWords.tables[lang]]);
}

function formatLoadReport(
  process: Process,
  load: LoadResult,
  terminal: Terminal,
  sentences: readonly string[],
  remarks: readonly string[] = [],
): string {
  const { lang, style, width } = terminal;
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
    formatSection(loadTextWords.quantiles[lang], formatLoadQuantiles(load, terminal)),
    formatSection(loadTextWords.parts[lang], formatLoadParts(load, terminal)),
    load.limits.length === 0 ? "" : formatSection(loadTextWords.kept[lang], formatLoadLimits(load, terminal)),
    load.units.length === 0 ? "" : formatSection(loadTextWords.units[lang], formatLoadUnits(process, load, terminal)),
    notes
      .flatMap((sentence) => wrapColumns(sentence, width))
      .map((line) => style(line, "dim"))
      .join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function formatReplications({ replications, cases, warmUp }: LoadResult, { lang }: Terminal): string {
  return `${loadTextWords.cases(replications, cases, warmUp)[lang]}${lang === "zh" ? "：" : ": "}`;
}

function formatGrowth(process: Process, { units }: LoadResult, { lang }: Terminal): readonly string[] {
  return units.flatMap(({ id, grows, offered, staff }) =>
    grows ? [loadTextWords.grows(formatUnitName(process, id, lang), formatDays(offered.value), staff ?? 0)[lang]] : [],
  );
}

function formatUnitName({ units }: Process, id: string, lang: Terminal["lang"]): string {
  const unit = units.find((each) => each.id === id);
  return unit === undefined ? id : localizeName(unit, lang);
}

function formatLoadQuantiles({ cycle }: LoadResult, terminal: Terminal): string {
  const { lang } = terminal;
  return formatTable(
    terminal,
    [
      { heading: loadTextWords.share[lang], align: "right" },
      { heading: loadTextWords.days[lang], align: "right" },
    ],
    cycle.quantiles.map(({ share, days }): TextTableRow => ({ cells: [formatPercent(share), formatEstimateDays(days)] })),
  );
}

function formatLoadParts({ parts, cycle }: LoadResult, terminal: Terminal): string {
  const { lang } = terminal;
  const names = (Object.keys(loadTextWords.names) as (keyof LoadParts)[]).filter((name) => parts[name].value > 0);
  return formatTable(
    terminal,
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

function formatLoadLimits({ limits }: LoadResult, terminal: Terminal): string {
  const { lang } = terminal;
  return formatTable(
    terminal,
    [
      { heading: terms.limit[lang], flexible: true },
      { heading: terms.kept[lang], align: "right" },
    ],
    limits.map(({ chance: kept, ...limit }): TextTableRow => ({ cells: [formatLimit(limit, lang), formatChance(kept)] })),
  );
}

function formatLoadUnits(process: Process, { units }: LoadResult, terminal: Terminal): string {
  const { lang } = terminal;
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
  return formatTable(terminal, columns, rows);
}

function formatEstimateDays({ value, low, high }: IntervalEstimate): string {
  return `${formatDays(value)} (${formatDays(Math.max(low, Math.min(value, 0)))}–${formatDays(high)})`;
}
