import { expect, test } from "vitest";
import { parse } from "yaml";
import { buildCatalogJsonSchema } from "../../../src/formats/index.ts";
import { compareLists } from "../../../src/list/versions/index.ts";
import { assembleCatalog, type Catalog, catalogSchema } from "../../../src/model/index.ts";

const source = `
leadpath: 1
name: 清单
source: 手册
illustrative: true
calendar: {base: cn, country: CN, region: GD, weekdays: [1, 2], holidays: [2026-01-01], workdays: [2026-01-04], from: 2026-01-01, until: 2027-01-01}
spread: {low: 0.5, likely: 1, high: 3, shape: pert}
rules: {F07: error}
units:
  - {id: office, name: 更新办, aliases: [更新科], code: "91", level: city, party: true, staff: 3, open: {weekdays: [1], from: 1, to: 7}, correlation: 0.5, note: 一}
  - {id: other, name: 他办}
phases: [{id: plan, name: 计划, note: 二}]
documents: [{id: form, name: 申请表, aliases: [申请书], note: 三}, {id: map, name: 红线图}]
laws: [{id: law, name: 许可法, number: 七号, rank: law, amended: [2020-01-01], repealed: 2026-01-01, note: 四}]
processes:
  - id: licence
    name: 许可
    basis: 依据一
    note: 备注一
    limits:
      - {kind: promised, days: 8, weeks: 2, from: apply, to: decide, basis: 甲, note: 乙, onExpiry: nothing,
         stops: [{step: review, effect: pause, basis: 丙, note: 丁}], extension: {days: 3, calendarDays: 4, weeks: 5, months: 6, basis: 戊, note: 己}}
      - {kind: statutory, calendarDays: 20}
      - {kind: statutory, months: 2, from: apply, to: review}
    steps:
      - {id: apply, name: 申请, kind: start, unit: office, days: 0}
      - id: review
        name: 审查
        kind: decision
        unit: office
        post: 窗口
        phase: plan
        days: 9
        actual: {low: 1, likely: 3, high: 9, shape: pert}
        work: 2
        batch: {weekdays: [2]}
        modes: [{id: night, name: 加班, days: 5, actual: {low: 1, high: 2}, effort: 3, guard: needs-law, basis: 庚, note: 辛}, {calendarDays: 3, actual: {mean: 2, sd: 1}}]
        clock: excluded
        special: hearing
        after: [{step: apply, link: SS, lag: 2}]
        outcomes: [{id: good, name: 通过, probability: 0.5}, {id: bad, name: 补正, probability: 0.5, returnTo: apply, rounds: 2}]
        uses: [form]
        produces: [map]
        basis: 壬
        note: 癸
      - {id: check, calendarDays: 4, actual: {samples: [1, 2]}, after: [{step: review, outcome: good}]}
      - {id: seal, days: 1, actual: {exponential: 3}, after: [check]}
      - {id: decide, kind: end, days: 1, actual: {p50: 1, p90: 2}, after: [seal]}
    measures:
      - id: M1
        name: 并联
        kind: parallel
        effort: 2
        guard: needs-authority
        requires: [M2]
        excludes: [M3]
        basis: 子
        note: 丑
        changes:
          - {step: review, days: 3, actual: {low: 1, high: 2}, unit: other, post: 二楼, clock: counted, special: survey, after: [apply], outcomes: [{id: bad, probability: 0.1, rounds: 1}]}
          - {step: check, calendarDays: 2}
          - {step: seal, remove: true, as: good}
          - {add: {id: joint, name: 联席, unit: office, days: 3, after: [apply]}}
          - {unit: office, staff: 4}
      - {id: M2}
      - {id: M3}
    scenarios: [{id: reform, name: 优化后, measures: [M1, M2], changes: [{step: seal, days: 2}], effort: 2, guard: needs-law, start: 2026-03-02, target: 9, budget: 8, powers: [needs-law], note: 寅}]
  - {id: spare, name: 备用, steps: [{id: one, days: 2}]}
items:
  - {code: P, name: 总项, type: other}
  - code: A
    basicCode: "1"
    localCode: "2"
    parent: P
    name: 更新许可
    type: licence
    unit: office
    joint: [other]
    entrusted: other
    level: city
    powerSource: own
    process: licence
    posts: [{step: check, post: 三楼}]
    caseKind: promised
    basis: [{law: law, article: 第一条, text: 全文, note: 说明}]
    conditions: 条件
    serves: [person]
    channels: [window]
    online: full
    visits: 1
    visitReason: 领证
    fee: {basis: 收费依据, standard: 十元, reduction: 减半, payment: 现金}
    materials: [{document: form, source: applicant, form: original, copies: 2, need: required, basis: 卯, note: 辰}]
    results: [{document: map, kind: approval, note: 巳}]
    duties: {before: [告知], during: [审查], after: [监管]}
    liability: [追责]
    remedies: 复议
    contacts: {consult: "1", complain: "2"}
    variants: [{id: v, name: 加急, conditions: 午, changes: [{step: review, days: 1}], materials: [form], limits: [{kind: promised, days: 1}], note: 未}]
    audience: internal
    state: draft
    heldBy: office
    version: 3
    effective: 2026-01-01
    cancelled: 2027-01-01
    updated: 2026-02-01
    note: 申
bundles: [{id: once, name: 一件事, items: [A, P], limits: [{kind: promised, days: 9}], note: 酉}]
`;

