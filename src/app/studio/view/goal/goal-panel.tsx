import type { Process } from "../../../../model/index.ts";
import { goalWords } from "../../goal-words.ts";
import type { StudioGoal } from "../../state/choice/choice.ts";
import { studioPageWords } from "../../words.ts";
import type { SolverAnswer } from "../../work/questions.ts";
import { TermHelp } from "../controls/term-help.tsx";
import { useLanguage } from "../hooks/language.ts";
import { Svg } from "../picture/svg/svg.tsx";
import { AmountField } from "./amount-field.tsx";
import { FrontierPoints } from "./frontier-points.tsx";
import { OptimumAnswer } from "./optimum-answer.tsx";
import { PowerFilter } from "./power-filter.tsx";

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
export function GoalPanel({ process, before, goal: { target, budget, powers }, answer, isSearching, fault, onGoal, onAdopt }: GoalProps) {
  const { say } = useLanguage();
  if (process.measures.length === 0) return null;
  const efforts = process.measures.reduce((sum, each) => sum + each.effort, 0);
  return (
    <section aria-labelledby="goal-title" class="goal">
      <h2 id="goal-title">
        <TermHelp term="goal">{say(goalWords.goal)}</TermHelp>
      </h2>
      <AmountField
        id="target"
        label={say(goalWords.target)}
        value={target}
        most={Math.ceil(before)}
        onChange={(value) => onGoal({ target: value, budget: undefined }, "target")}
      />
      <AmountField
        id="budget"
        label={say(goalWords.budget)}
        value={budget}
        most={Math.ceil(efforts)}
        onChange={(value) => onGoal({ budget: value, target: undefined }, "budget")}
      />
      <PowerFilter process={process} powers={powers} onPowers={(each) => onGoal({ powers: each })} />
      <div aria-live="polite" class="answer">
        {isSearching ? (
          <p class="note">{say(goalWords.searching)}</p>
        ) : (
          answer && <OptimumAnswer process={process} answer={answer} onAdopt={onAdopt} />
        )}
        {answer?.isKept && <p class="note">{say(studioPageWords.sharing.keptAnswer)}</p>}
        {fault !== undefined && <p class="fault">{fault}</p>}
      </div>
      {!answer && !isSearching && (
        <button type="button" id="ask-frontier" onClick={() => onGoal({ target: Math.round(before * 0.7), budget: undefined })}>
          {say(goalWords.ask)}
        </button>
      )}
      {answer && (
        <>
          <Svg text={answer.chart} class="chart" />
          <FrontierPoints process={process} points={answer.frontier.points} onAdopt={onAdopt} />
        </>
      )}
    </section>
  );
}
