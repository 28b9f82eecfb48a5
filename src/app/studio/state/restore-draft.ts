import { isSoundCatalog, type OpenedCatalog, openTexts, resolveWay } from "../source/open-files.ts";
import { parseStudioChoice, parseWayIds } from "./address.ts";
import { createFileChoice } from "./choice/choice.ts";
import { fitChoice } from "./choice/fit-choice.ts";
import { enterState } from "./enter-state.ts";
import { type History, recordChange, undoChange } from "./history.ts";
import type { KeptWork } from "./kept-draft.ts";
import { type FoundDraft, findProcess, hasSameTexts, type StudioEntry, type StudioState } from "./studio-state.ts";
import { countUnwritten, listUnwrittenWork } from "./unwritten-work.ts";

/**
 * Shows the work of last time again, unless the page was opened to see something else, or is worked on already: then it
 * waits to be asked for. Without a draft: what was found cannot be read.
 */
export function findDraft(state: StudioState, found: FoundDraft): StudioState {
  const restored = restoreDraft(state, found);
  if (!restored) return { ...state, found: { ...found, draft: undefined } };
  return restored === state || isExpected(state, restored) ? restored : { ...state, found };
}

export function showFoundDraft(state: StudioState): StudioState {
  return (state.found && restoreDraft({ ...state, found: undefined }, state.found)) ?? state;
}

/** Whether the page says nothing yet, or what the draft says of the same process. */
function isExpected({ history: { past, now } }: StudioState, { history: { now: restored } }: StudioState): boolean {
  const process = findProcess(now);
  if (past.length > 0 || !process) return false;
  const says = (choice: StudioEntry["choice"]) => JSON.stringify(now.choice) === JSON.stringify(choice);
  if (restored.source !== now.source) return now.packed === undefined && says(createFileChoice(process));
  const isMeant = now.way.process === undefined || process.id === findProcess(restored)?.id;
  return isMeant && (says(createFileChoice(process)) || says(restored.choice));
}

/**
 * One work after the other, each a step of undo before which is what its files have; the same state where files have
 * all of it, undefined where it cannot be read.
 */
function restoreDraft(state: StudioState, { draft, others }: FoundDraft): StudioState | undefined {
  if (!draft) return undefined;
  let next: RestoredWork = { state, isRefitted: false };
  for (const work of draft.works) {
    const restored = restoreWork(next.state, work);
    if (!restored) return undefined;
    next = { state: restored.state, isRefitted: next.isRefitted || restored.isRefitted };
  }
  const { written, history } = next.state;
  const unwritten = listUnwrittenWork({ written, history });
  if (unwritten.length === 0) return state;
  const changes = unwritten.reduce((sum, entry) => sum + countUnwritten(entry, written.get(entry.source)), 0);
  const steps = history.past.length - state.history.past.length;
  return { ...next.state, notice: { restored: { time: draft.time, changes, isRefitted: next.isRefitted, steps, others } } };
}

interface RestoredWork {
  readonly state: StudioState;
  readonly isRefitted: boolean;
}

function restoreWork(state: StudioState, work: KeptWork): RestoredWork | undefined {
  const first = state.written.get(0);
  const way = parseWayIds(work.address);
  const read = openTexts(work.read);
  const edited = work.edited ? openTexts(work.edited) : read;
  if (!isSoundCatalog(read) || !isSoundCatalog(edited)) return undefined;
  if (first && hasSameTexts(first, read)) return { state: enterWork(state, work, 0, first), isRefitted: false };
  const process = work.isOwn ? first?.catalog.processes.find(({ id }) => id === way.process) : undefined;
  if (!first || !process) return { state: enterWork(state, work, findOpenedSource(state, read), read), isRefitted: false };
  const former = resolveWay(edited, way).process;
  const scenarios = resolveWay(read, way).process.scenarios;
  const choice = fitChoice(parseStudioChoice(work.address, former), resolveWay(first, way).process, scenarios);
  return { state: enterState(state, { opened: first, source: 0, packed: undefined, way, choice }), isRefitted: true };
}

/** The number of other files that are open with these texts, else the next. */
function findOpenedSource({ written }: StudioState, read: OpenedCatalog): number {
  const known = [...written].find(([source, opened]) => source > 0 && hasSameTexts(opened, read));
  return known?.[0] ?? Math.max(0, ...written.keys()) + 1;
}

/** The files of a work, and then the work. */
function enterWork(state: StudioState, { address, edited }: KeptWork, source: number, read: OpenedCatalog): StudioState {
  const opened = edited ? openTexts(read.files.map((each, at) => ({ ...each, text: edited[at]?.text ?? each.text }))) : read;
  const way = parseWayIds(address);
  const packed = [...state.history.past, state.history.now].find((each) => each.source === source)?.packed;
  const choice = parseStudioChoice(address, resolveWay(opened, way).process);
  const work = { opened, source, packed, way, choice };
  const plain = { ...work, opened: read, choice: createFileChoice(resolveWay(read, way).process) };
  const written = new Map([...state.written, [source, read]]);
  return enterState({ ...state, written, history: enterFiles(state.history, plain, work) }, work);
}

/**
 * So that undo of a work shows what its files have, also where the address, or what was before, says something else.
 */
function enterFiles(history: History<StudioEntry>, plain: StudioEntry, work: StudioEntry): History<StudioEntry> {
  const { now } = history;
  if (now.source !== plain.source || findProcess(now)?.id !== findProcess(plain)?.id) return recordChange(history, plain);
  const says = ({ choice }: StudioEntry) => JSON.stringify(choice);
  return says(now) === says(work) ? { ...history, now: plain } : history;
}

/** The state without the draft that was found; redo still brings back what was shown of it. */
export function throwDraftAway(state: StudioState): StudioState {
  const { restored } = state.notice;
  if (!restored) return { ...state, found: undefined };
  let { history } = state;
  for (let step = 0; step < restored.steps; step++) history = undoChange(history);
  return { ...state, history, notice: {} };
}
