import type { Risk, RiskComparison } from "../../../analysis/simulate/index.ts";
import {
  formatChance,
  formatDays,
  formatInterval,
  formatPercent,
  localizeName,
  type Process,
  punctuation,
  type Screen,
  terms,
} from "../../../model/index.ts";
import { formatLimit } from "../schedule/limit-tables.ts";
import { wrapColumns } from "../text/columns.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { formatGainTable, formatRiskLimits, formatRiskQuantiles, formatRiskSteps } from "./tables.ts";
import { riskTextWords } from "./words.ts";

/** How many steps are listed. */
const maxListedSteps = 10;

/** What many cases take: in a sentence, by quantiles, against limits, and by the steps that matter most. */
export function formatRisk(process: Process, risk: Risk, screen: Screen): string {
  return joinBlocks([
    formatRiskTitle(process, [formatRiskSummary(risk, screen)], screen),
    formatRiskSection(riskTextWords.quantiles[screen.lang], formatRiskQuantiles([risk], screen), screen),
    risk.limits.length === 0 ? "" : formatRiskSection(riskTextWords.limits[screen.lang], formatRiskLimits(risk.limits, screen), screen),
    formatStepSection(process, risk, screen),
    ...formatRiskNotes(process, risk, screen),
  ]);
}

/** The same before and after a choice, in the same cases. */
export function formatRiskComparison(process: Process, comparison: RiskComparison, screen: Screen): string {
  const { lang } = screen;
  const { baseline, reformed } = comparison;
  const planned = [formatDays(baseline.planned), formatDays(reformed.planned)] as const;
  const [before, after] = [baseline, reformed].map(({ days }) => formatDays(days.mean.value)) as [string, string];
  const change = `${formatCaseCount(reformed, screen)}${riskTextWords.change(before, after, planned)[lang]}`;
  const meets = reformed.limits.flatMap((limit, number) => {
    const former = baseline.limits[number]?.chance;
    return limit.chance && former
      ? [riskTextWords.meets(formatLimit(limit, lang), formatChance(limit.chance), formatChance(former))[lang]]
      : [];
  });
  return joinBlocks([
    formatRiskTitle(process, [change, formatRiskSavings(comparison, screen), ...meets], screen),
    formatRiskSection(riskTextWords.quantiles[lang], formatRiskQuantiles([baseline, reformed], screen), screen),
    reformed.limits.length === 0 ? "" : formatRiskSection(riskTextWords.limits[lang], formatGainTable(comparison, screen), screen),
    formatStepSection(process, reformed, screen),
    ...formatRiskNotes(process, reformed, screen),
  ]);
}

function joinBlocks(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function formatRiskTitle(process: Process, sentences: readonly string[], { lang, style, width }: Screen): string {
  const lines = sentences.flatMap((sentence) => wrapColumns(sentence, width));
  return [sanitizeText(localizeName(process, lang)), ...lines].map((line) => style(line, "bold")).join("\n");
}

function formatRiskSection(heading: string, body: string, { style }: Screen): string {
  return `${style(heading, "bold")}\n${body}`;
}

function formatCaseCount({ runs, seed }: Risk, { lang }: Screen): string {
  return `${riskTextWords.cases(runs, seed)[lang]}${punctuation.colon[lang]}`;
}

function formatRiskSummary(risk: Risk, screen: Screen): string {
  const { lang } = screen;
  const { days, planned, withinPlan } = risk;
  const average = riskTextWords.average(formatDays(days.mean.value), formatInterval(days.mean))[lang];
  return `${formatCaseCount(risk, screen)}${average}${punctuation.semicolon[lang]}${riskTextWords.planned(formatDays(planned), formatChance(withinPlan))[lang]}`;
}

function formatRiskSavings({ saved: { value, low, high }, shorter }: RiskComparison, { lang }: Screen): string {
  const share = formatPercent(shorter.value);
  return value >= 0
    ? riskTextWords.saved(formatDays(value), formatInterval({ low, high }), share)[lang]
    : riskTextWords.longer(formatDays(-value), formatInterval({ low: -high, high: -low }), share)[lang];
}

/** The steps that the total depends on most, by cruciality. */
function formatStepSection(process: Process, risk: Risk, screen: Screen): string {
  const { lang, style, width } = screen;
  const steps = risk.steps
    .filter(({ swing }) => swing !== null)
    .toSorted((one, other) => Math.abs(other.cruciality) - Math.abs(one.cruciality))
    .slice(0, maxListedSteps);
  if (steps.length === 0) return wrapColumns(riskTextWords.constant[lang], width).join("\n");
  const note = wrapColumns(riskTextWords.stepsNote[lang], width).map((line) => style(line, "dim"));
  return [formatRiskSection(riskTextWords.steps(steps.length)[lang], formatRiskSteps(process, steps, screen), screen), ...note].join("\n");
}

function formatRiskNotes(process: Process, risk: Risk, { lang, style, width }: Screen): readonly string[] {
  const told = [
    (risk.runs === 1 ? riskTextWords.singleCase : riskTextWords.confidence)[lang],
    ...(risk.cut > 0 ? [riskTextWords.cut(risk.cut)[lang]] : []),
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
