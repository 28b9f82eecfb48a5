import { type Attribution, formatDaysInterval } from "../../../analysis/attribute/index.ts";
import { type Comparison, pickUnchosenMeasures } from "../../../analysis/compare/index.ts";
import {
  formatDays,
  formatDaysOrDash,
  formatMarkedDate,
  formatShare,
  localizeName,
  type Process,
  punctuation,
  type Screen,
  terms,
} from "../../../model/index.ts";
import type { Schedule } from "../../../process/schedule/index.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { formatTable, type TextTableRow } from "../text/table.ts";
import { formatAttributionFoot } from "./attribution.ts";
import { formatPathChain } from "./schedule-text.ts";
import { scheduleWords } from "./schedule-words.ts";

/** Totals, what each measure saves, and the critical path before and after. */
export function formatComparison(process: Process, comparison: Comparison, attribution: Attribution, screen: Screen): string {
  const { lang, style } = screen;
  const { before, after, saved, baseline, reformed } = comparison;
  const share = formatShare(Math.abs(saved), before);
  const change = saved >= 0 ? scheduleWords.saved(formatDays(saved), share) : scheduleWords.longer(formatDays(-saved), share);
  const title = `${style(sanitizeText(localizeName(process, lang)), "bold")}\n${style(`${formatDays(before)} → ${scheduleWords.days(formatDays(after))[lang]}`, "bold")}${punctuation.clause[lang]}${change[lang]}`;
  const blocks = [
    title,
    formatTotals(comparison, screen),
    formatMeasureComparison(process, comparison, attribution, screen),
    formatPathChain(scheduleWords.pathBefore[lang], baseline, screen),
    formatPathChain(scheduleWords.pathAfter[lang], reformed, screen),
    baseline.provisional || reformed.provisional ? style(terms.provisional[lang], "dim") : "",
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function formatTotals({ baseline, reformed }: Comparison, screen: Screen): string {
  const { lang } = screen;
  const parts = (["counted", "excluded", "applicant", "lag"] as const).filter((part) => baseline[part] !== 0 || reformed[part] !== 0);
  const buildRow = (label: string, before: number, after: number): TextTableRow => ({
    cells: [label, formatDays(before), formatDays(after), formatDays(before - after)],
  });
  return formatTable(
    screen,
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

function formatMeasureComparison(process: Process, comparison: Comparison, attribution: Attribution, screen: Screen): string {
  const { measures, effort, changes, changesEffort = 0, saved } = comparison;
  if (measures.length === 0) return "";
  const { lang } = screen;
  const shares = new Map(attribution.measures.map(({ id, share, interval }) => [id, formatDaysInterval(share, interval)]));

  const names = new Map(process.measures.map((measure) => [measure.id, localizeName(measure, lang)]));
  const rows: TextTableRow[] = [];
  for (const measure of measures.filter((each) => each.chosen)) {
    rows.push({
      cells: [
        measure.id,
        names.get(measure.id) ?? "",
        formatDays(measure.effort),
        formatDaysOrDash(measure.alone),
        formatDaysOrDash(measure.last),
        formatDaysOrDash(measure.step),
        shares.get(measure.id) ?? "",
      ],
    });
  }
  if (changes !== 0 || changesEffort !== 0) {
    const ofChanges = changesEffort === 0 ? "" : formatDays(changesEffort);
    rows.push({ cells: ["", terms.changesByHand[lang], ofChanges, "", "", formatDaysOrDash(changes), formatDaysOrDash(changes)] });
  }
  if (rows.length > 0)
    rows.push({
      cells: ["", terms.total[lang], formatDays(effort), "", "", formatDaysOrDash(saved), formatDaysOrDash(saved)],
      looks: ["bold"],
    });
  const { shown, more } = pickUnchosenMeasures(comparison);
  if (shown.length > 0) rows.push({ cells: ["", terms.notChosen[lang], "", "", "", "", ""], looks: ["dim"] });
  for (const measure of shown) {
    rows.push({
      cells: [measure.id, names.get(measure.id) ?? "", formatDays(measure.effort), formatDaysOrDash(measure.alone), "–", "–", "–"],
      looks: ["dim"],
    });
  }
  if (more > 0) rows.push({ cells: ["", scheduleWords.moreNotChosen(more)[lang], "", "", "", "", ""], looks: ["dim"] });
  const body = formatTable(
    screen,
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
  return `${body}\n${formatAttributionFoot(attribution, screen)}`;
}
