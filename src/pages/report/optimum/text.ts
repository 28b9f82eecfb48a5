import type { Frontier, MeasureSet, NoSetReason, Optimum, ProcessDays, ReckonedClock } from "../../../analysis/optimize/index.ts";
import {
  type Bilingual,
  formatDays,
  formatMarkedDate,
  type Language,
  punctuation,
  type Screen,
  terms,
  toMinutes,
} from "../../../model/index.ts";
import { wrapColumns } from "../text/columns.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { formatTable } from "../text/table.ts";
import { optimumWords } from "./words.ts";

/** Working days on a clock. */
export function getClockDays(clock: ReckonedClock, { days, counted }: ProcessDays): number {
  return clock === "counted" ? counted : days;
}

/** The answer in one sentence. */
export function describeOptimum(result: Optimum): Bilingual {
  const { status, set, bound, clock, before, countedBefore, budget } = result;
  const asked = describeGoal(result);
  if (!set) return status === "infeasible" ? optimumWords.infeasible(asked) : optimumWords.nothingYet(asked);
  const daysBefore = getClockDays(clock, { days: before, counted: countedBefore });
  const days = optimumWords.fromTo(formatDays(daysBefore), formatDays(getClockDays(clock, set)), clock);
  const effort = formatDays(set.effort);
  return status === "optimal"
    ? optimumWords.proven(asked, effort, days)
    : optimumWords.notProven(asked, effort, days, formatDays(bound ?? 0), budget === undefined);
}

function describeGoal({ target, limit, finishBy, budget, clock }: Optimum): Bilingual {
  if (finishBy !== undefined) return optimumWords.finishBy(finishBy);
  if (target === undefined) return optimumWords.withinBudget(formatDays(budget ?? 0));
  return limit === undefined ? optimumWords.forTarget(formatDays(target), clock) : optimumWords.forLimit(limit, formatDays(target));
}

/** What else is to be said of the days of a set: how many count, and when it finishes. */
export function formatSetDays({ days, counted, finishDate, provisional }: ProcessDays, { lang }: Screen): string {
  return [
    counted === days ? "" : optimumWords.ofThemCount(formatDays(days), formatDays(counted))[lang],
    finishDate === undefined ? "" : optimumWords.finishes(formatMarkedDate(finishDate, provisional))[lang],
  ]
    .filter((sentence) => sentence !== "")
    .join(punctuation.sentence[lang]);
}

/** The scenario beside the answer; nothing where none was to be compared with. */
export function describeScenario(result: Optimum | Frontier): Bilingual | undefined {
  const { scenario, clock } = result;
  if (!scenario) return undefined;
  const verdict = "points" in result ? judgeFrontierScenario(scenario, result) : judgeScenario(scenario, result);
  return optimumWords.scenario(scenario.id, formatDays(scenario.effort), formatDays(getClockDays(clock, scenario)), clock, verdict);
}

function judgeScenario(scenario: MeasureSet, result: Optimum): Bilingual {
  const { set, clock, budget } = result;
  if (budget !== undefined) {
    if (scenario.effort > budget) return optimumWords.overBudget;
    return set ? describeMoreDays(scenario, set, clock) : optimumWords.asGood;
  }
  if (!hasReachedTarget(scenario, result)) return optimumWords.missesTarget;
  return set && set.effort < scenario.effort ? optimumWords.moreEffort(formatDays(scenario.effort - set.effort)) : optimumWords.asGood;
}

function hasReachedTarget(set: MeasureSet, { target, finishBy, clock }: Optimum): boolean {
  if (finishBy !== undefined) return set.finishDate !== undefined && set.finishDate <= finishBy;
  return target !== undefined && getClockDays(clock, set) <= target;
}

function judgeFrontierScenario(scenario: MeasureSet, { points, clock }: Frontier): Bilingual {
  const best = points.findLast(({ effort }) => effort <= scenario.effort);
  return best ? describeMoreDays(scenario, best, clock) : optimumWords.asGood;
}

