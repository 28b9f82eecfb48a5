import type { OpenedCatalog } from "../source/open-files.ts";
import { enterState } from "./enter-state.ts";
import { hasSameTexts, type StudioState } from "./studio-state.ts";

/** Shows what was sent once the files have all of it. */
export function adoptSentWork(state: StudioState): StudioState {
  const { sent, written, history } = state;
  if (!sent || !hasSameTexts(written.get(sent.source), sent.opened)) return state;
  const { source, opened, choice } = sent;
  if (history.now.source !== source) return { ...state, sent: undefined };
  return enterState({ ...state, sent: undefined }, { ...history.now, opened, choice });
}

/** The files of a source have texts that were written from here, of which the server may still be going to tell. */
export function keepWritten(state: StudioState, opened: OpenedCatalog, source: number): StudioState {
  const isHeard = source !== 0 || hasSameTexts(state.written.get(0), opened);
  return {
    ...state,
    written: new Map([...state.written, [source, opened]]),
    unheard: isHeard ? state.unheard : [...state.unheard, opened],
  };
}

/**
 * The state where what the server tells was written from here; undefined where it was not. It tells late: of texts that
 * others followed since it may tell none, or only now, when they are no news.
 */
export function hearOwnTexts(state: StudioState, opened: OpenedCatalog): StudioState | undefined {
  const { unheard, sent, written } = state;
  const former = written.get(0);
  if (!former) return undefined;
  const known = unheard.findIndex((each) => hasSameTexts(each, opened));
  if (known >= 0 && known < unheard.length - 1) return { ...state, unheard: unheard.slice(known + 1) };
  if (known < 0 && !hasSameTexts(former, opened) && !isOnTheWay(opened, former, sent?.source === 0 ? sent.opened : undefined))
    return undefined;
  return adoptSentWork({ ...state, unheard: [], written: new Map([...written, [0, opened]]) });
}

/** Whether each file is as it was or as it is being written. */
function isOnTheWay(opened: OpenedCatalog, former: OpenedCatalog, sent: OpenedCatalog | undefined): boolean {
  if (!sent || opened.files.length !== former.files.length) return false;
  const hasText = (catalog: OpenedCatalog, name: string, text: string) =>
    catalog.files.some((each) => each.file === name && each.text === text);
  return opened.files.every(({ file, text }) => hasText(former, file, text) || hasText(sent, file, text));
}
