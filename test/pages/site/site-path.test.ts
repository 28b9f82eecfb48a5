import { expect, test } from "vitest";
import { foldSitePath, isSitePath } from "../../../src/pages/site/index.ts";

test.each([
  "index.html",
  "zh/index.html",
  "en/changes/A-1.html",
  "zh/items/更新许可-1.html",
  "zh/types/other.2.html",
  "items/A_1.xlsx",
  "diagrams/0f3a-print.css",
  "assets/site.js",
  "studio/LICENSES.md",
  "statistics/unit-zh.svg",
])("a site may have %s", (path) => {
  expect(isSitePath(path)).toBe(true);
});

test.each([
  "",
  "manifest.json",
  "/index.html",
  "../index.html",
  "../../../x.html",
  "zh/../../x.html",
  "zh/./index.html",
  "zh//index.html",
  "zh/",
  "./index.html",
  "zh\\..\\..\\x.html",
  "..\\x.html",
  "C:/x.html",
  "C:x.html",
  "//server/share/x.html",
  "zh/index.html\0",
  "zh/in\ndex.html",
  "zh/index.html:stream",
  "zh/index.html.",
  "zh/index.html ",
  "zh/con.html",
  "zh/items/COM1.html",
  "zh/com¹.html",
  "zh/nul/index.html",
  "zh/index.php",
  "zh/.htaccess",
  ".well-known/x.html",
  "elsewhere/x.html",
  "zh/a/b/c/x.html",
  "zh/cafe\u0301.html",
  `zh/${"a".repeat(201)}.html`,
  "zh/items/a.draft",
  "zh/\u202Elmth.html",
  "zh/\ud800.html",
])("a site has no %j", (path) => {
  expect(isSitePath(path)).toBe(false);
});

test("names that one file system takes for the same fold to the same", () => {
  expect(foldSitePath("zh/items/ÄRGER.html")).toBe(foldSitePath("zh/items/a\u0308rger.html"));
  expect(foldSitePath("zh/items/a.html")).not.toBe(foldSitePath("zh/items/b.html"));
});
