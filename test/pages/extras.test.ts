import { describe, expect, test } from "vitest";
import { readCatalog, readCatalogs } from "../../src/formats/index.ts";
import { compareLists } from "../../src/list/index.ts";
import type { Catalog, Process } from "../../src/model/index.ts";
import { writeReportFiles } from "../../src/pages/report-page/index.ts";
import { createBlankDocument } from "../../src/picture/draw/index.ts";
import { schedule } from "../../src/process/schedule/index.ts";
import { fixtureText, withExtras } from "../support/extras.ts";
import { smallList } from "../support/list.ts";
import { siteFiles } from "./site/site.ts";

/** The keys and what they keep differ from place to place, so that two things that are the same have other ones. */
function planted(text: string): string {
  let number = 0;
  return withExtras(text, () => ({ [`x-${number % 7}`]: [number++], "x-secret": "不公开" }));
}

describe("keys of other programs change nothing that is worked out, drawn or published", () => {
  test.each([
    ["licence", undefined],
    ["penalty", undefined],
    ["limits", undefined],
    ["time-cost", undefined],
    ["urban-renewal", "reform"],
  ])("the report of %s", async (name, scenario) => {
    const [bare, kept] = [fixtureText(name), planted(fixtureText(name))].map((text) => readCatalog(text).catalog.processes[0] as Process);
    const draw = (process: Process) => writeReportFiles(process, { scenario, document: createBlankDocument() });
    expect(schedule(kept as Process, { scenario })).toEqual(schedule(bare as Process, { scenario }));
    expect(await draw(kept as Process)).toEqual(await draw(bare as Process));
  });

  test("what is new between two versions of a list", () => {
    const [bare, kept] = [(text: string) => text, planted].map(
      (of) => readCatalogs(smallList().map(({ file, text }) => ({ file, text: of(text) }))).catalog,
    );
    expect(compareLists(bare as Catalog, kept as Catalog).changed).toEqual([]);
  });

  test("the site of a list, its files of items included", async () => {
    const files = smallList();
    const whole = readCatalogs(files.map(({ file, text }) => ({ file, text: planted(text) }))).catalog;
    const items = new Set(whole.items.filter((_, index) => index % 6 === 0).map(({ code }) => code));
    const some = (catalog: Catalog): Catalog => ({ ...catalog, items: catalog.items.filter(({ code }) => items.has(code)), bundles: [] });
    const site = await siteFiles(some(whole));
    expect(site).toEqual(await siteFiles(some(readCatalogs(files).catalog)));
    expect(items.size).toBeGreaterThan(4);
  });
});
