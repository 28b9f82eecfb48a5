import type { Bilingual, Change, Measure, Scenario } from "../../../model/index.ts";
import type { Route } from "../../../process/graph/index.ts";
import { isSoundCatalog, type OpenedCatalog, resolveWay } from "../source/open-files.ts";
import type { WayIds } from "../source/ways.ts";
import { parseStudioChoice, parseViewState, parseWayIds, type ViewState } from "./address.ts";
import {
  changeOfficers,
  changeStep,
  createFileChoice,
  type StudioChoice,
  type StudioGoal,
  sortMeasures,
  switchMeasure,
} from "./choice/choice.ts";
import { fitChoice } from "./choice/fit-choice.ts";
import { type StepValues, settleChanges } from "./choice/hand-changes.ts";
import { adoptScenario, fitScenarios, putScenario, recordBaseScenario } from "./choice/scenarios.ts";
import { enterState } from "./enter-state.ts";
import { mapHistory, redoChange, undoChange } from "./history.ts";
import { findDraft, showFoundDraft, throwDraftAway } from "./restore-draft.ts";
import { adoptSentWork, hearOwnTexts, keepWritten } from "./sent-work.ts";
import {
  type FoundDraft,
  findProcess,
  findTrouble,
  hasSameTexts,
  type SentWork,
  type StudioEntry,
  type StudioNotice,
  type StudioState,
} from "./studio-state.ts";

/** What changes the choice; further steps of one `movement`, as of a slider that is dragged, are undone together. */
export type ChoiceAction =
  | { readonly kind: "switch-measure"; readonly measure: string; readonly isOn: boolean }
  | { readonly kind: "adopt-measures"; readonly measures: readonly string[] }
  /** Undefined: nothing chosen, nothing changed. */
  | { readonly kind: "adopt-scenario"; readonly scenario: string | undefined }
  | { readonly kind: "change-step"; readonly step: string; readonly values: StepValues; readonly movement?: string | undefined }
  | { readonly kind: "change-staff"; readonly unit: string; readonly staff: number | undefined; readonly movement?: string | undefined }
  /** What the changes by hand ask for, as a measure does. */
  | { readonly kind: "rate-changes"; readonly effort: number; readonly guard: Measure["guard"] }
  | { readonly kind: "take-back"; readonly change: Change }
  | { readonly kind: "take-back-all" }
  | { readonly kind: "take-route"; readonly route: Route }
  | { readonly kind: "set-start"; readonly start: string | undefined }
  | { readonly kind: "set-goal"; readonly goal: StudioGoal; readonly movement?: string | undefined }
  | { readonly kind: "put-scenario"; readonly scenario: Scenario }
  | { readonly kind: "remove-scenario"; readonly scenario: string };

/** What becomes of the page. */
export type StudioAction =
  | ChoiceAction
  /** The server has read its files. */
  | { readonly kind: "receive"; readonly opened: OpenedCatalog; readonly preferred: string | undefined }
  /** Files take the place of what is open, which undo brings back. */
  | { readonly kind: "open"; readonly opened: OpenedCatalog; readonly packed: string | undefined }
  /** Texts are about to be written; once all of them are, they are shown, with the choice that they leave. */
  | { readonly kind: "send"; readonly sent: SentWork }
  /** The files of a source have these texts now. */
  | { readonly kind: "write"; readonly opened: OpenedCatalog; readonly source: number }
  /** What was sent is not written, or not all of it: the work stays as it is. */
  | { readonly kind: "fail-to-write" }
  /** What was left of last time. */
  | { readonly kind: "find-draft"; readonly found: FoundDraft }
  | { readonly kind: "show-draft" }
  /** The draft that was found. */
  | { readonly kind: "throw-away" }
  | { readonly kind: "tell"; readonly notice: StudioNotice }
  | { readonly kind: "choose-way"; readonly way: WayIds }
  | { readonly kind: "look"; readonly looking: Partial<ViewState> }
  | { readonly kind: "follow-address"; readonly address: string }
  | { readonly kind: "connect"; readonly isConnected: boolean }
  | { readonly kind: "miss-file"; readonly reason: Bilingual }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** The state after an action; the same object where nothing becomes other. */
