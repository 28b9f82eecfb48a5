import { expect, test } from "vitest";
import { smallList } from "./list.ts";
import { shownText } from "./shown-text.ts";
import { siteFiles } from "./site.ts";

const secret = /secret|机密|绝密|保密/i;
const prerequisites = [
  { item: "440106-XK-0001", document: "secret-file", givers: [{ item: "secret-1" }] },
  { item: "secret-1", document: "food-licence", givers: [{ item: "440106-XK-0001" }] },
];

test("nothing of what is for internal use only is in any file of a public site", async () => {
  for (const [path, content] of await siteFiles(smallList(), { prerequisites })) {
    expect(path).not.toMatch(secret);
    expect(shownText(path, content), path).not.toMatch(secret);
  }
});

test("with the option the same items are there, and their pages say that they are internal", async () => {
  const files = await siteFiles(smallList(), { internal: true, prerequisites });
  expect(files.get("zh/items/secret-1.html")).toContain("内部事项");
  expect(files.get("search/1.js")).toContain("机密事项");
  for (const page of ["zh/index.html", "zh/items/440106-XK-0001.html", "zh/units/secret.html"]) expect(files.get(page)).toMatch(secret);
});
