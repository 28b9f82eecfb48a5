import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";

/** Three things to try first, in the reference case. */
export function Tries({ onClose }: { onClose: () => void }) {
  const { say } = useLanguage();
  return (
    <aside class="tries">
      <p>
        <b>{say(studioPageWords.tryThis)}</b>
        <button type="button" class="small" aria-label={say(studioPageWords.close)} onClick={onClose}>
          ×
        </button>
      </p>
      <ol>
        {studioPageWords.tries.map((each) => (
          <li key={each.en}>{say(each)}</li>
        ))}
      </ol>
    </aside>
  );
}
