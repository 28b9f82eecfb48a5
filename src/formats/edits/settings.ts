import {
  createKey,
  createProblem,
  type DataPath,
  getChangePath,
  getMeasurePath,
  InputError,
  isSameJson,
  type Measure,
  type Mode,
  measureSchema,
  type Problem,
  type Process,
  type Scenario,
  scenarioSchema,
  stepChangeSchema,
  stripExtras,
} from "../../model/index.ts";
import { stripDefaults } from "../catalog/write.ts";
import { getPathValue } from "./path-value.ts";
import type { MeasureEdit, MeasureListEdits, ProcessEdits, ScenarioEdits, StepEdit } from "./types.ts";
import { settingsWords } from "./words.ts";

/** What a key of a map becomes; values are as a file writes them. */
export interface KeySetting {
  readonly path: DataPath;
  readonly key: string;
  /** Absent: the key is left out. */
  readonly value?: unknown;
  /** What it is in the file. */
  readonly before?: unknown;
  /** A key that may stand in the place of this one. */
  readonly instead?: string;
}

/** Which entries of a list stay, and what comes behind them. */
export interface ListSetting {
  readonly path: DataPath;
  readonly key: string;
  readonly kept: readonly boolean[];
  readonly added: readonly unknown[];
}

export type ContentSetting = KeySetting | ListSetting;

/**
 * All that becomes other in a process, which stands at a path; values that it has already are no settings.
 * @throws RangeError when it has no such step, outcome, measure or scenario, or when one place is to become two things
 */
export function collectSettings(
  process: Process,
  path: DataPath,
  { steps = [], measures = [], measureList, scenarios }: ProcessEdits,
): ContentSetting[] {
  const settings = [
    ...steps.flatMap((edit) => collectStepSettings(process, path, edit)),
    ...measures.flatMap((edit) => collectMeasureSettings(process, path, edit)),
    ...(measureList ? collectMeasureListSettings(process, path, measureList, measures) : []),
    ...(scenarios ? collectScenarioSettings(process, path, scenarios) : []),
  ];
  const places = new Set(settings.map(({ path: at, key }) => createKey(at, key === "calendarDays" ? "days" : key)));
  if (places.size < settings.length) throw new RangeError("One place is edited twice");
  return settings;
}

function collectStepSettings({ steps }: Process, path: DataPath, edit: StepEdit): ContentSetting[] {
  const position = steps.findIndex(({ id }) => id === edit.step);
  const step = steps[position];
  if (!step) throw new RangeError(`The process has no step "${edit.step}"`);
  const at = [...path, "steps", position];
  const ofOutcomes = (edit.outcomes ?? []).flatMap(({ id, probability, rounds }) => {
    const number = step.outcomes?.findIndex((each) => each.id === id) ?? -1;
    if (number < 0) throw new RangeError(`The step "${step.id}" has no outcome "${id}"`);
    return listValueSettings([...at, "outcomes", number], step.outcomes?.[number] ?? {}, { probability, rounds });
  });
  return [...listStepSettings(at, step, edit), ...ofOutcomes];
}

function collectMeasureSettings(process: Process, path: DataPath, edit: MeasureEdit): ContentSetting[] {
  const { measures } = process;
  const position = measures.findIndex(({ id }) => id === edit.measure);
  const measure = measures[position];
  if (!measure) throw new RangeError(`The process has no measure "${edit.measure}"`);
  const number = measure.changes.findIndex((each) => ("add" in each ? each.add.id : "step" in each && each.step) === edit.step);
  const change = measure.changes[number];
  if (!change) throw new RangeError(`The measure "${measure.id}" does not change the step "${edit.step}"`);
  if (measure.writtenAt) return collectModeSettings(process, measure, path, edit);
  const at = [...path, ...getChangePath(measure, position, number)];
  return "add" in change ? listStepSettings([...at, "add"], change.add, edit) : listStepSettings(at, change, edit);
}

/** A mode without an id of its own goes by its days, so that it gets the one by which scenarios know it. */
function collectModeSettings(
  process: Process,
  measure: Measure,
  path: DataPath,
  { step, days, clock, after }: MeasureEdit,
): ContentSetting[] {
  const written = getMeasurePath(measure, 0);
  const at = [...path, ...written];
  if (clock !== undefined || after !== undefined) throw new InputError([createDaysOnlyProblem(measure, at)]);
  const mode = getPathValue(process, written) as Mode;
  const settings = listStepSettings(at, mode, { step, days });
  const id = mode.id ?? measure.id.slice(step.length + 1);
  return settings.length > 0 ? [...settings, ...listValueSettings(at, { id: mode.id }, { id })] : [];
}

function createDaysOnlyProblem({ id }: Measure, path: DataPath): Problem {
  return createProblem("unknown-key", {
    path,
    message: settingsWords.unknownKeyMessage(id),
    remedy: settingsWords.unknownKeyRemedy,
  });
}

