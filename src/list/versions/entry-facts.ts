import {
  type Bilingual,
  type Bundle,
  buildBilingual,
  type Catalog,
  type Change,
  type Document,
  formatAmount,
  getValueWord,
  indexById,
  itemTerms,
  type Limit,
  localizeName,
  type Measure,
  type Phase,
  type Process,
  type Scenario,
  stripExtras,
  terms,
  type Unit,
} from "../../model/index.ts";
import { formatSpread } from "./actual-text.ts";
import { joinTexts, joinTextsOrNone, resolveText, toBilingual } from "./bilingual-text.ts";
import { createTextField, type FactField, type FactFields, listFieldFacts, prefixFacts } from "./fields.ts";
import { listLimitFacts } from "./limit-facts.ts";
import type { CatalogNames } from "./names.ts";
import { basisField, effortFields, noteField } from "./shared-fields.ts";
import { formatChange } from "./step-facts.ts";
import type { VersionFact } from "./types.ts";
import { entryFactsWords } from "./words.ts";

const nameField = createTextField(terms.name);
const aliasesField: FactField<Unit["aliases"] & object> = {
  label: entryFactsWords.aliasesFieldLabel,
  say: (texts) => joinTexts(texts.map(resolveText)),
};
const levelField: FactField<keyof typeof itemTerms.levels> = {
  label: entryFactsWords.levelFieldLabel,
  say: (value) => itemTerms.levels[value],
};
const formatYesNo = (value: boolean): Bilingual => (value ? entryFactsWords.yesNoText : entryFactsWords.otherText);

const figureFields = {
  spread: { label: entryFactsWords.figureFieldsLabel, say: formatSpread },
  calendar: {
    label: entryFactsWords.otherLabel,
    say: (calendar) => (typeof calendar === "string" ? getValueWord(calendar) : toBilingual(JSON.stringify(stripExtras(calendar)))),
  },
  source: createTextField(entryFactsWords.figureFieldsSource),
  illustrative: { label: entryFactsWords.otherFigureFieldsLabel, say: formatYesNo },
} as const satisfies Pick<FactFields<Catalog>, "spread" | "calendar" | "source" | "illustrative">;

const unitFields: FactFields<Unit> = {
  id: null,
  name: nameField,
  aliases: aliasesField,
  code: { label: entryFactsWords.unitFieldsLabel, say: toBilingual },
  level: levelField,
  party: { label: entryFactsWords.otherUnitFieldsLabel, say: formatYesNo },
  staff: { label: entryFactsWords.label, say: (staff) => toBilingual(String(staff)) },
  open: { label: entryFactsWords.openLabel, say: (open) => toBilingual(JSON.stringify(stripExtras(open))) },
  correlation: { label: entryFactsWords.correlationLabel, say: (correlation) => toBilingual(String(correlation)) },
  note: noteField,
};

const phaseFields: FactFields<Phase> = { id: null, name: nameField, note: noteField };
const documentFields: FactFields<Document> = { id: null, name: nameField, aliases: aliasesField, note: noteField };

const lawFields: FactFields<Catalog["laws"][number]> = {
  id: null,
  name: nameField,
  number: createTextField(entryFactsWords.lawFieldsNumber),
  rank: { label: entryFactsWords.lawFieldsLabel, say: (rank) => itemTerms.ranks[rank] },
  amended: { label: entryFactsWords.otherLawFieldsLabel, say: (days) => joinTexts(days.map(toBilingual)) },
  repealed: { label: entryFactsWords.repealedLabel, say: toBilingual },
  note: noteField,
};

const measureFields: FactFields<Omit<Measure, "changes">> = {
  id: null,
  name: nameField,
  kind: { label: entryFactsWords.measureFieldsLabel, say: getValueWord },
  ...effortFields,
  requires: { label: entryFactsWords.otherMeasureFieldsLabel, say: (ids) => joinTexts(ids.map(toBilingual)) },
  excludes: { label: entryFactsWords.excludesLabel, say: (ids) => joinTexts(ids.map(toBilingual)) },
  basis: basisField,
  note: noteField,
  // Those that stand for the faster ways of a step are told with it.
  writtenAt: null,
};

const scenarioFields: FactFields<Omit<Scenario, "changes">> = {
  id: null,
  name: nameField,
  measures: { label: terms.measure, say: (ids) => joinTexts(ids.map(toBilingual)) },
  ...effortFields,
  start: { label: entryFactsWords.startLabel, say: toBilingual },
  target: { label: entryFactsWords.targetLabel, say: (days) => buildBilingual((lang) => formatAmount({ days }, lang)) },
  budget: { label: entryFactsWords.budgetLabel, say: (budget) => toBilingual(String(budget)) },
  powers: { label: entryFactsWords.powersLabel, say: (guards) => joinTextsOrNone(guards.map(getValueWord)) },
  note: noteField,
};

