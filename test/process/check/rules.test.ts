import { expect, test } from "vitest";
import { readCatalog } from "../../../src/formats/index.ts";
import type { Catalog, ProblemCode } from "../../../src/model/index.ts";
import { walkCatalogIds, walkProcessIds } from "../../../src/process/check/declared-ids.ts";
import { createProcessContext, createSharedContext, type ProblemReporter } from "../../../src/process/check/rule.ts";
import { checkRules } from "../../../src/process/check/rules.ts";
import { fixture, fixturesIn } from "./fixtures.ts";

const catalogs = fixturesIn("failures").flatMap((name): Catalog[] => {
  const { catalog } = readCatalog(fixture(`failures/${name}`));
  return catalog ? [catalog] : [];
});

test.each(checkRules.map((rule) => [rule.codes.join(", "), rule] as const))(
  "the bad files show all that one rule tells, and no more: %s",
  (_, rule) => {
    const told = new Set<ProblemCode>();
    const report: ProblemReporter = (code) => told.add(code);
    for (const catalog of catalogs) {
      const contexts = [...catalog.processes.keys()].map((index) => createProcessContext(catalog, index, createSharedContext(catalog)));
      if ("checkCatalog" in rule) rule.checkCatalog(catalog, report);
      else if ("checkIds" in rule) {
        rule.checkIds(walkCatalogIds(catalog), report);
        for (const { process, path } of contexts) rule.checkIds(walkProcessIds(process, path), report);
      } else for (const context of contexts) rule.checkProcess(context, report);
    }
    expect([...told].sort()).toEqual([...rule.codes].sort());
  },
);
