import { describe, expect, test } from "vitest";
import { listMutualPrerequisites, listPrerequisites, scheduleBundle } from "../../src/list/index.ts";
import { assembleCatalog, catalogSchema, formatVersion } from "../../src/model/index.ts";
import { type ListContent, soundList } from "./sound-list.ts";

interface Paper {
  readonly needs?: readonly string[];
  readonly gives?: readonly string[];
}

/** Items that only need and give documents. */
function listOf(items: Readonly<Record<string, Paper>>, more: Partial<ListContent> = {}) {
  const documents = [...new Set(Object.values(items).flatMap(({ needs = [], gives = [] }) => [...needs, ...gives]))];
  return assembleCatalog(
    catalogSchema.parse({
      leadpath: formatVersion,
      documents: documents.map((id) => ({ id })),
      items: Object.entries(items).map(([code, { needs = [], gives = [] }]) => ({
        code,
        type: "licence",
        materials: needs,
        results: gives,
      })),
      ...more,
    }),
  );
}

function cyclesOf(catalog: ReturnType<typeof listOf>): string[] {
  return listMutualPrerequisites(catalog).map(({ cycle, size }) => {
    const round = cycle.map(({ prerequisite, giver }) => `${prerequisite.item} ${prerequisite.document}<${giver.document} ${giver.item}`);
    return `${size}: ${round.join(", ")}`;
  });
}

describe("prerequisites", () => {
  test("a material that is the result of another item, under the same id or an alias", () => {
    const catalog = listOf(
      { shop: { gives: ["licence"] }, sign: { needs: ["trade-licence"] }, food: { needs: ["licence"] } },
      {
        documents: [
          { id: "licence", name: "营业执照", aliases: ["工商执照"] },
          { id: "trade-licence", name: "工商执照" },
        ],
      },
    );
    expect(listPrerequisites(catalog)).toMatchObject([
      {
        item: "sign",
        document: "trade-licence",
        need: "required",
        givers: [{ item: "shop", document: "licence" }],
        path: ["items", 1, "materials", 0],
      },
      { item: "food", document: "licence", givers: [{ item: "shop", document: "licence" }] },
    ]);
  });

  test("equal names alone prove nothing, nor does an alias that is the name of two", () => {
    const named = {
      documents: [
        { id: "a", name: "申请表" },
        { id: "b", name: "申请表" },
      ],
    };
    expect(listPrerequisites(listOf({ one: { gives: ["a"] }, two: { needs: ["b"] } }, named))).toEqual([]);
    const ambiguous = { documents: [...named.documents, { id: "c", name: "表", aliases: ["申请表"] }] };
    expect(listPrerequisites(listOf({ one: { gives: ["a"] }, two: { needs: ["c"] } }, ambiguous))).toEqual([]);
  });

  test("several items may give one document, and a renewal does not need itself", () => {
    const catalog = listOf({ first: { gives: ["permit"] }, renewal: { needs: ["permit"], gives: ["permit"] }, use: { needs: ["permit"] } });
    expect(listPrerequisites(catalog).map(({ item, givers }) => [item, ...givers.map((giver) => giver.item)])).toEqual([
      ["renewal", "first"],
      ["use", "first", "renewal"],
    ]);
  });

  test("those of a variant are its own", () => {
    const items: ListContent["items"] = [
      { code: "a", type: "licence", results: ["permit"] },
      { code: "b", type: "licence", materials: [], variants: [{ id: "large", materials: [{ document: "permit", need: "later" }] }] },
    ];
    const [only] = listPrerequisites(listOf({}, { documents: [{ id: "permit" }], items }));
    expect(only).toMatchObject({ item: "b", variant: "large", need: "later", path: ["items", 1, "variants", 0, "materials", 0] });
  });
});

describe("mutual prerequisites", () => {
  // New Jersey, April 2026: the number of an employer and the formation of a business each came after the other.
  test("the pair that New Jersey had", () => {
    const catalog = listOf({
      "register-for-ein": { needs: ["certificate-of-formation"], gives: ["employer-number"] },
      "form-business-entity": { needs: ["employer-number"], gives: ["certificate-of-formation"] },
      "register-for-taxes": { needs: ["employer-number", "certificate-of-formation"], gives: ["tax-certificate"] },
    });
    expect(cyclesOf(catalog)).toEqual([
      "2: register-for-ein certificate-of-formation<certificate-of-formation form-business-entity, form-business-entity employer-number<employer-number register-for-ein",
    ]);
  });

  test("a shortest cycle of each knot, with how many items hang together", () => {
    const catalog = listOf({
      a: { needs: ["B"], gives: ["A"] },
      b: { needs: ["C"], gives: ["B"] },
      c: { needs: ["A", "D"], gives: ["C"] },
      d: { needs: ["C"], gives: ["D"] },
      x: { needs: ["Y", "A"], gives: ["X"] },
      y: { needs: ["X"], gives: ["Y"] },
      free: { gives: ["F"] },
    });
    expect(cyclesOf(catalog)).toEqual(["4: c D<D d, d C<C c", "2: x Y<Y y, y X<X x"]);
  });

  test("none where the document can be had in another way, is optional or may follow", () => {
    expect(cyclesOf(listOf({ a: { needs: ["B"], gives: ["A"] }, b: { needs: ["A"], gives: ["B"] }, other: { gives: ["A"] } }))).toEqual([]);
    const items = (need: "optional" | "later"): ListContent["items"] => [
      { code: "a", type: "licence", materials: [{ document: "B", need }], results: ["A"] },
      { code: "b", type: "licence", materials: ["A"], results: ["B"] },
    ];
    const documents = [{ id: "A" }, { id: "B" }];
    for (const need of ["optional", "later"] as const) expect(cyclesOf(listOf({}, { documents, items: items(need) }))).toEqual([]);
  });

  test("none where a variant does without the document", () => {
    const items: ListContent["items"] = [
      { code: "a", type: "licence", materials: ["B"], results: ["A"], variants: [{ id: "simple", materials: [] }] },
      { code: "b", type: "licence", materials: ["A"], results: ["B"] },
    ];
    expect(cyclesOf(listOf({}, { documents: [{ id: "A" }, { id: "B" }], items }))).toEqual([]);
  });
});

