import { formatDays, type Process } from "../../../../model/index.ts";
import type { StudioGoal } from "../../state/choice.ts";
import { studioPageWords } from "../../words.ts";
import type { SolverAnswer } from "../../work/questions.ts";
import { useLanguage } from "../hooks/language.ts";
import { Svg } from "../picture/svg/svg.tsx";
import { AmountField } from "./amount-field.tsx";
import { OptimumAnswer } from "./optimum-answer.tsx";

interface GoalProps {
  readonly process: Process;
  readonly before: number;
  readonly goal: StudioGoal;
  readonly answer: SolverAnswer | undefined;
  readonly isSearching: boolean;
  readonly fault: string | undefined;
  readonly onGoal: (goal: Partial<StudioGoal>, movement?: string) => void;
  readonly onAdopt: (measures: readonly string[]) => void;
}

/** A target or a budget, the best set for it with the proof, and what every effort reaches. */
export function GoalPanel({ process, before, goal: { target, budget }, answer, isSearching, fault, onGoal, onAdopt }: GoalProps) {
  const { say } = useLanguage();
  if (process.measures.length === 0) return null;
  const efforts = process.measures.reduce((sum, each) => sum + each.effort, 0);
  return (
    <section aria-labelledby="goal-title" class="goal">
      <h2 id="goal-title">{say(studioPageWords.goal)}</h2>
      <AmountField
        id="target"
        label={say(studioPageWords.target)}
        value={target}
        most={Math.ceil(before)}
        onChange={(value) => onGoal({ target: value, budget: undefined }, "target")}
      />
      <AmountField
        id="budget"
        label={say(studioPageWords.budget)}
        value={budget}
        most={Math.ceil(efforts)}
        onChange={(value) => onGoal({ budget: value, target: undefined }, "budget")}
      />
      <div aria-live="polite" class="answer">
        {isSearching ? (
          <p class="note">{say(studioPageWords.searching)}</p>
        ) : (
          answer?.optimum && <OptimumAnswer optimum={answer.optimum} onAdopt={onAdopt} />
        )}
        {fault !== undefined && <p class="fault">{fault}</p>}
      </div>
      {!answer && !isSearching && (
        <button type="button" id="ask-frontier" onClick={() => onGoal({ target: Math.round(before * 0.7), budget: undefined })}>
          {say(studioPageWords.ask)}
        </button>
      )}
      {answer && (
        <>
          <Svg text={answer.chart} class="chart" />
          <details>
            <summary>{say(studioPageWords.points(answer.frontier.points.length))}</summary>
            <ul class="points">
              {answer.frontier.points.map((point) => (
                <li key={point.effort}>
                  <span class="n">
                    {say(studioPageWords.least(formatDays(point.effort), formatDays(point.days), point.measures.length))}
                  </span>
                  <button type="button" onClick={() => onAdopt(point.measures)}>
                    {say(studioPageWords.adopt)}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}
