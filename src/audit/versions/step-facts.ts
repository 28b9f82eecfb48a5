import {
  amountInWords,
  type Bilingual,
  type Link,
  type Outcome,
  type Process,
  type Step,
  type Text,
  terms,
  textIn,
} from "../../model/index.ts";
import type { Names } from "./item-facts.ts";
import { inEach, inRow, said, same } from "./said.ts";
import type { Fact } from "./types.ts";

const labels = {
  name: terms.name,
  kind: { zh: "类型", en: "kind" },
  unit: terms.unit,
  post: { zh: "岗位", en: "post" },
  phase: terms.phase,
  time: terms.days,
  work: { zh: "用工", en: "work" },
  batch: { zh: "开始日", en: "begins on" },
  clock: { zh: "计时", en: "clock" },
  special: { zh: "特别程序", en: "special procedure" },
  after: { zh: "前置环节", en: "after" },
  outcomes: { zh: "结果分支", en: "outcomes" },
  uses: { zh: "所需材料", en: "uses" },
  produces: { zh: "产出文书", en: "produces" },
  basis: { zh: "依据", en: "basis" },
  note: { zh: "备注", en: "note" },
} as const satisfies Record<string, Bilingual>;

const weekdays: readonly Bilingual[] = [..."一二三四五六日"].map((day, index) => ({
  zh: `星期${day}`,
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][index] as string,
}));

/** What a step says, as facts that can be compared one by one; not what simulations and measures alone ask of it (`actual`, `modes`). */
export function factsOfStep(step: Step, names: Names): Fact[] {
  const facts: Fact[] = [];
  const add = (key: keyof typeof labels, text: Bilingual | undefined) => {
    if (text && (text.zh !== "" || text.en !== "")) facts.push({ key, label: labels[key], text });
  };
  const text = (value: Text | undefined) => (value === undefined ? undefined : said(value));
  add("name", text(step.name));
  add("kind", same(step.kind));
  add("unit", step.unit === undefined ? undefined : names.unit(step.unit));
  add("post", text(step.post));
  add("phase", step.phase === undefined ? undefined : names.phase(step.phase));
  add(
    "time",
    inEach((lang) => amountInWords({ days: step.days, calendarDays: step.calendarDays }, lang)),
  );
  add("work", step.work === undefined ? undefined : inEach((lang) => amountInWords({ days: step.work }, lang)));
  add("batch", step.batch && inRow(step.batch.weekdays.map((day) => weekdays[day - 1] as Bilingual)));
  add("clock", terms.clocks[step.clock]);
  add("special", step.special === undefined ? undefined : same(step.special));
  add("after", inRow(step.after.map(linkInWords)));
  add("outcomes", step.outcomes && inRow(step.outcomes.map(outcomeInWords)));
  add("uses", step.uses && inRow(step.uses.map(names.document)));
  add("produces", step.produces && inRow(step.produces.map(names.document)));
  add("basis", text(step.basis));
  add("note", text(step.note));
  return facts;
}

function linkInWords({ step, link, lag, outcome }: Link): Bilingual {
  const parts = [step, ...(outcome === undefined ? [] : [`(${outcome})`]), ...(link === "FS" ? [] : [link])];
  return inEach((lang) => [...parts, ...(lag === 0 ? [] : [amountInWords({ days: lag }, lang)])].join(" "));
}

function outcomeInWords({ id, name, probability, returnTo, rounds }: Outcome): Bilingual {
  return inEach((lang) => {
    const called = name === undefined ? id : textIn(name, lang);
    const chance = probability === undefined ? "" : ` ${probability}`;
    const back = returnTo === undefined ? "" : ` → ${returnTo}${rounds === undefined ? "" : ` ×${rounds}`}`;
    return `${called}${chance}${back}`;
  });
}

/** Steps of a process that are there, by id. */
export function stepsIn(process: Process | undefined): ReadonlyMap<string, Step> {
  return new Map((process?.steps ?? []).filter(({ passThrough }) => !passThrough).map((step) => [step.id, step]));
}