export function reduceStudio(state: StudioState, action: StudioAction): StudioState {
  switch (action.kind) {
    case "receive":
      return receiveFiles(state, action.opened, action.preferred);
    case "open":
      return openInPlace(state, action.opened, action.packed);
    case "send":
      return adoptSentWork({ ...state, sent: action.sent });
    case "write":
      return adoptSentWork(keepWritten(state, action.opened, action.source));
    case "fail-to-write":
      return { ...state, sent: undefined };
    case "find-draft":
      return findDraft(state, action.found);
    case "show-draft":
      return showFoundDraft(state);
    case "throw-away":
      return throwDraftAway(state);
    case "tell":
      return { ...state, notice: action.notice };
    case "choose-way":
      return chooseWay(state, action.way);
    case "look":
      return { ...state, looking: { ...state.looking, ...action.looking } };
    case "follow-address":
      return followAddress(state, action.address);
    case "connect":
      return state.isConnected === action.isConnected ? state : { ...state, isConnected: action.isConnected };
    case "miss-file":
      return { ...state, unreadable: action.reason };
    case "undo":
      return { ...state, history: undoChange(state.history), notice: {} };
    case "redo":
      return { ...state, history: redoChange(state.history), notice: {} };
    default:
      return choose(state, action);
  }
}

function choose(state: StudioState, action: ChoiceAction): StudioState {
  const { now } = state.history;
  const process = findProcess(now);
  if (!process) return state;
  const wanted = reduceChoice(now.choice, action, process);
  // Changes of steps alone leave the others where they were, and are looked at on each tick of a slider.
  const isSettled = wanted.measures === now.choice.measures && wanted.changes === now.choice.changes;
  const { kept, dropped } =
    isSettled || action.kind === "change-step" || action.kind === "change-staff"
      ? { kept: wanted.changes, dropped: [] }
      : settleChanges(process, wanted.measures, wanted.changes);
  const choice = recordBaseScenario(dropBareRating(now.choice, { ...wanted, changes: kept }), process);
  return enterState(state, { ...now, choice }, dropped.length > 0 ? { dropped } : {}, "movement" in action ? action.movement : undefined);
}

/** With the last change by hand goes what the changes ask for, which the next would have unasked. */
function dropBareRating(former: StudioChoice, next: StudioChoice): StudioChoice {
  const isBare = next.changes.length === 0 && former.changes.length > 0;
  return isBare ? { ...next, effort: 0, guard: "within-powers" } : next;
}

function reduceChoice(choice: StudioChoice, action: ChoiceAction, process: NonNullable<ReturnType<typeof findProcess>>): StudioChoice {
  switch (action.kind) {
    case "switch-measure":
      return switchMeasure(choice, process, action.measure, action.isOn);
    case "adopt-measures":
      return { ...choice, measures: sortMeasures(process, new Set(action.measures)), baseScenario: undefined };
    case "adopt-scenario": {
      const scenario = choice.scenarios.find(({ id }) => id === action.scenario);
      return scenario ? adoptScenario(choice, process, scenario) : { ...choice, measures: [], changes: [] };
    }
    case "change-step":
      return changeStep(choice, action.step, action.values);
    case "change-staff":
      return changeOfficers(choice, action.unit, action.staff);
    case "rate-changes":
      return { ...choice, effort: action.effort, guard: action.guard };
    case "take-back":
      return { ...choice, changes: choice.changes.filter((each) => each !== action.change) };
    case "take-back-all":
      return { ...choice, changes: [] };
    case "take-route":
      return { ...choice, route: action.route };
    case "set-start":
      return { ...choice, start: action.start };
    case "set-goal":
      return { ...choice, goal: action.goal };
    case "put-scenario":
      return { ...choice, scenarios: putScenario(choice.scenarios, action.scenario) };
    case "remove-scenario":
      return { ...choice, scenarios: choice.scenarios.filter(({ id }) => id !== action.scenario) };
  }
}

