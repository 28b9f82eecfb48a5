import { describe, expect, test } from "vitest";
import { readCatalog } from "../../../src/formats/index.ts";
import { fixture, fixtureNames, onlyProblem, summary, withSteps } from "../reading.ts";

describe("a well-written file", () => {
  test.each(fixtureNames)("%s.yaml is read without any problem", (name) => {
    const { catalog, problems } = readCatalog(fixture(name), { file: `${name}.yaml` });
    expect(problems).toEqual([]);
    expect(catalog?.processes.length).toBeGreaterThan(0);
  });

  test("carries its shared lists and the defaults into every process", () => {
    const { catalog } = readCatalog(fixture("urban-renewal"));
    const [process] = catalog?.processes ?? [];
    expect(process?.steps).toHaveLength(60);
    expect(process?.units).toHaveLength(17);
    expect(process?.measures).toHaveLength(24);
    expect(process).toMatchObject({ calendar: "cn", illustrative: true });
  });

  test("may have keys of its own that begin with x-, at every level", () => {
    const text = "leadpath: 1\nx-a: &days {x: 1}\nunits: [{id: u, x-phone: 010}]\nname: {zh: 名, x-note: [1]}\n";
    const { catalog, problems } = readCatalog(text);
    expect(problems).toEqual([]);
    expect(catalog).toMatchObject({ "x-a": { x: 1 } });
    expect(catalog?.units).toEqual([{ id: "u", "x-phone": "010" }]);
    expect(catalog?.name).toEqual({ zh: "名", "x-note": [1] });
  });

  test("may share content by aliases, also of anchors under x-", () => {
    const { catalog, problems } = readCatalog("leadpath: 1\nx-units: &units [{id: u}]\nunits: *units\n");
    expect(problems).toEqual([]);
    expect(catalog?.units).toEqual([{ id: "u" }]);
  });
});

describe("ids and texts are taken as written", () => {
  const written = ["010", "1.10", "110105199001010011", "true", "2026-01-01", "1e3", "0x1F", ".5", "yes", "no", "甲-1"];

  test.each(written)("%s", (id) => {
    const text = `${withSteps(`id: ${id}, name: ${id}`, `id: b, after: [${id}, {step: ${id}}], uses: [${id}]`)}documents: [{id: ${id}}]\n`;
    const { catalog, problems } = readCatalog(text);
    const [first, second] = catalog?.processes[0]?.steps ?? [];
    expect(problems).toEqual([]);
    expect(first).toMatchObject({ id, name: id });
    expect(second?.after.map(({ step }) => step)).toEqual([id, id]);
    expect(second?.uses).toEqual([id]);
  });

  test("also the numbers of a JSON file", () => {
    const { catalog, problems } = readCatalog('{"leadpath": 1, "units": [{"id": 110105199001010011, "name": 1.10}]}', { file: "a.json" });
    expect(problems).toEqual([]);
    expect(catalog?.units).toEqual([{ id: "110105199001010011", name: "1.10" }]);
  });

  test("but nothing at all is no id", () => {
    expect(onlyProblem(withSteps("id: ~"))).toMatchObject({ code: "wrong-type", line: 5, column: 14 });
  });

  test("ids that look alike are equal: NFC; names stay as they are", () => {
    const { catalog } = readCatalog(withSteps('id: "e\\u0301", name: "e\\u0301"'));
    expect(catalog?.processes[0]?.steps[0]).toMatchObject({ id: "\u00e9", name: "e\u0301" });
  });
});

describe("places", () => {
  test("are line and column of value and key, counted from 1", () => {
    const { places } = readCatalog(withSteps("id: a, name: 受理, days: 5"), { file: "a.yaml" });
    const path = ["processes", 0, "steps", 0, "days"];
    expect(places(path)).toEqual({ file: "a.yaml", line: 5, column: 33 });
    expect(places(path, "key")).toEqual({ file: "a.yaml", line: 5, column: 27 });
  });

  test.each([
    { path: ["processes", 0, "steps", 0, "days"], line: 5, column: 9 },
    { path: ["processes", 0, "steps", 7, "days"], line: 5, column: 7 },
    { path: ["units", 3], line: 1, column: 1 },
    { path: [], line: 1, column: 1 },
  ])("of what is not there are those of what is around it: $path", ({ path, line, column }) => {
    const { places } = readCatalog(withSteps("id: a"));
    expect(places(path)).toEqual({ line, column });
    expect(places(path, "key")).toEqual({ line, column });
  });

  test("do not depend on the kind of line ends or on a byte order mark", () => {
    const text = withSteps("id: a, days: x");
    expect(summary(readCatalog(text))).toEqual(["wrong-type 5:23"]);
    expect(summary(readCatalog(text.replaceAll("\n", "\r\n")))).toEqual(["wrong-type 5:23"]);
    expect(summary(readCatalog(`\ufeff${text}`))).toEqual(["wrong-type 5:23"]);
    expect(summary(readCatalog('\ufeff{"leadpath": 1, "name": 1, "x": 2}', { file: "A.JSON" }))).toEqual(["unknown-key 1:28"]);
  });
});
