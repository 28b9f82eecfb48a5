import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { Catalog } from "../../../../src/model/index.ts";
import { writeChangeFiles } from "../../../../src/pages/site/index.ts";
import { createBlankDocument } from "../../../../src/picture/draw/index.ts";
import { listWith } from "../../../list/list.ts";

const item = (details: string) => `  - {code: A, name: 更新许可, type: licence, unit: office, process: licence${details}}\n`;

async function pagesOf(before: Catalog, after: Catalog, internal?: true): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for await (const [path, page] of writeChangeFiles(before, after, { document: createBlankDocument(), lang: "zh", internal }))
    pages.set(path, page);
  return pages;
}

test("an item whose steps changed has a page with both flowcharts, the changes marked", async () => {
  const pages = await pagesOf(
    listWith(item(", visits: 2")),
    listWith(
      item(", visits: 0"),
      ["unit: office, days: 4, after: [accept]}", "unit: office, days: 2, after: [apply]}"],
      ["      - {id: accept, name: 受理, unit: window, days: 1, after: [apply]}\n", ""],
    ),
  );
  expect([...pages.keys()]).toEqual(["items/A.html", "index.html"]);
  const page = pages.get("items/A.html") ?? "";
  expect(page).toContain("7 → 4");
  expect(page).toContain("<del>2</del>");
  expect(page.match(/<svg /g)).toHaveLength(2);
  const [before = "", after = ""] = page.match(/<svg .*?<\/svg>/gs) ?? [];
  expect(before).toContain("受理");
  // What is gone is a ghost on the new chart, and told to those who do not see it.
  expect(after).toMatch(/受理.*取消/s);
  for (const svg of [before, after]) expect(() => new SaxesParser().write(svg).close()).not.toThrow();
  expect(pages.get("index.html")).toContain('<a href="items/A.html">A 更新许可</a>');
});

test("an item of which only fields changed has no flowcharts", async () => {
  const pages = await pagesOf(listWith(item(", visits: 2")), listWith(item(", visits: 0")));
  expect(pages.get("items/A.html")).not.toContain("<svg");
});

test("equal versions have one page that says so", async () => {
  const list = listWith(item(""));
  const pages = await pagesOf(list, list);
  expect([...pages.keys()]).toEqual(["index.html"]);
  expect(pages.get("index.html")).toContain("没有差别");
});

test("hostile names stay text", async () => {
  const pages = await pagesOf(listWith(item("")), listWith(item("").replace("更新许可", '"<script>alert(1)</script>"')));
  expect(pages.get("items/A.html")).not.toContain("<script");
  expect(pages.get("items/A.html")).toContain("&lt;script&gt;");
});

test("what is for internal use, or became so, is on no page unless asked for", async () => {
  const version = (visits: number, audience: string) =>
    listWith(
      `${item(`, visits: ${visits}, parent: S-1`)}  - {code: S-1, name: 机密甲, type: other, unit: office, audience: internal, visits: ${visits}}
  - {code: S-2, name: 机密乙, type: other, unit: office, audience: ${audience}, visits: ${visits}}
`,
    );
  const [before, after] = [version(1, "public"), version(0, "internal")];
  const shown = await pagesOf(before, after);
  expect([...shown.keys()]).toEqual(["items/A.html", "index.html"]);
  for (const page of shown.values()) expect(page).not.toMatch(/机密|S-1|S-2/);
  expect([...(await pagesOf(before, after, true)).keys()]).toEqual(["items/A.html", "items/S-1.html", "items/S-2.html", "index.html"]);
});

test("what no item tells has tables of its own, with the list's calendar and the measures of processes", async () => {
  const measure = "    measures: [{id: M1, name: 并联, effort: EFFORT, changes: [{step: review, days: 2}]}]\n    steps:\n";
  const version = (effort: string, staff: string) =>
    listWith(item(""), ["    steps:\n", measure.replace("EFFORT", effort)], ["name: 窗口", `name: 窗口, staff: ${staff}`]);
  const page = (await pagesOf(version("2", "3"), { ...version("5", "4"), calendar: "every-day" })).get("index.html") ?? "";
  expect(page).not.toContain("没有差别");
  expect(page).toMatch(/日历.*<del>周一到周五<\/del>.*<ins>每天<\/ins>/);
  expect(page).toMatch(/流程 licence.*举措 M1：投入.*<del>2<\/del>.*<ins>5<\/ins>/s);
  expect(page).toMatch(/单位 window 窗口.*人数.*<del>3<\/del>.*<ins>4<\/ins>/s);
});

test("entries that only items for internal use name are not told", async () => {
  const secret = "  - {code: S, name: 秘密, type: party-personnel, unit: office, audience: internal, materials: [map]}\n";
  const version = (renamed: string) =>
    listWith(
      `${item("").replace("unit: office", "unit: window")}${secret}`,
      ["name: 红线图", `name: ${renamed}`],
      ["name: 申请表", `name: ${renamed}表`],
    );
  const page = async (internal?: true) => (await pagesOf(version("甲"), version("乙"), internal)).get("index.html");
  expect(await page()).toContain("文书材料 form");
  expect(await page()).not.toContain("文书材料 map");
  expect(await page(true)).toContain("文书材料 map");
  // What no item names any more was named by that item alone.
  const later = listWith(item("").replace("unit: office", "unit: window"), ["name: 红线图", "name: 乙"]);
  const orphaned = await pagesOf(version("甲"), later);
  expect([...orphaned.values()].join()).not.toContain("map");
  expect([...(await pagesOf(version("甲"), later, true)).values()].join()).toContain("map");
});
