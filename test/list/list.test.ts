import { describe, expect, test } from "vitest";
import { readCatalog } from "../../src/formats/index.ts";
import { auditCatalog, compareWithBaseline, computeSupervision, createBaseline, listMissingFields } from "../../src/list/index.ts";
import { audited, type ListContent, soundList } from "./sound-list.ts";

function withFaults(change: (list: ListContent) => void = () => undefined): ListContent {
  const list = soundList();
  const [first, , third] = list.items;
  if (first) delete first.liability;
  if (third) delete third.liability;
  change(list);
  return list;
}

describe("severity", () => {
  test("is what the catalog says of a rule", () => {
    const { problems } = audited(
      withFaults((list) => {
        list.rules = { R04: "warning" };
      }),
    );
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning R04", "warning R04"]);
  });

  test("off silences a rule", () => {
    expect(
      audited(
        withFaults((list) => {
          list.rules = { R04: "off" };
        }),
      ).problems,
    ).toEqual([]);
  });
});

describe("what items share", () => {
  const shared = (list: ListContent) => {
    const [first] = list.items;
    if (first) list.items.push({ ...structuredClone(first), code: "L-8", name: "临时用地许可", parent: "L-1" });
    for (const step of list.processes[0]?.steps ?? []) if (step.id === "review") delete step.post;
  };

  test("is told once, with the items", () => {
    const list = soundList();
    shared(list);
    const { problems } = audited(list);
    expect(problems.map(({ code, items, message }) => [code, items, message.en])).toEqual([
      ["R01", ["L-1", "L-8"], 'Item "L-1" and 1 other: step "review" has no post'],
    ]);
  });

  test("but of an item with its own desks it is not", () => {
    const list = soundList();
    shared(list);
    for (const item of list.items) if (item.code === "L-8") item.posts = [{ step: "review", post: "二科" }];
    const found = audited(list).problems.filter(({ code }) => code === "R01");
    expect(found.map(({ items }) => items)).toEqual([["L-1"]]);
  });
});

test("processes without items are not audited", () => {
  const list = soundList();
  list.items = [];
  list.bundles = [];
  expect(audited(list).problems).toEqual([]);
});

test("nothing is said of a place with an error", () => {
  const list = soundList();
  const [first] = list.items;
  if (first) first.materials = [{ document: "nowhere" }];
  const { unsound, problems } = audited(list);
  expect(unsound.map(({ code }) => code)).toEqual(["unknown-document"]);
  expect(problems.filter(({ path }) => path.join("/").startsWith("items/0/materials/0/document"))).toEqual([]);
});

describe("a baseline", () => {
  const found = (list: ListContent) => {
    const { catalog, problems } = audited(list);
    return { catalog, problems, findings: createBaseline(problems, catalog) };
  };

  test("names findings by ids, whatever their order and their lines", () => {
    const { findings } = found(withFaults());
    expect(findings).toEqual([
      { code: "R04", at: "items/L-1", count: 1 },
      { code: "R04", at: "items/P-1", count: 1 },
    ]);
    expect(
      found(
        withFaults((list) => {
          list.items.reverse();
          list.bundles = [{ id: "renew", items: ["L-1", "L-2"], limits: [{ kind: "promised", days: 28 }] }];
        }),
      ).findings,
    ).toEqual(findings);
  });

  test("lets new findings through and tells of those that vanished", () => {
    const { findings } = found(withFaults());
    const { catalog, problems } = found(
      withFaults((list) => {
        const [first, second] = list.items;
        if (first) first.liability = ["依法追责"];
        if (second) delete second.remedies;
      }),
    );
    const { fresh, known, vanished } = compareWithBaseline(problems, findings, catalog);
    expect(fresh.map(({ code, items }) => [code, items])).toEqual([["F04", ["L-2"]]]);
    expect({ known, vanished }).toEqual({ known: 1, vanished: [{ code: "R04", at: "items/L-1", count: 1 }] });
  });

  test("counts findings at one place", () => {
    const { catalog, problems } = found(
      withFaults((list) => {
        const [first] = list.items;
        if (first) delete first.duties;
      }),
    );
    const { fresh, known } = compareWithBaseline(problems, [{ code: "R04", at: "items/L-1", count: 1 }], catalog);
    expect(known).toBe(1);
    expect(fresh.map(({ items }) => items)).toEqual([["L-1"], ["P-1"]]);
  });
});

