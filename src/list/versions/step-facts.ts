import {
  type Actual,
  type Bilingual,
  buildBilingual,
  type Change,
  formatAmount,
  getValueWord,
  type Link,
  localizeName,
  localizeText,
  type Mode,
  type Outcome,
  type Process,
  type Step,
  type StepChange,
  terms,
} from "../../model/index.ts";
import { formatActual } from "./actual-text.ts";
import { joinTexts, joinTextsOrNone, toBilingual } from "./bilingual-text.ts";
import { createTextField, type FactField, type FactFields, joinFacts, listFieldFacts, prefixFacts } from "./fields.ts";
import type { CatalogNames } from "./names.ts";
import { basisField, effortFields, noteField } from "./shared-fields.ts";
import type { VersionFact } from "./types.ts";
import { stepFactsWords } from "./words.ts";

const weekdayNames: readonly Bilingual[] = [..."一二三四五六日"].map((day, index) =>
  stepFactsWords.weekdayNamesText(day, ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][index] as string),
);

const actualField: FactField<Actual> = { label: stepFactsWords.actualFieldLabel, say: formatActual };

/** How long something takes: working days and calendar days stand for each other. */
const timeFields = {
  days: { key: "time", label: terms.days, say: (days) => buildBilingual((lang) => formatAmount({ days }, lang)) },
  calendarDays: { key: "time", label: terms.days, say: (calendarDays) => buildBilingual((lang) => formatAmount({ calendarDays }, lang)) },
} as const satisfies Pick<FactFields<Step>, "days" | "calendarDays">;

const outcomesField: FactField<readonly Outcome[]> = {
  label: stepFactsWords.outcomesFieldLabel,
  say: (ways) => joinTexts(ways.map(formatOutcome)),
};

const stepFields = {
  id: null,
  name: createTextField(terms.name),
  kind: { label: stepFactsWords.stepFieldsLabel, say: getValueWord },
  unit: { label: terms.unit, say: (unit, names) => names.unit(unit) },
  post: createTextField(stepFactsWords.stepFieldsPost),
  phase: { label: terms.phase, say: (phase, names) => names.phase(phase) },
  ...timeFields,
  actual: actualField,
  work: { label: stepFactsWords.otherLabel, say: (work) => buildBilingual((lang) => formatAmount({ days: work }, lang)) },
  batch: {
    label: stepFactsWords.otherStepFieldsLabel,
    say: (batch) => joinTexts(batch.weekdays.map((day) => weekdayNames[day - 1] as Bilingual)),
  },
  clock: { label: stepFactsWords.label, say: (clock) => terms.clocks[clock] },
  special: { label: stepFactsWords.specialLabel, say: getValueWord },
  after: { label: stepFactsWords.afterLabel, say: (after) => joinTexts(after.map(formatLink)) },
  outcomes: outcomesField,
  uses: { label: stepFactsWords.usesLabel, say: (uses, names) => joinTextsOrNone(uses.map(names.document)) },
  produces: { label: stepFactsWords.producesLabel, say: (produces, names) => joinTextsOrNone(produces.map(names.document)) },
  basis: basisField,
  note: noteField,
  passThrough: null,
} as const satisfies FactFields<Omit<Step, "modes">>;

const modeFields: FactFields<Mode> = {
  id: { label: terms.id, say: toBilingual },
  name: createTextField(terms.name),
  ...timeFields,
  actual: actualField,
  ...effortFields,
  basis: basisField,
  note: noteField,
};

const changeFields: FactFields<StepChange> = {
  step: null,
  remove: { label: stepFactsWords.changeFieldsLabel, say: () => stepFactsWords.changeFieldsSay },
  as: { label: stepFactsWords.otherChangeFieldsLabel, say: toBilingual },
  ...timeFields,
  actual: actualField,
  unit: stepFields.unit,
  post: stepFields.post,
  clock: stepFields.clock,
  special: stepFields.special,
  outcomes: outcomesField,
  after: { label: stepFields.after.label, say: (after) => joinTextsOrNone(after.map(formatLink)) },
};

/** What a step says, as facts that can be compared one by one. */
export function listStepFacts(step: Step, names: CatalogNames): VersionFact[] {
  const modes = (step.modes ?? []).flatMap((mode, position) => {
    const key = mode.id ?? String(position + 1);
    return prefixFacts(`modes/${key}`, stepFactsWords.stepFactsModes(key), listFieldFacts(modeFields, mode, names));
  });
  return [...listFieldFacts<Omit<Step, "modes">>(stepFields, step, names), ...modes];
}

/** What a measure or variant changes. `getStepName` tells what a step of the process is called. */
export function formatChange(change: Change, names: CatalogNames, stepName: (id: string) => Bilingual): Bilingual {
  if ("add" in change) {
    const { add } = change;
    const facts = joinFacts(listStepFacts({ ...add, name: undefined }, names));
    return stepFactsWords.changeText(localizeName(add, "zh"), facts.zh, localizeName(add, "en"), facts.en);
  }
  if (!("step" in change)) {
    const unit = names.unit(change.unit);
    return stepFactsWords.changeChangeText(unit.zh, change.staff, unit.en);
  }
  const [name, facts] = [stepName(change.step), joinFacts(listFieldFacts(changeFields, change, names))];
  return { zh: `${name.zh} ${facts.zh}`, en: `${name.en} ${facts.en}` };
}

function formatLink({ step, link, lag, outcome }: Link): Bilingual {
  const parts = [step, ...(outcome === undefined ? [] : [`(${outcome})`]), ...(link === "FS" ? [] : [link])];
  return buildBilingual((lang) => [...parts, ...(lag === 0 ? [] : [formatAmount({ days: lag }, lang)])].join(" "));
}

function formatOutcome({ id, name, probability, returnTo, rounds }: Outcome): Bilingual {
  return buildBilingual((lang) => {
    const called = name === undefined ? id : `${id} ${localizeText(name, lang)}`;
    const chance = probability === undefined ? "" : ` ${probability}`;
    const back = returnTo === undefined ? "" : ` → ${returnTo}`;
    return `${called}${chance}${back}${rounds === undefined ? "" : ` ×${rounds}`}`;
  });
}

/** Steps of a process that are there, by id. */
export function indexPresentSteps(process: Process | undefined): ReadonlyMap<string, Step> {
  return new Map((process?.steps ?? []).filter(({ passThrough }) => !passThrough).map((step) => [step.id, step]));
}
