import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { ListComment } from "../../../src/formats/index.ts";
import { listOfContent, smallContent } from "./list.ts";
import { siteFiles } from "./site.ts";

const place = { line: 1, column: 1 } as unknown as ListComment["place"];

async function statisticsOf(options: Parameters<typeof siteFiles>[1] = {}, content = smallContent) {
  const files = await siteFiles(listOfContent(content), options);
  const { document } = parseHTML(String(files.get("en/statistics.html")));
  const rows = (section: string, at = 0) =>
    [...(document.querySelectorAll(`#${section} table`)[at]?.querySelectorAll("tbody tr") ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
  return { files, document, rows };
}

test("figures of the whole list, by type and by unit, in both readings", async () => {
  const { rows } = await statisticsOf();
  expect(Object.fromEntries(rows("total"))).toMatchObject({
    Items: "4",
    "Items compared": "1",
    "Statutory working days, sum": "20",
    "Promised working days, sum": "10",
    "Less, by the sums": "50.0 %",
    "Less, mean of the items": "50.0 %",
    "All online": "100.0 % (1 of 1)",
    "Steps, mean": "7",
  });
  expect(rows("types")[0]).toEqual(["Licence", "2", "1", "20", "10", "50.0 %", "50.0 %"]);
  expect(rows("types")[1]?.slice(1)).toEqual(["1", "0", "–", "–", "–", "–"]);
  expect(rows("types", 1)[0]?.slice(-4)).toEqual(["2", "7", "3", "3"]);
  expect(rows("units").map(([name]) => name)).toEqual(["Market supervision bureau", "Water bureau", "Organisation department"]);
  expect(rows("channels")).toEqual([
    ["Window", "1", "25.0 %"],
    ["Online", "1", "25.0 %"],
  ]);
});

test("no space follows a Chinese sentence", async () => {
  const { files } = await statisticsOf();
  expect(String(files.get("zh/statistics.html")).match(/.*。 .*/g)).toBeNull();
});

test("the two readings differ where items do", async () => {
  const more = {
    code: "B",
    type: "licence",
    unit: "water",
    limits: [
      { kind: "promised", days: 72 },
      { kind: "statutory", days: 80 },
    ],
  } as const;
  const { rows } = await statisticsOf(
    {},
    { ...smallContent, items: [...(smallContent.items ?? []), { ...more, limits: [...more.limits] }] },
  );
  expect(Object.fromEntries(rows("total"))).toMatchObject({ "Less, by the sums": "18.0 %", "Less, mean of the items": "30.0 %" });
});

test("charts are files of their own, and there is none with nothing to compare", async () => {
  const { files, document } = await statisticsOf();
  expect([...document.querySelectorAll("img")].map((image) => image.getAttribute("src"))).toEqual([
    "../statistics/type-en.svg",
    "../statistics/unit-en.svg",
  ]);
  expect(files.get("statistics/unit-zh.svg")).toContain("市场监督管理局");
  const bare = await statisticsOf({}, { ...smallContent, items: [{ code: "A", type: "filing" }], bundles: [] });
  expect(bare.document.querySelector("img")).toBeNull();
  expect([...bare.files.keys()].some((path) => path.startsWith("statistics/"))).toBe(false);
});

test("comments are counted where there is a register, without those on items that are not shown", async () => {
  const comment = { text: "text", place };
  const commentRegister: ListComment[] = [
    { ...comment, item: "440106-XK-0001", reply: "yes", adopted: "yes" },
    { ...comment, item: "440106-XK-0002" },
    { ...comment, item: "secret-1", adopted: "no" },
  ];
  const { rows } = await statisticsOf({ commentRegister });
  expect(rows("comments")).toEqual([
    ["Received", "2"],
    ["Answered", "1"],
    ["Adopted", "1"],
    ["Adopted in part", "0"],
    ["Not adopted", "0"],
  ]);
  expect((await statisticsOf()).document.querySelector("#comments")).toBeNull();
});

test("an item without time by law is not compared, and the note says so", async () => {
  const limits = [
    { kind: "statutory" as const, days: 0 },
    { kind: "promised" as const, days: 0 },
  ];
  const { document } = await statisticsOf({}, { ...smallContent, items: [{ code: "A", type: "filing", limits }], bundles: [] });
  expect(document.querySelector(".note")?.textContent).toContain("nor those with a statutory limit of 0");
});
