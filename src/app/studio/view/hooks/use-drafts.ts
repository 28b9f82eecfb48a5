import { useEffect, useState } from "preact/hooks";
import { findDraftSeal } from "../../source/drafts/seal.ts";
import { type DraftDesk, openDraftDesk } from "../../source/drafts/tab-drafts.ts";
import { formatDraft, parseDraft } from "../../state/kept-draft.ts";
import type { StudioAction } from "../../state/reduce-studio.ts";
import type { StudioState } from "../../state/studio-state.ts";
import { keepUnwrittenWork } from "../../state/unwritten-work.ts";

/** Milliseconds after the last change in which it is kept. */
const keepPause = 500;

/**
 * Keeps what is in no file, and brings again what was left of last time; whether it can, where the browser allows it.
 */
export function useDrafts(state: StudioState, dispatch: (action: StudioAction) => void): boolean {
  const [desk, setDesk] = useState<DraftDesk>();
  const [keepsDrafts, setKeepsDrafts] = useState(true);
  const isOpen = state.history.now.opened !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    const begin = async () => {
      const seal = await findDraftSeal();
      if (!seal) return;
      const opened = await openDraftDesk(seal);
      const { found, others } = opened;
      if (found) {
        const works = found.content === undefined ? undefined : parseDraft(found.content);
        dispatch({ kind: "find-draft", found: { draft: works && { time: found.time, works }, others } });
      }
      setDesk(opened);
    };
    begin().catch(() => setKeepsDrafts(false));
  }, [isOpen]);
  const { written, history, found } = state;
  useEffect(() => {
    if (!desk) return;
    let isDone = false;
    const keep = () => {
      if (isDone) return;
      isDone = true;
      const works = keepUnwrittenWork(state);
      const text = works.length === 0 ? undefined : formatDraft(works);
      const isKept = works.length === 0 || text !== undefined;
      desk.keep(text, found === undefined).then(
        () => setKeepsDrafts(isKept),
        () => setKeepsDrafts(false),
      );
    };
    const timer = setTimeout(keep, keepPause);
    // A page that nobody sees may be ended without being asked.
    const keepHidden = () => document.visibilityState === "hidden" && keep();
    document.addEventListener("visibilitychange", keepHidden);
    addEventListener("beforeunload", keep);
    return () => {
      clearTimeout(timer);
      removeEventListener("beforeunload", keep);
      document.removeEventListener("visibilitychange", keepHidden);
    };
  }, [desk, written, history, found]);
  return keepsDrafts;
}
