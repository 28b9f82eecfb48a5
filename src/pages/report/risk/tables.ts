import type { IntervalEstimate, LimitRisk, Risk, RiskComparison, StepRisk } from "../../../analysis/simulate/index.ts";
import {
  formatChance,
  formatDays,
  formatInterval,
  formatMarkedDate,
  formatPercent,
  formatPoints,
  type Process,
  type Screen,
  terms,
} from "../../../model/index.ts";
import { formatLimit } from "../schedule/limit-tables.ts";
import { createStepNamer } from "../text/step-names.ts";
import { formatTable, type TextTableColumn, type TextTableRow } from "../text/table.ts";
import { riskTextWords } from "./words.ts";

/** The shares of cases that are listed. */
const quantileShares = [0.1, 0.5, 0.8, 0.9, 0.95, 0.99];

/** One column of days and its interval, or those before and after; with a start, dates. */
export function formatRiskQuantiles(risks: readonly Pick<Risk, "days" | "dates">[], screen: Screen): string {
  const { lang } = screen;
  const isOne = risks.length === 1;
  const columns: TextTableColumn[] = [
    { heading: riskTextWords.share[lang], align: "right" },
    ...risks.flatMap(({ dates }, number): TextTableColumn[] => [
      { heading: (isOne ? terms.days : number === 0 ? terms.before : terms.after)[lang], align: "right" },
      { heading: riskTextWords.interval[lang] },
      ...(dates ? [{ heading: terms.finish[lang] }] : []),
    ]),
  ];
  const rows = quantileShares.map((share): TextTableRow => {
    const cells = risks.flatMap(({ days, dates }) => {
      const found = days.quantiles.find((each) => each.share === share)?.days as IntervalEstimate;
      const finish = dates?.finishes.find((each) => each.share === share);
      return [formatDays(found.value), formatInterval(found), ...(finish ? [formatMarkedDate(finish.finishDate, finish.provisional)] : [])];
    });
    return { cells: [formatPercent(share), ...cells] };
  });
  return formatTable(screen, columns, rows);
}

/** How often each limit is kept, and what nine of ten cases count at most. */
export function formatRiskLimits(limits: readonly LimitRisk[], screen: Screen): string {
  const { lang } = screen;
  const hasExtension = limits.some(({ extension }) => extension);
  const columns: TextTableColumn[] = [
    { heading: terms.limit[lang], flexible: true },
    { heading: riskTextWords.applies[lang], align: "right" },
    { heading: terms.kept[lang], align: "right" },
    ...(hasExtension ? [{ heading: riskTextWords.extended[lang], align: "right" as const }] : []),
    { heading: riskTextWords.ninetieth[lang], align: "right" },
  ];
  const rows = limits.map(
    (limit): TextTableRow => ({
      cells: [
        formatLimit(limit, lang),
        String(limit.cases),
        formatChance(limit.chance),
        ...(hasExtension ? [formatChance(limit.extension?.chance ?? null)] : []),
        formatNinetiethDays(limit),
      ],
    }),
  );
  return formatTable(screen, columns, rows);
}

/** How often each limit is kept before and after. */
export function formatGainTable({ baseline, reformed, gained }: RiskComparison, screen: Screen): string {
  const { lang } = screen;
  return formatTable(
    screen,
    [
      { heading: terms.limit[lang], flexible: true },
      { heading: terms.before[lang], align: "right" },
      { heading: terms.after[lang], align: "right" },
      { heading: riskTextWords.gained[lang], align: "right" },
    ],
    reformed.limits.map(
      (limit, number): TextTableRow => ({
        cells: [
          formatLimit(limit, lang),
          formatShareValue(baseline.limits[number]?.chance),
          formatShareValue(limit.chance),
          formatPoints(gained[number] ?? null),
        ],
      }),
    ),
  );
}

/** Steps with what they have to do with the total. */
export function formatRiskSteps(process: Process, steps: readonly StepRisk[], screen: Screen): string {
  const { lang } = screen;
  const nameStep = createStepNamer(process, lang);
  const columns: TextTableColumn[] = [
    { heading: terms.step[lang] },
    { heading: terms.name[lang], flexible: true },
    { heading: riskTextWords.mean[lang], align: "right" },
    { heading: riskTextWords.critical[lang], align: "right" },
    { heading: riskTextWords.sensitivity[lang], align: "right" },
    { heading: riskTextWords.cruciality[lang], align: "right" },
    { heading: riskTextWords.swing[lang], align: "right" },
  ];
  const rows = steps.map((step): TextTableRow => ({ cells: [step.id, nameStep(step.id), ...formatStepFigures(step)] }));
  return formatTable(screen, columns, rows);
}

function formatStepFigures({ mean, criticality, sensitivity, cruciality, swing }: StepRisk): readonly string[] {
  const total = swing === null ? "–" : `${Math.round(swing.short)}–${Math.round(swing.long)}`;
  return [formatDays(mean), formatPercent(criticality), sensitivity.toFixed(2), cruciality.toFixed(2), total];
}

function formatNinetiethDays({ counted }: LimitRisk): string {
  const days = counted?.quantiles.find(({ share }) => share === 0.9)?.days.value;
  return days === undefined ? "–" : formatDays(days);
}

/** The share alone; a dash without one. */
function formatShareValue(estimate: IntervalEstimate | null | undefined): string {
  return estimate ? formatPercent(estimate.value) : "–";
}
