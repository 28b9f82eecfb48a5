import { type Attribution, attribute, formatDaysInterval } from "../../../analysis/attribute/index.ts";
import { type Comparison, compare as comparisonOf, pickUnchosenMeasures } from "../../../analysis/compare/index.ts";
import { formatDays, formatMarkedDate, formatShare, localizeName, type Process, terms } from "../../../model/index.ts";
import { formatAttributionFoot } from "../../../pages/report/schedule/attribution.ts";
import { sanitizeText } from "../../../pages/report/text/sanitize-text.ts";
import { formatTable, type TextTableRow } from "../../../pages/report/text/table.ts";
import type { Schedule } from "../../../process/schedule/index.ts";
import { createUsageFailure } from "../../host/exit.ts";
import { printJson } from "../../host/json.ts";
import type { Terminal } from "../../host/terminal.ts";
import { type ChoiceOptions, hasChoice, readChoice } from "../options/choice.ts";
import { readSoundStart, type StartOptions } from "../options/start.ts";
import { cliWords } from "../words/words.ts";
import { formatCriticalPath } from "./schedule.ts";

/** Prints a process before and after a choice of measures. */
export async function runCompare(
  files: readonly string[],
  options: ChoiceOptions & StartOptions & { readonly json?: true },
  terminal: Terminal,
): Promise<void> {
  if (!hasChoice(options)) throw createUsageFailure(cliWords.needsChoice);
  const { process, start } = await readSoundStart(files, options, terminal);
  const choice = { ...readChoice(options), start };
  const comparison = comparisonOf(process, choice);
  const attribution = await attribute(process, choice);
  if (options.json) printJson({ ...comparison, attribution }, terminal);
  else terminal.print(formatComparison(process, comparison, attribution, terminal));
}

/** Totals, what each measure saves, and the critical path before and after. */
export function formatComparison(process: Process, comparison: Comparison, attribution: Attribution, terminal: Terminal): string {
  const { lang, style } = terminal;
  const { before, after, saved, baseline, reformed } = comparison;
  const share = formatShare(Math.abs(saved), before);
  const change = saved >= 0 ? cliWords.saved(formatDays(saved), share) : cliWords.longer(formatDays(-saved), share);
  const title = `${style(sanitizeText(localizeName(process, lang)), "bold")}\n${style(`${formatDays(before)} → ${cliWords.days(formatDays(after))[lang]}`, "bold")}${lang === "zh" ? "，" : ", "}${change[lang]}`;
  const blocks = [
    title,
    formatTotals(comparison, terminal),
    formatMeasureComparison(process, comparison, attribution, terminal),
    formatCriticalPath(cliWords.pathBefore[lang], baseline, terminal),
    formatCriticalPath(cliWords.pathAfter[lang], reformed, terminal),
    baseline.provisional || reformed.provisional ? style(terms.provisional[lang], "dim") : "",
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function formatTotals({ baseline, reformed }: Comparison, terminal: Terminal): string {
  const { lang } = terminal;
  const parts = (["counted", "excluded", "applicant", "lag"] as const).filter((part) => baseline[part] !== 0 || reformed[part] !== 0);
  const buildRow = (label: string, before: number, after: number): TextTableRow => ({
    cells: [label, formatDays(before), formatDays(after), formatDays(before - after)],
  });
  return formatTable(
    terminal,
    [{ heading: "" }, ...(["before", "after", "saved"] as const).map((key) => ({ heading: terms[key][lang], align: "right" as const }))],
    [
      ...parts.map((part) => buildRow(terms.clocks[part][lang], baseline[part], reformed[part])),
      { ...buildRow(terms.total[lang], baseline.days, reformed.days), looks: ["bold"] },
      ...buildFinishRow(baseline, reformed, terms.finish[lang]),
    ],
  );
}

/** The last days, where there are dates. */
function buildFinishRow(before: Schedule, after: Schedule, label: string): TextTableRow[] {
  if (before.finishDate === undefined || after.finishDate === undefined) return [];
  return [
    { cells: [label, formatMarkedDate(before.finishDate, before.provisional), formatMarkedDate(after.finishDate, after.provisional), ""] },
  ];
}

function formatMeasureComparison(process: Process, comparison: Comparison, attribution: Attribution, terminal: Terminal): string {
  const { measures, effort, changes, saved } = comparison;
  if (measures.length === 0) return "";
  const { lang } = terminal;
  const shares = new Map(attribution.measures.map(({ id, share, interval }) => [id, formatDaysInterval(share, interval)]));

  const names = new Map(process.measures.map((measure) => [measure.id, localizeName(measure, lang)]));
  const formatOrDash = (value: number | null) => (value === null ? "–" : formatDays(value));
  const rows: TextTableRow[] = [];
  for (const measure of measures.filter((each) => each.chosen)) {
    rows.push({
      cells: [
        measure.id,
        names.get(measure.id) ?? "",
        formatDays(measure.effort),
        formatOrDash(measure.alone),
        formatOrDash(measure.last),
        formatOrDash(measure.step),
        shares.get(measure.id) ?? "",
      ],
    });
  }
  if (changes !== 0) rows.push({ cells: ["", terms.changesByHand[lang], "", "", "", formatOrDash(changes), formatOrDash(changes)] });
  if (rows.length > 0)
    rows.push({ cells: ["", terms.total[lang], formatDays(effort), "", "", formatOrDash(saved), formatOrDash(saved)], looks: ["bold"] });
  const { shown, more } = pickUnchosenMeasures(comparison);
  if (shown.length > 0) rows.push({ cells: ["", terms.notChosen[lang], "", "", "", "", ""], looks: ["dim"] });
  for (const measure of shown) {
    rows.push({
      cells: [measure.id, names.get(measure.id) ?? "", formatDays(measure.effort), formatOrDash(measure.alone), "–", "–", "–"],
      looks: ["dim"],
    });
  }
  if (more > 0) rows.push({ cells: ["", cliWords.moreNotChosen(more)[lang], "", "", "", "", ""], looks: ["dim"] });
  const body = formatTable(
    terminal,
    [
      { heading: "" },
      { heading: terms.measure[lang], flexible: true },
      { heading: terms.effort[lang], align: "right" },
      { heading: terms.alone[lang], align: "right" },
      { heading: terms.last[lang], align: "right" },
      { heading: terms.inTurn[lang], align: "right" },
      { heading: terms.fairShare[lang], align: "right" },
    ],
    rows,
  );
  return `${body}\n${formatAttributionFoot(attribution, terminal)}`;
}
