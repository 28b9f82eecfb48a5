import { readFileSync } from "node:fs";
import { test } from "vitest";
import { readCatalog } from "../../src/formats/index.ts";
const head = "leadpath: 1\nprocesses:\n  - id: p\n    steps:\n";
function show(t: string, file?: string) {
  const s = performance.now();
  const r = readCatalog(t, { file });
  console.log("-----\n" + t.slice(0, 300) + "\n=> " + (performance.now() - s).toFixed(1) + " ms " + (r.catalog ? "CATALOG" : "none") + "\n" + r.problems.slice(0,12).map((p) => `${p.severity} ${p.code} ${p.file ?? ""}:${p.line}:${p.column} ${JSON.stringify(p.path)}\n   ${p.message.zh} / ${p.remedy.zh}\n   ${p.message.en} / ${p.remedy.en}${p.related ? "\n   rel " + JSON.stringify(p.related) : ""}`).join("\n"));
  return r;
}
test("x", () => {
  for (const f of ["urban-renewal", "licence", "penalty"]) { const t = readFileSync(`fixtures/${f}.yaml`, "utf8"); for (let i = 0; i < 3; i++) { const s = performance.now(); const r = readCatalog(t); console.log(f, performance.now() - s, r.problems.length, !!r.catalog); } }
  for (const t of ["", "# c\n", "5", "- a", "hello", "leadpath: 2\nfoo: 1", "units: []", "leadpath: \"1\"", "leadpath: 1\nunits: [{id: a, id: b}]", "[".repeat(20000), "a: !!js/function x",
    head + "      - {id: a, dyas: 5, kind: desicion, days2: \"5\"}\n",
    head + "      - {id: a, days: \"5\"}\n      - {id: b, days: -1}\n      - {id: c, days: .nan}\n      - {id: d, days: 1e999}\n      - {id: e, days: 5天, after: a}\n      - {id: 010, after: [010, {step: 010, lnik: SS}], days: }\n      - {name: x}\n",
    head + "      - {id: a, actual: {low: 1, high: \"x\"}, after: [{link: SS}, 3], after: []}\n      - {id: b, after: {step: a}, name: [x], uses: [null], steps: 1, special: foo, __proto__: {a: 1}, constructor: 1}\n",
    head + "      - {id: a, name: \"\\uD800x\\u202e\\u0001\"}\n      - {id: b, name: " + "x".repeat(1000000) + "}\n",
    "leadpath: 1\ncalendar: chn\nprocesses: {a: {id: x}}",
    "leadpath: 1\nprocesses:\n\t- id: a\n",
    "leadpath: 1\nprocesses:\n  - id: p\n    measures:\n      - id: M\n        changes:\n          - {step: a, dasy: 3}\n          - {unit: o, staf: 3}\n          - {add: {id: x, kind: tsk}}\n          - {step: a, remove: false}\n          - {}\n          - 5\n    limits: [{days: 3}, {kind: promise}]\n",
    "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\nitems: [*f,*f,*f,*f,*f,*f,*f,*f]\n",
    "leadpath: 1\nitems: &a [*a]\n",
    "leadpath: 1\nx-c: &u [{id: a}]\nunits: *u\nname: *nope\n",
    "leadpath: 1\nitems: " + "[".repeat(100) + "]".repeat(100),
    "leadpath: 1\nname: a: b\nprocesses:\n - id: x\n   name: \"a\n",
  ]) show(t);
  show("{\"leadpath\": 1, \"units\": [{\"id\": 010}]}", "a.json");
  show("{\"leadpath\": 1, \"units\": [{\"id\": 110105199001010011, \"name\": foo}]}", "a.json");
  show("{\"leadpath\": 1, \"units\": [{\"id\": 110105199001010011}]}", "a.json");
});