describe("a bundle", () => {
  const catalogWith = (change: (list: ListContent) => void = () => undefined) => {
    const list = soundList();
    change(list);
    return assembleCatalog(catalogSchema.parse(list));
  };
  const scheduled = (catalog = catalogWith()) => {
    const [bundle] = catalog.bundles;
    const found = bundle && scheduleBundle(catalog, bundle);
    if (!found) throw new Error("nothing to schedule");
    return found;
  };

  test("waits with the step that uses a result until it is made", () => {
    // L-1: acceptance 3, review 6, decision 4, certificate 2, delivery 1. L-2 reviews the permit of L-1, so it begins
    // its review on day 15.
    const { days, items, path, promisedInTurn, schedule } = scheduled();
    expect(items).toEqual([
      { item: "L-1", start: 0, finish: 16, critical: true, promised: 12, promisesWhole: false },
      { item: "L-2", start: 0, finish: 28, critical: true, promised: 12, promisesWhole: false },
    ]);
    expect({ days, path, promisedInTurn }).toEqual({ days: 28, path: ["L-1", "L-2"], promisedInTurn: 24 });
    expect(schedule.steps.find(({ id }) => id === "L-2/review")).toMatchObject({ earlyStart: 15 });
  });

  test("waits with the start where no step says that it uses the result, and with the end where it may follow later", () => {
    const unused = (list: ListContent) => {
      for (const step of list.processes[1]?.steps ?? []) if (step.id === "review") step.uses = ["sign-form"];
    };
    expect(scheduled(catalogWith(unused)).days).toBe(31);
    const later = scheduled(
      catalogWith((list) => {
        unused(list);
        const [, second] = list.items;
        if (second) second.materials = ["sign-form", { document: "permit", need: "later" }];
      }),
    );
    expect(later.items.map(({ finish }) => finish)).toEqual([16, 16]);
    expect(later.schedule.steps.find(({ id }) => id === "L-2/deliver")).toMatchObject({ earlyStart: 15, earlyFinish: 16 });
  });

  test("does not wait for what only a variant needs", () => {
    const { days, schedule } = scheduled(
      catalogWith((list) => {
        const [, second] = list.items;
        if (!second) return;
        second.materials = ["sign-form"];
        second.variants = [{ id: "old", materials: ["sign-form", "permit"] }];
      }),
    );
    expect(days).toBe(16);
    expect(schedule.steps.find(({ id }) => id === "L-2/review")).toMatchObject({ earlyStart: 3 });
  });

  test("waits for the end where no step says that it makes the result", () => {
    const catalog = catalogWith((list) => {
      for (const step of list.processes[0]?.steps ?? []) if (step.id === "certificate") step.produces = [];
    });
    expect(scheduled(catalog).days).toBe(29);
  });

  test("tells the papers that are asked for twice, and from when until when all of it can be had", () => {
    const found = scheduled(
      catalogWith((list) => {
        const [first, second] = list.items;
        second?.materials?.push("plan");
        if (first) first.cancelled = "2027-01-01";
        if (second) second.effective = "2026-02-01";
      }),
    );
    expect(found.sharedDocuments).toEqual([{ document: "plan", items: ["L-1", "L-2"] }]);
    expect(found).toMatchObject({ possibleFrom: "2026-02-01", impossibleFrom: "2027-01-01" });
  });

  test("ends with the last item that gives what it needs", () => {
    const catalog = catalogWith((list) => {
      const [first] = list.items;
      if (!first) return;
      first.cancelled = "2027-01-01";
      list.items.push({ ...structuredClone(first), code: "L-7", cancelled: "2028-01-01" });
    });
    expect(scheduleBundle(catalog, { id: "sign", items: ["L-2"] })).toMatchObject({ impossibleFrom: "2028-01-01" });
    const lasting = catalogWith((list) => {
      const [first] = list.items;
      if (first) list.items.push({ ...structuredClone(first), code: "L-7", cancelled: "2028-01-01" });
    });
    expect(scheduleBundle(lasting, { id: "sign", items: ["L-2"] })).not.toHaveProperty("impossibleFrom");
  });

  test("of items without a process is nothing", () => {
    const catalog = catalogWith((list) => {
      for (const item of list.items) delete item.process;
    });
    expect(scheduleBundle(catalog, { id: "renew", items: ["L-1", "L-2"] })).toBeUndefined();
  });
});
