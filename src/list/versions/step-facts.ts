import {
  type Actual,
  amountInWords,
  type Bilingual,
  type Change,
  type Link,
  type Mode,
  nameOf,
  type Outcome,
  type Process,
  type Step,
  type StepChange,
  terms,
  textIn,
  wordOfValue,
} from "../../model/index.ts";
import { actualInWords } from "./actual-in-words.ts";
import { type Field, type Fields, factsBy, factsOfPart, inOneText, textField } from "./fields.ts";
import type { Names } from "./names.ts";
import { inEach, inRow, inRowOrNone, same } from "./said.ts";
import { basisField, effortFields, noteField } from "./shared-fields.ts";
import type { Fact } from "./types.ts";

const weekdays: readonly Bilingual[] = [..."一二三四五六日"].map((day, index) => ({
  zh: `星期${day}`,
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][index] as string,
}));

const actual: Field<Actual> = { label: { zh: "实际天数", en: "real days" }, say: actualInWords };

/** How long something takes: working days and calendar days stand for each other. */
const time = {
  days: { key: "time", label: terms.days, say: (days) => inEach((lang) => amountInWords({ days }, lang)) },
  calendarDays: { key: "time", label: terms.days, say: (calendarDays) => inEach((lang) => amountInWords({ calendarDays }, lang)) },
} as const satisfies Pick<Fields<Step>, "days" | "calendarDays">;

const outcomes: Field<readonly Outcome[]> = {
  label: { zh: "结果分支", en: "outcomes" },
  say: (ways) => inRow(ways.map(outcomeInWords)),
};

const stepFields = {
  id: null,
  name: textField(terms.name),
  kind: { label: { zh: "类型", en: "kind" }, say: wordOfValue },
  unit: { label: terms.unit, say: (unit, names) => names.unit(unit) },
  post: textField({ zh: "岗位", en: "post" }),
  phase: { label: terms.phase, say: (phase, names) => names.phase(phase) },
  ...time,
  actual,
  work: { label: { zh: "用工", en: "work" }, say: (work) => inEach((lang) => amountInWords({ days: work }, lang)) },
  batch: { label: { zh: "开始日", en: "begins on" }, say: (batch) => inRow(batch.weekdays.map((day) => weekdays[day - 1] as Bilingual)) },
  clock: { label: { zh: "计时", en: "clock" }, say: (clock) => terms.clocks[clock] },
  special: { label: { zh: "特别程序", en: "special procedure" }, say: wordOfValue },
  after: { label: { zh: "前置环节", en: "after" }, say: (after) => inRow(after.map(linkInWords)) },
  outcomes,
  uses: { label: { zh: "所需材料", en: "uses" }, say: (uses, names) => inRowOrNone(uses.map(names.document)) },
  produces: { label: { zh: "产出文书", en: "produces" }, say: (produces, names) => inRowOrNone(produces.map(names.document)) },
  basis: basisField,
  note: noteField,
  passThrough: null,
} as const satisfies Fields<Omit<Step, "modes">>;

const modeFields: Fields<Mode> = {
  id: { label: terms.id, say: same },
  name: textField(terms.name),
  ...time,
  actual,
  ...effortFields,
  basis: basisField,
  note: noteField,
};

const changeFields: Fields<StepChange> = {
  step: null,
  remove: { label: { zh: "取消", en: "removed" }, say: () => ({ zh: "是", en: "yes" }) },
  as: { label: { zh: "保留结果", en: "keeps the outcome" }, say: same },
  ...time,
  actual,
  unit: stepFields.unit,
  post: stepFields.post,
  clock: stepFields.clock,
  special: stepFields.special,
  outcomes,
  after: { label: stepFields.after.label, say: (after) => inRowOrNone(after.map(linkInWords)) },
};

/** What a step says, as facts that can be compared one by one. */
export function factsOfStep(step: Step, names: Names): Fact[] {
  const modes = (step.modes ?? []).flatMap((mode, position) => {
    const key = mode.id ?? String(position + 1);
    return factsOfPart(`modes/${key}`, { zh: `更快的办法 ${key}`, en: `faster way ${key}` }, factsBy(modeFields, mode, names));
  });
  return [...factsBy<Omit<Step, "modes">>(stepFields, step, names), ...modes];
}

/** What a measure or variant changes. `stepName` tells what a step of the process is called. */
export function changeInWords(change: Change, names: Names, stepName: (id: string) => Bilingual): Bilingual {
  if ("add" in change) {
    const { add } = change;
    const facts = inOneText(factsOfStep({ ...add, name: undefined }, names));
    return { zh: `增加环节 ${nameOf(add, "zh")}（${facts.zh}）`, en: `step ${nameOf(add, "en")} added (${facts.en})` };
  }
  if (!("step" in change)) {
    const unit = names.unit(change.unit);
    return { zh: `${unit.zh} ${change.staff} 人`, en: `${unit.en} ${change.staff} officers` };
  }
  const [name, facts] = [stepName(change.step), inOneText(factsBy(changeFields, change, names))];
  return { zh: `${name.zh} ${facts.zh}`, en: `${name.en} ${facts.en}` };
}

function linkInWords({ step, link, lag, outcome }: Link): Bilingual {
  const parts = [step, ...(outcome === undefined ? [] : [`(${outcome})`]), ...(link === "FS" ? [] : [link])];
  return inEach((lang) => [...parts, ...(lag === 0 ? [] : [amountInWords({ days: lag }, lang)])].join(" "));
}

function outcomeInWords({ id, name, probability, returnTo, rounds }: Outcome): Bilingual {
  return inEach((lang) => {
    const called = name === undefined ? id : `${id} ${textIn(name, lang)}`;
    const chance = probability === undefined ? "" : ` ${probability}`;
    const back = returnTo === undefined ? "" : ` → ${returnTo}`;
    return `${called}${chance}${back}${rounds === undefined ? "" : ` ×${rounds}`}`;
  });
}

/** Steps of a process that are there, by id. */
export function stepsIn(process: Process | undefined): ReadonlyMap<string, Step> {
  return new Map((process?.steps ?? []).filter(({ passThrough }) => !passThrough).map((step) => [step.id, step]));
}
