import type { MeasureSet, Optimum } from "../../../../analysis/optimize/index.ts";
import { formatDays } from "../../../../model/index.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";

interface OptimumAnswerProps {
  readonly optimum: Optimum;
  readonly onAdopt: (measures: readonly string[]) => void;
}

/** The best set for a goal, and how far that is proven. */
export function OptimumAnswer({ optimum, onAdopt }: OptimumAnswerProps) {
  const { say } = useLanguage();
  const { set, status, reachable, budget } = optimum;
  if (!set) {
    return <p class="fault">{say(reachable ? studioPageWords.unreachable(formatDays(reachable.days)) : studioPageWords.nothingFound)}</p>;
  }
  return (
    <p class="found">
      <b>{formatSentence(set)}</b>{" "}
      <span class={status === "optimal" ? "proven" : "unproven"}>
        {say(status === "optimal" ? studioPageWords.proven : studioPageWords.notProven)}
      </span>{" "}
      <button type="button" id="adopt" onClick={() => onAdopt(set.measures)}>
        {say(studioPageWords.adopt)}
      </button>
    </p>
  );

  function formatSentence({ effort, days, measures }: MeasureSet): string {
    const which = budget === undefined ? studioPageWords.least : studioPageWords.fewest;
    return say(which(formatDays(effort), formatDays(days), measures.length));
  }
}
