import type { Attribution } from "../../analysis/attribute/index.ts";
import type { Optimum, TargetRisk } from "../../analysis/optimize/index.ts";
import { type Bilingual, formatChance, formatDays, formatInterval, formatPercent, nameOf, type Process, terms } from "../../model/index.ts";
import { attributionText } from "./attribution.ts";
import { wrapColumns } from "./columns.ts";
import { measureTable } from "./optimum-output.ts";
import { excludedInWords } from "./optimum-text.ts";
import { plain } from "./plain.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

const { targetRisk } = words;

/** The answer for a target with a confidence: the set, how it did in other cases, and how sure the rest is. */
export function targetRiskText(
  process: Process,
  result: Optimum & { readonly risk: TargetRisk },
  attribution: Attribution | undefined,
  terminal: Terminal,
): string {
  const { lang, style, width } = terminal;
  const told = (sentences: readonly Bilingual[]) => sentences.flatMap((sentence) => wrapColumns(plain(sentence[lang]), width)).join("\n");
  const blocks = [
    style(plain(nameOf(process, lang)), "bold"),
    style(told([answer(result)]), "bold"),
    told(checkInWords(result)),
    result.set ? measureTable(process, result.set, terminal) : "",
    told(restInWords(result)),
    attribution && attribution.measures.length > 0
      ? `${style(words.optimum.whoSaved[lang], "bold")}\n${attributionText(process, attribution, terminal)}`
      : "",
    excludedInWords(result, terminal),
    style(words.risk.confidence[lang], "dim"),
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

type Risky = Optimum & { readonly risk: TargetRisk };

function answer({ status, set, bound, target, risk: { confidence, sample } }: Risky): Bilingual {
  const asked = targetRisk.asked(formatDays(target ?? 0), formatPercent(confidence));
  if (!set) return status === "infeasible" ? targetRisk.none(asked, sample) : words.optimum.nothingYet(asked);
  const effort = formatDays(set.effort);
  return status === "optimal" ? targetRisk.least(asked, effort, sample) : targetRisk.more(asked, effort, formatDays(bound ?? 0), sample);
}

/** What other cases say of the set, or of the one that comes nearest. */
function checkInWords({ set, before, risk }: Risky): Bilingual[] {
  const { confidence, cases, days } = risk;
  if (!set || !days) return nearestInWords(risk);
  const isConstant = days.low === days.high && risk.chance?.value === Math.round(risk.chance?.value ?? 0);
  return [
    targetRisk.checked(formatChance(risk.chance), formatChance(risk.before), cases),
    targetRisk.days(formatPercent(confidence), formatDays(days.value), formatInterval(days), formatDays(before), formatDays(set.days)),
    ...(risk.isAssured ? [] : [targetRisk.unsure(formatPercent(confidence))]),
    ...(isConstant ? [words.risk.constant] : []),
  ];
}

/** The sets that come nearest to a target that is out of reach. */
function nearestInWords({ most, quickest, confidence, cases }: TargetRisk): Bilingual[] {
  return [
    ...(most ? [targetRisk.most(formatDays(most.effort), formatChance(most.chance), cases)] : []),
    ...(quickest
      ? [targetRisk.quickest(formatPercent(confidence), formatDays(quickest.days.value), formatDays(quickest.effort), quickest.measures)]
      : []),
  ];
}

/** How little effort might do, and how other sets fare. */
function restInWords({ set, scenario, risk: { leastEffort, rounds, planned, ...risk } }: Risky): Bilingual[] {
  const isSame = (measures: readonly string[]) => measures.join(" ") === set?.measures.join(" ");
  const passed = rounds.filter(({ measures }) => !isSame(measures));
  const least = set ? [targetRisk.leastEffort(formatDays(leastEffort ?? 0))] : [targetRisk.noneOpen];
  return [
    ...(leastEffort === undefined ? [] : leastEffort === null ? [targetRisk.noneAtAll] : least),
    ...passed.map(({ effort, ...round }) => targetRisk.round(formatDays(effort), formatChance(round.chance))),
    ...(planned && !isSame(planned.measures) ? [targetRisk.planned(formatDays(planned.effort), formatChance(planned.chance))] : []),
    ...(scenario && risk.scenario ? [targetRisk.scenario(scenario.id, formatDays(scenario.effort), formatChance(risk.scenario))] : []),
  ];
}
