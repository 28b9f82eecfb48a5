import { useState } from "preact/hooks";
import type { Change, Process, Unit } from "../../../../model/index.ts";
import { goalWords } from "../../goal-words.ts";
import type { ChoiceAction } from "../../state/reduce-studio.ts";
import { studioPageWords } from "../../words.ts";
import { NumberField } from "../controls/number-field.tsx";
import { useLanguage } from "../hooks/language.ts";

interface OfficersProps {
  readonly plain: Process;
  /** Those of which the file says how many officers they have. */
  readonly units: readonly Unit[];
  readonly changes: readonly Change[];
  readonly dispatch: (action: ChoiceAction) => void;
}

/** As many as a file may say. */
const mostOfficers = 1_000_000;

/** How many officers each unit has; folded as long as none is changed. */
export function OfficerFields({ plain, units, changes, dispatch }: OfficersProps) {
  const { say, name } = useLanguage();
  // The number of the file typed in again does not fold the list under the hand.
  const [isOpen, setOpen] = useState(false);
  const byHand = new Map(changes.flatMap((each) => ("staff" in each ? [[each.unit, each.staff] as const] : [])));
  return (
    <details class="officers" open={isOpen || byHand.size > 0} onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>{say(studioPageWords.officersTitle)}</summary>
      <p class="note">{say(goalWords.loadOnly)}</p>
      {units.map((unit) => (
        <label key={`${plain.id} ${unit.id}`} class="field" for={`staff-${unit.id}`}>
          <span>{name(unit)}</span>
          <NumberField
            id={`staff-${unit.id}`}
            value={String(byHand.get(unit.id) ?? unit.staff)}
            onValue={(wanted) => {
              const staff = wanted === undefined ? undefined : Math.min(Math.round(wanted), mostOfficers);
              dispatch({ kind: "change-staff", unit: unit.id, staff: staff === unit.staff ? undefined : staff });
            }}
          />
        </label>
      ))}
    </details>
  );
}
