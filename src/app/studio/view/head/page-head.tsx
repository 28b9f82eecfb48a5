import { studioPageWords } from "../../words.ts";
import type { GoalAnswer } from "../../work/questions.ts";
import { useLanguage } from "../hooks/language.ts";
import type { Studio } from "../hooks/use-studio.ts";
import { Exports } from "./exports.tsx";
import { ShareMenu } from "./share-menu.tsx";
import { UnwrittenMark } from "./unwritten-mark.tsx";
import { useWayName, WayChoice } from "./way-choice.tsx";

interface HeadProps {
  readonly studio: Studio;
  readonly svg: string | undefined;
  /** To the present goal. */
  readonly answer: GoalAnswer | undefined;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onSave: () => void;
  readonly onKeys: () => void;
}

/** What is open, and what is done with the whole of it. */
export function PageHead({ studio, svg, answer, onOpen, onSave, onKeys }: HeadProps) {
  const { say, name, lang } = useLanguage();
  const { opened, process, state, dispatch } = studio;
  const { past, future } = state.history;
  const shown = process && opened?.waysOf(process.id).find((each) => each.process === process);
  const getWayName = useWayName();
  return (
    <header class="head">
      <h1>
        <span class="brand">leadpath</span> {process && <span class="file">{shown ? getWayName(shown) : name(process)}</span>}
      </h1>
      <UnwrittenMark studio={studio} />
      <WayChoice studio={studio} />
      <div class="buttons">
        <button
          type="button"
          id="undo"
          disabled={past.length === 0}
          title={`${say(studioPageWords.undo)} (Ctrl+Z)`}
          onClick={() => dispatch({ kind: "undo" })}
        >
          ↶ <span class="wide">{say(studioPageWords.undo)}</span>
        </button>
        <button
          type="button"
          id="redo"
          disabled={future.length === 0}
          title={`${say(studioPageWords.redo)} (Ctrl+Shift+Z)`}
          onClick={() => dispatch({ kind: "redo" })}
        >
          ↷ <span class="wide">{say(studioPageWords.redo)}</span>
        </button>
        <label class="button">
          {say(studioPageWords.open)}
          <input
            type="file"
            class="unseen"
            multiple
            accept=".yaml,.yml,.json,.xlsx,.csv,.xml"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = "";
              if (files.length > 0) onOpen(files);
            }}
          />
        </label>
        <button type="button" id="save" disabled={!process} onClick={onSave}>
          {say(studioPageWords.save)}
        </button>
        <Exports studio={studio} svg={svg} />
        <ShareMenu studio={studio} answer={answer} />
        <button
          type="button"
          id="language"
          lang={lang === "zh" ? "en" : "zh"}
          onClick={() => dispatch({ kind: "look", looking: { lang: lang === "zh" ? "en" : "zh" } })}
        >
          {say(studioPageWords.otherLanguage)}
        </button>
        <button type="button" id="keys" aria-label={say(studioPageWords.keys)} title={say(studioPageWords.keys)} onClick={onKeys}>
          ?
        </button>
      </div>
    </header>
  );
}
