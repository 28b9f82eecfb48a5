import type { Calibration } from "../../../analysis/calibrate/index.ts";
import { type Bilingual, formatDays, punctuation, type Screen, terms } from "../../../model/index.ts";
import { wrapColumns } from "../text/columns.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { formatTable } from "../text/table.ts";
import { calibrationWords } from "./calibration-words.ts";

/** What a log says of a process, as text: steps, outcomes, activities that are no step, and how good it is. */
export function formatCalibration(result: Calibration, screen: Screen): string {
  return formatCalibrationReport(result, formatUnmappedActivities(result, screen), screen);
}

/**
 * The same of a process that was made of the log: its rare activities are told apart, and none of them was meant as a
 * step.
 */
export function formatDiscovery(result: Calibration, screen: Screen): string {
  return formatCalibrationReport(result, "", screen);
}

function formatCalibrationReport(result: Calibration, unmapped: string, screen: Screen): string {
  const { lang, style, width } = screen;
  const wrapLines = (text: string) => wrapColumns(text, width).join("\n");
  const { arrivals, outOfOrder } = result;
  const counts = [
    style(calibrationWords.cases(result.cases, result.activities.length)[lang], "bold"),
    arrivals ? wrapLines(calibrationWords.arrivals(formatDays(arrivals.perDay), formatDays(arrivals.variation))[lang]) : "",
  ];
  const blocks = [
    joinLines(counts),
    formatFittedSteps(result, screen),
    result.outcomes.length > 0 ? formatOutcomeTable(result, screen) : "",
    unmapped,
    formatStepIds(result, "within", screen),
    formatStepIds(result, "kept", screen),
    outOfOrder > 0 ? wrapLines(calibrationWords.outOfOrder(outOfOrder)[lang]) : "",
    formatCalibrationQuality(result, screen),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function joinLines(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}

function formatFittedSteps({ steps }: Calibration, screen: Screen): string {
  const { lang } = screen;
  const fitted = steps.filter(({ fit }) => fit !== undefined);
  const isTimed = fitted.some(({ work }) => work !== undefined);
  return formatTable(
    screen,
    [
      { heading: terms.step[lang], flexible: true },
      { heading: calibrationWords.times[lang], align: "right" },
      { heading: calibrationWords.mean[lang], align: "right" },
      ...(isTimed ? [{ heading: calibrationWords.working[lang], align: "right" as const }] : []),
      { heading: calibrationWords.family[lang] },
    ],
    fitted.flatMap(({ step, fit, work }) =>
      fit
        ? [
            {
              cells: [
                step,
                String(fit.count),
                formatDays(fit.mean),
                ...(isTimed ? [work === undefined ? "–" : formatDays(work)] : []),
                calibrationWords.families[fit.family][lang],
              ],
            },
          ]
        : [],
    ),
  );
}

function formatOutcomeTable({ outcomes }: Calibration, screen: Screen): string {
  const { lang } = screen;
  return formatTable(
    screen,
    [
      { heading: `${terms.step[lang]} → ${calibrationWords.outcome[lang]}`, flexible: true },
      { heading: calibrationWords.seen[lang], align: "right" },
      { heading: calibrationWords.interval[lang], align: "right" },
    ],
    outcomes.map(({ step, outcome, count, of, share, low, high }) => ({
      cells: [`${step} → ${outcome}`, `${count}/${of}`, `${share.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`],
    })),
  );
}

/** The most activities that are listed; a log of another process may have thousands. */
const maxListedActivities = 30;

function formatUnmappedActivities({ activities, unmapped }: Calibration, { lang, width }: Screen): string {
  const others = activities.filter(({ step }) => step === undefined).sort((a, b) => b.count - a.count);
  if (others.length === 0) return "";
  const named = others
    .slice(0, maxListedActivities)
    .map(({ activity, suggestion }) =>
      sanitizeText(suggestion === undefined ? activity : calibrationWords.meant(activity, suggestion)[lang]),
    );
  const rest = others.length > maxListedActivities ? [calibrationWords.more(others.length - maxListedActivities)[lang]] : [];
  const list = [...named, ...rest].flatMap((each) => wrapColumns(each, width - 2).map((line) => `  ${line}`));
  return [...wrapColumns(calibrationWords.unmapped(unmapped)[lang], width), ...list].join("\n");
}

function formatStepIds({ steps }: Calibration, status: "within" | "kept", { lang, width }: Screen): string {
  const ids = steps.filter((each) => each.status === status).map(({ step }) => step);
  return ids.length === 0 ? "" : wrapColumns(calibrationWords[status](ids.join(punctuation.list[lang]))[lang], width).join("\n");
}

function formatCalibrationQuality({ quality }: Calibration, screen: Screen): string {
  const { lang, style, width } = screen;
  const { earlier, later, simulated, distance, between } = quality;
  const buildRow = (name: string, { cases, mean, median }: typeof earlier, apart: string) => ({
    cells: [name, String(cases), formatKnownDays(mean), formatKnownDays(median), apart],
  });
  const figures = formatTable(
    screen,
    [
      { heading: "", flexible: true },
      { heading: calibrationWords.count[lang], align: "right" },
      { heading: calibrationWords.mean[lang], align: "right" },
      { heading: calibrationWords.median[lang], align: "right" },
      { heading: calibrationWords.distance[lang], align: "right" },
    ],
    [
      buildRow(calibrationWords.later[lang], later, ""),
      buildRow(calibrationWords.earlier[lang], earlier, formatKnownDays(between)),
      buildRow(calibrationWords.simulated[lang], simulated, formatKnownDays(distance)),
    ],
  );
  const verdict = chooseVerdict(distance, between);
  return [style(wrapColumns(calibrationWords.quality[lang], width).join("\n"), "bold"), figures, ...wrapColumns(verdict[lang], width)].join(
    "\n",
  );
}

function formatKnownDays(days: number | null): string {
  return days === null ? "–" : formatDays(days);
}

function chooseVerdict(distance: number | null, between: number | null): Bilingual {
  if (distance === null || between === null) return calibrationWords.tooFew;
  return between > 0 ? calibrationWords.verdict((distance / between).toFixed(2)) : calibrationWords.same;
}
