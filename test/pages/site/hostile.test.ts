import { parseHTML } from "linkedom";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { ListComment } from "../../../src/formats/index.ts";
import type { SearchShard } from "../../../src/pages/site/search/shard.ts";
import { listOfContent } from "./list.ts";
import { shardsIn } from "./shards.ts";
import { siteFiles } from "./site.ts";

const hostile = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "]]>&amp;&#0;<!--",
  "javascript:alert(1)",
  "\u202egnp.exe",
  "\ud800\u0000\u000b\uffff",
  "');alert(1);('\\",
  "</title><base href=//evil.example>",
  "__proto__",
];

/** A list in which a text stands wherever a text can stand. */
function listOf(text: string) {
  const material = { document: text, note: text, basis: text };
  return listOfContent({
    name: text,
    source: text,
    units: [{ id: text, name: text, code: text, aliases: [text] }],
    phases: [{ id: text, name: text }],
    documents: [{ id: text, name: text }],
    laws: [{ id: text, name: text, number: text }],
    processes: [
      {
        id: text,
        name: text,
        limits: [{ kind: "promised", days: 1, basis: text, note: text }],
        steps: [
          {
            id: text,
            name: text,
            unit: text,
            phase: text,
            days: 1,
            kind: "decision",
            post: text,
            basis: text,
            uses: [text],
            outcomes: [
              { id: text, name: text },
              { id: "back", name: text },
            ],
          },
          { id: "end", name: text, unit: text, phase: text, days: 1, after: [{ step: text, outcome: text }] },
        ],
      },
    ],
    items: [
      {
        code: text,
        basicCode: text,
        localCode: text,
        name: text,
        type: "licence",
        unit: text,
        joint: [text],
        process: text,
        basis: [{ law: text, article: text, text, note: text }],
        conditions: text,
        visits: 1,
        visitReason: text,
        fee: { basis: text, standard: text, reduction: text, payment: text },
        materials: [material],
        results: [{ document: text, note: text }],
        duties: { before: [text], during: [text], after: [text] },
        liability: [text, text],
        remedies: text,
        contacts: { consult: text, complain: text },
        variants: [{ id: text, name: text, conditions: text, note: text, changes: [{ step: "end", days: 2 }], materials: [material] }],
        note: text,
      },
      { code: "other", name: text, type: "licence", parent: text },
    ],
    bundles: [{ id: text, name: text, items: [text, "other"] }],
  });
}

/** The list before: both items had another note, and the process took longer. */
function earlierOf(text: string) {
  const { processes, items, ...rest } = listOf(text);
  return {
    ...rest,
    processes: processes.map((process) => ({ ...process, steps: process.steps.map((step) => ({ ...step, days: 3 })) })),
    items: [
      ...items.map((item) => ({ ...item, note: `${text} before` })),
      { code: `${text}-gone`, name: text, type: "filing" as const, audience: "public" as const },
    ],
  };
}

test.each(hostile)("%j is nothing but text on every page, in every picture and in the search", async (text) => {
  const prerequisites = [{ item: "other", document: text, givers: [{ item: text }] }];
  const comment = { item: text, received: text, text, reply: text, adopted: "yes", reason: text, place: { line: 1, column: 1 } } as const;
  const files = await siteFiles(listOf(text), {
    prerequisites,
    comments: "office@example.org",
    commentRegister: [comment as unknown as ListComment],
    since: { before: earlierOf(text) },
  });
  expect([...files.keys()].filter((path) => /^en\/changes\//.test(path))).toHaveLength(2);
  for (const [path, content] of files) {
    expect(path).toMatch(/^[\p{L}\p{M}\p{N}_./-]+$/u);
    expect(path).not.toContain("..");
    if (typeof content !== "string") continue;
    if (path.endsWith(".html")) expectHarmless(content);
    if (path.endsWith(".svg")) expectWellFormed(content);
    if (!path.endsWith(".yaml")) expect(new TextDecoder().decode(new TextEncoder().encode(content))).toBe(content);
  }
  const [shard] = shardsIn(files) as [SearchShard];
  expect(shard.items.map(([code, , name]) => [code, name])).toEqual([
    [text, text],
    ["other", text],
  ]);
});

function expectHarmless(page: string): void {
  const { document } = parseHTML(page);
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^style$/i);
      if (["href", "src"].includes(name))
        expect(value).toMatch(/^(data:,$|mailto:office@example\.org\?|#|(\.\.\/|[\w-]+\/)*[\w%.~!'()*-]+(#comments)?$)/);
    }
  }
  expect(document.querySelectorAll("script")).toHaveLength(page.includes('http-equiv="refresh"') ? 0 : 1);
  expect(document.querySelector("script:not([src]), base, style, iframe, object, embed")).toBeNull();
  for (const image of document.querySelectorAll("img"))
    expect(image.getAttribute("src")).toMatch(
      /^(\.\.\/){1,2}(diagrams\/[0-9a-f]{16}|changes\/[0-9a-f]{16}-(before|after)-zh|statistics\/(type|unit)-(zh|en))\.svg$/,
    );
}

function expectWellFormed(svg: string): void {
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    expect(["svg", "g", "rect", "path", "text", "tspan", "title", "desc", "style", "circle", "polygon", "polyline", "line"]).toContain(
      name,
    );
    for (const attribute of Object.keys(attributes)) expect(attribute).not.toMatch(/^on|href/i);
  });
  parser.write(svg).close();
}
