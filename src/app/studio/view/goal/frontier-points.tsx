import type { MeasureSet } from "../../../../analysis/optimize/index.ts";
import { formatDays, type Process } from "../../../../model/index.ts";
import { goalWords } from "../../goal-words.ts";
import { TermHelp } from "../controls/term-help.tsx";
import { useLanguage } from "../hooks/language.ts";
import { NeededPowers } from "./needed-powers.tsx";

interface PointsProps {
  readonly process: Process;
  readonly points: readonly MeasureSet[];
  readonly onAdopt: (measures: readonly string[]) => void;
}

/** Every point of the frontier, with the powers that it needs. */
export function FrontierPoints({ process, points, onAdopt }: PointsProps) {
  const { say } = useLanguage();
  return (
    <div class="with-help">
      <details>
        <summary>{say(goalWords.points(points.length))}</summary>
        <ul class="points">
          {points.map(({ effort, days, measures }) => (
            <li key={effort}>
              <span class="n">
                {say(goalWords.least(formatDays(effort), formatDays(days), measures.length))}
                {measures.length > 0 && (
                  <span class="note">
                    {" "}
                    · <NeededPowers process={process} measures={measures} />
                  </span>
                )}
              </span>
              <button type="button" onClick={() => onAdopt(measures)}>
                {say(goalWords.adopt)}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <TermHelp term="frontier" />
    </div>
  );
}
