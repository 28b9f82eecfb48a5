import { savingWords } from "../../saving-words.ts";
import type { SaveWay } from "../../state/save-plan.ts";
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
      <legend>{say(savingWords.saveAs)}</legend>
      {ways.map((each) => (
        <label key={each} class="check">
          <input type="radio" name="save-way" value={each} checked={each === way} onChange={() => onWay(each)} />
          <span>
            <b>{say(savingWords.saveWays[each].title)}</b> {say(savingWords.saveWays[each].meaning)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