const processFields: FactFields<Omit<Process, "limits" | "steps" | "measures" | "scenarios">> = {
  id: null,
  name: nameField,
  ...figureFields,
  basis: basisField,
  note: noteField,
  // What these lists say is told once, of the whole list.
  units: null,
  phases: null,
  documents: null,
};

const bundleFields: FactFields<Omit<Bundle, "limits">> = {
  id: null,
  name: nameField,
  items: { label: entryFactsWords.bundleFieldsLabel, say: (codes) => joinTexts(codes.map(toBilingual)) },
  note: noteField,
};

const listFields: FactFields<
  Omit<Catalog, "leadpath" | "units" | "phases" | "documents" | "processes" | "laws" | "items" | "bundles" | "rules">
> = {
  name: nameField,
  ...figureFields,
};

/** What the list says of itself. */
export function listCatalogFacts(catalog: Catalog, names: CatalogNames): VersionFact[] {
  const rules = Object.entries(catalog.rules ?? {}).map(([code, severity]) => ({
    key: `rules/${code}`,
    label: entryFactsWords.catalogFactsLabel(code),
    text: toBilingual(severity),
  }));
  return [...listFieldFacts(listFields, catalog, names), ...rules];
}

export const listUnitFacts = (unit: Unit, names: CatalogNames) => listFieldFacts(unitFields, unit, names);
export const listPhaseFacts = (phase: Phase, names: CatalogNames) => listFieldFacts(phaseFields, phase, names);
export const listDocumentFacts = (document: Document, names: CatalogNames) => listFieldFacts(documentFields, document, names);
export const listLawFacts = (law: Catalog["laws"][number], names: CatalogNames) => listFieldFacts(lawFields, law, names);

export function listBundleFacts(bundle: Bundle, names: CatalogNames): VersionFact[] {
  return [...listFieldFacts(bundleFields, bundle, names), ...prefixLimitFacts(bundle.limits, toBilingual)];
}

/** What a process says beside its steps. */
export function listProcessFacts(process: Process, names: CatalogNames): VersionFact[] {
  const { measures, scenarios, steps, limits } = process;
  const stepById = indexById(steps);
  const getStepName = (id: string) => buildBilingual((lang) => localizeName(stepById.get(id) ?? { id }, lang));
  return [
    ...listFieldFacts(processFields, process, names),
    ...prefixLimitFacts(limits, getStepName),
    ...measures.flatMap((measure) => (measure.writtenAt ? [] : listMeasureFacts(measure, names, getStepName))),
    ...scenarios.flatMap((scenario) =>
      prefixFacts(`scenarios/${scenario.id}`, formatEntryLabel(entryFactsWords.processFactsText, scenario.id), [
        ...listFieldFacts(scenarioFields, scenario, names),
        ...listChangeFacts(scenario.changes ?? [], names, getStepName),
      ]),
    ),
  ];
}

function listMeasureFacts(measure: Measure, names: CatalogNames, stepName: (id: string) => Bilingual): VersionFact[] {
  return prefixFacts(`measures/${measure.id}`, formatEntryLabel(terms.measure, measure.id), [
    ...listFieldFacts(measureFields, measure, names),
    ...listChangeFacts(measure.changes, names, stepName),
  ]);
}

function listChangeFacts(changes: readonly Change[], names: CatalogNames, stepName: (id: string) => Bilingual): VersionFact[] {
  return changes.map((change) => ({
    key: `changes/${"add" in change ? change.add.id : "step" in change ? change.step : change.unit}`,
    label: entryFactsWords.measureFactsLabel,
    text: formatChange(change, names, stepName),
  }));
}

function prefixLimitFacts(limits: readonly Limit[] = [], stepName: (id: string) => Bilingual): VersionFact[] {
  return limits.flatMap((limit) =>
    listLimitFacts(limit, stepName).map(({ key, label, text }) => ({
      key: `limits/${key}`,
      label: { zh: `${itemTerms.fields.limits.zh}：${label.zh}`, en: `${itemTerms.fields.limits.en}: ${label.en}` },
      text,
    })),
  );
}

function formatEntryLabel(word: Bilingual, id: string): Bilingual {
  return buildBilingual((lang) => `${word[lang]} ${id}`);
}
