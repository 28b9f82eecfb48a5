import { describe, expect, test } from "vitest";
import { readCatalogs } from "../../src/formats/index.ts";
import { summary } from "./reading.ts";

const common = { file: "a-common.yaml", text: "leadpath: 1\nname: 全部\nunits: [{id: u}]\ndocuments: [{id: d}]\n" };
const first = {
  file: "b-first.yaml",
  text: "leadpath: 1\ncalendar: cn\nillustrative: true\nsource: 甲\nprocesses:\n  - {id: p, steps: [{id: a, unit: u, produces: [d]}]}\n",
};
const second = {
  file: "c-second.yaml",
  text: "leadpath: 1\ncalendar: every-day\nunits: [{id: v}]\nprocesses:\n  - {id: q, steps: [{id: a, unit: v, days: -1}, {id: b, unit: u}]}\n",
};
const orders = [
  [common, first, second],
  [second, common, first],
  [first, second, common],
];

describe("several files are one catalog", () => {
  test("processes keep the calendar, source and mark of their own file and use the units of all", () => {
    const { catalog } = readCatalogs([common, first, second]);
    const [p, q] = catalog?.processes ?? [];
    expect(catalog?.units.map(({ id }) => id)).toEqual(["u", "v"]);
    expect(catalog).toMatchObject({ name: "全部", source: "甲", illustrative: true });
    expect(p).toMatchObject({ calendar: "cn", illustrative: true, source: "甲", units: [{ id: "u" }], documents: [{ id: "d" }] });
    expect(q).toMatchObject({ calendar: "every-day", illustrative: false, source: undefined, units: [{ id: "u" }, { id: "v" }] });
  });

  test.each(orders)("in whatever order they come", (...sources) => {
    const { catalog, problems } = readCatalogs(sources);
    const expected = readCatalogs([common, first, second]);
    expect(catalog).toEqual(expected.catalog);
    expect(problems).toEqual(expected.problems);
  });

  test("paths point into the catalog and places into the file", () => {
    const { problems, places } = readCatalogs([common, first, second]);
    expect(problems).toMatchObject([
      { code: "out-of-range", path: ["processes", 1, "steps", 0, "days"], file: "c-second.yaml", line: 5, column: 44 },
    ]);
    expect(places(["processes", 1, "steps", 0, "days"])).toEqual({ file: "c-second.yaml", line: 5, column: 44 });
    expect(places(["processes", 0, "id"], "key")).toEqual({ file: "b-first.yaml", line: 6, column: 6 });
    expect(places(["units", 1, "id"])).toEqual({ file: "c-second.yaml", line: 3, column: 14 });
    expect(places(["calendar"])).toEqual({ file: "b-first.yaml", line: 2, column: 11 });
    expect(places(["processes", 1, "calendar"])).toEqual({ file: "c-second.yaml", line: 2, column: 11 });
    expect(places(["processes", 9])?.file).toBe("b-first.yaml");
  });

  test("one unreadable file hides nothing that is wrong in the others, but the catalog is empty", () => {
    const broken = { file: "d.yaml", text: "leadpath: 1\nname: [\n" };
    const { catalog, problems } = readCatalogs([broken, second]);
    expect(catalog.processes).toEqual([]);
    expect(summary({ problems })).toEqual(["out-of-range 5:44", "syntax 2:7"]);
  });

  test("every file says its version", () => {
    const { problems } = readCatalogs([common, { file: "z.yaml", text: "units: [{id: w}]\n" }]);
    expect(problems).toMatchObject([{ code: "format-version", file: "z.yaml", line: 1, column: 1 }]);
  });

  test("no files are an empty catalog", () => {
    expect(readCatalogs([])).toMatchObject({ problems: [] });
    expect(readCatalogs([]).catalog).toMatchObject({ units: [], processes: [] });
  });
});
