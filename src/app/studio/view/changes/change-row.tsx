import type { Change, Process } from "../../../../model/index.ts";
import { savingWords } from "../../saving-words.ts";
import { describeChange } from "../../state/choice/describe-change.ts";
import { useLanguage } from "../hooks/language.ts";

interface ChangeRowProps {
  /** The process without changes by hand. */
  readonly plain: Process;
  readonly change: Change;
  readonly onTakeBack: () => void;
}

/** One change: what is changed, by its name, what becomes of it, and the way back. */
export function ChangeRow({ plain, change, onTakeBack }: ChangeRowProps) {
  const { say, lang } = useLanguage();
  const { id, name, text } = describeChange(plain, change);
  return (
    <li data-change={id}>
      <span>
        <b>{say(name)}</b> {say(name) !== id && <span class="code">{id}</span>} <span class="becomes">{text[lang]}</span>
      </span>
      <button
        type="button"
        class="small"
        aria-label={say(savingWords.takeBack(say(name)))}
        title={say(savingWords.takeBack(say(name)))}
        onClick={onTakeBack}
      >
        ↶
      </button>
    </li>
  );
}
