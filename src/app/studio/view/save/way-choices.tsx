import type { SaveWay } from "../../state/save-plan.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";

interface WayChoicesProps {
  readonly ways: readonly SaveWay[];
  readonly way: SaveWay | undefined;
  readonly onWay: (way: SaveWay) => void;
}

/** As what the work may be written, each in a sentence. */
export function WayChoices({ ways, way, onWay }: WayChoicesProps) {
  const { say } = useLanguage();
  return (
    <fieldset class="save-ways">
      <legend>{say(studioPageWords.saveAs)}</legend>
      {ways.map((each) => (
        <label key={each} class="check">
          <input type="radio" name="save-way" value={each} checked={each === way} onChange={() => onWay(each)} />
          <span>
            <b>{say(studioPageWords.saveWays[each].title)}</b> {say(studioPageWords.saveWays[each].meaning)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
