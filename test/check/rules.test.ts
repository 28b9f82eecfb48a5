import { expect, test } from "vitest";
import { contextOf, sharedOf } from "../../src/check/rule.ts";
import { rules } from "../../src/check/rules.ts";
import { readCatalog } from "../../src/formats/index.ts";
import type { Catalog, ProblemCode } from "../../src/model/index.ts";
import { fixture, fixturesIn } from "./fixtures.ts";

const catalogs = fixturesIn("failures").flatMap((name): Catalog[] => {
  const { catalog } = readCatalog(fixture(`failures/${name}`));
  return catalog ? [catalog] : [];
});

test.each(rules.map((rule) => [rule.codes.join(", "), rule] as const))(
  "the bad files show all that one rule tells, and no more: %s",
  (_, rule) => {
    const told = new Set<ProblemCode>();
    for (const catalog of catalogs) {
      if ("checkCatalog" in rule) rule.checkCatalog(catalog, (code) => told.add(code));
      else
        for (const index of catalog.processes.keys())
          rule.checkProcess(contextOf(catalog, index, sharedOf(catalog)), (code) => told.add(code));
    }
    expect([...told].sort()).toEqual([...rule.codes].sort());
  },
);