describe("supervision", () => {
  test("counts items, complete ones and findings by unit, the worst first", () => {
    const { catalog, problems } = audited(withFaults());
    expect(computeSupervision(catalog, problems)).toEqual({
      units: [
        { unit: "office", items: 2, complete: 0, errors: 2, warnings: 0, infos: 0 },
        { unit: "other", items: 1, complete: 1, errors: 0, warnings: 0, infos: 0 },
      ],
      total: { unit: null, items: 3, complete: 1, errors: 2, warnings: 0, infos: 0 },
    });
  });

  test("of units with as many errors the one with most warnings comes first", () => {
    const list = soundList();
    const [, second] = list.items;
    if (second) second.visits = 1;
    const { catalog, problems } = audited(list);
    expect(computeSupervision(catalog, problems).units.map(({ unit, warnings }) => [unit, warnings])).toEqual([
      ["other", 1],
      ["office", 0],
    ]);
  });

  test("counts a finding about several units for each of them, and once in all", () => {
    const list = soundList();
    const [bundle] = list.bundles;
    if (bundle) bundle.limits = [{ kind: "promised", days: 27 }];
    const { catalog, problems } = audited(list);
    const { units, total } = computeSupervision(catalog, problems);
    expect([...units.map(({ unit, warnings }) => [unit, warnings]), total.warnings]).toEqual([["office", 1], ["other", 1], 1]);
  });

  test("a problem of checking counts for the items of its process", () => {
    const list = soundList();
    list.processes[0]?.steps?.push({
      id: "lost",
      name: "无人转来",
      kind: "end",
      unit: "office",
      after: [{ step: "accept", outcome: "correct" }],
    });
    const { catalog, unsound } = audited(list);
    expect(computeSupervision(catalog, unsound).units.map(({ unit, errors }) => [unit, errors])).toEqual([
      ["office", 1],
      ["other", 0],
    ]);
  });
});

describe("required fields", () => {
  test("depend on the type", () => {
    const { catalog } = audited(soundList());
    const [licence] = catalog.items;
    if (!licence) throw new Error("no item");
    const bare = { code: "1", audience: "public" as const };
    expect(listMissingFields(licence)).toEqual([]);
    expect(listMissingFields({ ...bare, type: "party-service" })).toEqual(["name", "unit", "process"]);
    expect(listMissingFields({ ...bare, type: "penalty" })).toEqual([
      "name",
      "unit",
      "process",
      "level",
      "basis",
      "duties",
      "liability",
      "remedies",
    ]);
    expect(listMissingFields({ ...licence, materials: [], fee: undefined })).toEqual(["fee"]);
    expect(listMissingFields({ ...licence, basis: [], channels: [], liability: [], results: [] })).toEqual([
      "basis",
      "liability",
      "channels",
      "results",
    ]);
    const [some, consult] = [["公开"], "12345"];
    expect(listMissingFields({ ...licence, duties: { before: some, during: some, after: [] }, contacts: { consult } })).toEqual([
      "duties",
      "contacts",
    ]);
  });
});

test("only what matters as much as is asked for is looked for, as the catalog sees it", () => {
  const list = withFaults(({ items: [first] }) => delete first?.basis);
  const { catalog } = readCatalog(JSON.stringify({ ...list, rules: { R04: "warning" } }));
  const all = auditCatalog(catalog);
  expect(new Set(all.map(({ severity }) => severity)).size).toBeGreaterThan(1);
  expect(auditCatalog(catalog, { least: "warning" })).toEqual(all.filter(({ severity }) => severity !== "info"));
  expect(auditCatalog(catalog, { least: "error" })).toEqual(all.filter(({ severity }) => severity === "error"));
});

test("the findings of 3,000 items that share processes are those of one, 1,000 times", () => {
  const list = withFaults();
  const items = list.items;
  list.bundles = [];
  list.rules = { X04: "off", X05: "off", R02: "off", D03: "off" };
  list.items = Array.from({ length: 1_000 }, (_, copy) => items.map((item) => ({ ...item, code: `${item.code}-${copy}` }))).flat();
  const { catalog } = readCatalog(JSON.stringify(list));
  const problems = auditCatalog(catalog);
  expect(problems.filter(({ code }) => code === "R04")).toHaveLength(2_000);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["R04"]));
});
