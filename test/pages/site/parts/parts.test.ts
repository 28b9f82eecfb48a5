import { expect, test } from "vitest";
import type { Catalog, Item } from "../../../../src/model/index.ts";
import { createSiteParts, type KnownItem, planSite, type SiteOptions } from "../../../../src/pages/site/index.ts";
import { smallList } from "../list.ts";
import { siteFiles } from "../site.ts";

test("a site has a page per item, unit and type in every language, pictures, search and assets", async () => {
  const files = await siteFiles(smallList());
  const pages = [...files.keys()].filter((path) => path.startsWith("zh/"));
  expect(pages).toEqual([
    "zh/items/440106-XK-0001.html",
    "zh/items/440106-XK-0002.html",
    "zh/items/440106-FW-0003.html",
    "zh/items/party-1.html",
    "zh/units/market.html",
    "zh/units/water.html",
    "zh/units/party.html",
    "zh/types/licence.html",
    "zh/types/public-service.html",
    "zh/types/party-members.html",
    "zh/statistics.html",
    "zh/index.html",
  ]);
  expect([...files.keys()].filter((path) => path.startsWith("en/"))).toEqual(pages.map((path) => path.replace("zh/", "en/")));
  expect(files.has("index.html") && files.has("assets/site.css") && files.has("assets/site.js") && files.has("search/1.js")).toBe(true);
});

test("ids of parts are unique, and the same list gives the same bytes", async () => {
  const ids = [...createSiteParts(smallList(), { script: "" })].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...(await siteFiles(smallList()))]).toEqual([...(await siteFiles(smallList()))]);
});

function planOf(catalog: Catalog, options: Partial<SiteOptions> = {}) {
  const plan = [...planSite(catalog, { script: "", ...options })];
  const known = new Map<string, KnownItem>(plan.flatMap(({ item }) => (item ? [item] : [])));
  return { known, parts: plan.map(({ id, identity, part }) => ({ id, identity, part: JSON.stringify(part()) })) };
}

test("a plan tells of each part what it depends on: the parts that are known from an earlier plan need not be worked out to be the same", () => {
  const { known, parts } = planOf(smallList());
  expect(new Set(parts.map(({ identity }) => identity)).size).toBe(parts.length);
  expect(parts.map(({ part }) => part)).toEqual([...createSiteParts(smallList(), { script: "" })].map((part) => JSON.stringify(part)));
  expect(known.size).toBe(4);
  expect(planOf(smallList(), { known }).parts).toEqual(parts);
});

test("an item that is known but whose parent is shown no longer, or is called otherwise, has another page", () => {
  const catalog = smallList();
  const [first, second, ...others] = catalog.items as [Item, Item];
  const child = { ...second, parent: first.code };
  const before = planOf({ ...catalog, items: [first, child, ...others] });
  for (const changed of [
    { ...first, audience: "internal" as const },
    { ...first, name: "new" },
  ]) {
    const after: Catalog = { ...catalog, items: [changed, child, ...others] };
    const known = new Map([...before.known].filter(([code]) => code !== first.code));
    expect(planOf(after, { known })).toEqual(planOf(after));
    const identityOf = ({ parts }: typeof before) => parts.find(({ id }) => id.endsWith(second.code))?.identity;
    expect(identityOf(planOf(after))).not.toBe(identityOf(before));
  }
});

test.each(["example.org/c", "ftp://example.org", ""])("planSite refuses the address %j of comments when it is called", (comments) => {
  expect(() => planSite(smallList(), { script: "", comments })).toThrow(RangeError);
});
