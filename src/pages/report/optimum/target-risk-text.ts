import type { Attribution } from "../../../analysis/attribute/index.ts";
import type { Optimum, TargetRisk } from "../../../analysis/optimize/index.ts";
import {
  type Bilingual,
  formatChance,
  formatDays,
  formatInterval,
  formatPercent,
  localizeName,
  type Process,
  type Screen,
  terms,
} from "../../../model/index.ts";
import { riskTextWords } from "../risk/words.ts";
import { formatAttribution } from "../schedule/attribution.ts";
import { wrapColumns } from "../text/columns.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { formatMeasureTable } from "./output.ts";
import { targetRiskWords } from "./target-risk-words.ts";
import { formatExclusions } from "./text.ts";
import { optimumWords } from "./words.ts";

/** The answer for a target with a confidence: the set, how it did in other cases, and how sure the rest is. */
export function formatTargetRisk(
  process: Process,
  result: Optimum & { readonly risk: TargetRisk },
  attribution: Attribution | undefined,
  screen: Screen,
): string {
  const { lang, style, width } = screen;
  const wrapLines = (sentences: readonly Bilingual[]) =>
    sentences.flatMap((sentence) => wrapColumns(sanitizeText(sentence[lang]), width)).join("\n");
  const blocks = [
    style(sanitizeText(localizeName(process, lang)), "bold"),
    style(wrapLines([describeTargetRisk(result)]), "bold"),
    wrapLines(describeCheck(result)),
    result.set ? formatMeasureTable(process, result.set, screen) : "",
    wrapLines(describeOtherSets(result)),
    attribution && attribution.measures.length > 0
      ? `${style(optimumWords.whoSaved[lang], "bold")}\n${formatAttribution(process, attribution, screen)}`
      : "",
    formatExclusions(result, screen),
    style(riskTextWords.confidence[lang], "dim"),
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

type RiskOptimum = Optimum & { readonly risk: TargetRisk };

function describeTargetRisk({ status, set, bound, target, risk: { confidence, sample } }: RiskOptimum): Bilingual {
  const asked = targetRiskWords.asked(formatDays(target ?? 0), formatPercent(confidence));
  if (!set) return status === "infeasible" ? targetRiskWords.none(asked, sample) : optimumWords.nothingYet(asked);
  const effort = formatDays(set.effort);
  return status === "optimal"
    ? targetRiskWords.least(asked, effort, sample)
    : targetRiskWords.more(asked, effort, formatDays(bound ?? 0), sample);
}

/** What other cases say of the set, or of the one that comes nearest. */
function describeCheck({ set, before, risk }: RiskOptimum): Bilingual[] {
  const { confidence, cases, days } = risk;
  if (!set || !days) return describeNearestSets(risk);
  const isConstant = days.low === days.high && risk.chance?.value === Math.round(risk.chance?.value ?? 0);
  return [
    targetRiskWords.checked(formatChance(risk.chance), formatChance(risk.before), cases),
    targetRiskWords.days(formatPercent(confidence), formatDays(days.value), formatInterval(days), formatDays(before), formatDays(set.days)),
    ...(risk.isAssured ? [] : [targetRiskWords.unsure(formatPercent(confidence))]),
    ...(isConstant ? [riskTextWords.constant] : []),
  ];
}

/** The sets that come nearest to a target that is out of reach. */
function describeNearestSets({ most, quickest, confidence, cases }: TargetRisk): Bilingual[] {
  return [
    ...(most ? [targetRiskWords.most(formatDays(most.effort), formatChance(most.chance), cases)] : []),
    ...(quickest
      ? [
          targetRiskWords.quickest(
            formatPercent(confidence),
            formatDays(quickest.days.value),
            formatDays(quickest.effort),
            quickest.measures,
          ),
        ]
      : []),
  ];
}

/** How little effort might do, and how other sets fare. */
function describeOtherSets({ set, scenario, risk: { leastEffort, rounds, planned, ...risk } }: RiskOptimum): Bilingual[] {
  const isAnswer = (measures: readonly string[]) => measures.join(" ") === set?.measures.join(" ");
  const passed = rounds.filter(({ measures }) => !isAnswer(measures));
  const least = set ? [targetRiskWords.leastEffort(formatDays(leastEffort ?? 0))] : [targetRiskWords.noneOpen];
  return [
    ...(leastEffort === undefined ? [] : leastEffort === null ? [targetRiskWords.noneAtAll] : least),
    ...passed.map(({ effort, ...round }) => targetRiskWords.round(formatDays(effort), formatChance(round.chance))),
    ...(planned && !isAnswer(planned.measures) ? [targetRiskWords.planned(formatDays(planned.effort), formatChance(planned.chance))] : []),
    ...(scenario && risk.scenario ? [targetRiskWords.scenario(scenario.id, formatDays(scenario.effort), formatChance(risk.scenario))] : []),
  ];
}
