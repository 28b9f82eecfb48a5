import { editProcess, type ProcessEdits } from "../../../formats/index.ts";
import { type Bilingual, InputError, type Process, type Scenario } from "../../../model/index.ts";
import { isStepChange } from "../../../process/reform/index.ts";
import { savingWords } from "../saving-words.ts";
import { type OpenedCatalog, openTexts, resolveWay } from "../source/open-files.ts";
import { type StudioChoice, sortMeasures } from "./choice/choice.ts";
import { createScenarioEdits, createStatusQuoEdits } from "./choice/edits.ts";
import { type ChoiceFigures, computeChoiceFigures } from "./choice/figures.ts";
import { adoptScenario, captureScenario, createScenario, findNamesake, isScenarioChosen, putScenario } from "./choice/scenarios.ts";
import { findProcess, hasUnwrittenText, type StudioEntry, type StudioState } from "./studio-state.ts";

/** As what the work is written: `rest` writes texts and scenarios that are not in the file yet, and nothing else. */
export const saveWays = ["scenario", "measure", "status-quo", "rest"] as const;
export type SaveWay = (typeof saveWays)[number];

export interface SaveRequest {
  readonly way: SaveWay;
  /** Of the scenario or the measure. */
  readonly name: string;
  /** Of the measure. */
  readonly id: string;
}

/** A file of which the text on the disk becomes another. */
export interface FileChange {
  readonly file: string;
  readonly before: string;
  readonly text: string;
}

/** What saving writes, and what the page shows from then on. */
export interface SavePlan {
  readonly files: readonly FileChange[];
  readonly opened: OpenedCatalog;
  readonly choice: StudioChoice;
  /** The scenario that another takes the place of. */
  readonly replaces?: Scenario | undefined;
  /** Working days of the process as it is today, by the texts as they are edited here and as they will be. */
  readonly today: readonly [number, number];
}

interface SaveFault {
  readonly fault: Bilingual;
}

type SavedState = Pick<StudioState, "written" | "history">;

/** The ways to write something of what is on the screen. */
export function findSaveWays(state: SavedState): readonly SaveWay[] {
  const { now } = state.history;
  const process = findProcess(now);
  if (!process) return [];
  const { choice } = now;
  const isKept = choice.scenarios.some((each) => isScenarioChosen(choice, process, each));
  const { target, budget } = choice.goal;
  const isOpen = choice.start !== undefined || target !== undefined || budget !== undefined;
  const isChosen = choice.measures.length > 0 || choice.changes.length > 0 || isOpen;
  const hasChanges = choice.changes.length > 0;
  const isOffered: Readonly<Record<SaveWay, boolean>> = {
    scenario: isChosen && !isKept,
    measure: hasChanges,
    "status-quo": hasChanges,
    rest: hasUnwrittenText(state) || JSON.stringify(choice.scenarios) !== JSON.stringify(process.scenarios),
  };
  return saveWays.filter((each) => isOffered[each]);
}

/** The way to what the file does not have yet; undefined where it has all that is on the screen. */
export function findUsualWay(ways: readonly SaveWay[]): SaveWay | undefined {
  return ways.find((each) => each === "scenario" || each === "rest");
}

/**
 * What a way of saving writes, or why it cannot. Nothing is planned that shows other figures when it is opened anew.
 */
export function planSave(state: SavedState, request: SaveRequest): SavePlan | SaveFault {
  const { now } = state.history;
  const process = findProcess(now);
  if (!process || !now.opened) return { fault: savingWords.noProcess };
  try {
    return planEdits(state, { ...now, opened: now.opened }, process, request);
  } catch (error) {
    if (error instanceof InputError && error.problems.length > 0)
      return { fault: joinSentences(error.problems.map((each) => each.message)) };
    if (error instanceof InputError || error instanceof RangeError) return { fault: savingWords.notWritable };
    throw error;
  }
}

type OpenEntry = StudioEntry & { readonly opened: OpenedCatalog };

