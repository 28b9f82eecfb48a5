import type { Frontier, MeasureSet, NoSet, Optimum, ProcessDays, ReckonedClock } from "../../analysis/optimize/index.ts";
import { type Bilingual, formatDays, type Language, markedDate, minutesOf, terms } from "../../model/index.ts";
import { wrapColumns } from "./columns.ts";
import { plain } from "./plain.ts";
import { table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

const { optimum } = words;

/** Working days on a clock. */
export function daysOn(clock: ReckonedClock, { days, counted }: ProcessDays): number {
  return clock === "counted" ? counted : days;
}

/** The answer in one sentence. */
export function answer(result: Optimum): Bilingual {
  const { status, set, bound, clock, before, countedBefore, budget } = result;
  const asked = askedInWords(result);
  if (!set) return status === "infeasible" ? optimum.infeasible(asked) : optimum.nothingYet(asked);
  const daysBefore = daysOn(clock, { days: before, counted: countedBefore });
  const days = optimum.fromTo(formatDays(daysBefore), formatDays(daysOn(clock, set)), clock);
  const effort = formatDays(set.effort);
  return status === "optimal"
    ? optimum.proven(asked, effort, days)
    : optimum.notProven(asked, effort, days, formatDays(bound ?? 0), budget === undefined);
}

function askedInWords({ target, limit, finishBy, budget, clock }: Optimum): Bilingual {
  if (finishBy !== undefined) return optimum.finishBy(finishBy);
  if (target === undefined) return optimum.withinBudget(formatDays(budget ?? 0));
  return limit === undefined ? optimum.forTarget(formatDays(target), clock) : optimum.forLimit(limit, formatDays(target));
}

/** What else is to be said of the days of a set: how many count, and when it finishes. */
export function daysInWords({ days, counted, finishDate, provisional }: ProcessDays, { lang }: Terminal): string {
  return [
    counted === days ? "" : optimum.ofThemCount(formatDays(days), formatDays(counted))[lang],
    finishDate === undefined ? "" : optimum.finishes(markedDate(finishDate, provisional))[lang],
  ]
    .filter((sentence) => sentence !== "")
    .join(lang === "zh" ? "" : " ");
}

/** The scenario beside the answer; nothing where none was to be compared with. */
export function scenarioInWords(result: Optimum | Frontier): Bilingual | undefined {
  const { scenario, clock } = result;
  if (!scenario) return undefined;
  const verdict = "points" in result ? besideFrontier(scenario, result) : besideAnswer(scenario, result);
  return optimum.scenario(scenario.id, formatDays(scenario.effort), formatDays(daysOn(clock, scenario)), clock, verdict);
}

function besideAnswer(scenario: MeasureSet, result: Optimum): Bilingual {
  const { set, clock, budget } = result;
  if (budget !== undefined) {
    if (scenario.effort > budget) return optimum.overBudget;
    return set ? moreDays(scenario, set, clock) : optimum.asGood;
  }
  if (!reaches(scenario, result)) return optimum.missesTarget;
  return set && set.effort < scenario.effort ? optimum.moreEffort(formatDays(scenario.effort - set.effort)) : optimum.asGood;
}

function reaches(set: MeasureSet, { target, finishBy, clock }: Optimum): boolean {
  if (finishBy !== undefined) return set.finishDate !== undefined && set.finishDate <= finishBy;
  return target !== undefined && daysOn(clock, set) <= target;
}

function besideFrontier(scenario: MeasureSet, { points, clock }: Frontier): Bilingual {
  const best = points.findLast(({ effort }) => effort <= scenario.effort);
  return best ? moreDays(scenario, best, clock) : optimum.asGood;
}

function moreDays(set: MeasureSet, best: MeasureSet, clock: ReckonedClock): Bilingual {
  const more = minutesOf(daysOn(clock, set)) - minutesOf(daysOn(clock, best));
  return more > 0 ? optimum.moreDays(formatDays(daysOn(clock, set) - daysOn(clock, best))) : optimum.asGood;
}

/** Why there is no set at all; of what `excluded` has nothing is said twice. */
export function noSetInWords({ leastEffort, problems }: NoSet): Bilingual {
  if (leastEffort !== undefined) return optimum.leastEffort(formatDays(leastEffort));
  const said = (lang: Language, stop: string) => problems.map(({ message, remedy }) => `${message[lang]}${stop}${remedy[lang]}`).join("\n");
  return { zh: said("zh", "。"), en: said("en", ". ") };
}

/** Sets that cannot be adopted of which a text tells no more than so many. */
const toldExcluded = 5;

/** Measures that cannot stand together, each with the reason; nothing where all can. */
export function excludedInWords({ excluded }: Optimum | Frontier, { lang, style, width }: Terminal): string {
  if (excluded.length === 0) return "";
  const rows = excluded.slice(0, toldExcluded).map(({ message, unless }) => {
    const exception = unless ? `${lang === "zh" ? "，" : ", "}${optimum.unless(unless)[lang]}` : "";
    return `${message[lang]}${exception}`;
  });
  const more = excluded.length - rows.length;
  const lines = [...rows, ...(more > 0 ? [optimum.moreExcluded(more)[lang]] : [])];
  return [style(optimum.excluded[lang], "bold"), ...lines.flatMap((line) => wrapColumns(plain(line), width))].join("\n");
}

/** Measures of a set of which a table tells no more than so many, where there are more than a few. */
const [toldMeasures, fewMeasures] = [8, 12];

/** Whether a table tells only the first of the measures. */
export function isCutShort(ids: readonly string[]): boolean {
  return ids.length > fewMeasures;
}

function idsInWords(ids: readonly string[], lang: Language): string {
  if (ids.length === 0) return "–";
  if (!isCutShort(ids)) return ids.join(" ");
  return `${ids.slice(0, toldMeasures).join(" ")} ${optimum.moreMeasures(ids.length - toldMeasures)[lang]}`;
}

/** How a set differs from the best one: what comes to it, what goes. */
function besideBest({ measures }: MeasureSet, best: MeasureSet): string {
  const [more, fewer] = [measures.filter((id) => !best.measures.includes(id)), best.measures.filter((id) => !measures.includes(id))];
  return [...more.map((id) => `+${id}`), ...fewer.map((id) => `−${id}`)].join(" ");
}

/** Sets side by side, their measures in full or, beside the best set, where they differ from it: counted days where they differ from those that pass, dates where there are any. */
export function setTable(sets: readonly MeasureSet[], terminal: Terminal, best?: MeasureSet): string {
  const { lang } = terminal;
  const differs = sets.some(({ days, counted }) => days !== counted);
  const isDated = sets.some(({ finishDate }) => finishDate !== undefined);
  return table(
    terminal,
    [
      { heading: terms.effort[lang], align: "right" },
      { heading: terms.days[lang], align: "right" },
      ...(differs ? [{ heading: optimum.counted[lang], align: "right" as const }] : []),
      ...(isDated ? [{ heading: terms.finish[lang] }] : []),
      { heading: optimum[best ? "besideBest" : "measures"][lang], flexible: true },
    ],
    sets.map((set) => {
      const { effort, days, counted, finishDate, provisional, measures } = set;
      return {
        cells: [
          formatDays(effort),
          formatDays(days),
          ...(differs ? [formatDays(counted)] : []),
          ...(isDated ? [markedDate(finishDate ?? "", provisional)] : []),
          best ? besideBest(set, best) : idsInWords(measures, lang),
        ],
      };
    }),
  );
}
