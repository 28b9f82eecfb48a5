import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { buildCatalogJsonSchema } from "../../../src/formats/index.ts";
import { fixture, fixtureNames } from "../reading.ts";

describe.each([
  ["2020-12", Ajv2020],
  ["draft-7", Ajv],
] as const)("the JSON Schema, %s,", (target, Validator) => {
  const schema = buildCatalogJsonSchema(target);
  const validate = new Validator({ strict: true, strictTypes: true, allErrors: true, formats: { date: true } }).compile(schema);

  test.each(fixtureNames)("accepts %s.yaml", (name) => {
    expect(validate(parse(fixture(name))), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    ["keys of its own", { leadpath: 1, "x-note": { any: 1 }, units: [{ id: "u", "x-phone": 1 }] }, true],
    ["an unknown key", { leadpath: 1, unit: [] }, false],
    ["no version", { units: [] }, false],
    ["an id with a slash", { leadpath: 1, units: [{ id: "../../x" }] }, false],
    ["an id of Chinese characters", { leadpath: 1, units: [{ id: "更新办" }] }, true],
    ["dates", { leadpath: 1, calendar: { holidays: ["2024-02-29"] } }, true],
    ["a date that does not exist", { leadpath: 1, calendar: { holidays: ["2025-02-29"] } }, false],
    ["a date in the year 0", { leadpath: 1, calendar: { holidays: ["0000-01-01"] } }, false],
    ["a negative duration", { leadpath: 1, processes: [{ id: "p", steps: [{ id: "a", days: -1 }] }] }, false],
  ])("judges %s", (_name, data, valid) => {
    expect(validate(data)).toBe(valid);
  });

  test("says what it is", () => {
    expect(schema).toMatchObject({ $id: `urn:leadpath:catalog:1:${target}`, title: "leadpath catalog, format 1" });
    expect(JSON.parse(JSON.stringify(schema))).toEqual({ ...schema });
  });
});