/** What the page began with has become other: every entry of it is made to fit, as far as it can. */
function receiveFiles(state: StudioState, opened: OpenedCatalog, preferred: string | undefined): StudioState {
  const read = { ...state, trouble: findTrouble(opened), unreadable: undefined };
  if (!isSoundCatalog(opened)) return read;
  const own = hearOwnTexts(read, opened);
  if (own) return own;
  const former = state.written.get(0);
  const written = new Map([...state.written, [0, opened]]);
  const { history } = state;
  if (!former) return { ...read, written, history: { past: [], now: beginEntry(state, opened, preferred), future: [] } };
  if (history.now.source === 0 && hasSameTexts(opened, history.now.opened)) return { ...read, written, unheard: [] };
  const refit = (entry: StudioEntry) => (entry.source === 0 ? refitEntry(entry, opened, former) : entry);
  const now = findProcess({ ...history.now, opened });
  const before = findProcess({ ...history.now, opened: former });
  const moved = history.now.source === 0 && now && before ? fitScenarios(history.now.choice.scenarios, now, before.scenarios).moved : [];
  return { ...read, written, unheard: [], history: mapHistory(history, refit), notice: moved.length > 0 ? { moved } : {} };
}

function beginEntry({ history: { now }, address }: StudioState, opened: OpenedCatalog, preferred: string | undefined): StudioEntry {
  const way = now.way.process === undefined ? { ...now.way, process: preferred } : now.way;
  return { ...now, opened, way, choice: parseStudioChoice(address, resolveWay(opened, way).process) };
}

function refitEntry(entry: StudioEntry, opened: OpenedCatalog, former: OpenedCatalog): StudioEntry {
  const shown = findProcess(entry)?.id;
  // Of several, the one that is shown stays, though others come before it.
  const way =
    entry.way.process === undefined && opened.catalog.processes.some(({ id }) => id === shown)
      ? { ...entry.way, process: shown }
      : entry.way;
  const choice = fitChoice(entry.choice, resolveWay(opened, way).process, resolveWay(former, way).process.scenarios);
  return { ...entry, opened, way, choice };
}

function openInPlace(state: StudioState, opened: OpenedCatalog, packed: string | undefined): StudioState {
  const trouble = findTrouble(opened);
  if (trouble) return { ...state, notice: { notOpened: trouble } };
  const source = Math.max(0, ...state.written.keys()) + 1;
  const process = resolveWay(opened, {}).process;
  const entry = { opened, source, packed, way: {}, choice: createFileChoice(process) };
  return {
    ...enterState(state, entry, { openedFiles: opened.files.map(({ file }) => file) }),
    written: new Map([...state.written, [source, opened]]),
    trouble: undefined,
    unreadable: undefined,
    looking: { ...state.looking, step: undefined },
  };
}

/** Another process, or the same as another item or variant has it, which the choice is made to fit. */
function chooseWay(state: StudioState, way: WayIds): StudioState {
  const { now } = state.history;
  const former = findProcess(now);
  const process = findProcess({ opened: now.opened, way });
  if (!former || !process) return state;
  const isSame = former.id === process.id;
  const choice = isSame ? fitChoice(now.choice, process, former.scenarios) : createFileChoice(process);
  const looking = isSame ? state.looking : { ...state.looking, step: undefined };
  return { ...enterState(state, { ...now, way, choice }), looking };
}

/** Somebody has changed the address by hand, or gone back to a former one. */
function followAddress(state: StudioState, address: string): StudioState {
  const { now } = state.history;
  const way = parseWayIds(address);
  const process = findProcess({ opened: now.opened, way });
  const looking = parseViewState(address, state.looking.lang);
  if (!process) return { ...state, looking };
  return { ...enterState(state, { ...now, way, choice: parseStudioChoice(address, process) }), looking };
}