function describeMoreDays(set: MeasureSet, best: MeasureSet, clock: ReckonedClock): Bilingual {
  const more = toMinutes(getClockDays(clock, set)) - toMinutes(getClockDays(clock, best));
  return more > 0 ? optimumWords.moreDays(formatDays(getClockDays(clock, set) - getClockDays(clock, best))) : optimumWords.asGood;
}

/** Why there is no set at all; of what `excluded` has nothing is said twice. */
export function describeNoSet({ leastEffort, problems }: NoSetReason): Bilingual {
  if (leastEffort !== undefined) return optimumWords.leastEffort(formatDays(leastEffort));
  const joinProblems = (lang: Language, stop: string) =>
    problems.map(({ message, remedy }) => `${message[lang]}${stop}${remedy[lang]}`).join("\n");
  return { zh: joinProblems("zh", "。"), en: joinProblems("en", ". ") };
}

/** Sets that cannot be adopted of which a text tells no more than so many. */
const maxListedExclusions = 5;

/** Measures that cannot stand together, each with the reason; nothing where all can. */
export function formatExclusions({ excluded }: Optimum | Frontier, { lang, style, width }: Screen): string {
  if (excluded.length === 0) return "";
  const rows = excluded.slice(0, maxListedExclusions).map(({ message, unless }) => {
    const exception = unless ? `${punctuation.clause[lang]}${optimumWords.unless(unless)[lang]}` : "";
    return `${message[lang]}${exception}`;
  });
  const more = excluded.length - rows.length;
  const lines = [...rows, ...(more > 0 ? [optimumWords.moreExcluded(more)[lang]] : [])];
  return [style(optimumWords.excluded[lang], "bold"), ...lines.flatMap((line) => wrapColumns(sanitizeText(line), width))].join("\n");
}

/** Measures of a set of which a table tells no more than so many, where there are more than a few. */
const [shownMeasureCount, maxUncutMeasures] = [8, 12];

/** Whether a table tells only the first of the measures. */
export function isCutShort(ids: readonly string[]): boolean {
  return ids.length > maxUncutMeasures;
}

function formatMeasureIds(ids: readonly string[], lang: Language): string {
  if (ids.length === 0) return "–";
  if (!isCutShort(ids)) return ids.join(" ");
  return `${ids.slice(0, shownMeasureCount).join(" ")} ${optimumWords.moreMeasures(ids.length - shownMeasureCount)[lang]}`;
}

/** How a set differs from the best one: what comes to it, what goes. */
function formatSetDifference({ measures }: MeasureSet, best: MeasureSet): string {
  const [more, fewer] = [measures.filter((id) => !best.measures.includes(id)), best.measures.filter((id) => !measures.includes(id))];
  return [...more.map((id) => `+${id}`), ...fewer.map((id) => `−${id}`)].join(" ");
}

/**
 * Sets side by side, their measures in full or, beside the best set, where they differ from it: counted days where they
 * differ from those that pass, dates where there are any.
 */
export function formatSetTable(sets: readonly MeasureSet[], screen: Screen, best?: MeasureSet): string {
  const { lang } = screen;
  const differs = sets.some(({ days, counted }) => days !== counted);
  const isDated = sets.some(({ finishDate }) => finishDate !== undefined);
  return formatTable(
    screen,
    [
      { heading: terms.effort[lang], align: "right" },
      { heading: terms.days[lang], align: "right" },
      ...(differs ? [{ heading: optimumWords.counted[lang], align: "right" as const }] : []),
      ...(isDated ? [{ heading: terms.finish[lang] }] : []),
      { heading: optimumWords[best ? "besideBest" : "measures"][lang], flexible: true },
    ],
    sets.map((set) => {
      const { effort, days, counted, finishDate, provisional, measures } = set;
      return {
        cells: [
          formatDays(effort),
          formatDays(days),
          ...(differs ? [formatDays(counted)] : []),
          ...(isDated ? [formatMarkedDate(finishDate ?? "", provisional)] : []),
          best ? formatSetDifference(set, best) : formatMeasureIds(measures, lang),
        ],
      };
    }),
  );
}
