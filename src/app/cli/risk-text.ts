import type { Risk, RiskComparison } from "../../analysis/simulate/index.ts";
import { formatChance, formatDays, formatInterval, formatPercent, nameOf, type Process, terms } from "../../model/index.ts";
import { wrapColumns } from "./columns.ts";
import { limitInWords } from "./limit-tables.ts";
import { plain } from "./plain.ts";
import { gainTable, limitTable, quantileTable, stepTable } from "./risk-tables.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

const { risk: said } = words;
/** How many steps are listed. */
const mostSteps = 10;

/** What many cases take: in a sentence, by quantiles, against limits, and by the steps that matter most. */
export function riskText(process: Process, risk: Risk, terminal: Terminal): string {
  return text([
    title(process, [summary(risk, terminal)], terminal),
    section(said.quantiles[terminal.lang], quantileTable([risk], terminal), terminal),
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
  const meets = reformed.limits.flatMap((limit, number) => {
    const former = baseline.limits[number]?.chance;
    return limit.chance && former ? [said.meets(limitInWords(limit, lang), formatChance(limit.chance), formatChance(former))[lang]] : [];
  });
  return text([
    title(process, [change, savings(comparison, terminal), ...meets], terminal),
    section(said.quantiles[lang], quantileTable([baseline, reformed], terminal), terminal),
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
  const average = said.average(formatDays(days.mean.value), formatInterval(days.mean))[lang];
  return `${casesIn(risk, terminal)}${average}${lang === "zh" ? "；" : "; "}${said.planned(formatDays(planned), formatChance(withinPlan))[lang]}`;
}

function savings({ saved: { value, low, high }, shorter }: RiskComparison, { lang }: Terminal): string {
  const share = formatPercent(shorter.value);
  return value >= 0
    ? said.saved(formatDays(value), formatInterval({ low, high }), share)[lang]
    : said.longer(formatDays(-value), formatInterval({ low: -high, high: -low }), share)[lang];
}

/** The steps that the total depends on most, by cruciality. */
function stepSection(process: Process, risk: Risk, terminal: Terminal): string {
  const { lang, style, width } = terminal;
  const steps = risk.steps
    .filter(({ swing }) => swing !== null)
    .toSorted((one, other) => Math.abs(other.cruciality) - Math.abs(one.cruciality))
    .slice(0, mostSteps);
  if (steps.length === 0) return wrapColumns(said.constant[lang], width).join("\n");
  const note = wrapColumns(said.stepsNote[lang], width).map((line) => style(line, "dim"));
  return [section(said.steps(steps.length)[lang], stepTable(process, steps, terminal), terminal), ...note].join("\n");
}

function notes(process: Process, risk: Risk, { lang, style, width }: Terminal): readonly string[] {
  const told = [
    (risk.runs === 1 ? said.singleCase : said.confidence)[lang],
    ...(risk.cut > 0 ? [said.cut(risk.cut)[lang]] : []),
    ...(risk.approximate ? [terms.approximate[lang]] : []),
    ...(risk.dates?.finishes.some(({ provisional }) => provisional) ? [terms.provisional[lang]] : []),
    ...(process.illustrative ? [terms.illustrative[lang]] : []),
  ];
  return [
    told
      .flatMap((sentence) => wrapColumns(sentence, width))
      .map((line) => style(line, "dim"))
      .join("\n"),
  ];
}
