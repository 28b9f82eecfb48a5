import type { MeasureSet } from "../../../../analysis/optimize/index.ts";
import { formatDays, type Process } from "../../../../model/index.ts";
import { studioPageWords } from "../../words.ts";
import type { SolverAnswer } from "../../work/questions.ts";
import { useLanguage } from "../hooks/language.ts";
import { NumberField } from "../page/number-field.tsx";
import { Svg } from "../picture/svg/svg.tsx";

interface GoalProps {
  readonly process: Process;
  readonly before: number;
  readonly target: number | undefined;
  readonly budget: number | undefined;
  readonly answer: SolverAnswer | undefined;
  readonly isSearching: boolean;
  readonly fault: string | undefined;
  readonly onGoal: (goal: { target?: number | undefined; budget?: number | undefined }) => void;
  readonly onAdopt: (measures: readonly string[]) => void;
}

/** A target or a budget, the best set for it with the proof, and what every effort reaches. */
export function GoalPanel({ process, before, target, budget, answer, isSearching, fault, onGoal, onAdopt }: GoalProps) {
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
        onChange={(value) => onGoal({ target: value, budget: undefined })}
      />
      <AmountField
        id="budget"
        label={say(studioPageWords.budget)}
        value={budget}
        most={Math.ceil(efforts)}
        onChange={(value) => onGoal({ budget: value, target: undefined })}
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

interface AmountProps {
  readonly id: string;
  readonly label: string;
  readonly value: number | undefined;
  readonly most: number;
  readonly onChange: (value: number | undefined) => void;
}

function AmountField({ id, label, value, most, onChange }: AmountProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={`${id}-range`}
        type="range"
        aria-label={label}
        min="0"
        max={most}
        step="1"
        value={value ?? most}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
      <NumberField id={id} value={value === undefined ? "" : String(value)} onValue={onChange} />
    </div>
  );
}

function OptimumAnswer({ optimum, onAdopt }: { optimum: NonNullable<SolverAnswer["optimum"]>; onAdopt: GoalProps["onAdopt"] }) {
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
