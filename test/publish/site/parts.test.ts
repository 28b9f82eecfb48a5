import { expect, test } from "vitest";
import { sitePartsOf } from "../../../src/publish/index.ts";
import { smallList } from "./list.ts";
import { siteFiles } from "./site.ts";

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
  const ids = [...sitePartsOf(smallList(), { script: "" })].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...(await siteFiles(smallList()))]).toEqual([...(await siteFiles(smallList()))]);
});
