import { goalWords } from "../../goal-words.ts";
import type { ScenarioColumn } from "../../state/choice/scenario-columns.ts";
import { useLanguage } from "../hooks/language.ts";
import { columnWords } from "./column-words.ts";

/** What a column is of, and a button that puts it on the screen. */
export function ColumnHead({ column, onAdopt }: { column: ScenarioColumn; onAdopt: () => void }) {
  const { say, name } = useLanguage();
  const { kind, scenario, isOnScreen } = column;
  const title = scenario ? name(scenario) : say(kind === "today" ? columnWords.today : columnWords.screen);
  return (
    <th scope="col" class={isOnScreen ? "on-screen" : undefined}>
      <span class="column-name">{title}</span>
      {isOnScreen && kind !== "screen" && <span class="note">{say(columnWords.isOnScreen)}</span>}
      {!isOnScreen && (
        <button
          type="button"
          aria-label={say(columnWords.adopt(title))}
          onClick={({ currentTarget }) => {
            currentTarget.closest("dialog")?.close();
            onAdopt();
          }}
        >
          {say(goalWords.adopt)}
        </button>
      )}
    </th>
  );
}
