import type { Bilingual, Change, Language, Problem, Process } from "../../../model/index.ts";
import { isSoundCatalog, type OpenedCatalog, resolveWay } from "../source/open-files.ts";
import type { WayIds } from "../source/ways.ts";
import { parseStudioChoice, parseViewState, parseWayIds, type ViewState } from "./address.ts";
import { createFileChoice, type StudioChoice } from "./choice/choice.ts";
import { isScenarioChosen, type NewScenario } from "./choice/scenarios.ts";
import type { History } from "./history.ts";
import type { KeptDraft } from "./kept-draft.ts";

/** One state of the work, to which undo comes back: the files as they are edited here, and what is chosen in them. */
export interface StudioEntry {
  /** Undefined until the server tells. */
  readonly opened: OpenedCatalog | undefined;
  /** 0: the files that the page began with; others were opened in their place, and count up. */
  readonly source: number;
  /** Their text as an address brings it. */
  readonly packed: string | undefined;
  readonly way: WayIds;
  readonly choice: StudioChoice;
}

/** What came of an act beside what was asked for; told until the next. */
export interface StudioNotice {
  /** Scenarios made here that have another id because the file has come to use theirs. */
  readonly moved?: readonly NewScenario[];
  /** Changes by hand that measures, or a change of the file, leave no place for. */
  readonly dropped?: readonly Change[];
  /** The work of last time is shown again. */
  readonly restored?: RestoredDraft;
  /** The files that were opened in the place of others. */
  readonly openedFiles?: readonly string[];
  /** Files that were to be opened, and are none to work with: those before them stay. */
  readonly notOpened?: FileTrouble;
  /** Why something was not done. */
  readonly fault?: Bilingual;
}

export interface RestoredDraft {
  /** When it was kept, in milliseconds since 1970. */
  readonly time: number;
  /** Changes that are in no file. */
  readonly changes: number;
  /** The file has changed since: what is left of the choice stands upon what it says now. */
  readonly isRefitted: boolean;
  /** What undo goes back by to the state before. */
  readonly steps: number;
  /** Other drafts of the same files, which other tabs show when they open them. */
  readonly others: number;
}

/** What is being written, and what the page shows once it is. */
export interface SentWork {
  readonly source: number;
  readonly opened: OpenedCatalog;
  readonly choice: StudioChoice;
}

export interface FoundDraft {
  /** Undefined where it cannot be read. */
  readonly draft: KeptDraft | undefined;
  /** How many others there are, which other tabs show. */
  readonly others: number;
}

/** What is wrong with files as they are now, while the last sound state of them is shown. */
export interface FileTrouble {
  readonly problems: readonly Problem[];
  readonly files: OpenedCatalog["files"];
}

/** All that the page knows, but for what workers find. */
export interface StudioState {
  /** Files as they were last read, or written, in a sound state, by their source. */
  readonly written: ReadonlyMap<number, OpenedCatalog>;
  readonly sent: SentWork | undefined;
  /** Texts of the first source that were written from here, and which the server has not told yet. */
  readonly unheard: readonly OpenedCatalog[];
  /** Work of last time that is not shown, because the page was opened to see something else. */
  readonly found: FoundDraft | undefined;
  readonly trouble: FileTrouble | undefined;
  /** Why the server cannot read a file. */
  readonly unreadable: Bilingual | undefined;
  readonly isConnected: boolean;
  /** What is looked at, which undo leaves alone. */
  readonly looking: ViewState;
  readonly history: History<StudioEntry>;
  readonly notice: StudioNotice;
  /** The address with which the page was opened, for files that are still to come. */
  readonly address: string;
}

/** What a page begins with. */
export interface StudioBeginning {
  readonly first: OpenedCatalog | undefined;
  readonly address: string;
  readonly usual: Language;
  readonly packed: string | undefined;
  /** Id of the process to show where the address names none. */
  readonly preferred: string | undefined;
}

const emptyChoice = createFileChoice({ scenarios: [] });

export function createStudioState({ first, address, usual, packed, preferred }: StudioBeginning): StudioState {
  const named = parseWayIds(address);
  const way = named.process === undefined ? { ...named, process: preferred } : named;
  const opened = first && isSoundCatalog(first) ? first : undefined;
  const process = opened && resolveWay(opened, way).process;
  const choice = process ? parseStudioChoice(address, process) : emptyChoice;
  return {
    written: new Map(opened && [[0, opened]]),
    sent: undefined,
    unheard: [],
    found: undefined,
    trouble: findTrouble(first),
    unreadable: undefined,
    isConnected: true,
    looking: parseViewState(address, usual),
    history: { past: [], now: { opened, source: 0, packed, way, choice }, future: [] },
    notice: {},
    address,
  };
}

/** The process that an entry is of. */
export function findProcess({ opened, way }: Pick<StudioEntry, "opened" | "way">): Process | undefined {
  return opened && resolveWay(opened, way).process;
}

export function findTrouble(read: OpenedCatalog | undefined): FileTrouble | undefined {
  return read && !isSoundCatalog(read) ? { problems: read.problems, files: read.files } : undefined;
}

/** Whether two catalogs were read from the same texts. */
export function hasSameTexts(one: OpenedCatalog | undefined, other: OpenedCatalog | undefined): boolean {
  if (one === other) return true;
  if (!one || !other || one.files.length !== other.files.length) return false;
  return one.files.every(({ file, text }, at) => file === other.files[at]?.file && text === other.files[at]?.text);
}

/** Whether the texts as they are edited here are other than those of their files. */
export function hasUnwrittenText({ written, history: { now } }: Pick<StudioState, "written" | "history">): boolean {
  return !hasSameTexts(written.get(now.source), now.opened);
}

/** Whether anything of the choice is in no file: changes by hand, or scenarios that were made, replaced or removed. */
export function hasUnwrittenChoice(entry: StudioEntry): boolean {
  const process = findProcess(entry);
  if (!process) return false;
  const { choice } = entry;
  const isKept = process.scenarios.some((each) => isScenarioChosen(choice, process, each));
  return (choice.changes.length > 0 && !isKept) || JSON.stringify(choice.scenarios) !== JSON.stringify(process.scenarios);
}
