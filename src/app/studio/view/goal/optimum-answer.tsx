import type { MeasureSet } from "../../../../analysis/optimize/index.ts";
import { type Bilingual, formatDays, type Process } from "../../../../model/index.ts";
import { goalWords } from "../../goal-words.ts";
import type { FoundOptimum, GoalAnswer } from "../../work/questions.ts";
import { TermHelp } from "../controls/term-help.tsx";
import { useLanguage } from "../hooks/language.ts";
import { NeededPowers } from "./needed-powers.tsx";

interface OptimumAnswerProps {
  readonly process: Process;
  readonly answer: GoalAnswer;
  readonly onAdopt: (measures: readonly string[]) => void;
}

/** The best set for a goal within the powers and what it takes without their limit, and how far each is proven. */
export function OptimumAnswer({ process, answer, onAdopt }: OptimumAnswerProps) {
  const { say } = useLanguage();
  const { optimum, widest, powers } = answer;
  if (!optimum) return null;
  const { set, reachable } = optimum;
  const isOwn = powers.length === 1 && powers[0] === "within-powers";
  const withPowers = !widest ? goalWords.allPowers : isOwn ? goalWords.ownPowers : goalWords.chosenPowers;
  if (!set && !reachable) {
    return <p class="fault">{say(goalWords.nothingFound)}</p>;
  }
  if (!set && reachable) {
    return (
      <div class="found">
        <p>
          <b>{say(goalWords.beyond(formatDays(optimum.target ?? reachable.days), withPowers, formatDays(reachable.days)))}</b>{" "}
          <Proof isProven />
          {widest?.set && <WidestNeed process={process} set={widest.set} isProven={widest.status === "optimal"} />}
          {widest && !widest.set && say(goalWords.beyondAll)}
        </p>
        <p class="buttons">
          <AdoptButton id="adopt" set={reachable} onAdopt={onAdopt} />
          {widest?.set && <AdoptButton id="adopt-widest" set={widest.set} onAdopt={onAdopt} />}
        </p>
      </div>
    );
  }
  const other = widest?.set && set && widest.set.measures.join() !== set.measures.join() ? widest : undefined;
  return (
    <div class="found">
      {set && <SetSentence {...{ process, optimum, set, withPowers, onAdopt }} id="adopt" />}
      {other?.set && (
        <SetSentence {...{ process, set: other.set, onAdopt }} optimum={other} withPowers={goalWords.allPowers} id="adopt-widest" />
      )}
    </div>
  );
}

/** What the goal would take beyond the powers, as the rest of a sentence. */
function WidestNeed({ process, set, isProven }: { process: Process; set: MeasureSet; isProven: boolean }) {
  const { say } = useLanguage();
  return (
    <>
      {say(goalWords.wouldTake(formatDays(set.effort), formatDays(set.days), set.measures.length))}
      {say(goalWords.ofWhich)}
      <NeededPowers process={process} measures={set.measures} /> <Proof isProven={isProven} />
    </>
  );
}

interface SetSentenceProps {
  readonly process: Process;
  readonly optimum: FoundOptimum;
  readonly set: MeasureSet;
  readonly withPowers: Bilingual;
  readonly id: string;
  readonly onAdopt: (measures: readonly string[]) => void;
}

function SetSentence({ process, optimum: { budget, status }, set, withPowers, id, onAdopt }: SetSentenceProps) {
  const { say } = useLanguage();
  const which = budget === undefined ? goalWords.least : goalWords.fewest;
  const tellsPowers = set.measures.length > 0 && withPowers !== goalWords.ownPowers;
  return (
    <p>
      <b>{say(which(formatDays(set.effort), formatDays(set.days), set.measures.length))}</b> {say(withPowers)}
      {tellsPowers && say(goalWords.ofWhich)}
      {tellsPowers && <NeededPowers process={process} measures={set.measures} />} <Proof isProven={status === "optimal"} />{" "}
      <AdoptButton id={id} set={set} onAdopt={onAdopt} />
    </p>
  );
}

function Proof({ isProven }: { isProven: boolean }) {
  const { say } = useLanguage();
  return (
    <span class={isProven ? "proven" : "unproven"}>
      <TermHelp term="proven">{say(isProven ? goalWords.proven : goalWords.notProven)}</TermHelp>
    </span>
  );
}

function AdoptButton({ id, set, onAdopt }: { id: string; set: MeasureSet; onAdopt: (measures: readonly string[]) => void }) {
  const { say } = useLanguage();
  return (
    <button type="button" id={id} onClick={() => onAdopt(set.measures)}>
      {say(goalWords.adoptSet(formatDays(set.days)))}
    </button>
  );
}
