import { useEffect } from "preact/hooks";
import { savingWords } from "../../saving-words.ts";
import { useLanguage } from "../hooks/language.ts";
import type { Studio } from "../hooks/use-studio.ts";

/**
 * Says that something is not in the file yet. As long as there is such work, also in files or processes that were open
 * before, closing the page asks.
 */
export function UnwrittenMark({ studio: { state, unwritten, keepsDrafts } }: { studio: Studio }) {
  const { say } = useLanguage();
  const hasWork = unwritten.length > 0;
  const isShown = unwritten.at(-1) === state.history.now;
  useEffect(() => {
    if (!hasWork) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [hasWork]);
  return (
    <span class="unwritten" role="status" id="unwritten">
      {isShown && <span>{say(savingWords.notInFile)}</span>}
      {hasWork && !keepsDrafts && <small>{say(savingWords.drafts.none)}</small>}
    </span>
  );
}
