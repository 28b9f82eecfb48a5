import {
  type Bilingual,
  type Bundle,
  type Catalog,
  type Document,
  itemTerms,
  type Limit,
  type Measure,
  nameOf,
  type Phase,
  type Process,
  type Scenario,
  terms,
  type Unit,
  withoutExtras,
  wordOfValue,
} from "../../model/index.ts";
import { spreadInWords } from "./actual-in-words.ts";
import { type Field, type Fields, factsBy, factsOfPart, textField } from "./fields.ts";
import { limitFacts } from "./limit-facts.ts";
import type { Names } from "./names.ts";
import { inEach, inRow, said, same } from "./said.ts";
import { basisField, effortFields, noteField } from "./shared-fields.ts";
import { changeInWords } from "./step-facts.ts";
import type { Fact } from "./types.ts";

const name = textField(terms.name);
const aliases: Field<Unit["aliases"] & object> = { label: { zh: "别名", en: "other names" }, say: (texts) => inRow(texts.map(said)) };
const level: Field<keyof typeof itemTerms.levels> = { label: { zh: "层级", en: "level" }, say: (value) => itemTerms.levels[value] };
const yesOrNo = (value: boolean): Bilingual => (value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" });

const figures = {
  spread: { label: { zh: "实际天数的离散", en: "spread of real days" }, say: spreadInWords },
  calendar: {
    label: { zh: "日历", en: "calendar" },
    say: (calendar) => (typeof calendar === "string" ? wordOfValue(calendar) : same(JSON.stringify(withoutExtras(calendar)))),
  },
  source: textField({ zh: "来源", en: "source" }),
  illustrative: { label: { zh: "示意数据", en: "illustrative figures" }, say: yesOrNo },
} as const satisfies Pick<Fields<Catalog>, "spread" | "calendar" | "source" | "illustrative">;

const unitFields: Fields<Unit> = {
  id: null,
  name,
  aliases,
  code: { label: { zh: "机构代码", en: "code" }, say: same },
  level,
  party: { label: { zh: "党组织", en: "of the party" }, say: yesOrNo },
  staff: { label: { zh: "人数", en: "officers" }, say: (staff) => same(String(staff)) },
  open: { label: { zh: "办公时间", en: "open" }, say: (open) => same(JSON.stringify(withoutExtras(open))) },
  correlation: { label: { zh: "相关程度", en: "correlation" }, say: (correlation) => same(String(correlation)) },
  note: noteField,
};

const phaseFields: Fields<Phase> = { id: null, name, note: noteField };
const documentFields: Fields<Document> = { id: null, name, aliases, note: noteField };

const lawFields: Fields<Catalog["laws"][number]> = {
  id: null,
  name,
  number: textField({ zh: "文号", en: "number" }),
  rank: { label: { zh: "效力位阶", en: "rank" }, say: (rank) => itemTerms.ranks[rank] },
  amended: { label: { zh: "修正日期", en: "amended" }, say: (days) => inRow(days.map(same)) },
  repealed: { label: { zh: "废止日期", en: "repealed" }, say: same },
  note: noteField,
};

const measureFields: Fields<Omit<Measure, "changes">> = {
  id: null,
  name,
  kind: { label: { zh: "类型", en: "kind" }, say: wordOfValue },
  ...effortFields,
  requires: { label: { zh: "须同时采用", en: "requires" }, say: (ids) => inRow(ids.map(same)) },
  excludes: { label: { zh: "不可同时采用", en: "excludes" }, say: (ids) => inRow(ids.map(same)) },
  basis: basisField,
  note: noteField,
  // Those that stand for the faster ways of a step are told with it.
  writtenAt: null,
};

const scenarioFields: Fields<Scenario> = {
  id: null,
  name,
  measures: { label: terms.measure, say: (ids) => inRow(ids.map(same)) },
  note: noteField,
};

const processFields: Fields<Omit<Process, "limits" | "steps" | "measures" | "scenarios">> = {
  id: null,
  name,
  ...figures,
  basis: basisField,
  note: noteField,
  // What these lists say is told once, of the whole list.
  units: null,
  phases: null,
  documents: null,
};

const bundleFields: Fields<Omit<Bundle, "limits">> = {
  id: null,
  name,
  items: { label: { zh: "事项", en: "items" }, say: (codes) => inRow(codes.map(same)) },
  note: noteField,
};

const listFields: Fields<
  Omit<Catalog, "leadpath" | "units" | "phases" | "documents" | "processes" | "laws" | "items" | "bundles" | "rules">
> = {
  name,
  ...figures,
};

/** What the list says of itself. */
export function factsOfList(catalog: Catalog, names: Names): Fact[] {
  const rules = Object.entries(catalog.rules ?? {}).map(([code, severity]) => ({
    key: `rules/${code}`,
    label: { zh: `规则 ${code}`, en: `rule ${code}` },
    text: same(severity),
  }));
  return [...factsBy(listFields, catalog, names), ...rules];
}

export const factsOfUnit = (unit: Unit, names: Names) => factsBy(unitFields, unit, names);
export const factsOfPhase = (phase: Phase, names: Names) => factsBy(phaseFields, phase, names);
export const factsOfDocument = (document: Document, names: Names) => factsBy(documentFields, document, names);
export const factsOfLaw = (law: Catalog["laws"][number], names: Names) => factsBy(lawFields, law, names);

export function factsOfBundle(bundle: Bundle, names: Names): Fact[] {
  return [...factsBy(bundleFields, bundle, names), ...factsOfLimits(bundle.limits, same)];
}

/** What a process says beside its steps. */
export function factsOfProcess(process: Process, names: Names): Fact[] {
  const { measures, scenarios, steps, limits } = process;
  const stepById = new Map(steps.map((step) => [step.id, step]));
  const stepName = (id: string) => inEach((lang) => nameOf(stepById.get(id) ?? { id }, lang));
  return [
    ...factsBy(processFields, process, names),
    ...factsOfLimits(limits, stepName),
    ...measures.flatMap((measure) => (measure.writtenAt ? [] : factsOfMeasure(measure, names, stepName))),
    ...scenarios.flatMap((scenario) =>
      factsOfPart(
        `scenarios/${scenario.id}`,
        calledWith({ zh: "方案", en: "scenario" }, scenario.id),
        factsBy(scenarioFields, scenario, names),
      ),
    ),
  ];
}

function factsOfMeasure(measure: Measure, names: Names, stepName: (id: string) => Bilingual): Fact[] {
  const changes = measure.changes.map((change) => ({
    key: `changes/${"add" in change ? change.add.id : "step" in change ? change.step : change.unit}`,
    label: { zh: "改动", en: "changes" },
    text: changeInWords(change, names, stepName),
  }));
  return factsOfPart(`measures/${measure.id}`, calledWith(terms.measure, measure.id), [
    ...factsBy(measureFields, measure, names),
    ...changes,
  ]);
}

function factsOfLimits(limits: readonly Limit[] = [], stepName: (id: string) => Bilingual): Fact[] {
  return limits.flatMap((limit) =>
    limitFacts(limit, stepName).map(({ key, label, text }) => ({
      key: `limits/${key}`,
      label: { zh: `${itemTerms.fields.limits.zh}：${label.zh}`, en: `${itemTerms.fields.limits.en}: ${label.en}` },
      text,
    })),
  );
}

function calledWith(word: Bilingual, id: string): Bilingual {
  return inEach((lang) => `${word[lang]} ${id}`);
}
