import type { Estimate, LimitRisk, Risk, RiskComparison, StepRisk } from "../../analysis/simulate/index.ts";
import {
  formatChance,
  formatDays,
  formatInterval,
  formatPercent,
  formatPoints,
  markedDate,
  nameOf,
  type Process,
  terms,
} from "../../model/index.ts";
import { limitInWords } from "./limit-tables.ts";
import { type Column, type Row, table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

const { risk: said } = words;
/** The shares of cases that are listed. */
const shown = [0.1, 0.5, 0.8, 0.9, 0.95, 0.99];

/** One column of days and its interval, or those before and after; with a start, dates. */
export function quantileTable(risks: readonly Pick<Risk, "days" | "dates">[], terminal: Terminal): string {
  const { lang } = terminal;
  const isOne = risks.length === 1;
  const columns: Column[] = [
    { heading: said.share[lang], align: "right" },
    ...risks.flatMap(({ dates }, number): Column[] => [
      { heading: (isOne ? terms.days : number === 0 ? terms.before : terms.after)[lang], align: "right" },
      { heading: said.interval[lang] },
      ...(dates ? [{ heading: terms.finish[lang] }] : []),
    ]),
  ];
  const rows = shown.map((share): Row => {
    const cells = risks.flatMap(({ days, dates }) => {
      const found = days.quantiles.find((each) => each.share === share)?.days as Estimate;
      const finish = dates?.finishes.find((each) => each.share === share);
      return [formatDays(found.value), formatInterval(found), ...(finish ? [markedDate(finish.finishDate, finish.provisional)] : [])];
    });
    return { cells: [formatPercent(share), ...cells] };
  });
  return table(terminal, columns, rows);
}

/** How often each limit is kept, and what nine of ten cases count at most. */
export function limitTable(limits: readonly LimitRisk[], terminal: Terminal): string {
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
        formatChance(limit.chance),
        ...(hasExtension ? [formatChance(limit.extension?.chance ?? null)] : []),
        ninetieth(limit),
      ],
    }),
  );
  return table(terminal, columns, rows);
}

/** How often each limit is kept before and after. */
export function gainTable({ baseline, reformed, gained }: RiskComparison, terminal: Terminal): string {
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
          shareOf(baseline.limits[number]?.chance),
          shareOf(limit.chance),
          formatPoints(gained[number] ?? null),
        ],
      }),
    ),
  );
}

/** Steps with what they have to do with the total. */
export function stepTable(process: Process, steps: readonly StepRisk[], terminal: Terminal): string {
  const { lang } = terminal;
  const added = process.measures.flatMap(({ changes }) => changes.flatMap((change) => ("add" in change ? [change.add] : [])));
  const names = new Map([...added, ...process.steps].map((step) => [step.id, nameOf(step, lang)]));
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
  return table(terminal, columns, rows);
}

function figures({ mean, criticality, sensitivity, cruciality, swing }: StepRisk): readonly string[] {
  const total = swing === null ? "–" : `${Math.round(swing.short)}–${Math.round(swing.long)}`;
  return [formatDays(mean), formatPercent(criticality), sensitivity.toFixed(2), cruciality.toFixed(2), total];
}

function ninetieth({ counted }: LimitRisk): string {
  const days = counted?.quantiles.find(({ share }) => share === 0.9)?.days.value;
  return days === undefined ? "–" : formatDays(days);
}

/** The share alone; a dash without one. */
function shareOf(estimate: Estimate | null | undefined): string {
  return estimate ? formatPercent(estimate.value) : "–";
}