type Path = readonly (string | number)[];

const content: unknown = parse(source);
const catalog = assembleCatalog(catalogSchema.parse(content));

/**
 * The list with something else at a place; without a value what was there is gone. Undefined where the format does not
 * allow it.
 */
function withOther(path: Path, value?: unknown): Catalog | undefined {
  const copy = structuredClone(content);
  const parent = path.slice(0, -1).reduce((each, key) => (each as Record<string | number, unknown>)[key], copy);
  const key = path.at(-1) as string | number;
  if (value !== undefined) (parent as Record<string | number, unknown>)[key] = value;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete (parent as Record<string | number, unknown>)[key];
  const { data } = catalogSchema.safeParse(copy);
  return data && assembleCatalog(data);
}

/** Every value of the list with its place. */
function* valuesIn(value: unknown, path: Path = []): Generator<readonly [path: Path, value: unknown]> {
  if (path.length > 0) yield [path, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) yield* valuesIn(each, [...path, Array.isArray(value) ? Number(key) : key]);
}

const places = [...valuesIn(content)];

function isTold(changed: Catalog): boolean {
  const { added, removed, changed: items, facts, entries } = compareLists(catalog, changed);
  return added.length + removed.length + items.length + facts.length + entries.length > 0;
}

const choices: Readonly<Record<string, string>> = {
  CN: "JP",
  GD: "GX",
  cn: "every-day",
  error: "off",
  city: "county",
  law: "regulation",
  statutory: "promised",
  nothing: "deemed-refused",
  pause: "restart",
  pert: "triangular",
  start: "task",
  decision: "task",
  end: "task",
  "needs-law": "unchecked",
  "needs-authority": "unchecked",
  excluded: "counted",
  counted: "applicant",
  hearing: "survey",
  survey: "hearing",
  SS: "FF",
  parallel: "merge",
  other: "filing",
  own: "devolved",
  licence: "penalty",
  person: "organisation",
  window: "online",
  full: "none",
  applicant: "government",
  original: "copy",
  required: "later",
  approval: "document",
  internal: "public",
  draft: "audited",
};

/** Other values of the same kind. */
function others(value: unknown): unknown[] {
  if (typeof value === "number") return value === 0 ? [1] : [value + 1, value / 2];
  if (typeof value === "boolean") return [!value];
  if (typeof value !== "string") return [];
  if (value === "promised") return ["statutory", "instant"];
  return [`${value}x`, ...(choices[value] ? [choices[value]] : []), ...(/^\d{4}-/.test(value) ? ["2020-02-02"] : [])];
}

function keysOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties = {} } = schema as { readonly properties?: object };
  return [...Object.keys(properties), ...Object.values(schema).flatMap(keysOf)];
}

test("the list of this test has every key of the format", () => {
  const keys = new Set(places.flatMap(([path]) => path));
  expect(keysOf(buildCatalogJsonSchema("2020-12")).filter((key) => !keys.has(key))).toEqual([]);
});

test("whatever has another value is told", () => {
  const unchanged: string[] = [];
  const passedOver: string[] = [];
  for (const [path, value] of places) {
    const versions = others(value).flatMap((each) => withOther(path, each) ?? []);
    if (others(value).length > 0 && versions.length === 0) unchanged.push(path.join("."));
    if (!versions.every(isTold)) passedOver.push(path.join("."));
  }
  expect(passedOver).toEqual([]);
  expect(unchanged).toEqual(["leadpath", "calendar.base", "units.0.party", "processes.0.measures.0.changes.2.remove"]);
});

test("whatever is gone is told", () => {
  const passedOver = places.filter(([path]) => {
    const version = withOther(path);
    return version !== undefined && !isTold(version);
  });
  expect(passedOver.map(([path]) => path.join("."))).toEqual([]);
});
