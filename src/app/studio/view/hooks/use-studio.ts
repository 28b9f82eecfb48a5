import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Bilingual, Language, Problem, Process } from "../../../../model/index.ts";
import { isLive, watchServer } from "../../source/live-server.ts";
import { isSoundCatalog, type OpenedCatalog, openTexts, resolveWay } from "../../source/open-files.ts";
import { findPackedText, formatAddress, parseStudioChoice, parseViewState, type ViewState } from "../../state/address.ts";
import { createFileChoice, fitChoice, fitScenarios, type StudioChoice } from "../../state/choice.ts";
import { type ChoiceFigures, computeChoiceFigures } from "../../state/figures.ts";
import { type History, mapHistory, recordChange, redoChange, undoChange } from "../../state/history.ts";
import type { NewScenario } from "../../state/scenarios.ts";
import { studioPageWords } from "../../words.ts";

/** What is open: the last sound state of the files, and what is wrong with the present one. */
interface OpenState {
  readonly sound: OpenedCatalog | undefined;
  readonly broken: { readonly problems: readonly Problem[]; readonly files: OpenedCatalog["files"] } | undefined;
}

export interface StudioState {
  readonly opened: OpenedCatalog | undefined;
  readonly broken: OpenState["broken"];
  readonly unreadable: Bilingual | undefined;
  readonly isConnected: boolean;
  readonly process: Process | undefined;
  readonly wanted: StudioChoice;
  readonly looking: ViewState;
  /** Of the last choice that stands. */
  readonly figures: ChoiceFigures | undefined;
  /** What does not let the present choice stand. */
  readonly refused: readonly Problem[];
  /** Scenarios made here that have another id because the file has come to use theirs. */
  readonly moved: readonly NewScenario[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly change: (next: (wanted: StudioChoice) => StudioChoice, movement?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly look: (next: Partial<ViewState>) => void;
  readonly open: (next: OpenedCatalog, text?: string) => void;
}

const noScenarios: readonly NewScenario[] = [];
const emptyChoice: StudioChoice = { measures: [], changes: [], route: "main", scenarios: [] };

/** The state of the studio and what changes it. */
export function useStudio(
  first: OpenedCatalog | undefined,
  usual: Language,
  packed: string | undefined,
  preferred: string | undefined,
): StudioState {
  const [address] = useState(() => location.hash);
  const [{ sound, broken }, setOpen] = useState<OpenState>(() => createOpenState(first, undefined));
  const [looking, setLooking] = useState<ViewState>(() => ({
    ...parseViewState(address, usual),
    ...(preferred !== undefined && !/[#&]process=/.test(address) && { process: preferred }),
  }));
  const [text, setText] = useState(packed);
  const process = sound && resolveWay(sound, looking).process;
  const [history, setHistory] = useState<History<StudioChoice>>(() => ({
    past: [],
    now: process ? parseStudioChoice(address, process) : emptyChoice,
    future: [],
  }));
  const [moved, setMoved] = useState(noScenarios);
  const [unreadable, setUnreadable] = useState<Bilingual>();
  const [isConnected, setConnected] = useState(true);
  const { scenarios } = history.now;
  const present = useRef({ sound, looking, text, scenarios });
  present.current = { sound, looking, text, scenarios };
  /** Another file was opened in the place of those of the server. */
  const hasOwn = useRef(false);

  const accept = useCallback((next: OpenedCatalog, preferred?: string) => {
    const { sound: former, looking: looked, scenarios: had } = present.current;
    setUnreadable(undefined);
    setOpen((open) => createOpenState(next, open.sound));
    if (!isSoundCatalog(next)) return;
    const shown = former && resolveWay(former, {}).process.id;
    // Of several, the one that is shown stays, though others come before it.
    const wanted = looked.process ?? preferred ?? next.catalog.processes.find(({ id }) => id === shown)?.id;
    if (looked.process === undefined && resolveWay(next, {}).process.id !== wanted) setLooking((each) => ({ ...each, process: wanted }));
    const meant = { ...looked, process: wanted };
    const now = resolveWay(next, meant).process;
    const before = former && resolveWay(former, meant).process;
    const others = before ? fitScenarios(had, now, before.scenarios).moved : [];
    if (others.length > 0) setMoved(others);
    setHistory((states) =>
      before
        ? mapHistory(states, (each) => fitChoice(each, now, before.scenarios))
        : { past: [], now: parseStudioChoice(address, now), future: [] },
    );
  }, []);

  useEffect(() => {
    if (!isLive()) return;
    return watchServer((message) => {
      if (hasOwn.current) return;
      if (message.kind === "files") accept(openTexts(message.files), message.process);
      else setUnreadable(studioPageWords.unreadable(message.file, message.reason));
    }, setConnected);
  }, []);

  const wanted = history.now;
  const last = useRef<{ process: Process; figures: ChoiceFigures } | undefined>(undefined);
  const found = useMemo(() => (process ? computeChoiceFigures(process, wanted) : undefined), [process, wanted]);
  if (process && found && "now" in found) last.current = { process, figures: found };
  const figures = last.current?.process === process ? last.current?.figures : process && findFileFigures(process);

  useEffect(() => {
    const timer = setTimeout(() => {
      const next = `#${formatAddress(wanted, looking, process, text)}`;
      if (next !== location.hash) globalThis.history.replaceState(null, "", next);
    }, 200);
    return () => clearTimeout(timer);
  }, [wanted, looking, process, text]);

  useEffect(() => {
    const applyAddress = () => {
      const { sound: now, looking: looked, text: packed } = present.current;
      if (!isLive() && findPackedText(location.hash) !== packed) {
        location.reload();
        return;
      }
      const next = parseViewState(location.hash, looked.lang);
      setLooking(next);
      if (!now) return;
      const own = resolveWay(now, next).process;
      const chosen = parseStudioChoice(location.hash, own);
      const isSame = own === resolveWay(now, looked).process;
      setHistory((states) => (isSame ? recordChange(states, chosen) : { past: [], now: chosen, future: [] }));
    };
    addEventListener("hashchange", applyAddress);
    return () => removeEventListener("hashchange", applyAddress);
  }, []);

  return {
    opened: sound,
    broken,
    unreadable,
    isConnected,
    process,
    wanted,
    looking,
    figures,
    refused: found && !("now" in found) ? found : [],
    moved,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (next, movement) => {
      setMoved(noScenarios);
      setHistory((states) => recordChange(states, next(states.now), movement));
    },
    undo: () => setHistory(undoChange),
    redo: () => setHistory(redoChange),
    look: (next) => {
      setLooking((each) => ({ ...each, ...next }));
      const other = sound && resolveWay(sound, { ...looking, ...next }).process;
      if (!other || !process || other === process) return;
      const isSame = other.id === process.id;
      setHistory((states) => (isSame ? mapHistory(states, (each) => fitChoice(each, other, process.scenarios)) : createHistory(other)));
    },
    open: (next, packedText) => {
      if (!isSoundCatalog(next)) {
        setOpen((open) => createOpenState(next, open.sound));
        return;
      }
      hasOwn.current = true;
      setUnreadable(undefined);
      setOpen(createOpenState(next, undefined));
      setText(packedText);
      setLooking((each) => ({
        ...each,
        process: undefined,
        item: undefined,
        variant: undefined,
        step: undefined,
        target: undefined,
        budget: undefined,
      }));
      setHistory(createHistory(resolveWay(next, {}).process));
    },
  };
}

function createHistory(process: Process): History<StudioChoice> {
  return { past: [], now: createFileChoice(process), future: [] };
}

function createOpenState(next: OpenedCatalog | undefined, former: OpenedCatalog | undefined): OpenState {
  if (!next) return { sound: former, broken: undefined };
  return isSoundCatalog(next)
    ? { sound: next, broken: undefined }
    : { sound: former, broken: { problems: next.problems, files: next.files } };
}

/** The figures of a process as its file has it, where the first choice does not stand. */
function findFileFigures(process: Process): ChoiceFigures | undefined {
  const found = computeChoiceFigures(process, { measures: [], changes: [], route: "main" });
  return "now" in found ? found : undefined;
}
