import { useEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { Problem, Process } from "../../../../model/index.ts";
import { savingWords } from "../../saving-words.ts";
import { isLive, watchServer } from "../../source/live-server.ts";
import { type OpenedCatalog, openTexts } from "../../source/open-files.ts";
import { findPackedText, formatAddress } from "../../state/address.ts";
import type { StudioChoice } from "../../state/choice/choice.ts";
import { type ChoiceFigures, computeChoiceFigures } from "../../state/choice/figures.ts";
import { reduceStudio, type StudioAction } from "../../state/reduce-studio.ts";
import { createStudioState, findProcess, type StudioBeginning, type StudioEntry, type StudioState } from "../../state/studio-state.ts";
import { listUnwrittenWork } from "../../state/unwritten-work.ts";
import { useDrafts } from "./use-drafts.ts";

/** The state of the studio, what follows from it, and how it becomes other. */
export interface Studio {
  readonly state: StudioState;
  readonly dispatch: (action: StudioAction) => void;
  readonly opened: OpenedCatalog | undefined;
  readonly process: Process | undefined;
  readonly choice: StudioChoice;
  /** Of the present choice where it stands, else of the last that did. */
  readonly figures: ChoiceFigures | undefined;
  /** What does not let the present choice stand: the figures are of another then. */
  readonly refused: readonly Problem[];
  /** What is in no file, the present work last where it is so. */
  readonly unwritten: readonly StudioEntry[];
  /** It comes again after a crash, as far as anybody knows. */
  readonly keepsDrafts: boolean;
}

export function useStudio(beginning: StudioBeginning): Studio {
  const [state, dispatch] = useReducer(reduceStudio, beginning, createStudioState);
  const { now } = state.history;
  const { opened, choice } = now;
  const process = findProcess(now);
  useServer(dispatch);
  useAddress(state, process, dispatch);
  const keepsDrafts = useDrafts(state, dispatch);
  const { written, history } = state;
  const unwritten = useMemo(() => listUnwrittenWork({ written, history }), [written, history]);
  return { state, dispatch, opened, process, choice, unwritten, keepsDrafts, ...useFigures(process, choice) };
}

function useFigures(process: Process | undefined, { measures, changes, route }: StudioChoice): Pick<Studio, "figures" | "refused"> {
  const last = useRef<{ readonly process: Process; readonly figures: ChoiceFigures } | undefined>(undefined);
  const found = useMemo(
    () => (process ? computeChoiceFigures(process, { measures, changes, route }) : undefined),
    [process, measures, changes, route],
  );
  if (process && found && "now" in found) last.current = { process, figures: found };
  const figures = last.current?.process === process ? last.current?.figures : process && findFileFigures(process);
  return { figures, refused: found && !("now" in found) ? found : [] };
}

/** The figures of a process as its file has it, where the first choice does not stand. */
function findFileFigures(process: Process): ChoiceFigures | undefined {
  const found = computeChoiceFigures(process, { measures: [], changes: [], route: "main" });
  return "now" in found ? found : undefined;
}

function useServer(dispatch: Studio["dispatch"]): void {
  useEffect(() => {
    if (!isLive()) return;
    return watchServer(
      (message) => {
        if (message.kind === "files") dispatch({ kind: "receive", opened: openTexts(message.files), preferred: message.process });
        else dispatch({ kind: "miss-file", reason: savingWords.unreadable(message.file, message.reason) });
      },
      (isConnected) => dispatch({ kind: "connect", isConnected }),
    );
  }, []);
}

/** Writes the state to the address, and follows what is written there by hand. */
function useAddress(state: StudioState, process: Process | undefined, dispatch: Studio["dispatch"]): void {
  const { now } = state.history;
  const { looking } = state;
  const packed = useRef(now.packed);
  packed.current = now.packed;
  const known = useRef(location.hash);
  useEffect(() => {
    const timer = setTimeout(() => {
      const next = `#${formatAddress({ ...now, looking }, process)}`;
      // Another is a link that is not followed yet.
      if (next === location.hash || known.current !== location.hash) return;
      globalThis.history.replaceState(null, "", next);
      known.current = location.hash;
    }, 200);
    return () => clearTimeout(timer);
  }, [now, looking, process]);
  useEffect(() => {
    const follow = () => {
      known.current = location.hash;
      if (!isLive() && findPackedText(location.hash) !== packed.current) location.reload();
      else dispatch({ kind: "follow-address", address: location.hash });
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
}
