import { expect, test } from "vitest";
import { checkCatalog } from "../../../src/process/check/index.ts";
import { fixtureCatalog } from "../../support/fixtures.ts";

test("the fixture of measures is sound: every scenario, and every measure with what it requires", () => {
  expect(checkCatalog(fixtureCatalog("measures"))).toEqual([]);
});
