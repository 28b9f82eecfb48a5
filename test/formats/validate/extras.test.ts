import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMeasures,
  editProcess,
  readCatalog,
  readCatalogs,
  readTables,
  writeCatalog,
  writeCatalogFiles,
  writeCsv,
  writeXlsx,
} from "../../../src/formats/index.ts";
import { listExtras } from "../../../src/formats/validate/extras.ts";
import { type Catalog, type Process, stripExtras } from "../../../src/model/index.ts";
import { fixtureText, withExtras } from "../../support/extras.ts";
import { smallList } from "../../support/list.ts";
import { countCases } from "../../support/sample.ts";

const names = ["licence", "penalty", "limits", "measures", "permit-office", "time-cost", "urban-renewal"];

function soundly({ catalog, problems }: { readonly catalog: Catalog; readonly problems: readonly unknown[] }): Catalog {
  expect(problems).toEqual([]);
  return catalog;
}

function read(text: string): Catalog {
  return soundly(readCatalog(text));
}

function throughTables(catalog: Catalog): { readonly csv: Catalog; readonly xlsx: Catalog } {
  const files = [...writeCsv(catalog)].map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
  return {
    csv: soundly(readTables(files)),
    xlsx: soundly(readTables([{ file: "list.xlsx", bytes: writeXlsx(catalog, { lang: "zh" }) }])),
  };
}

/** What a key of another program may keep: a JSON value without numbers that JSON itself does not keep. */
const values = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const keys = fc.constantFrom("x-note", "x-内部编号", "x-a.b", "x-Id", "x-", "x-days (工作日)", "x-name (zh)");

/** What is kept in the maps of a file, one after the other and then again. */
const planting = fc.array(fc.dictionary(keys, values, { maxKeys: 2 }), { minLength: 1, maxLength: 12 }).map((all) => {
  let number = 0;
  return () => all[number++ % all.length] ?? {};
});

