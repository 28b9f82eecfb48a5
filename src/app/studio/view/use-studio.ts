import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Bilingual, Language, Problem, Process } from "../../../index.ts";
import { isLive, listen } from "../source/live.ts";
import { isSound, type Opened, openTexts, wayIn } from "../source/opened.ts";
import { addressOf, type Looking, lookingFrom, packedIn, wantedFrom } from "../state/address.ts";
import { type Figures, figuresOf } from "../state/figures.ts";
import { changed, type History, mapped, redone, undone } from "../state/history.ts";
import type { NewScenario } from "../state/scenarios.ts";
import { asInFile, fitted, fittedScenarios, type Wanted } from "../state/wanted.ts";
import { words } from "../words.ts";

/** What is open: the last sound state of the files, and what is wrong with the present one. */
interface Open {
  readonly sound: Opened | undefined;
  readonly broken: { readonly problems: readonly Problem[]; readonly files: Opened["files"] } | undefined;
}

export interface Studio {
  readonly opened: Opened | undefined;
  readonly broken: Open["broken"];
  readonly unreadable: Bilingual | undefined;
  readonly isConnected: boolean;
  readonly process: Process | undefined;
  readonly wanted: Wanted;
  readonly looking: Looking;
  /** Of the last choice that stands. */
  readonly figures: Figures | undefined;
  /** What does not let the present choice stand. */
  readonly refused: readonly Problem[];
  /** Scenarios made here that have another id because the file has come to use theirs. */
  readonly moved: readonly NewScenario[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly change: (next: (wanted: Wanted) => Wanted, movement?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly look: (next: Partial<Looking>) => void;
  readonly open: (next: Opened, text?: string) => void;
}

const none: readonly NewScenario[] = [];
const nothing: Wanted = { measures: [], changes: [], route: "main", scenarios: [] };

/** The state of the studio and what changes it. */
export function useStudio(first: Opened | undefined, usual: Language, packed: string | undefined, preferred: string | undefined): Studio {
  const [address] = useState(() => location.hash);
  const [{ sound, broken }, setOpen] = useState<Open>(() => shownOf(first, undefined));
  const [looking, setLooking] = useState<Looking>(() => ({
    ...lookingFrom(address, usual),
    ...(preferred !== undefined && !/[#&]process=/.test(address) && { process: preferred }),
  }));
  const [text, setText] = useState(packed);
  const process = sound && wayIn(sound, looking).process;
  const [history, setHistory] = useState<History<Wanted>>(() => ({
    past: [],
    now: process ? wantedFrom(address, process) : nothing,
    future: [],
  }));
  const [moved, setMoved] = useState(none);
  const [unreadable, setUnreadable] = useState<Bilingual>();
  const [isConnected, setConnected] = useState(true);
  const { scenarios } = history.now;
  const present = useRef({ sound, looking, text, scenarios });
  present.current = { sound, looking, text, scenarios };
  /** Another file was opened in the place of those of the server. */
  const hasOwn = useRef(false);

  const accept = useCallback((next: Opened, preferred?: string) => {
    const { sound: former, looking: looked, scenarios: had } = present.current;
    setUnreadable(undefined);
    setOpen((open) => shownOf(next, open.sound));
    if (!isSound(next)) return;
    const shown = former && wayIn(former, {}).process.id;
    // Of several, the one that is shown stays, though others come before it.
    const wanted = looked.process ?? preferred ?? next.catalog.processes.find(({ id }) => id === shown)?.id;
    if (looked.process === undefined && wayIn(next, {}).process.id !== wanted) setLooking((each) => ({ ...each, process: wanted }));
    const meant = { ...looked, process: wanted };
    const now = wayIn(next, meant).process;
    const before = former && wayIn(former, meant).process;
    const others = before ? fittedScenarios(had, now, before.scenarios).moved : [];
    if (others.length > 0) setMoved(others);
    setHistory((states) =>
      before ? mapped(states, (each) => fitted(each, now, before.scenarios)) : { past: [], now: wantedFrom(address, now), future: [] },
    );
  }, []);

  useEffect(() => {
    if (!isLive()) return;
    return listen((message) => {
      if (hasOwn.current) return;
      if (message.kind === "files") accept(openTexts(message.files), message.process);
      else setUnreadable(words.unreadable(message.file, message.reason));
    }, setConnected);
  }, []);

  const wanted = history.now;
  const last = useRef<{ process: Process; figures: Figures } | undefined>(undefined);
  const found = useMemo(() => (process ? figuresOf(process, wanted) : undefined), [process, wanted]);
  if (process && found && "now" in found) last.current = { process, figures: found };
  const figures = last.current?.process === process ? last.current?.figures : process && standing(process);

  useEffect(() => {
    const timer = setTimeout(() => {
      const next = `#${addressOf(wanted, looking, process, text)}`;
      if (next !== location.hash) globalThis.history.replaceState(null, "", next);
    }, 200);
    return () => clearTimeout(timer);
  }, [wanted, looking, process, text]);

  useEffect(() => {
    const onChange = () => {
      const { sound: now, looking: looked, text: packed } = present.current;
      if (!isLive() && packedIn(location.hash) !== packed) {
        location.reload();
        return;
      }
      const next = lookingFrom(location.hash, looked.lang);
      setLooking(next);
      if (!now) return;
      const own = wayIn(now, next).process;
      const chosen = wantedFrom(location.hash, own);
      const isSame = own === wayIn(now, looked).process;
      setHistory((states) => (isSame ? changed(states, chosen) : { past: [], now: chosen, future: [] }));
    };
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
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
      setMoved(none);
      setHistory((states) => changed(states, next(states.now), movement));
    },
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    look: (next) => {
      setLooking((each) => ({ ...each, ...next }));
      const other = sound && wayIn(sound, { ...looking, ...next }).process;
      if (!other || !process || other === process) return;
      const isSame = other.id === process.id;
      setHistory((states) => (isSame ? mapped(states, (each) => fitted(each, other, process.scenarios)) : startOf(other)));
    },
    open: (next, packedText) => {
      if (!isSound(next)) {
        setOpen((open) => shownOf(next, open.sound));
        return;
      }
      hasOwn.current = true;
      setUnreadable(undefined);
      setOpen(shownOf(next, undefined));
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
      setHistory(startOf(wayIn(next, {}).process));
    },
  };
}

function startOf(process: Process): History<Wanted> {
  return { past: [], now: asInFile(process), future: [] };
}

function shownOf(next: Opened | undefined, former: Opened | undefined): Open {
  if (!next) return { sound: former, broken: undefined };
  return isSound(next) ? { sound: next, broken: undefined } : { sound: former, broken: { problems: next.problems, files: next.files } };
}

/** The figures of a process as its file has it, where the first choice does not stand. */
function standing(process: Process): Figures | undefined {
  const found = figuresOf(process, { measures: [], changes: [], route: "main" });
  return "now" in found ? found : undefined;
}
