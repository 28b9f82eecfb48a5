import { describe, expect, test } from "vitest";
import { readCatalogs } from "../../src/formats/index.ts";
import { auditCatalog } from "../../src/list/index.ts";
import { type Catalog, type DataPath, listRuleCodes, type Problem } from "../../src/model/index.ts";
import { checkCatalog } from "../../src/process/check/index.ts";
import { faults, natural, type PlantedFault } from "../support/full-list/faults.ts";
import { fullList } from "../support/full-list/full-list.ts";

const files = [...fullList({ items: 700 })];
const { catalog, places } = readCatalogs(files);
const unsound = checkCatalog(catalog, { places });
const found = [...unsound, ...auditCatalog(catalog, { places, found: unsound })];
const planted = files.flatMap(({ file, faults }) => faults.map((fault) => ({ ...fault, file, of: `${fault.rule} at ${fault.at[0]}` })));

describe("a fault that is planted in a long list", () => {
  test.each(planted)("$of is found there, and nothing else beside it", (fault) => {
    const { code = fault.rule, also = [] } = fault;
    const here = found.filter((problem) => isOf(fault, problem));
    const own = here.filter((problem) => problem.code === code);
    expect(own.map(({ path }) => placeIn(fault, path)).sort()).toEqual([...fault.at].sort());
    for (const problem of own) {
      expect(problem).toMatchObject({ line: expect.any(Number), file: fault.at[0]?.startsWith("bundle") ? "bundles.yaml" : fault.file });
    }
    const others = new Set(here.map((problem) => problem.code as string).filter((each) => each !== code && each !== natural));
    expect([...others].sort()).toEqual([...also].sort());
  });

  test("is all that is found", () => {
    const isPlanted = (problem: Problem) =>
      planted.some((fault) => isOf(fault, problem) || problem.items?.some((code) => fault.items.includes(code)));
    const elsewhere = found.filter((problem) => problem.code !== natural && !isPlanted(problem));
    expect(elsewhere.map(({ code, path, message }) => [code, path.join("/"), message.en])).toEqual([]);
  });

  test("every rule has one", () => {
    const rules = new Set([...faults.map(({ rule }) => rule), natural]);
    expect(Object.keys(listRuleCodes).filter((code) => !rules.has(code))).toEqual([]);
  });
});

type Subject = Pick<PlantedFault, "items" | "process" | "bundle">;

function isOf(fault: Subject, { path }: Problem): boolean {
  return placeIn(fault, path) !== undefined;
}

/** A path in the words of the faults; nothing where it leads elsewhere. */
function placeIn(fault: Subject, [list, index, ...rest]: DataPath): string | undefined {
  const at = Number(index);
  if (list === "bundles") return catalog.bundles[at]?.id === fault.bundle ? ["bundle", ...rest].join("/") : undefined;
  if (list === "items") {
    const place = fault.items.indexOf(catalog.items[at]?.code ?? "");
    return place < 0 ? undefined : [place === 0 ? "item" : "other", ...rest].join("/");
  }
  const process = list === "processes" ? catalog.processes[at] : undefined;
  return process?.id === fault.process ? ["process", ...withIds(process, rest)].join("/") : undefined;
}

/** With the ids of steps and outcomes in place of their numbers. */
function withIds(process: Catalog["processes"][number], path: DataPath): DataPath {
  const [list, at, inner, outcome, ...rest] = path;
  const step = list === "steps" ? process.steps[Number(at)] : undefined;
  if (!step) return path;
  const way = inner === "outcomes" ? step.outcomes?.[Number(outcome)] : undefined;
  return way ? ["steps", step.id, inner as string, way.id, ...rest] : ["steps", step.id, ...path.slice(2)];
}