describe("keys that begin with x- are kept", () => {
  test.each(names)("in every map of %s, through YAML and tables, whatever they keep", (name) => {
    const bare = read(fixtureText(name));
    fc.assert(
      fc.property(planting, (next) => {
        const catalog = read(withExtras(fixtureText(name), next));
        expect(stripExtras(catalog)).toEqual(bare);
        expect(read(writeCatalog(catalog))).toEqual(catalog);
        const { csv, xlsx } = throughTables(catalog);
        expect(csv).toEqual(catalog);
        expect(xlsx).toEqual(catalog);
      }),
      { numRuns: countCases(4) },
    );
  });

  test.each(names)("none in %s is lost", (name) => {
    let number = 0;
    const catalog = read(withExtras(fixtureText(name), () => ({ "x-number": number++ })));
    const found = new Set(listExtras(catalog).map(({ values }) => values["x-number"]));
    expect(found.size).toBe(number);
  });

  test("of a list of items in several files", () => {
    const files = smallList();
    let number = 0;
    const planted = files.map(({ file, text }) => ({ file, text: withExtras(text, () => ({ [`x-${number % 3}`]: [number++] })) }));
    const catalog = soundly(readCatalogs(planted));
    expect(stripExtras(catalog)).toEqual(soundly(readCatalogs(files)));
    const { csv, xlsx } = throughTables(catalog);
    expect(csv).toEqual(catalog);
    expect(xlsx).toEqual(catalog);
    const folder = soundly(readCatalogs([...writeCatalogFiles(catalog)].map(([file, text]) => ({ file, text }))));
    expect(new Map(folder.items.map((item) => [item.code, item]))).toEqual(new Map(catalog.items.map((item) => [item.code, item])));
    expect(ownOf(folder)).toEqual(ownOf(catalog));
  });

  test("as they are written: numbers whose digits would be lost, as text", () => {
    const text = `leadpath: 1
x-code: 0120
x-id: 440106198001011234
x-share: 12.50
x-size: 0x1F
x-flag: yes
x-day: 2026-03-02
x-none:
x-shared: &d {x-inner: 007, list: [1, two]}
processes:
  - id: p
    x-same: *d
    steps: [{id: a, x-why: {zh: 甲}}]
`;
    const { "x-same": same, steps } = read(text).processes[0] as Process;
    expect(Object.fromEntries(Object.entries(read(text)).filter(([key]) => key.startsWith("x-")))).toEqual({
      "x-code": "0120",
      "x-id": "440106198001011234",
      "x-share": 12.5,
      "x-size": "0x1F",
      "x-flag": "yes",
      "x-day": "2026-03-02",
      "x-none": null,
      "x-shared": { "x-inner": "007", list: [1, "two"] },
    });
    expect(same).toEqual({ "x-inner": "007", list: [1, "two"] });
    expect(steps[0]?.["x-why"]).toEqual({ zh: "甲" });
    expect(read(writeCatalog(read(text)))).toEqual(read(text));
  });

  test("in tables a column each: text as it is, anything else as JSON", () => {
    const catalog = read(`leadpath: 1
processes:
  - id: p
    steps:
      - {id: a, days: 1, x-oa: 审批-7, x-count: 3}
      - {id: b, days: 1, after: [{step: a, x-why: form}], x-oa: "3", x-tags: [甲, 乙]}
`);
    expect(writeCsv(catalog).get("steps.csv")?.replace("\ufeff", "").split("\r\n")).toEqual([
      "Process,Step id,Step,Kind,Time,Clock,After,x-oa,x-count,x-tags,More",
      "p,a,a,task,1 working day,counted,none,审批-7,3,,",
      'p,b,b,task,1 working day,counted,,"""3""",,"[""甲"",""乙""]","{""after"":[{""step"":""a"",""link"":""FS"",""lag"":0,""x-why"":""form""}]}"',
      "",
    ]);
  });

  test("of several files with one key each says the first what it keeps", () => {
    const files = ["a", "b"].map((id) => ({ file: `${id}.yaml`, text: `leadpath: 1\nx-from: ${id}\nx-${id}: 1\n` }));
    expect(soundly(readCatalogs(files))).toMatchObject({ "x-from": "a", "x-a": 1, "x-b": 1 });
  });

  test("a map that is wrong and left out is told as without them", () => {
    const { problems } = readCatalog("leadpath: 1\nprocesses: [{id: p, steps: [{id: a, days: 1, batch: {x-a: 1}}]}]\n");
    expect(problems.map(({ code, path }) => [code, path.join(".")])).toEqual([["missing-key", "processes.0.steps.0.batch.weekdays"]]);
  });

  test("edits and added measures leave them to the letter", () => {
    const text = `leadpath: 1
processes:
  - id: p
    x-own: [1]
    steps:
      - {id: a, days: 1, x-oa: 007}
      - {id: b, days: 2, x-oa: 008}
      - {id: c, days: 1, after: [{step: a, x-why: 甲}, b], actual: {low: 1, high: 2, x-from: log}}
    scenarios:
      - {id: s, measures: [], x-by: 王}
`;
    const edits = {
      steps: [
        { step: "b", days: 5 },
        { step: "c", after: [{ step: "a", link: "FS" as const, lag: 0 }], actual: { low: 1, high: 2 } },
      ],
      scenarios: { set: [{ id: "s", name: "甲", measures: [] }] },
    };
    const edited = editProcess(text, "p", edits);
    expect(edited).toBe(text.replace("days: 2", "days: 5").replace(", b], actual", "], actual").replace("x-by: 王", "x-by: 王, name: 甲"));
    const added = addMeasures(text, "p", [{ id: "M", effort: 1, guard: "within-powers", requires: [], excludes: [], changes: [] }]);
    expect(listExtras(read(added))).toEqual(listExtras(read(text)));
  });
});

/** What a catalog keeps at its head and in its units, by path. */
function ownOf({ items: _, processes: __, ...rest }: Catalog) {
  return new Map(listExtras(rest).map(({ path, values }) => [path.join("/"), values]));
}
