import type { Estimate, Load, LoadComparison, LoadParts } from "../../analysis/simulate/index.ts";
import { formatChance, formatDays, formatPercent, nameOf, type Process, terms } from "../../model/index.ts";
import { wrapColumns } from "./columns.ts";
import { limitInWords } from "./limit-tables.ts";
import { plain } from "./plain.ts";
import { type Column, type Row, table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

const { load: said } = words;

/** What cases take that share the officers of their units: the mean, where the time goes, limits and units. */
export function loadText(process: Process, load: Load, terminal: Terminal): string {
  const { lang } = terminal;
  return text(process, load, terminal, [
    `${counted(load, terminal)}${said.cycle(daysIn(load.cycle.mean))[lang]}`,
    said.flow(daysIn(load.throughput), daysIn(load.underWay))[lang],
    ...growth(process, load, terminal),
  ]);
}

/** The same before and after a choice, with the same cases; the tables are about the cases after it. */
export function loadComparisonText(process: Process, comparison: LoadComparison, terminal: Terminal): string {
  const { lang } = terminal;
  const { baseline, reformed, saved } = comparison;
  const change = said.change(daysIn(baseline.cycle.mean), daysIn(reformed.cycle.mean))[lang];
  const difference =
    saved.value >= 0 ? said.saved(daysIn(saved)) : said.longer(daysIn({ value: -saved.value, low: -saved.high, high: -saved.low }));
  const meets = reformed.limits.map(
    ({ chance: kept, ...limit }, number) =>
      words.risk.meets(limitInWords(limit, lang), formatChance(kept), formatChance(baseline.limits[number]?.chance ?? null))[lang],
  );
  const grown = growth(process, baseline, terminal).map((sentence) => `${said.before[lang]}${sentence}`);
  const sentences = [
    `${counted(reformed, terminal)}${change}`,
    difference[lang],
    ...meets,
    ...grown,
    ...growth(process, reformed, terminal),
  ];
  return text(process, reformed, terminal, sentences, [said.tables[lang]]);
}

function text(process: Process, load: Load, terminal: Terminal, sentences: readonly string[], remarks: readonly string[] = []): string {
  const { lang, style, width } = terminal;
  const bold = (line: string) => style(line, "bold");
  const section = (heading: string, body: string) => `${bold(heading)}\n${body}`;
  const title = [plain(nameOf(process, lang)), ...sentences.flatMap((sentence) => wrapColumns(sentence, width))];
  const notes = [
    ...remarks,
    said.unitsNote[lang],
    said.confidence[lang],
    ...(load.stable && !load.precise ? [said.imprecise[lang]] : []),
    ...(load.approximate ? [terms.approximate[lang]] : []),
    ...(process.illustrative ? [terms.illustrative[lang]] : []),
  ];
  const parts = [
    title.map(bold).join("\n"),
    section(said.quantiles[lang], quantileTable(load, terminal)),
    section(said.parts[lang], partTable(load, terminal)),
    load.limits.length === 0 ? "" : section(said.kept[lang], limitTable(load, terminal)),
    load.units.length === 0 ? "" : section(said.units[lang], unitTable(process, load, terminal)),
    notes
      .flatMap((sentence) => wrapColumns(sentence, width))
      .map((line) => style(line, "dim"))
      .join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function counted({ replications, cases, warmUp }: Load, { lang }: Terminal): string {
  return `${said.cases(replications, cases, warmUp)[lang]}${lang === "zh" ? "：" : ": "}`;
}

function growth(process: Process, { units }: Load, { lang }: Terminal): readonly string[] {
  return units.flatMap(({ id, grows, offered, staff }) =>
    grows ? [said.grows(unitName(process, id, lang), formatDays(offered.value), staff ?? 0)[lang]] : [],
  );
}

function unitName({ units }: Process, id: string, lang: Terminal["lang"]): string {
  const unit = units.find((each) => each.id === id);
  return unit === undefined ? id : nameOf(unit, lang);
}

function quantileTable({ cycle }: Load, terminal: Terminal): string {
  const { lang } = terminal;
  return table(
    terminal,
    [
      { heading: said.share[lang], align: "right" },
      { heading: said.days[lang], align: "right" },
    ],
    cycle.quantiles.map(({ share, days }): Row => ({ cells: [formatPercent(share), daysIn(days)] })),
  );
}

function partTable({ parts, cycle }: Load, terminal: Terminal): string {
  const { lang } = terminal;
  const names = (Object.keys(said.names) as (keyof LoadParts)[]).filter((name) => parts[name].value > 0);
  return table(
    terminal,
    [
      { heading: said.part[lang], flexible: true },
      { heading: said.days[lang], align: "right" },
      { heading: said.share[lang], align: "right" },
    ],
    names.map(
      (name): Row => ({
        cells: [said.names[name][lang], daysIn(parts[name]), formatPercent(parts[name].value / cycle.mean.value)],
      }),
    ),
  );
}

function limitTable({ limits }: Load, terminal: Terminal): string {
  const { lang } = terminal;
  return table(
    terminal,
    [
      { heading: terms.limit[lang], flexible: true },
      { heading: terms.kept[lang], align: "right" },
    ],
    limits.map(({ chance: kept, ...limit }): Row => ({ cells: [limitInWords(limit, lang), formatChance(kept)] })),
  );
}

function unitTable(process: Process, { units }: Load, terminal: Terminal): string {
  const { lang } = terminal;
  const columns: Column[] = [
    { heading: said.unit[lang], flexible: true },
    ...[said.staff, said.offered, said.utilisation, said.queue, said.wait].map(
      (heading): Column => ({ heading: heading[lang], align: "right" }),
    ),
  ];
  const rows = units
    .filter(({ visits }) => visits.value > 0)
    .map(({ id, staff, offered, utilisation, queue, wait }): Row => {
      const figures = [String(staff ?? "–"), formatDays(offered.value), utilisation === null ? "–" : formatChance(utilisation)];
      return { cells: [unitName(process, id, lang), ...figures, formatDays(queue.value), daysIn(wait)] };
    });
  return table(terminal, columns, rows);
}

function daysIn({ value, low, high }: Estimate): string {
  return `${formatDays(value)} (${formatDays(Math.max(low, Math.min(value, 0)))}–${formatDays(high)})`;
}