type SettingValues = Readonly<Record<string, unknown>>;

function listStepSettings(at: DataPath, before: object, edit: Omit<StepEdit, "outcomes">): ContentSetting[] {
  const { days, calendarDays, clock, after, actual } = stripDefaults(stepChangeSchema, edit) as SettingValues;
  if (days !== undefined && calendarDays !== undefined) throw new RangeError("A step has days or calendar days, not both");
  const [there, bare] = [before, stripExtras(before)].map((each) => stripDefaults(stepChangeSchema, each) as SettingValues) as [
    SettingValues,
    SettingValues,
  ];
  const values = { after: keepExtras(after, there.after, bare.after), actual: keepExtras(actual, there.actual, bare.actual) };
  return listValueSettings(at, there, { days, calendarDays, clock, ...values });
}

/** What is the same as before but for what other programs keep in it is as before; so is an entry of a list. */
function keepExtras(value: unknown, there: unknown, bare: unknown): unknown {
  if (isSameJson(value, bare)) return there;
  if (!Array.isArray(value) || !Array.isArray(there) || !Array.isArray(bare)) return value;
  return value.map((each) => there[bare.findIndex((other) => isSameJson(other, each))] ?? each);
}

const twinKeys: Readonly<Record<string, string>> = { days: "calendarDays", calendarDays: "days" };

/** The values that are given and that a map does not have. */
function listValueSettings(path: DataPath, before: SettingValues, values: SettingValues): ContentSetting[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const instead = twinKeys[key];
    const isThere = isSameJson(before[key], value) && (instead === undefined || before[instead] === undefined);
    return value === undefined || isThere ? [] : { path, key, value, before: before[key], ...(instead !== undefined && { instead }) };
  });
}

function collectMeasureListSettings(
  { measures }: Process,
  path: DataPath,
  { add = [], remove = [] }: MeasureListEdits,
  edits: readonly MeasureEdit[],
): ContentSetting[] {
  const written = measures.filter(({ writtenAt }) => writtenAt === undefined).map(({ id }) => id);
  const unknown = remove.find((id) => !written.includes(id) || edits.some(({ measure }) => measure === id));
  if (unknown !== undefined) throw new RangeError(`There is no measure "${unknown}" to remove`);
  const ids = [...measures.map(({ id }) => id).filter((id) => !remove.includes(id)), ...add.map(({ id }) => id)];
  const twin = ids.find((id, position) => ids.indexOf(id) < position);
  if (twin !== undefined) throw new RangeError(`The process has a measure "${twin}" already`);
  const kept = written.map((id) => !remove.includes(id));
  return listEntrySettings(
    path,
    "measures",
    kept,
    add.map((each) => stripDefaults(measureSchema, each)),
  );
}

function collectScenarioSettings({ scenarios }: Process, path: DataPath, { set = [], remove = [] }: ScenarioEdits): ContentSetting[] {
  const ids = scenarios.map(({ id }) => id);
  const unknown = remove.find((id) => !ids.includes(id) || set.some((each) => each.id === id));
  if (unknown !== undefined) throw new RangeError(`There is no scenario "${unknown}" to remove`);
  if (new Set(set.map(({ id }) => id)).size < set.length) throw new RangeError("One scenario is set twice");
  const inPlace = set.flatMap((scenario) => {
    const position = ids.indexOf(scenario.id);
    const before = scenarios[position];
    return before ? listScenarioSettings([...path, "scenarios", position], before, scenario) : [];
  });
  const kept = ids.map((id) => !remove.includes(id));
  const added = set.filter(({ id }) => !ids.includes(id)).map((each) => stripDefaults(scenarioSchema, each));
  return [...inPlace, ...listEntrySettings(path, "scenarios", kept, added)];
}

/** That of a list in which something goes or comes. */
function listEntrySettings(path: DataPath, key: string, kept: readonly boolean[], added: readonly unknown[]): ContentSetting[] {
  return added.length > 0 || kept.includes(false) ? [{ path, key, kept, added }] : [];
}

const scenarioKeys = [
  "name",
  "measures",
  "changes",
  "effort",
  "guard",
  "start",
  "target",
  "budget",
  "powers",
  "note",
] as const satisfies readonly (keyof Scenario)[];

function listScenarioSettings(path: DataPath, before: Scenario, after: Scenario): ContentSetting[] {
  const strip = (scenario: unknown): SettingValues => ({ measures: [], ...(stripDefaults(scenarioSchema, scenario) as SettingValues) });
  const [there, bare, wanted] = [strip(before), strip(stripExtras(before)), strip(after)];
  return scenarioKeys.flatMap((key) => {
    const value = keepExtras(wanted[key], there[key], bare[key]);
    return isSameJson(there[key], value) ? [] : { path, key, value, before: there[key] };
  });
}
