import type { StepExplanation } from "../../../../analysis/explain/index.ts";
import { formatDays, type Process } from "../../../../model/index.ts";
import type { ChoiceFigures } from "../../state/choice/figures.ts";
import { studioPageWords } from "../../words.ts";
import { TermHelp } from "../controls/term-help.tsx";
import { useLanguage } from "../hooks/language.ts";

interface StandingProps {
  readonly process: Process;
  readonly figures: ChoiceFigures;
  readonly id: string;
  /** Not there until it is found. */
  readonly explanation: StepExplanation | undefined;
  readonly onStep: (step: string) => void;
}

/** When a step is done, whether the total depends on it, and what decides when it starts. */
export function StepStanding({ process, figures, id, explanation, onStep }: StandingProps) {
  const { say } = useLanguage();
  const timed = figures.now.steps.find((each) => each.id === id);
  if (!timed) return <p class="note">{say(studioPageWords.offRoute)}</p>;
  const reasons = explanation?.id === id ? explanation : undefined;
  return (
    <>
      <p class="note">
        {say(studioPageWords.span(formatDays(timed.earlyStart), formatDays(timed.earlyFinish)))}{" "}
        {timed.critical ? (
          <b class="critical">{say(studioPageWords.critical)}</b>
        ) : (
          say(studioPageWords.float(formatDays(timed.totalFloat)))
        )}{" "}
        <TermHelp term={timed.critical ? "critical" : "float"} />
      </p>
      {reasons && !timed.critical && (
        <p class="note">
          {reasons.criticalWhenLonger === null
            ? say(studioPageWords.neverCritical)
            : say(studioPageWords.criticalWhen(formatDays(reasons.criticalWhenLonger)))}
        </p>
      )}
      {reasons && reasons.controlledBy.length > 1 && (
        <ControllingSteps process={process} steps={reasons.controlledBy.slice(-4, -1).map((each) => each.id)} onStep={onStep} />
      )}
    </>
  );
}

function ControllingSteps({ process, steps, onStep }: Pick<StandingProps, "process" | "onStep"> & { steps: readonly string[] }) {
  const { say, name } = useLanguage();
  return (
    <p class="note">
      {say(studioPageWords.waitsFor(""))}
      {steps.map((each, at) => (
        <>
          {at > 0 && " → "}
          <button key={each} type="button" class="link" title={each} onClick={() => onStep(each)}>
            {name(process.steps.find(({ id }) => id === each) ?? { id: each })}
          </button>
        </>
      ))}
    </p>
  );
}
