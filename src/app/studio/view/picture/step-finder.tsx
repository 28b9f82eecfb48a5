import { useMemo, useRef } from "preact/hooks";
import type { Process } from "../../../../model/index.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";

interface FinderProps {
  readonly process: Process;
  readonly step: string | undefined;
  readonly onStep: (step: string) => void;
}

/** Finds a step by its name or id; Enter goes on to the next of several. */
export function StepFinder({ process, step, onStep }: FinderProps) {
  const { say, name, lang } = useLanguage();
  /** What was last asked for. */
  const searched = useRef("");
  const labels = useMemo(
    () => process.steps.map((each) => ({ id: each.id, label: formatStepLabel(each.id, name(each)) })),
    [process, lang],
  );
  // The same element as before is not gone through again, of a thousand steps on each tick.
  const names = useMemo(
    () => (
      <datalist id="steps">
        {labels.map(({ id, label }) => (
          <option key={id} value={label} />
        ))}
      </datalist>
    ),
    [labels],
  );
  const find = (text: string, former: string | undefined) => {
    searched.current = text;
    const found = findNextStep(labels, text, former);
    if (found !== undefined) onStep(found);
  };
  return (
    <label class="find">
      <span class="unseen">{say(studioPageWords.findStep)}</span>
      <input
        id="find-step"
        type="search"
        list="steps"
        placeholder={say(studioPageWords.findStep)}
        onChange={({ currentTarget: { value } }) => find(value, undefined)}
        onKeyDown={({ key, currentTarget: { value } }) => {
          if (key === "Enter" && value === searched.current) find(value, step);
        }}
      />
      {names}
    </label>
  );
}

interface StepLabel {
  readonly id: string;
  readonly label: string;
}

/** A step as people look for it: by its name, and by its id where names are alike. */
function formatStepLabel(id: string, name: string): string {
  return name === id ? id : `${name} ${id}`;
}

/** The step that is called so, or whose label has the text in it: of several the first, or the one after `former`. */
function findNextStep(labels: readonly StepLabel[], text: string, former: string | undefined): string | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return undefined;
  const exact = labels.find(({ id, label }) => id.toLowerCase() === wanted || label.toLowerCase() === wanted);
  if (exact) return exact.id;
  const found = labels.filter(({ label }) => label.toLowerCase().includes(wanted));
  return found[(found.findIndex(({ id }) => id === former) + 1) % found.length]?.id;
}
