import { formatDays, nameOf, type Process, terms } from "../model/index.ts";
import type { DaysSpread, Estimate, LimitRisk, Risk, RiskComparison, StepRisk } from "../simulate/index.ts";
import { wrapColumns } from "./columns.ts";
import { limitInWords } from "./limit-tables.ts";
import { plain } from "./plain.ts";
import { type Column, type Row, table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

const { risk: said } = words;
/** How many steps are listed. */
const mostSteps = 10;
/** The shares of cases that are listed. */
const shown = [0.1, 0.5, 0.8, 0.9, 0.95, 0.99];

/** What many cases take: in a sentence, by quantiles, against limits, and by the steps that matter most. */
export function riskText(process: Process, risk: Risk, terminal: Terminal): string {
  return text([
    title(process, [summary(risk, terminal)], terminal),
    section(said.quantiles[terminal.lang], quantileTable([risk.days], terminal), terminal),
    risk.limits.length === 0 ? "" : section(said.limits[terminal.lang], limitTable(risk.limits, terminal), terminal),
    stepSection(process, risk, terminal),
    ...notes(process, risk, terminal),
  ]);
}

/** The same before and after a choice, in the same cases. */
export function riskComparisonText(process: Process, comparison: RiskComparison, terminal: Terminal): string {
  const { lang } = terminal;
  const { baseline, reformed } = comparison;
  const planned = [formatDays(baseline.planned), formatDays(reformed.planned)] as const;
  const [before, after] = [baseline, reformed].map(({ days }) => formatDays(days.mean.value)) as [string, string];
  const change = `${casesIn(reformed, terminal)}${said.change(before, after, planned)[lang]}`;
  const meets = reformed.limits.map(
    (limit, number) => said.meets(limitInWords(limit, lang), chance(limit.chance), chance(baseline.limits[number]?.chance ?? null))[lang],
  );
  return text([
    title(process, [change, savings(comparison, terminal), ...meets], terminal),
    section(said.quantiles[lang], quantileTable([baseline.days, reformed.days], terminal), terminal),
    reformed.limits.length === 0 ? "" : section(said.limits[lang], gainTable(comparison, terminal), terminal),
    stepSection(process, reformed, terminal),
    ...notes(process, reformed, terminal),
  ]);
}

function text(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function title(process: Process, sentences: readonly string[], { lang, style, width }: Terminal): string {
  const lines = sentences.flatMap((sentence) => wrapColumns(sentence, width));
  return [plain(nameOf(process, lang)), ...lines].map((line) => style(line, "bold")).join("\n");
}

function section(heading: string, body: string, { style }: Terminal): string {
  return `${style(heading, "bold")}\n${body}`;
}

function casesIn({ runs, seed }: Risk, { lang }: Terminal): string {
  return `${said.cases(runs, seed)[lang]}${lang === "zh" ? "：" : ": "}`;
}

function summary(risk: Risk, terminal: Terminal): string {
  const { lang } = terminal;
  const { days, planned, withinPlan } = risk;
  const average = said.average(formatDays(days.mean.value), daysInterval(days.mean))[lang];
  return `${casesIn(risk, terminal)}${average}${lang === "zh" ? "；" : "; "}${said.planned(formatDays(planned), chance(withinPlan))[lang]}`;
}

function savings({ saved: { value, low, high }, shorter }: RiskComparison, { lang }: Terminal): string {
  const share = percent(shorter.value);
  return value >= 0
    ? said.saved(formatDays(value), daysInterval({ low, high }), share)[lang]
    : said.longer(formatDays(-value), daysInterval({ low: -high, high: -low }), share)[lang];
}

/** One column of days and its interval, or those before and after. */
function quantileTable(spreads: readonly DaysSpread[], terminal: Terminal): string {
  const { lang } = terminal;
  const isOne = spreads.length === 1;
  const columns: Column[] = [
    { heading: said.share[lang], align: "right" },
    ...spreads.flatMap((_, number): Column[] => [
      { heading: (isOne ? terms.days : number === 0 ? terms.before : terms.after)[lang], align: "right" },
      { heading: said.interval[lang] },
    ]),
  ];
  const rows = shown.map((share): Row => {
    const found = spreads.map(({ quantiles }) => quantiles.find((each) => each.share === share)?.days as Estimate);
    return { cells: [percent(share), ...found.flatMap((days) => [formatDays(days.value), daysInterval(days)])] };
  });
  return table(terminal, columns, rows);
}

function limitTable(limits: readonly LimitRisk[], terminal: Terminal): string {
  const { lang } = terminal;
  const hasExtension = limits.some(({ extension }) => extension);
  const columns: Column[] = [
    { heading: terms.limit[lang], flexible: true },
    { heading: said.applies[lang], align: "right" },
    { heading: terms.kept[lang], align: "right" },
    ...(hasExtension ? [{ heading: said.extended[lang], align: "right" as const }] : []),
    { heading: said.ninetieth[lang], align: "right" },
  ];
  const rows = limits.map(
    (limit): Row => ({
      cells: [
        limitInWords(limit, lang),
        String(limit.cases),
        chance(limit.chance),
        ...(hasExtension ? [chance(limit.extension?.chance ?? null)] : []),
        ninetieth(limit),
      ],
    }),
  );
  return table(terminal, columns, rows);
}

function gainTable({ baseline, reformed, gained }: RiskComparison, terminal: Terminal): string {
  const { lang } = terminal;
  return table(
    terminal,
    [
      { heading: terms.limit[lang], flexible: true },
      { heading: terms.before[lang], align: "right" },
      { heading: terms.after[lang], align: "right" },
      { heading: said.gained[lang], align: "right" },
    ],
    reformed.limits.map(
      (limit, number): Row => ({
        cells: [
          limitInWords(limit, lang),
          shareOf(baseline.limits[number]?.chance ?? null),
          shareOf(limit.chance),
          points(gained[number] ?? null),
        ],
      }),
    ),
  );
}

function stepSection(process: Process, risk: Risk, terminal: Terminal): string {
  const { lang, style, width } = terminal;
  const steps = risk.steps
    .filter(({ swing }) => swing !== null)
    .toSorted((one, other) => Math.abs(other.cruciality) - Math.abs(one.cruciality))
    .slice(0, mostSteps);
  if (steps.length === 0) return wrapColumns(said.constant[lang], width).join("\n");
  const names = new Map(process.steps.map((step) => [step.id, nameOf(step, lang)]));
  const columns: Column[] = [
    { heading: terms.step[lang] },
    { heading: terms.name[lang], flexible: true },
    { heading: said.mean[lang], align: "right" },
    { heading: said.critical[lang], align: "right" },
    { heading: said.sensitivity[lang], align: "right" },
    { heading: said.cruciality[lang], align: "right" },
    { heading: said.swing[lang], align: "right" },
  ];
  const rows = steps.map((step): Row => ({ cells: [step.id, names.get(step.id) ?? "", ...figures(step)] }));
  const note = wrapColumns(said.stepsNote[lang], width).map((line) => style(line, "dim"));
  return [section(said.steps(steps.length)[lang], table(terminal, columns, rows), terminal), ...note].join("\n");
}

function figures({ mean, criticality, sensitivity, cruciality, swing }: StepRisk): readonly string[] {
  const total = swing === null ? "–" : `${Math.round(swing.short)}–${Math.round(swing.long)}`;
  return [formatDays(mean), percent(criticality), sensitivity.toFixed(2), cruciality.toFixed(2), total];
}

function notes(process: Process, risk: Risk, { lang, style, width }: Terminal): readonly string[] {
  const told = [
    said.confidence[lang],
    ...(risk.cut > 0 ? [said.cut(risk.cut)[lang]] : []),
    ...(risk.approximate ? [terms.approximate[lang]] : []),
    ...(process.illustrative ? [terms.illustrative[lang]] : []),
  ];
  return [
    told
      .flatMap((sentence) => wrapColumns(sentence, width))
      .map((line) => style(line, "dim"))
      .join("\n"),
  ];
}

function ninetieth({ counted }: LimitRisk): string {
  const days = counted?.quantiles.find(({ share }) => share === 0.9)?.days.value;
  return days === undefined ? "–" : formatDays(days);
}

/** `91 % (89–93)`: whole percent where the interval is wide enough for them, else one decimal. */
function chance(estimate: Estimate | null): string {
  if (estimate === null) return "–";
  const digits = estimate.high - estimate.low >= 0.02 ? 0 : 1;
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((each) => (each * 100).toFixed(digits));
  return `${value} % (${low}–${high})`;
}

function shareOf(estimate: Estimate | null): string {
  return estimate === null ? "–" : percent(estimate.value);
}

/** `+57.1 (56.0 … 58.2)`, in percentage points. */
function points(estimate: Estimate | null): string {
  if (estimate === null) return "–";
  const signed = (share: number) =>
    (share * 100)
      .toFixed(1)
      .replace(/^-(?=0\.0$)/, "")
      .replace("-", "−");
  const { value, low, high } = estimate;
  return `${value > 0 ? "+" : ""}${signed(value)} (${signed(low)} … ${signed(high)})`;
}

function percent(share: number): string {
  return `${Math.round(share * 1_000) / 10} %`;
}

function daysInterval({ low, high }: Pick<Estimate, "low" | "high">): string {
  return `${formatDays(low)}–${formatDays(high)}`;
}