function planEdits(state: SavedState, now: OpenEntry, process: Process, request: SaveRequest): SavePlan | SaveFault {
  const { choice, opened } = now;
  const shown = computeChoiceFigures(process, choice);
  if (!("now" in shown)) return { fault: joinSentences(shown.map(({ message }) => message)) };
  const written = writeWay(process, choice, request);
  if ("fault" in written) return written;
  const edited = editTexts(opened, process, { ...written.edits, ...createScenarioEdits(process, written.choice) });
  const own = resolveWay(edited, { ...now.way, process: process.id }).process;
  const next = readWrittenChoice(own, written);
  const found = computeChoiceFigures(own, next);
  if (!("now" in found) || formatFigures(found) !== formatFigures(shown)) return { fault: savingWords.differs };
  return {
    files: findFileChanges(state.written.get(now.source), edited),
    opened: edited,
    choice: next,
    replaces: written.replaces,
    today: [shown.before.days, found.before.days],
  };
}

interface WrittenWay {
  readonly edits: ProcessEdits;
  /** With the scenarios that the file is to have, and what is left of the changes by hand. */
  readonly choice: StudioChoice;
  /** The scenario that is chosen once it is written. */
  readonly scenario?: Scenario | undefined;
  readonly replaces?: Scenario | undefined;
}

function writeWay(process: Process, choice: StudioChoice, { way, name, id }: SaveRequest): WrittenWay | SaveFault {
  switch (way) {
    case "scenario": {
      const wanted = name.trim();
      if (wanted === "") return { fault: savingWords.nameMissing };
      const namesake = findNamesake(wanted, choice.scenarios);
      const scenario = namesake ? captureScenario(namesake, choice) : createScenario(wanted, choice, choice.scenarios).scenario;
      return { edits: {}, choice: { ...choice, scenarios: putScenario(choice.scenarios, scenario) }, scenario, replaces: namesake };
    }
    case "measure": {
      const [own, title] = [id.trim(), name.trim()];
      if (own === "" || title === "") return { fault: savingWords.nameMissing };
      const { changes, effort, guard, measures } = choice;
      const measure = { id: own, name: title, effort, guard, requires: [], excludes: [], changes: [...changes] };
      return { edits: { measureList: { add: [measure] } }, choice: { ...choice, measures: [...measures, own], changes: [] } };
    }
    case "status-quo":
      if (!choice.changes.every(isStepChange)) return { fault: savingWords.stepsOnly };
      return { edits: createStatusQuoEdits(process, choice), choice: { ...choice, changes: [] } };
    case "rest":
      return { edits: {}, choice };
  }
}

/** The choice as the file has it now: scenarios, and the changes of the one that was made, are those that it reads. */
function readWrittenChoice(own: Process, { choice, scenario }: WrittenWay): StudioChoice {
  const fresh = { ...choice, measures: sortMeasures(own, new Set(choice.measures)), scenarios: own.scenarios };
  const read = own.scenarios.find(({ id }) => id === scenario?.id);
  return read ? adoptScenario(fresh, own, read) : fresh;
}

/** The catalog with the edits in it; the same where they change nothing. */
function editTexts(opened: OpenedCatalog, process: Process, edits: ProcessEdits): OpenedCatalog {
  const file = opened.fileOf(opened.catalog.processes.findIndex(({ id }) => id === process.id));
  const source = opened.files.find((each) => each.file === file) ?? opened.files[0];
  if (!source) return opened;
  const text = editProcess(source.text, process.id, edits, { file: source.file });
  return text === source.text ? opened : openTexts(opened.files.map((each) => (each === source ? { ...each, text } : each)));
}

function findFileChanges(written: OpenedCatalog | undefined, edited: OpenedCatalog): readonly FileChange[] {
  return edited.files.flatMap(({ file, text }) => {
    const before = written?.files.find((each) => each.file === file)?.text ?? "";
    return before === text ? [] : [{ file, before, text }];
  });
}

/**
 * The total and the days of every step: what a variant sets again would hide a change of a step that is not critical.
 */
function formatFigures({ now }: ChoiceFigures): string {
  return JSON.stringify([now.days, now.steps.map(({ id, days }) => [id, days])]);
}

function joinSentences(sentences: readonly Bilingual[]): Bilingual {
  return { zh: sentences.map(({ zh }) => zh).join(""), en: sentences.map(({ en }) => en).join(" ") };
}

/** An id that no measure has yet, as the others are numbered: M22 after M21. */
export function proposeMeasureId({ measures }: Pick<Process, "measures">): string {
  const numbers = measures.flatMap(({ id }) => /^M(\d{1,6})$/.exec(id)?.[1] ?? []);
  const width = Math.max(2, ...numbers.map((each) => each.length));
  return `M${String(Math.max(0, ...numbers.map(Number)) + 1).padStart(width, "0")}`;
}
