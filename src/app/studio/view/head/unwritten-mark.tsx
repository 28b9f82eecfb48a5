import { useEffect, useMemo } from "preact/hooks";
import { hasUnwrittenChoice, hasUnwrittenText, type StudioState } from "../../state/studio-state.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";

/** Says that something is not in the file yet; as long as it does, closing the page asks. */
export function UnwrittenMark({ state }: { state: StudioState }) {
  const { say } = useLanguage();
  const { written, history } = state;
  const isUnwritten = useMemo(() => hasUnwrittenText({ written, history }) || hasUnwrittenChoice(history.now), [written, history]);
  useEffect(() => {
    if (!isUnwritten) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnwritten]);
  return (
    <span class="unwritten" role="status" id="unwritten">
      {isUnwritten && <span>{say(studioPageWords.notInFile)}</span>}
    </span>
  );
}
