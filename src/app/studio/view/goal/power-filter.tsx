import { guardKinds, type Process, terms } from "../../../../model/index.ts";
import { goalWords } from "../../goal-words.ts";
import type { StudioGoal } from "../../state/choice/choice.ts";
import { TermHelp } from "../controls/term-help.tsx";
import { useLanguage } from "../hooks/language.ts";

interface PowerFilterProps {
  readonly process: Process;
  readonly powers: StudioGoal["powers"];
  readonly onPowers: (powers: StudioGoal["powers"]) => void;
}

/** What the measures for a goal may need; the last that is ticked stays. */
export function PowerFilter({ process, powers, onPowers }: PowerFilterProps) {
  const { say } = useLanguage();
  const shown = guardKinds.filter((each) => each === "within-powers" || process.measures.some(({ guard }) => guard === each));
  return (
    <fieldset class="powers">
      <legend>
        <TermHelp term="powers">{say(goalWords.powers)}</TermHelp>
      </legend>
      {shown.map((guard) => (
        <label key={guard}>
          <input
            type="checkbox"
            data-power={guard}
            checked={powers.includes(guard)}
            disabled={powers.length === 1 && powers[0] === guard}
            onChange={({ currentTarget: { checked } }) =>
              onPowers(guardKinds.filter((each) => (each === guard ? checked : powers.includes(each))))
            }
          />
          {say(terms.guards[guard])}
        </label>
      ))}
    </fieldset>
  );
}
