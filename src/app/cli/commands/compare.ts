import { type Attribution, attribute, withInterval } from "../../../analysis/attribute/index.ts";
import { type Comparison, compare as comparisonOf, notChosen } from "../../../analysis/compare/index.ts";
import { formatDays, formatShare, markedDate, nameOf, type Process, terms } from "../../../model/index.ts";
import type { Schedule } from "../../../process/schedule/index.ts";
import { attributionFoot } from "../attribution.ts";
import { type ChoiceOptions, choiceOf, hasChoice } from "../choice.ts";
import { wrongUsage } from "../exit.ts";
import { printJson } from "../json.ts";
import { plain } from "../plain.ts";
import { type StartOptions, soundStart } from "../start.ts";
import { type Row, table } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { words } from "../words.ts";
import { criticalPath } from "./schedule.ts";

/** Prints a process before and after a choice of measures. */
export async function compare(
  files: readonly string[],
  options: ChoiceOptions & StartOptions & { readonly json?: true },
  terminal: Terminal,
): Promise<void> {
  if (!hasChoice(options)) throw wrongUsage(words.needsChoice);
  const { process, start } = await soundStart(files, options, terminal);
  const choice = { ...choiceOf(options), start };
  const comparison = comparisonOf(process, choice);
  const attribution = await attribute(process, choice);
  if (options.json) printJson({ ...comparison, attribution }, terminal);
  else terminal.print(comparisonText(process, comparison, attribution, terminal));
}

/** Totals, what each measure saves, and the critical path before and after. */
export function comparisonText(process: Process, comparison: Comparison, attribution: Attribution, terminal: Terminal): string {
  const { lang, style } = terminal;
  const { before, after, saved, baseline, reformed } = comparison;
  const share = formatShare(Math.abs(saved), before);
  const change = saved >= 0 ? words.saved(formatDays(saved), share) : words.longer(formatDays(-saved), share);
  const title = `${style(plain(nameOf(process, lang)), "bold")}\n${style(`${formatDays(before)} → ${words.days(formatDays(after))[lang]}`, "bold")}${lang === "zh" ? "，" : ", "}${change[lang]}`;
  const blocks = [
    title,
    totals(comparison, terminal),
    measureTable(process, comparison, attribution, terminal),
    criticalPath(words.pathBefore[lang], baseline, terminal),
    criticalPath(words.pathAfter[lang], reformed, terminal),
    baseline.provisional || reformed.provisional ? style(terms.provisional[lang], "dim") : "",
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function totals({ baseline, reformed }: Comparison, terminal: Terminal): string {
  const { lang } = terminal;
  const parts = (["counted", "excluded", "applicant", "lag"] as const).filter((part) => baseline[part] !== 0 || reformed[part] !== 0);
  const row = (label: string, before: number, after: number): Row => ({
    cells: [label, formatDays(before), formatDays(after), formatDays(before - after)],
  });
  return table(
    terminal,
    [{ heading: "" }, ...(["before", "after", "saved"] as const).map((key) => ({ heading: terms[key][lang], align: "right" as const }))],
    [
      ...parts.map((part) => row(terms.clocks[part][lang], baseline[part], reformed[part])),
      { ...row(terms.total[lang], baseline.days, reformed.days), looks: ["bold"] },
      ...finishRow(baseline, reformed, terms.finish[lang]),
    ],
  );
}

/** The last days, where there are dates. */
function finishRow(before: Schedule, after: Schedule, label: string): Row[] {
  if (before.finishDate === undefined || after.finishDate === undefined) return [];
  return [{ cells: [label, markedDate(before.finishDate, before.provisional), markedDate(after.finishDate, after.provisional), ""] }];
}

function measureTable(process: Process, comparison: Comparison, attribution: Attribution, terminal: Terminal): string {
  const { measures, effort, changes, saved } = comparison;
  if (measures.length === 0) return "";
  const { lang } = terminal;
  const shares = new Map(attribution.measures.map(({ id, share, interval }) => [id, withInterval(share, interval)]));

  const names = new Map(process.measures.map((measure) => [measure.id, nameOf(measure, lang)]));
  const days = (value: number | null) => (value === null ? "–" : formatDays(value));
  const rows: Row[] = [];
  for (const measure of measures.filter((each) => each.chosen)) {
    rows.push({
      cells: [
        measure.id,
        names.get(measure.id) ?? "",
        formatDays(measure.effort),
        days(measure.alone),
        days(measure.last),
        days(measure.step),
        shares.get(measure.id) ?? "",
      ],
    });
  }
  if (changes !== 0) rows.push({ cells: ["", terms.changesByHand[lang], "", "", "", days(changes), days(changes)] });
  if (rows.length > 0) rows.push({ cells: ["", terms.total[lang], formatDays(effort), "", "", days(saved), days(saved)], looks: ["bold"] });
  const { shown, more } = notChosen(comparison);
  if (shown.length > 0) rows.push({ cells: ["", terms.notChosen[lang], "", "", "", "", ""], looks: ["dim"] });
  for (const measure of shown) {
    rows.push({
      cells: [measure.id, names.get(measure.id) ?? "", formatDays(measure.effort), days(measure.alone), "–", "–", "–"],
      looks: ["dim"],
    });
  }
  if (more > 0) rows.push({ cells: ["", words.moreNotChosen(more)[lang], "", "", "", "", ""], looks: ["dim"] });
  const body = table(
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
  return `${body}\n${attributionFoot(attribution, terminal)}`;
}
