import { useMemo } from "preact/hooks";
import { formatDays, type Link, type Process } from "../../../../model/index.ts";
import type { ChoiceFigures } from "../../state/choice/figures.ts";
import type { StepValues } from "../../state/choice/hand-changes.ts";
import { studioPageWords } from "../../words.ts";
import { TermHelp } from "../controls/term-help.tsx";
import { useLanguage } from "../hooks/language.ts";

interface PredecessorsProps {
  readonly process: Process;
  readonly step: Process["steps"][number];
  readonly steps: ChoiceFigures["steps"];
  readonly onChange: (values: StepValues) => void;
  readonly onStep: (step: string) => void;
}

/** What a step comes after: to look at, to take away, to add. */
export function Predecessors({ process, step, steps, onChange, onStep }: PredecessorsProps) {
  const { say, name, lang } = useLanguage();
  const present = step.after.map((each) => each.step).join(" ");
  // The same element as before is not gone through again, of a thousand steps on each tick.
  const others = useMemo(() => {
    const left = new Set([step.id, ...step.after.map((each) => each.step)]);
    return (
      <>
        {process.steps.map((each) =>
          left.has(each.id) ? null : (
            <option key={each.id} value={each.id}>
              {name(each) === each.id ? each.id : `${name(each)} ${each.id}`}
            </option>
          ),
        )}
      </>
    );
  }, [process, step.id, present, lang]);
  const getStepName = (id: string) => {
    const found = steps.get(id);
    return found ? name(found) : id;
  };
  return (
    <fieldset class="after">
      <legend>
        <TermHelp term="after">{say(studioPageWords.after)}</TermHelp>
      </legend>
      {step.after.length === 0 && <p class="note">{say(studioPageWords.noneBefore)}</p>}
      <ul>
        {step.after.map((link, at) => (
          <li key={at}>
            <button type="button" class="link" onClick={() => onStep(link.step)}>
              {getStepName(link.step)}
              {getStepName(link.step) !== link.step && <span class="code"> {link.step}</span>}
            </button>
            {formatLinkText(link)}
            <button
              type="button"
              class="small"
              aria-label={say(studioPageWords.remove(getStepName(link.step)))}
              onClick={() => onChange({ after: step.after.filter((each) => each !== link) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <label class="field">
        <span>{say(studioPageWords.addAfter)}</span>
        <select
          id="add-after"
          value=""
          onChange={(event) => {
            const id = event.currentTarget.value;
            event.currentTarget.value = "";
            if (id !== "") onChange({ after: [...step.after, { step: id, link: "FS", lag: 0 }] });
          }}
        >
          <option value="">…</option>
          {others}
        </select>
      </label>
    </fieldset>
  );
}

function formatLinkText({ link, lag, outcome }: Link): string {
  return [link === "FS" ? "" : link, lag === 0 ? "" : `${lag > 0 ? "+" : "−"}${formatDays(Math.abs(lag))}`, outcome ?? ""]
    .filter((each) => each !== "")
    .join(" ");
}
